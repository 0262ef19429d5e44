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
        new(
            Id<StageCalendar>.Parse("made-up-calendar"),
            new LocalText("Kalender contoh", "An example calendar"),
            votingDay,
            MadeUp(),
            stages
        );

    private static Evidence MadeUp() =>
        Pilkada.Evidence.Published(
            new Citation(Id<Citation>.Parse("made-up"), "Sumber contoh", "Penerbit contoh", SourceKind.Other, Confidence.Low),
            new Citation(Id<Citation>.Parse("made-up-too"), "Sumber contoh kedua", "Penerbit contoh", SourceKind.Other, Confidence.Low)
        );
}
