using Pilkada.Documents;
using Pilkada.Stages;

namespace Pilkada.ReferenceData;

/// <summary>The time limits that run from events, from voting day to inauguration, as laws, regulations and officials state them.</summary>
/// <remarks>Read once, when first asked for. Thread-safe.</remarks>
/// <example><code>ReferenceDeadlines.Chain.Answer([(resultAnnounced, new LocalDate(2024, 12, 9))], workingDays).Find(petition)!.Date</code></example>
public static class ReferenceDeadlines
{
    private static readonly EmbeddedFolder<DeadlineChain> Folder = new("deadlines", files => DeadlineFolder.Read(files));

    /// <summary>Gets the time limits.</summary>
    /// <exception cref="InvalidOperationException">The embedded files have problems, all of which the message lists.</exception>
    public static DeadlineChain Chain => Folder.Load();
}
