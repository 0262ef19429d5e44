using Pilkada.Stages;
using static Pilkada.Risk.TaxonomyStages;

namespace Pilkada.Risk;

/// <summary>A phase of the electoral cycle as ACE lists them, with the calendar stages we read into it.</summary>
/// <remarks>The mapping to stages is inferred. Immutable and thread-safe.</remarks>
public sealed class ElectoralPhase
{
    private ElectoralPhase(string id, string indonesian, string english, params IEnumerable<string> stages)
    {
        Id = Id<ElectoralPhase>.Parse(id);
        Name = new LocalText(indonesian, english);
        Stages = Of(stages);
    }

    /// <summary>Gets all phases, in order of the cycle.</summary>
    public static ImmutableArray<ElectoralPhase> All { get; } =
    [
        new("boundaries", "Penetapan batas wilayah", "Boundaries"),
        new("education", "Pendidikan pemilih", "Civic and voter education", Campaign),
        new("registration", "Pendaftaran pemilih", "Voter registration", VoterList),
        new("nomination", "Pencalonan", "Nomination", Independents, Announcement, Registration, Vetting, Determination, Draw),
        new("campaign", "Kampanye", "Campaign period", Campaign, Quiet),
        new("polling", "Pemungutan suara", "Polling", Delivery, Voting),
        new("count", "Penghitungan dan rekapitulasi", "Count and tally", Counting),
        new("disputes", "Sengketa", "Disputes", TaxonomyStages.Disputes),
        new("announcement", "Penetapan hasil", "Announcement", NoDispute, AfterRuling, Inauguration),
    ];

    /// <summary>Gets what the phases and their mapping rest on.</summary>
    public static Evidence Evidence { get; } =
        Evidence.Inferred(RiskSources.Taxonomy, RiskSources.Ace.At("elections and security"), RiskSources.Ifes);

    /// <summary>Gets the id.</summary>
    public Id<ElectoralPhase> Id { get; }

    /// <summary>Gets the name.</summary>
    public LocalText Name { get; }

    /// <summary>Gets the calendar stages read into it; empty where a regional election has none.</summary>
    public ImmutableArray<Id<ElectionStage>> Stages { get; }

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>polling</c>.</returns>
    public override string ToString() => Id.ToString();
}
