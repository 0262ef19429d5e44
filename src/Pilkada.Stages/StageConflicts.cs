using NodaTime;

namespace Pilkada.Stages;

/// <summary>How many days of a campaign stage lie in the quiet period, which should be none.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <example><code>QuietOverlap.Of(new LocalDate(2024, 11, 10), new LocalDate(2024, 11, 24), new LocalDate(2024, 11, 24), new LocalDate(2024, 11, 26)).Days // 1</code></example>
public sealed class QuietOverlap : IExplained
{
    private QuietOverlap(Explanation start, Explanation end, Explanation quietStart, Explanation quietEnd)
    {
        Start = LocalDate.Max(start.Value.Date, quietStart.Value.Date);
        End = LocalDate.Min(end.Value.Date, quietEnd.Value.Date);
        var apart = Period.DaysBetween(Start, End);
        Days = Math.Max(0, apart + 1);
        Explanation = Explanation.Maximum(
            new LocalText("Hari kampanye di dalam masa tenang", "Days of campaign in the quiet period"),
            Quantity.Of(Days),
            Unit.Days,
            [
                Explanation.Entered(new LocalText("Paling sedikit", "At least"), Quantity.Of(0), Unit.Days),
                Explanation.Sum(
                    new LocalText("Hari bersama, kedua ujungnya terhitung", "Days in common, both ends included"),
                    Quantity.Of(apart + 1),
                    Unit.Days,
                    [
                        Explanation.Difference(
                            new LocalText("Dari hari pertama ke hari terakhir bersama", "From the first to the last day in common"),
                            Quantity.Of(apart),
                            Unit.Days,
                            [
                                Explanation.Minimum(
                                    new LocalText("Hari terakhir yang lebih awal", "The earlier of the last days"),
                                    Quantity.Of(End),
                                    Unit.None,
                                    [end, quietEnd]
                                ),
                                Explanation.Maximum(
                                    new LocalText("Hari pertama yang lebih akhir", "The later of the first days"),
                                    Quantity.Of(Start),
                                    Unit.None,
                                    [start, quietStart]
                                ),
                            ]
                        ),
                        Explanation.Given(
                            new LocalText("Hari pertama ikut terhitung", "The first day counts too"),
                            Quantity.Of(1),
                            Unit.Days,
                            Evidence.Assumed(StagesSources.CountingDays)
                        ),
                    ]
                ),
            ],
            StagesRules.QuietCampaign.Id
        );
    }

    /// <summary>Gets the first day in common; later than <see cref="End"/> when there is none.</summary>
    public LocalDate Start { get; }

    /// <summary>Gets the last day in common.</summary>
    public LocalDate End { get; }

    /// <summary>Gets the days in common; 0 when there is none.</summary>
    public int Days { get; }

    /// <inheritdoc/>
    public Explanation Explanation { get; }

    /// <summary>Counts the days.</summary>
    /// <param name="start">The first day of the campaign stage.</param>
    /// <param name="end">Its last day, not before the first.</param>
    /// <param name="quietStart">The first day of the quiet period.</param>
    /// <param name="quietEnd">Its last day, not before the first.</param>
    /// <returns>The days in common.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A last day lies before its first.</exception>
    public static QuietOverlap Of(LocalDate start, LocalDate end, LocalDate quietStart, LocalDate quietEnd)
    {
        ThrowIfBefore(end, start, nameof(end));
        ThrowIfBefore(quietEnd, quietStart, nameof(quietEnd));
        static Explanation Day(string indonesian, string english, LocalDate date) =>
            Explanation.Entered(new LocalText(indonesian, english), Quantity.Of(date), Unit.None);
        return new QuietOverlap(
            Day("Hari pertama kampanye", "First day of campaign", start),
            Day("Hari terakhir kampanye", "Last day of campaign", end),
            Day("Hari pertama masa tenang", "First day of the quiet period", quietStart),
            Day("Hari terakhir masa tenang", "Last day of the quiet period", quietEnd)
        );
    }

    // A stage with one day only is taken to be that day.
    internal static QuietOverlap? Of(ElectionStage campaign, ElectionStage quiet)
    {
        static Explanation? Day(ElectionStage stage, DeadlineKind kind) =>
            (kind == DeadlineKind.Start ? stage.Start ?? stage.End : stage.End ?? stage.Start) is { } date
                ? Explanation.Given(DayShift.LabelOf(stage, kind), Quantity.Of(date), Unit.None, stage.Evidence)
                : null;
        return Day(campaign, DeadlineKind.Start) is { } start && Day(quiet, DeadlineKind.Start) is { } quietStart
            ? new QuietOverlap(start, Day(campaign, DeadlineKind.End)!, quietStart, Day(quiet, DeadlineKind.End)!)
            : null;
    }

    private static void ThrowIfBefore(LocalDate last, LocalDate first, string parameter)
    {
        if (last < first)
        {
            throw new ArgumentOutOfRangeException(
                parameter,
                FormattableString.Invariant($"The last day is {last:R}; it is not before the first, {first:R}.")
            );
        }
    }
}

/// <summary>Whether a count at the polling station begins once voting has ended, at 13:00 local time.</summary>
/// <remarks>UU 1/2015 Pasal 92 (5) and Pasal 98 (1). Immutable and thread-safe.</remarks>
/// <example><code>CountStart.At(new LocalTime(12, 30)).IsAllowed // false</code></example>
public sealed class CountStart : IExplained
{
    private CountStart(LocalTime start)
    {
        Start = start;
        IsAllowed = start >= VotingHours.Closes;
    }

    /// <summary>Gets the hour at which the count begins, local time.</summary>
    public LocalTime Start { get; }

