using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Pilkada.Stages;

namespace Pilkada.Testing;

public static partial class Generators
{
    /// <summary>Generates the ends that a stage can have: none, one of them, both, or both on one day.</summary>
    /// <returns>The generator; the start is never after the end.</returns>
    public static Gen<(LocalDate? Start, LocalDate? End)> StageEnds() =>
        from kind in Gen.Elements(0, 1, 2, 3, 3, 3, 4)
        from one in Dates()
        from other in Dates()
        select kind switch
        {
            0 => ((LocalDate?)null, (LocalDate?)null),
            1 => (one, null),
            2 => (null, one),
            3 => (LocalDate.Min(one, other), LocalDate.Max(one, other)),
            _ => (one, one),
        };

    /// <summary>Generates stages of every phase, with and without days, for the whole country or up to two areas.</summary>
    /// <returns>The generator.</returns>
    public static Gen<ElectionStage> ElectionStages() => Stages("stage", Gen.Constant(default(Id<ElectionStage>)));

    /// <summary>Generates calendars of 1 to 12 stages that overlap; a stage may be a step of one before it.</summary>
    /// <returns>The generator.</returns>
    public static Gen<StageCalendar> StageCalendars() =>
        from votingDay in Dates()
        from count in Gen.Choose(1, 12)
        from stages in Enumerable.Range(0, count).Aggregate(Gen.Constant(ImmutableArray<ElectionStage>.Empty), WithOneMore)
        select Calendar(votingDay, stages);

    /// <summary>Generates calendars over given stages around one day: each stage lasts that day, is over, has begun without an end, or has no days.</summary>
    /// <param name="votingDay">The voting day, and the day around which the stages lie.</param>
    /// <param name="stages">The ids of the stages, each once and at least one.</param>
    /// <returns>The generator.</returns>
    public static Gen<StageCalendar> StageCalendars(LocalDate votingDay, params ImmutableArray<Id<ElectionStage>> stages) =>
        from kinds in Gen.Choose(0, 3).ArrayOf(stages.Length)
        select Calendar(votingDay, stages.Select((id, i) => StageAround(votingDay, id, kinds[i])));

    /// <summary>Generates two calendars that share stages, of which some are equal, some moved and some otherwise changed.</summary>
    /// <returns>The generator; stages also stand in one calendar alone.</returns>
    public static Gen<(StageCalendar Before, StageCalendar After)> StageCalendarPairs() =>
        from before in StageCalendars()
        from other in StageCalendars()
        from kept in Gen.Choose(0, 2).ArrayOf(before.Stages.Length)
        let own = before.Stages.Where((_, i) => kept[i] == 1).Select(s => s.Id).ToHashSet()
        let stages = other
            .Stages.Where((_, i) => i >= kept.Length || kept[i] != 0)
            .Select(s => own.Contains(s.Id) ? before.Find(s.Id)! : s)
            .ToImmutableArray()
        select (
            before,
            Calendar(
                other.VotingDay,
                stages
                    .Where(s => HasAllAbove(s, stages))
                    .DefaultIfEmpty(Stage(Id<ElectionStage>.Parse("stage-new"), StagePhase.Organisation, null, null))
            )
        );

    /// <summary>Generates one to four calendars of elections on different days, whose stages often lie alike around the voting day.</summary>
    /// <returns>The generator; the ids of the calendars differ.</returns>
    public static Gen<ImmutableArray<StageCalendar>> StageCalendarSeries() =>
        from count in Gen.Choose(1, 4)
        from calendar in StageCalendars()
        from others in StageCalendars().ArrayOf(count - 1)
        from alike in Gen.Choose(0, 3).ArrayOf(count - 1)
        from days in Gen.Choose(1, 3000).ArrayOf(count - 1)
        select others
            .Select((o, i) => alike[i] == 0 ? o : Shifted(calendar, o, days[i]))
            .Prepend(calendar)
            .Select(Numbered)
            .ToImmutableArray();

    /// <summary>Generates calendars with the contest and the area for which they hold, if not all, and the day from which they do.</summary>
    /// <returns>The generator.</returns>
    public static Gen<CalendarScope> CalendarScopes() =>
        from calendar in StageCalendars()
        from area in NestedAreaCodes()
        from contest in Gen.Elements(default, Pilgub, Pilbup)
        from first in OrNull(Dates())
        select new CalendarScope(calendar, area, contest, first);

