using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Pilkada.Stages;

namespace Pilkada.Personnel.Tests;

/// <summary>Generators of valid values only, small enough that ties and equal shares occur.</summary>
internal static class Generators
{
    public static Gen<Rounding> Roundings => Gen.Elements(Enum.GetValues<Rounding>());

    public static Gen<long> Counts => Gen.Frequency((5, Choose(0, 400)), (2, Choose(0, 200_000)), (1, Gen.Constant(long.MaxValue)));

    // Most of the published ones, and any other up to 1.
    public static Gen<Fraction> Shares =>
        Gen.OneOf(
            Gen.Elements("1/6", "1/5", "1/4", "1/3", "1/2", "2/3", "3/4", "1").Select(Fraction.Parse),
            from denominator in Gen.Choose(1, 97)
            from numerator in Gen.Choose(1, denominator)
            select Fraction.Of(numerator, denominator)
        );

    public static Gen<Fraction> SharesWithZero => Gen.Frequency((8, Shares), (1, Gen.Constant(Fraction.Zero)));

    public static Gen<long?> CountsOrUnknown => Gen.Frequency((5, Counts.Select(c => (long?)c)), (1, Gen.Constant<long?>(null)));

    public static Gen<Fraction?> SharesOrUnknown =>
        Gen.Frequency((5, SharesWithZero.Select(c => (Fraction?)c)), (1, Gen.Constant<Fraction?>(null)));

    public static Gen<ImmutableArray<UnitStrength>> Strengths => ListOf(Counts.Select(c => (long?)c));

    public static Gen<ImmutableArray<UnitStrength>> StrengthsSomeUnknown => ListOf(CountsOrUnknown);

    public static Gen<ShareStatement> Statements => Gen.Elements(ShareStatements.All.AsEnumerable());

    // Any calendar stages: mapped ones, unmapped ones, and repeats.
    public static Gen<ImmutableArray<Id<ElectionStage>>> StageSets =>
        Gen.Elements(StageIds.AsEnumerable()).ListOf().Select(ids => ids.Take(6).ToImmutableArray());

    public static ImmutableArray<Id<ElectionStage>> StageIds { get; } =
    [
        .. ShareStatements.All.SelectMany(s => s.Rows).SelectMany(r => r.MappedTo).Distinct(),
        Id<ElectionStage>.Parse("persiapan.daftar-pemilih"),
        Id<ElectionStage>.Parse("logistik.diterima-kpps"),
    ];

    public static LocalDate Day { get; } = new(2024, 11, 27);

    // A calendar over all stage ids: some with days around the one day, some ended, some without days.
    public static Gen<StageCalendar> Calendars =>
        Gen.Choose(0, 3)
            .ArrayOf(StageIds.Length)
            .Select(kinds => new StageCalendar(
                Id<StageCalendar>.Parse("any"),
                LocalText.Same("any"),
                Day,
                Values.Source,
                StageIds.Select((id, i) => Stage(id, kinds[i]))
            ));

    private static ElectionStage Stage(Id<ElectionStage> id, int kind) =>
        kind switch
        {
            0 => new ElectionStage(id, LocalText.Same(id.ToString()), StagePhase.Sub, Values.Source),
            1 => new ElectionStage(id, LocalText.Same(id.ToString()), StagePhase.Sub, Values.Source, Day.PlusDays(-9), Day.PlusDays(-1)),
            2 => new ElectionStage(id, LocalText.Same(id.ToString()), StagePhase.Sub, Values.Source, Day.PlusDays(1)),
            _ => new ElectionStage(id, LocalText.Same(id.ToString()), StagePhase.Sub, Values.Source, Day, Day),
        };

    private static Gen<ImmutableArray<UnitStrength>> ListOf(Gen<long?> counts) =>
        from size in Gen.Choose(1, 9)
        from numbers in counts.ArrayOf(size)
        from order in Gen.Choose(0, 9)
        select numbers.Select((n, i) => Values.Strength($"polres-{(i + order) % 10}", n)).ToImmutableArray();

    private static Gen<long> Choose(int low, int high) => Gen.Choose(low, high).Select(i => (long)i);
}