    /// <summary>Gets whether polling stations have closed by then.</summary>
    public bool IsAllowed { get; }

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Compare(
            new LocalText("Penghitungan dimulai setelah TPS ditutup", "The count begins after polling stations close"),
            Quantity.Of(IsAllowed),
            Explanation.Entered(new LocalText("Awal penghitungan", "Start of the count"), Quantity.Of(Start), Unit.None),
            Comparison.AtLeast,
            Explanation.Given(
                new LocalText("TPS ditutup, waktu setempat", "Polling stations close, local time"),
                Quantity.Of(VotingHours.Closes),
                Unit.None,
                Evidence.Published(ElectionLaws.Uu1Of2015.At("Pasal 92 ayat (5)"))
            ),
            StagesRules.CountAfterClosing.Id
        );

    /// <summary>Checks an hour.</summary>
    /// <param name="start">The hour at which the count begins, local time.</param>
    /// <returns>Whether it may begin then.</returns>
    public static CountStart At(LocalTime start) => new(start);
}

/// <summary>Finds where the stages of a calendar contradict one another.</summary>
/// <remarks>It reports and never repairs. A stage that sets no day contradicts nothing.</remarks>
/// <example><code>StageConflicts.Of(calendar) // empty when campaign, quiet period, counting and steps fit together</code></example>
public static class StageConflicts
{
    private static readonly Id<ElectionStage> Counting = Id<ElectionStage>.Parse("penyelenggaraan.hitung-rekap");
    private static readonly Id<ElectionStage> CountAtStation = Id<ElectionStage>.Parse("sub.hitung-tps");

    /// <summary>Checks a calendar.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="countStart">The hour at which counting is planned to begin on voting day, local time, or null when no hour is planned.</param>
    /// <returns>Campaign in the quiet period, steps outside their stage, counting before voting day, counting before closing, in that order.</returns>
    public static ImmutableArray<Finding> Of(StageCalendar calendar, LocalTime? countStart = null)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return [.. QuietCampaigns(calendar), .. StepsOutside(calendar), .. EarlyCounts(calendar), .. EarlyHour(countStart)];
    }

    private static IEnumerable<Finding> QuietCampaigns(StageCalendar calendar)
    {
        var quiet = calendar.Find(StageCalendar.QuietStage);
        if (quiet is null)
        {
            yield break;
        }

        foreach (var stage in StagesUnder(calendar, StageCalendar.CampaignStage).Where(s => MeetsAnArea(s, quiet)))
        {
            if (QuietOverlap.Of(stage, quiet) is { Days: > 0 } overlap)
            {
                yield return new Finding(
                    StagesFindings.CampaignInQuietPeriod,
                    Severity.Critical,
                    PlaceOf(stage),
                    [
                        ("stage", Quantity.Of(stage.Name)),
                        ("days", Quantity.Of(overlap.Days)),
                        ("start", Quantity.Of(overlap.Start)),
                        ("end", Quantity.Of(overlap.End)),
                    ],
                    rule: StagesRules.QuietCampaign.Id,
                    stage: stage.Name,
                    explanation: overlap.Explanation
                );
            }
        }
    }

    private static IEnumerable<Finding> StepsOutside(StageCalendar calendar) =>
        from step in calendar.Stages
        let parent = calendar.Find(step.Parent)
        where parent is not null
        from kind in Enum.GetValues<DeadlineKind>()
        let day = kind == DeadlineKind.Start ? step.Start : step.End
        where day is not null && parent.On(day.Value).IsInForce == false
        select new Finding(
            StagesFindings.OutsideParent,
            Severity.Warning,
            PlaceOf(step),
            [("stage", Quantity.Of(step.Name)), ("day", Quantity.Of(day.Value)), ("parent", Quantity.Of(parent.Name))],
            rule: StagesRules.InForce.Id,
            stage: step.Name,
            explanation: parent.On(day.Value).Explanation
        );

    private static IEnumerable<Finding> EarlyCounts(StageCalendar calendar) =>
        StagesUnder(calendar, Counting)
            .Union(calendar.Stages.Where(s => s.Id == CountAtStation))
            .Select(s => (Stage: s, First: s.Start ?? s.End))
            .Where(s => s.First < calendar.VotingDay)
            .Select(s => new Finding(
                StagesFindings.CountBeforeVotingDay,
                Severity.Critical,
                PlaceOf(s.Stage),
                [
                    ("stage", Quantity.Of(s.Stage.Name)),
                    ("day", Quantity.Of(s.First!.Value)),
                    ("votingDay", Quantity.Of(calendar.VotingDay)),
                ],
                rule: StagesRules.Offset.Id,
                stage: s.Stage.Name,
                explanation: calendar.OffsetOf(s.First.Value).Explanation
            ));

    private static IEnumerable<Finding> EarlyHour(LocalTime? countStart)
    {
        if (countStart is { } hour && CountStart.At(hour) is { IsAllowed: false } early)
        {
            yield return new Finding(
                StagesFindings.CountBeforeClosing,
                Severity.Critical,
                Place.Of(AreaCode.Indonesia),
                [("start", Quantity.Of(hour)), ("closing", Quantity.Of(VotingHours.Closes))],
                rule: StagesRules.CountAfterClosing.Id,
                explanation: early.Explanation
            );
        }
    }

    private static IEnumerable<ElectionStage> StagesUnder(StageCalendar calendar, Id<ElectionStage> id) =>
        calendar.Stages.Where(s => calendar.Upward(s).Any(above => above.Id == id));

    private static bool MeetsAnArea(ElectionStage one, ElectionStage other) =>
        one.Scope.IsEmpty || other.Scope.IsEmpty || one.Scope.Any(other.Concerns);

    private static Place PlaceOf(ElectionStage stage) => Place.Of(stage.Scope.Length == 1 ? stage.Scope[0] : AreaCode.Indonesia);
}