    /// <summary>Generates sets of one to five calendars, of which several often hold for one place.</summary>
    /// <returns>The generator; the ids of the calendars differ.</returns>
    public static Gen<CalendarSet> CalendarSets() =>
        from count in Gen.Choose(1, 5)
        from scopes in CalendarScopes().ListOf(count)
        select new CalendarSet(
            scopes
                .DistinctBy(s => (s.Contest, s.Area, s.From))
                .Select((s, i) => new CalendarScope(Numbered(s.Calendar, i), s.Area, s.Contest, s.From))
        );

    /// <summary>Generates decisions that put another calendar in the place of one of those of <see cref="StageCalendars()"/>.</summary>
    /// <returns>The generator.</returns>
    public static Gen<CalendarAmendment> CalendarAmendments() =>
        from number in Gen.Choose(1, 9)
        from effective in Dates()
        from evidence in Evidence()
        select new CalendarAmendment($"{number} Tahun 2024", "Penerbit contoh", effective, MadeUpCalendar, evidence);

    private static Id<StageCalendar> MadeUpCalendar { get; } = Id<StageCalendar>.Parse("made-up-calendar");

    private static bool HasAllAbove(ElectionStage stage, ImmutableArray<ElectionStage> stages) =>
        stage.Parent.IsEmpty || (stages.FirstOrDefault(s => s.Id == stage.Parent) is { } parent && HasAllAbove(parent, stages));

    private static StageCalendar Numbered(StageCalendar calendar, int number) =>
        new(Id<StageCalendar>.Parse($"calendar-{number}"), calendar.Title, calendar.VotingDay, calendar.Evidence, calendar.Stages);

    // A whole calendar on another day, with the stages that another one leaves undated.
    private static StageCalendar Shifted(StageCalendar calendar, StageCalendar pattern, int days) =>
        Calendar(
            calendar.VotingDay.PlusDays(days),
            calendar.Stages.Select(s =>
                Stage(
                    s.Id,
                    s.Phase,
                    pattern.Find(s.Id) is { Start: null } ? null : s.Start?.PlusDays(days),
                    pattern.Find(s.Id) is { End: null } ? null : s.End?.PlusDays(days),
                    s.Parent,
                    s.Scope
                )
            )
        );

    private static Gen<ImmutableArray<ElectionStage>> WithOneMore(Gen<ImmutableArray<ElectionStage>> before, int index) =>
        from stages in before
        from stage in Stages($"stage-{index}", Gen.Elements(stages.Select(s => s.Id).Prepend(default).ToArray()))
        select stages.Add(stage);

    private static Gen<ElectionStage> Stages(string id, Gen<Id<ElectionStage>> parents) =>
        from phase in Enums<StagePhase>()
        from ends in StageEnds()
        from scope in Gen.OneOf(
            Gen.Constant<IEnumerable<AreaCode>>([]),
            NestedAreaCodes().ListOf(1).Select(s => s.AsEnumerable()),
            NestedAreaCodes().ListOf(2).Select(s => s.AsEnumerable())
        )
        from parent in parents
        select Stage(Id<ElectionStage>.Parse(id), phase, ends.Start, ends.End, parent, scope);

    private static ElectionStage StageAround(LocalDate day, Id<ElectionStage> id, int kind) =>
        kind switch
        {
            0 => Stage(id, StagePhase.Sub, null, null),
            1 => Stage(id, StagePhase.Sub, day.PlusDays(-9), day.PlusDays(-1)),
            2 => Stage(id, StagePhase.Sub, day.PlusDays(1), null),
            _ => Stage(id, StagePhase.Sub, day, day),
        };

    private static ElectionStage Stage(
        Id<ElectionStage> id,
        StagePhase phase,
        LocalDate? start,
        LocalDate? end,
        Id<ElectionStage> parent = default,
        IEnumerable<AreaCode>? scope = null
    ) => new(id, new LocalText($"Tahapan {id}", $"Stage {id}"), phase, MadeUp(), start, end, parent: parent, scope: scope);

    private static StageCalendar Calendar(LocalDate votingDay, IEnumerable<ElectionStage> stages) =>
        new(MadeUpCalendar, new LocalText("Kalender contoh", "An example calendar"), votingDay, MadeUp(), stages);

    private static Evidence MadeUp() =>
        Pilkada.Evidence.Published(
            new Citation(Id<Citation>.Parse("made-up"), "Sumber contoh", "Penerbit contoh", SourceKind.Other, Confidence.Low),
            new Citation(Id<Citation>.Parse("made-up-too"), "Sumber contoh kedua", "Penerbit contoh", SourceKind.Other, Confidence.Low)
        );
}
