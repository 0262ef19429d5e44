using Pilkada.Documents;
using Pilkada.Stages;

namespace Pilkada.ReferenceData;

/// <summary>The calendars that come with the package.</summary>
/// <remarks>Each is read once, when it is first asked for. Thread-safe.</remarks>
/// <example><code>ReferenceCalendars.Pilkada2024.VotingDay // 27 November 2024</code></example>
public static class ReferenceCalendars
{
    private static readonly EmbeddedFolders<StageCalendar> Folders = new("calendars", files => CalendarFolder.Read(files));

    /// <summary>Gets the ids of all calendars, sorted.</summary>
    public static ImmutableArray<Id<StageCalendar>> Ids => Folders.Ids;

    /// <summary>Gets all calendars, in the order of <see cref="Ids"/>.</summary>
    public static ImmutableArray<StageCalendar> All => [.. Ids.Select(Load)];

    /// <summary>Gets the calendar of the simultaneous elections of 27 June 2018.</summary>
    public static StageCalendar Pilkada2018 => Load(Id<StageCalendar>.Parse("pilkada-2018"));

    /// <summary>Gets the calendar of the simultaneous elections planned for 23 September 2020, before they were postponed.</summary>
    public static StageCalendar Pilkada2020Original => Load(Id<StageCalendar>.Parse("pilkada-2020-original"));

    /// <summary>Gets the calendar of the simultaneous elections of 9 December 2020, which supersedes <see cref="Pilkada2020Original"/>.</summary>
    public static StageCalendar Pilkada2020 => Load(Id<StageCalendar>.Parse("pilkada-2020"));

    /// <summary>Gets the calendar of the simultaneous elections of 27 November 2024.</summary>
    public static StageCalendar Pilkada2024 => Load(Id<StageCalendar>.Parse("pilkada-2024"));

    /// <summary>Gets the calendar of the repeated vote for the regent of Serang on 19 April 2025, which the Constitutional Court ordered.</summary>
    public static StageCalendar PsuKabupatenSerang2025 => Load(Id<StageCalendar>.Parse("psu-kabupaten-serang-2025"));

    /// <summary>Gets the calendars of Banten: that of 2024 for all contests, and from the day of the ruling the repeated vote for the regent of Serang.</summary>
    /// <remarks>The ruling is the first day of the stage <c>sub.putusan-mk</c> of <see cref="PsuKabupatenSerang2025"/>.</remarks>
    public static CalendarSet Banten =>
        new(
            new CalendarScope(Pilkada2024, AreaCode.Parse("36")),
            new CalendarScope(
                PsuKabupatenSerang2025,
                AreaCode.Parse("36.04"),
                Id<Contest>.Parse("pilbup-36.04"),
                PsuKabupatenSerang2025.Find(Id<ElectionStage>.Parse("sub.putusan-mk"))!.Start
            )
        );

    /// <summary>Gets what the elections of 2018, 2020 and 2024 have in common, to plan one that has no regulation yet.</summary>
    /// <remarks>The plan of 2020 before the postponement was never carried out and is not among them.</remarks>
    public static CalendarTemplate Template => CalendarTemplate.Learn(Pilkada2018, Pilkada2020, Pilkada2024);

    /// <summary>Finds a calendar by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The calendar, or null when the package does not have it.</returns>
    /// <remarks>This is what <see cref="PlanFolder.Read"/> takes for the calendars it may use.</remarks>
    public static StageCalendar? Find(Id<StageCalendar> id) => Folders.Find(id);

    /// <summary>Loads a calendar by its id.</summary>
    /// <param name="id">One of <see cref="Ids"/>.</param>
    /// <returns>The calendar, the same object every time.</returns>
    /// <exception cref="ArgumentException">The package has no calendar of that id.</exception>
    /// <exception cref="InvalidOperationException">The embedded files have problems, all of which the message lists.</exception>
    public static StageCalendar Load(Id<StageCalendar> id) => Folders.Load(id);
}
