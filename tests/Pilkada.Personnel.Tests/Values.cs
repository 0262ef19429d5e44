using NodaTime;
using Pilkada.Stages;

namespace Pilkada.Personnel.Tests;

/// <summary>Short ways to write the leaves of a test, and what every explanation obeys.</summary>
internal static class Values
{
    public static Evidence Source { get; } = Evidence.Assumed(Citation.OfDecision("0008", "How people are rounded"));

    public static LocalText Reason { get; } = new("tidak diisi", "not entered");

    public static LocalDate Day { get; } = new(2024, 11, 27);

    /// <summary>The calendar stages that statements mean, and two that none means.</summary>
    public static ImmutableArray<Id<ElectionStage>> StageIds { get; } =
    [
        .. ShareStatements.All.SelectMany(s => s.Rows).SelectMany(r => r.MappedTo).Distinct(),
        Id<ElectionStage>.Parse("persiapan.daftar-pemilih"),
        Id<ElectionStage>.Parse("logistik.diterima-kpps"),
    ];

    public static Explanation Officers(long? count) =>
        count is { } number
            ? Explanation.Entered(LocalText.Same("n"), Quantity.Of(number), Unit.Officers)
            : Explanation.Unknown(LocalText.Same("n"), Unit.Officers, Reason);

    public static Explanation Stations(long? count) =>
        count is { } number
            ? Explanation.Entered(LocalText.Same("n"), Quantity.Of(number), Unit.Tps)
            : Explanation.Unknown(LocalText.Same("n"), Unit.Tps, Reason);

    public static Explanation Share(Fraction? share) =>
        share is { } number
            ? Explanation.Entered(LocalText.Same("f"), Quantity.Of(number), Unit.Share)
            : Explanation.Unknown(LocalText.Same("f"), Unit.Share, Reason);

    public static Explanation Share(string share) => Share(Fraction.Parse(share));

    public static UnitStrength Strength(string unit, long? count, StrengthBasis basis = StrengthBasis.Unit) =>
        new(Id<PoliceUnit>.Parse(unit), basis, Officers(count));

    /// <summary>Asserts that every step recomputes to the value it claims.</summary>
    public static void Recomputes(Explanation explanation) =>
        Assert.All(explanation.Nodes(), node => Assert.Equal(node.Value, node.Recompute()));

    /// <summary>Asserts that a value is unknown and says why in both languages.</summary>
    public static void Unknown(Quantity value)
    {
        Assert.True(value.IsUnknown);
        Assert.NotEqual(value.Format(Language.Indonesian), value.Format(Language.English));
    }
}
