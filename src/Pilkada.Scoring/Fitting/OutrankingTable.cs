using System.Runtime.CompilerServices;
using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring.Fitting;

/// <summary>All children of a node, sorted: what Copeland's method compares a unit with.</summary>
/// <remarks>
/// The row sum of the outranking matrix is the weighted sum, over the children, of the units below plus half of the ties, because sums can be
/// exchanged; so sorting does what comparing all pairs would do. A comparison with a missing value is a tie.
/// Values in a tie by the rule of <see cref="Ranking"/> are equal, so that rounding in a lower level decides nothing.
/// </remarks>
internal sealed class OutrankingTable(int units, Ties[] children)
{
    /// <summary>Scores units; the terms are all children in order.</summary>
    public void Score(ref double data, nuint stride, ReadOnlySpan<Term> terms, ref double output, int rows, int minimum)
    {
        unchecked
        {
            for (var row = 0; row < rows; row++)
            {
                var score = 0.0;
                var present = 0;
                for (var c = 0; c < terms.Length; c++)
                {
                    ref readonly var term = ref terms[c];
                    var x = Unsafe.Add(ref data, ((nuint)(uint)term.Column * stride) + (nuint)(uint)row);
                    var value = new Line(term.Origin, term.Scale, term.Offset).At(x);
                    double halves = units - 1;
                    if (!double.IsNaN(value))
                    {
                        present += term.Weight > 0 ? 1 : 0;
                        var (less, equal) = children[c].Position(value);
                        halves = (2.0 * less) + Math.Max(equal - 1, 0) + (units - children[c].Count);
                    }

                    score += term.Weight * (halves * 0.5);
                }

                Unsafe.Add(ref output, row) = present >= minimum ? score : double.NaN;
            }
        }
    }
}
