using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Pilkada.Stages.Tests;

/// <summary>Generators of valid stages, calendars and days only; the days are few, so that ends meet, stages overlap and deadlines coincide.</summary>
internal static class Generators
{
    public static readonly LocalDate FirstDay = new(2024, 11, 1);

    public const int DayCount = 30;

    /// <summary>Every day that a generated stage can touch, and some days before and after.</summary>
    public static ImmutableArray<LocalDate> Window { get; } = [.. Enumerable.Range(-3, DayCount + 6).Select(FirstDay.PlusDays)];

    public static Evidence Evidence { get; } =
        Evidence.Published(
            new Citation(Id<Citation>.Parse("made-up"), "Sumber contoh", "Penerbit contoh", SourceKind.Other, Confidence.Low),
            new Citation(Id<Citation>.Parse("made-up-too"), "Sumber contoh kedua", "Penerbit contoh", SourceKind.Other, Confidence.Low)
        );

    /// <summary>Areas of which some contain others: the country, two provinces, and places inside them.</summary>
    public static ImmutableArray<AreaCode> AreaPool { get; } =
    [.. new[] { "00", "36", "36.02", "36.02.01", "36.02.01.2001", "36.71", "36.71.01", "33", "33.02" }.Select(AreaCode.Parse)];

    public static Gen<AreaCode> Areas => Gen.Elements(AreaPool.ToArray());

    public static Gen<LocalDate> Days => Gen.Choose(0, DayCount - 1).Select(FirstDay.PlusDays);

    public static Gen<LocalDate> DaysOfWindow => Gen.Elements(Window.ToArray());

    /// <summary>Days from the whole ISO calendar, its first and last ones among them.</summary>
    public static Gen<LocalDate> AnyDays =>
        Gen.Frequency(
            (8, Gen.Choose(0, Period.DaysBetween(LocalDate.MinIsoValue, LocalDate.MaxIsoValue)).Select(LocalDate.MinIsoValue.PlusDays)),
            (2, Gen.Choose(0, 10).Select(n => LocalDate.MaxIsoValue.PlusDays(-n))),
            (2, Gen.Choose(0, 10).Select(LocalDate.MinIsoValue.PlusDays)),
            (4, Days)
        );

    /// <summary>The ends a stage can have: none, one of them, both, or both on one day.</summary>
    public static Gen<(LocalDate? Start, LocalDate? End)> Ends =>
        from kind in Gen.Elements(0, 1, 2, 3, 3, 3, 4)
        from one in Days
        from other in Days
        select kind switch
        {
            0 => ((LocalDate?)null, (LocalDate?)null),
            1 => (one, null),
            2 => (null, one),
            3 => (LocalDate.Min(one, other), LocalDate.Max(one, other)),
            _ => (one, one),
        };

    public static Gen<ElectionStage> Stages => StagesWithId("stage", Gen.Constant(default(Id<ElectionStage>)));

    /// <summary>Calendars of 1 to 12 stages; a stage may be a step of one before it.</summary>
    public static Gen<StageCalendar> Calendars =>
        from votingDay in Days
        from count in Gen.Choose(1, 12)
        from stages in Enumerable.Range(0, count).Aggregate(Gen.Constant(ImmutableArray<ElectionStage>.Empty), WithOneMore)
        select Made.Calendar(votingDay, stages);

    /// <summary>Two calendars that share stages, of which some are equal, some moved and some otherwise changed.</summary>
    public static Gen<(StageCalendar Before, StageCalendar After)> CalendarPairs =>
        from before in Calendars
        from other in Calendars
        from kept in Gen.Elements(0, 1, 2).ArrayOf(before.Stages.Length)
        let own = before.Stages.Where((_, i) => kept[i] == 1).Select(s => s.Id).ToHashSet()
        let stages = other
            .Stages.Where((s, i) => i >= kept.Length || kept[i] != 0)
            .Select(s => own.Contains(s.Id) ? before.Find(s.Id)! : s)
            .ToImmutableArray()
        let ids = stages.Select(s => s.Id).ToHashSet()
        select (
            before,
            Made.Calendar(
                other.VotingDay,
                stages
                    .Where(s => s.Parent.IsEmpty || ids.Contains(s.Parent))
                    .Where(s => AllAbove(s, stages))
                    .DefaultIfEmpty(Made.Stage("new"))
            )
        );

    /// <summary>One to four calendars of elections on different days, whose stages often lie alike.</summary>
    public static Gen<ImmutableArray<StageCalendar>> CalendarSets =>
        from count in Gen.Choose(1, 4)
        from calendar in Calendars
        from others in Calendars.ArrayOf(count - 1)
        from alike in Gen.Choose(0, 3).ArrayOf(count - 1)
        from days in Gen.Choose(1, 3000).ArrayOf(count - 1)
        select others
            .Select((o, i) => alike[i] == 0 ? o : Shifted(calendar, o, days[i]))
            .Prepend(calendar)
            .Select((c, i) => new StageCalendar(Id<StageCalendar>.Parse($"calendar-{i}"), c.Title, c.VotingDay, c.Evidence, c.Stages))
            .ToImmutableArray();

    /// <summary>Lists of holidays near the window, some on weekends and some twice.</summary>
    public static Gen<LocalDate[]> Holidays => Gen.Choose(-10, DayCount + 10).Select(FirstDay.PlusDays).ArrayOf();

