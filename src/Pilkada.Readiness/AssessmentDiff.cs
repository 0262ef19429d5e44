using NodaTime;
using Pilkada.Stages;

namespace Pilkada.Readiness;

/// <summary>A figure that two assessments hold at one path and that is not the same in both.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class FigureChange
{
    private static readonly LocalText ByHowMuch = new("Selisih dengan sebelumnya", "Difference from before");

    internal FigureChange(Figure before, Figure after)
    {
        Before = before;
        After = after;
        IsOfValue = !IsSameValue(before, after);
        Difference = (before.Value.Kind, after.Value.Kind) switch
        {
            (QuantityKind.Number, QuantityKind.Number) when before.Unit.Equals(after.Unit) => Subtract(
                Quantity.Of(after.Value.Number - before.Value.Number),
                after.Unit
            ),
            (QuantityKind.Date, QuantityKind.Date) => Subtract(
                Quantity.Of(Period.DaysBetween(before.Value.Date, after.Value.Date)),
                Unit.Days,
                StagesRules.Shift.Id
            ),
            _ => null,
        };
    }

    /// <summary>Gets where both figures stand.</summary>
    public FigurePath Path => After.Path;

    /// <summary>Gets the figure of the first assessment.</summary>
    public Figure Before { get; }

    /// <summary>Gets the figure of the second assessment.</summary>
    public Figure After { get; }

    /// <summary>Gets a value indicating whether value, unit or approximation differ; false when only what the value rests on differs.</summary>
    public bool IsOfValue { get; }

    /// <summary>Gets by how much the value moved, in days between dates; null unless both are numbers of one unit, or both are dates.</summary>
    public Explanation? Difference { get; }

    /// <summary>Returns path and both values.</summary>
    /// <returns>One line in English.</returns>
    public override string ToString() => $"{Path}: {Before.Value} -> {After.Value}";

    internal static bool IsSame(Figure before, Figure after) =>
        IsSameValue(before, after)
        && before.Provenance == after.Provenance
        && before.Rule == after.Rule
        && before.Citations.ToHashSet().SetEquals(after.Citations)
        && (!before.Value.IsUnknown || before.Value.Reason.Equals(after.Value.Reason));

    private static bool IsSameValue(Figure before, Figure after) =>
        before.Value.Equals(after.Value) && before.Unit.Equals(after.Unit) && before.Approximation == after.Approximation;

    private Explanation Subtract(Quantity difference, Unit unit, Code rule = default) =>
        Explanation.Difference(ByHowMuch, difference, unit, [After.Explanation, Before.Explanation], rule);
}

/// <summary>What moved between two assessments, and which findings opened or closed.</summary>
/// <remarks>
/// Figures are compared by their paths: every path of either side is in exactly one of the four lists of figures. Findings are compared by code, severity, place,
/// figure and arguments: every finding of either side is in exactly one of the three lists of findings. Immutable and thread-safe.
/// </remarks>
/// <example><code>AssessmentDiff.Between(ReadinessAssessment.Of(july), ReadinessAssessment.Of(august)).Opened</code></example>
public sealed class AssessmentDiff
{
    private AssessmentDiff(ReadinessAssessment before, ReadinessAssessment after)
    {
        Before = before;
        After = after;
        Added = [.. after.Figures.Where(f => before.Find(f.Path) is null)];
        Removed = [.. before.Figures.Where(f => after.Find(f.Path) is null)];
        ImmutableArray<(Figure Old, Figure New)> kept =
        [
            .. after.Figures.Where(f => before.Find(f.Path) is not null).Select(f => (before.Find(f.Path)!, f)),
        ];
        Changed = [.. kept.Where(k => !FigureChange.IsSame(k.Old, k.New)).Select(k => new FigureChange(k.Old, k.New))];
        Same = [.. kept.Where(k => FigureChange.IsSame(k.Old, k.New)).Select(k => k.New)];
        (Remaining, Opened) = Split(after.Findings, before.Findings);
        (_, Closed) = Split(before.Findings, after.Findings);
    }

    /// <summary>Gets the first assessment.</summary>
    public ReadinessAssessment Before { get; }

    /// <summary>Gets the second assessment.</summary>
    public ReadinessAssessment After { get; }

    /// <summary>Gets the figures that only the second assessment has, in its order.</summary>
    public ImmutableArray<Figure> Added { get; }

    /// <summary>Gets the figures that only the first assessment has, in its order.</summary>
    public ImmutableArray<Figure> Removed { get; }

    /// <summary>Gets the figures whose value differs, or what it rests on, in the order of the second assessment.</summary>
    public ImmutableArray<FigureChange> Changed { get; }

    /// <summary>Gets the figures that are the same in both, as the second assessment has them.</summary>
    public ImmutableArray<Figure> Same { get; }

    /// <summary>Gets the findings that only the second assessment has, in its order.</summary>
    public ImmutableArray<Finding> Opened { get; }

    /// <summary>Gets the findings that only the first assessment has, in its order.</summary>
    public ImmutableArray<Finding> Closed { get; }

    /// <summary>Gets the findings that both have, as the second assessment has them.</summary>
    public ImmutableArray<Finding> Remaining { get; }

    /// <summary>Gets a value indicating whether no figure moved and no finding opened or closed.</summary>
    public bool IsEmpty => Added.IsEmpty && Removed.IsEmpty && Changed.IsEmpty && Opened.IsEmpty && Closed.IsEmpty;

    /// <summary>Compares two assessments.</summary>
    /// <param name="before">The first assessment.</param>
    /// <param name="after">The second assessment.</param>
    /// <returns>What differs.</returns>
    public static AssessmentDiff Between(ReadinessAssessment before, ReadinessAssessment after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new AssessmentDiff(before, after);
    }

    // Two findings alike on one side and one on the other: one remains, one is new.
    private static (ImmutableArray<Finding> InBoth, ImmutableArray<Finding> Only) Split(
        ImmutableArray<Finding> findings,
        ImmutableArray<Finding> others
    )
    {
        var left = others.CountBy(f => new Identity(f)).ToDictionary();
        var both = ImmutableArray.CreateBuilder<Finding>();
        var only = ImmutableArray.CreateBuilder<Finding>();
        foreach (var finding in findings)
        {
            var identity = new Identity(finding);
            var count = left.GetValueOrDefault(identity);
            left[identity] = Math.Max(count - 1, 0);
            (count > 0 ? both : only).Add(finding);
        }

        return (both.ToImmutable(), only.ToImmutable());
    }

    // What makes two findings one and the same.
    private sealed class Identity(Finding finding) : IEquatable<Identity>
    {
        private readonly Finding _finding = finding;

        public bool Equals(Identity? other) =>
            other is not null
            && _finding.Kind.Code == other._finding.Kind.Code
            && _finding.Severity == other._finding.Severity
            && _finding.Place == other._finding.Place
            && _finding.Figure == other._finding.Figure
            && _finding.Arguments.ToHashSet().SetEquals(other._finding.Arguments);

        public override bool Equals(object? obj) => Equals(obj as Identity);

        public override int GetHashCode() => HashCode.Combine(_finding.Kind.Code, _finding.Severity, _finding.Place, _finding.Figure);
    }
}
