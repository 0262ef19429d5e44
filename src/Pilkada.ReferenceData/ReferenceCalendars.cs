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

    /// <summary>Gets the calendar of the simultaneous elections of 27 November 2024.</summary>
    public static StageCalendar Pilkada2024 => Load(Id<StageCalendar>.Parse("pilkada-2024"));

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
