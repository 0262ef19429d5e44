using NodaTime;

namespace Pilkada.Stages.Tests;

/// <summary>Short ways to make what a test needs.</summary>
internal static class Made
{
    public static Evidence Evidence { get; } =
        Evidence.Published(
            new Citation(Id<Citation>.Parse("made-up"), "Sumber contoh", "Penerbit contoh", SourceKind.Other, Confidence.Low),
            new Citation(Id<Citation>.Parse("made-up-too"), "Sumber contoh kedua", "Penerbit contoh", SourceKind.Other, Confidence.Low)
        );

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
            evidence ?? Evidence,
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
            Evidence,
            stages
        );
}