    /// <summary>Number of days, which days, and which way.</summary>
    public static Gen<(int Count, DayKind Kind, DeadlineDirection Direction)> Limits =>
        from count in Gen.Choose(0, 12)
        from kind in Gen.Elements(Enum.GetValues<DayKind>())
        from direction in Gen.Elements(Enum.GetValues<DeadlineDirection>())
        select (count, kind, direction);

    /// <summary>Rules of one to eight limits, each by one or two sources, which lead from lower to higher events; several may lead to one.</summary>
    public static Gen<ImmutableArray<DeadlineRule>> Chains =>
        from count in Gen.Choose(1, 8)
        from limits in Gen.CollectToArray(Enumerable.Range(0, count).Select(RulesOfLimit))
        select limits.SelectMany(r => r).ToImmutableArray();

    /// <summary>The days of some of the events of the chains.</summary>
    public static Gen<ImmutableArray<(Id<ElectionEvent> Event, LocalDate Date)>> Facts =>
        from days in Days.ArrayOf(6)
        from known in Gen.Elements(false, true).ArrayOf(6)
        select Enumerable.Range(0, 6).Where(i => known[i]).Select(i => (Id<ElectionEvent>.Parse($"e{i}"), days[i])).ToImmutableArray();

    private static bool AllAbove(ElectionStage stage, ImmutableArray<ElectionStage> stages) =>
        stage.Parent.IsEmpty || stages.FirstOrDefault(s => s.Id == stage.Parent) is { } parent && AllAbove(parent, stages);

    // A whole calendar on another day, with the stages that another one leaves undated.
    private static StageCalendar Shifted(StageCalendar calendar, StageCalendar pattern, int days) =>
        Made.Calendar(
            calendar.VotingDay.PlusDays(days),
            calendar.Stages.Select(s =>
                Made.Stage(
                    s.Id.ToString(),
                    pattern.Find(s.Id) is { Start: null } ? null : s.Start?.PlusDays(days),
                    pattern.Find(s.Id) is { End: null } ? null : s.End?.PlusDays(days),
                    s.Scope,
                    s.Parent,
                    s.Phase
                )
            )
        );

    private static Gen<ImmutableArray<DeadlineRule>> RulesOfLimit(int index) =>
        from result in Gen.Choose(1, 6)
        from sources in Gen.Choose(1, 2)
        from triggers in Gen.Choose(0, result - 1).ArrayOf(2)
        from limits in Limits.ArrayOf(2)
        from froms in Gen.Elements(0, 0, 8).ArrayOf(2)
        select Enumerable
            .Range(0, sources)
            .Select(i =>
                Made.Rule(
                    $"limit-{index}",
                    $"e{triggers[i]}",
                    limits[i].Count,
                    limits[i].Kind,
                    limits[i].Direction,
                    result == 6 ? "" : $"e{result}",
                    $"source-{i}",
                    froms[i] == 0 ? null : FirstDay.PlusDays(froms[i])
                )
            )
            .ToImmutableArray();

    private static Gen<ImmutableArray<ElectionStage>> WithOneMore(Gen<ImmutableArray<ElectionStage>> before, int index) =>
        from stages in before
        from stage in StagesWithId($"stage-{index}", Gen.Elements(stages.Select(s => s.Id).Prepend(default).ToArray()))
        select stages.Add(stage);

    private static Gen<ElectionStage> StagesWithId(string id, Gen<Id<ElectionStage>> parents) =>
        from phase in Gen.Elements(Enum.GetValues<StagePhase>())
        from ends in Ends
        from scope in Gen.OneOf(
            Gen.Constant<IEnumerable<AreaCode>>([]),
            Areas.ListOf(1).Select(s => s.AsEnumerable()),
            Areas.ListOf(2).Select(s => s.AsEnumerable())
        )
        from parent in parents
        select Made.Stage(id, ends.Start, ends.End, scope, parent, phase);
}

/// <summary>Short ways to make what a test needs.</summary>
internal static class Made
{
    public static ElectionStage Stage(
        string id,
        LocalDate? start = null,
        LocalDate? end = null,
        IEnumerable<AreaCode>? scope = null,
        Id<ElectionStage> parent = default,
        StagePhase phase = StagePhase.Organisation,
        Evidence? evidence = null
    ) =>
        new(
            Id<ElectionStage>.Parse(id),
            new LocalText($"Tahapan {id}", $"Stage {id}"),
            phase,
            evidence ?? Generators.Evidence,
            start,
            end,
            parent: parent,
            scope: scope
        );

    public static DeadlineRule Rule(
        string id,
        string trigger,
        int count,
        DayKind kind = DayKind.Calendar,
        DeadlineDirection direction = DeadlineDirection.After,
        string result = "",
        string source = "law",
        LocalDate? from = null,
        LocalDate? to = null
    ) =>
        new(
            Id<DeadlineRule>.Parse(id),
            new LocalText($"Batas {id}", $"Limit {id}"),
            new ElectionEvent(Id<ElectionEvent>.Parse(trigger), new LocalText($"Peristiwa {trigger}", $"Event {trigger}")),
            count,
            kind,
            direction,
            Evidence.Published(new Citation(Id<Citation>.Parse(source), "Sumber", "Penerbit", SourceKind.Other, Confidence.Low)),
            Id<ElectionEvent>.Parse(result),
            from,
            to
        );

    public static StageCalendar Calendar(LocalDate votingDay, params IEnumerable<ElectionStage> stages) =>
        new(
            Id<StageCalendar>.Parse("made-up-calendar"),
            new LocalText("Kalender contoh", "An example calendar"),
            votingDay,
            Generators.Evidence,
            stages
        );
}
