namespace Pilkada.Scoring.Numerics;

/// <summary>One child in a weighted mean: where its values lie, the line they pass through, and its weight.</summary>
/// <remarks>
/// An arithmetic mean folds the weight into the line, so that the contribution is <c>(x - Origin) * Scale + Offset</c> and nothing more;
/// the other means take that line as the child's value and weigh its transform.
/// </remarks>
/// <param name="Column">The column of the values within the block the kernel reads.</param>
/// <param name="Origin">What is subtracted first.</param>
/// <param name="Scale">What the difference is multiplied by.</param>
/// <param name="Offset">What is added last.</param>
/// <param name="Weight">The weight of the child within its parent.</param>
internal readonly record struct Term(int Column, double Origin, double Scale, double Offset, double Weight);
