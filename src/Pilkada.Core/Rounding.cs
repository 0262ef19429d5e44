namespace Pilkada;

/// <summary>A named way to turn an exact fraction into a whole number.</summary>
/// <remarks>No source fixes how shares of people are rounded, so the rule is always named and never implied.</remarks>
public enum Rounding
{
    /// <summary>Towards minus infinity: 2.7 becomes 2 and -2.1 becomes -3.</summary>
    Floor = 0,

    /// <summary>Towards plus infinity: 2.1 becomes 3 and -2.7 becomes -2.</summary>
    Ceiling = 1,

    /// <summary>To the nearest whole number, halves away from zero: 2.5 becomes 3 and -2.5 becomes -3.</summary>
    HalfUp = 2,

    /// <summary>To the nearest whole number, halves to the even neighbour: 2.5 becomes 2 and 3.5 becomes 4.</summary>
    HalfEven = 3,
}
