using Pilkada.Stages;

namespace Pilkada.Logistics;

/// <summary>Into which of the three lists of the regulation an item falls.</summary>
public enum ItemGroup
{
    /// <summary>None of the lists: an item of the user's own.</summary>
    Own = 0,

    /// <summary>Voting equipment (perlengkapan pemungutan suara).</summary>
    VotingEquipment = 1,

    /// <summary>Supporting equipment (dukungan perlengkapan lainnya).</summary>
    Supporting = 2,

    /// <summary>Other equipment (perlengkapan pemungutan suara lainnya).</summary>
    Other = 3,
}

/// <summary>Something that is counted on its way to a polling station and back.</summary>
/// <remarks>The lists are those of Bawaslu's regulation 11/2024, the same as reported for KPU's 12/2024. Equal by id. Immutable and thread-safe.</remarks>
/// <example><code>Item.Find(Item.Ballot.Id)!.ComesBack // true</code></example>
public sealed class Item : IEquatable<Item>
{
    private Item(string id, string indonesian, string english, ItemGroup group, bool comesBack = false)
    {
        Id = Id<Item>.Parse(id);
        Name = new LocalText(indonesian, english);
        Group = group;
        ComesBack = comesBack;
        Unit = id == "ballot" ? Unit.Ballots : Unit.Items;
    }

    /// <summary>Gets ballots.</summary>
    public static Item Ballot { get; } = new("ballot", "surat suara", "ballots", ItemGroup.VotingEquipment, comesBack: true);

    /// <summary>Gets ballot boxes.</summary>
    public static Item BallotBox { get; } = new("ballot-box", "kotak suara", "ballot boxes", ItemGroup.VotingEquipment, comesBack: true);

    /// <summary>Gets voting booths.</summary>
    public static Item Booth { get; } = new("booth", "bilik suara", "voting booths", ItemGroup.VotingEquipment, comesBack: true);

    /// <summary>Gets bottles of ink.</summary>
    public static Item Ink { get; } = new("ink", "botol tinta", "bottles of ink", ItemGroup.VotingEquipment);

    /// <summary>Gets paper seals.</summary>
    public static Item PaperSeal { get; } = new("paper-seal", "segel kertas", "paper seals", ItemGroup.VotingEquipment);

    /// <summary>Gets cable ties, the plastic seals of boxes.</summary>
    public static Item CableTie { get; } = new("cable-tie", "kabel ties", "cable ties", ItemGroup.VotingEquipment);

    /// <summary>Gets forms C.Hasil in large print.</summary>
    public static Item PlanoForm { get; } = new("plano-form", "formulir C.Hasil plano", "large result forms", ItemGroup.Supporting);

    /// <summary>Gets aids for blind voters.</summary>
    public static Item BlindAid { get; } = new("blind-aid", "alat bantu tunanetra", "aids for blind voters", ItemGroup.Supporting);

    /// <summary>Gets every item of the lists, in their order.</summary>
    public static ImmutableArray<Item> All { get; } =
    [
        BallotBox,
        Ballot,
        Ink,
        Booth,
        PaperSeal,
        CableTie,
        new("marking-tool", "alat coblos", "marking tools", ItemGroup.VotingEquipment),
        new("envelope", "sampul kertas", "envelopes", ItemGroup.Supporting),
        new("badge", "tanda pengenal", "badges", ItemGroup.Supporting),
        new("rubber-band", "karet pengikat", "rubber bands", ItemGroup.Supporting),
        new("glue", "lem", "glue", ItemGroup.Supporting),
        new("plastic-bag", "kantong plastik", "plastic bags", ItemGroup.Supporting),
        new("pen", "bolpoin", "pens", ItemGroup.Supporting),
        new("padlock", "gembok", "padlocks", ItemGroup.Supporting),
        new("marker", "spidol", "markers", ItemGroup.Supporting),
        new("form", "formulir", "forms", ItemGroup.Supporting),
        PlanoForm,
        new("box-sticker", "stiker nomor kotak suara", "box-number stickers", ItemGroup.Supporting),
        new("string", "tali pengikat alat coblos", "string of the marking tool", ItemGroup.Supporting),
        BlindAid,
        new("dpt-copy", "salinan DPT", "copies of the final list", ItemGroup.Other),
        new("dptb-copy", "salinan DPTb", "copies of the list of moved voters", ItemGroup.Other),
        new("pair-list", "daftar pasangan calon", "lists of pairs", ItemGroup.Other),
        new("identity-label", "label identitas pemilihan", "identity labels of the contest", ItemGroup.Other),
        new("result-box", "kotak hasil TPS", "result boxes", ItemGroup.Other, comesBack: true),
        new("recap-box", "kotak rekapitulasi", "recapitulation boxes", ItemGroup.Other, comesBack: true),
    ];

    /// <summary>Gets what the lists rest on.</summary>
    public static Evidence ListEvidence { get; } =
        Evidence.Published(LogisticsSources.Perbawaslu11Of2024, ElectionLaws.Uu1Of2015.At("Pasal 78 ayat (1)-(3)"));

    /// <summary>Gets the id used in files.</summary>
    public Id<Item> Id { get; }

    /// <summary>Gets the name.</summary>
    public LocalText Name { get; }

    /// <summary>Gets which list it is on.</summary>
    public ItemGroup Group { get; }

    /// <summary>Gets a value indicating whether it goes back from the polling station, used or not.</summary>
    public bool ComesBack { get; }

    /// <summary>Gets the unit its amounts are in.</summary>
    public Unit Unit { get; }

    /// <summary>Finds an item of the lists.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The item, or null when it is the user's own.</returns>
    public static Item? Find(Id<Item> id) => All.FirstOrDefault(i => i.Id == id);

    internal static LocalText NameOf(Id<Item> id) => Find(id)?.Name ?? LocalText.Same(id.ToString());

    /// <inheritdoc/>
    public bool Equals(Item? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Item);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>ballot-box</c>.</returns>
    public override string ToString() => Id.ToString();
}
