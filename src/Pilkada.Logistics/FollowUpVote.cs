using Pilkada.Stages;

namespace Pilkada.Logistics;

/// <summary>Which of the four votes after the vote is meant. They are four different things, each per contest.</summary>
public enum FollowUpKind
{
    /// <summary>Continued voting (pemungutan suara lanjutan, PSL): resumes from what stopped.</summary>
    Psl = 0,

    /// <summary>Postponed voting (pemungutan suara susulan, PSS): held whole, at a later date.</summary>
    Pss = 1,

    /// <summary>Repeated voting (pemungutan suara ulang, PSU).</summary>
    Psu = 2,

    /// <summary>Recount (penghitungan suara ulang, PSSU): no one votes again.</summary>
    Pssu = 3,
}

/// <summary>A fact on which one of the four may be held, and how often it must have happened.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class FollowUpGround
{
    internal FollowUpGround(string id, FollowUpKind kind, string indonesian, string english, Citation citation, int least = 1)
    {
        Id = Id<FollowUpGround>.Parse(id);
        Kind = kind;
        Text = new LocalText(indonesian, english);
        Least = least;
        Citation = citation;
    }

    /// <summary>Gets the id.</summary>
    public Id<FollowUpGround> Id { get; }

    /// <summary>Gets which vote it is a ground of.</summary>
    public FollowUpKind Kind { get; }

    /// <summary>Gets the fact.</summary>
    public LocalText Text { get; }

    /// <summary>Gets how often it must have happened: 1, or 2 where the law says "more than one".</summary>
    public int Least { get; }

    /// <summary>Gets where it stands.</summary>
    public Citation Citation { get; }

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>psu-voted-twice</c>.</returns>
    public override string ToString() => Id.ToString();
}

/// <summary>The grounds of the four votes, and whether reported facts meet one.</summary>
/// <remarks>That a ground is met allows the vote; KPU decides, on the ways the law sets. Immutable and thread-safe.</remarks>
/// <example>Two voters voted twice: <c>FollowUpGrounds.Of(FollowUpKind.Psu, [(id, 2)]).IsMet // true</c></example>
public sealed class FollowUpGrounds : IExplained
{
    private FollowUpGrounds(FollowUpKind kind, ImmutableArray<(FollowUpGround Ground, int Cases)> reported)
    {
        Kind = kind;
        Reported = reported;
        Met = [.. reported.Where(r => r.Cases >= r.Ground.Least).Select(r => r.Ground)];
    }

    /// <summary>Gets every ground that the law and Bawaslu's regulation give, by kind.</summary>
    public static ImmutableArray<FollowUpGround> All { get; } = [.. Listed()];

    /// <summary>Gets which vote is asked about.</summary>
    public FollowUpKind Kind { get; }

    /// <summary>Gets the facts reported, with how often each happened.</summary>
    public ImmutableArray<(FollowUpGround Ground, int Cases)> Reported { get; }

    /// <summary>Gets the grounds that are met.</summary>
    public ImmutableArray<FollowUpGround> Met { get; }

    /// <summary>Gets a value indicating whether at least one ground is met.</summary>
    public bool IsMet => !Met.IsEmpty;

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Compare(
            new LocalText("Alasan terpenuhi", "A ground is met"),
            Quantity.Of(IsMet),
            Explanation.Given(
                new LocalText("Alasan yang terpenuhi", "Grounds met"),
                Quantity.Of(Met.Length),
                Unit.Cases,
                Met.IsEmpty
                    ? Evidence.Derived(ElectionLaws.Uu1Of2015.At("Pasal 112"))
                    : Evidence.Derived(Met[0].Citation, Met.Skip(1).Select(g => g.Citation).Distinct())
            ),
            Comparison.AtLeast,
            Explanation.Given(
                new LocalText("Paling sedikit satu", "At least one"),
                Quantity.Of(1),
                Unit.Cases,
                Evidence.Published(ElectionLaws.Uu1Of2015.At("Pasal 112 ayat (1)"), ElectionLaws.Uu1Of2015.At("Pasal 112 ayat (2)"))
            ),
            LogisticsRules.Grounds.Id
        );

    /// <summary>Finds a ground by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The ground, or null.</returns>
    public static FollowUpGround? Find(Id<FollowUpGround> id) => All.FirstOrDefault(g => g.Id == id);

    /// <summary>Tells whether reported facts meet a ground.</summary>
    /// <param name="kind">Which vote is asked about.</param>
    /// <param name="facts">Grounds of that vote by id, each once, and how often each happened, 0 or more.</param>
    /// <returns>The grounds met.</returns>
    /// <exception cref="ArgumentException">An id is no ground of the vote or stands twice, or a count is negative.</exception>
    public static FollowUpGrounds Of(FollowUpKind kind, IEnumerable<(Id<FollowUpGround> Ground, int Cases)> facts)
    {
        Inputs.Defined(kind, nameof(kind));
        ArgumentNullException.ThrowIfNull(facts);
        var reported = ImmutableArray.CreateBuilder<(FollowUpGround, int)>();
        foreach (var (id, cases) in facts)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(cases, nameof(facts));
            if (Find(id) is not { } ground || ground.Kind != kind || reported.Any(r => r.Item1 == ground))
            {
                throw new ArgumentException($"{id} is no ground of {kind}, or stands twice.", nameof(facts));
            }

            reported.Add((ground, cases));
        }

        return new FollowUpGrounds(kind, reported.ToImmutable());
    }

    private static IEnumerable<FollowUpGround> Listed()
    {
        var (law, first, third, bawaslu) = (
            ElectionLaws.Uu1Of2015,
            ElectionLaws.Uu8Of2015,
            ElectionLaws.Uu6Of2020,
            LogisticsSources.Perbawaslu15Of2024
        );
        FollowUpGround Psl(string id, string indonesian, string english) =>
            new(id, FollowUpKind.Psl, indonesian, english, third.At("Pasal 120"));
        FollowUpGround Pss(string id, string indonesian, string english) =>
            new(id, FollowUpKind.Pss, indonesian, english, law.At("Pasal 121"));
        FollowUpGround Psu(string id, string indonesian, string english, int least = 1) =>
            new(id, FollowUpKind.Psu, indonesian, english, law.At("Pasal 112 ayat (2)"), least);
        FollowUpGround Pssu(string id, string indonesian, string english) =>
            new(id, FollowUpKind.Pssu, indonesian, english, law.At("Pasal 113 ayat (1)-(2)"));
        return
        [
            Psl("psl-riot", "kerusuhan menghentikan sebagian tahapan", "a riot stops part of the stages"),
            Psl("psl-security", "gangguan keamanan menghentikan sebagian tahapan", "a security disturbance stops part of the stages"),
            Psl("psl-natural-disaster", "bencana alam menghentikan sebagian tahapan", "a natural disaster stops part of the stages"),
            Psl("psl-other-disaster", "bencana nonalam menghentikan sebagian tahapan", "a non-natural disaster stops part of the stages"),
            Psl("psl-other", "gangguan lain menghentikan sebagian tahapan", "another disturbance stops part of the stages"),
            Pss("pss-riot", "kerusuhan mengganggu semua tahapan di suatu daerah", "a riot disturbs all stages in an area"),
            Pss(
                "pss-security",
                "gangguan keamanan mengganggu semua tahapan di suatu daerah",
                "a security disturbance disturbs all stages in an area"
            ),
            Pss(
                "pss-natural-disaster",
                "bencana alam mengganggu semua tahapan di suatu daerah",
                "a natural disaster disturbs all stages in an area"
            ),
            Pss(
                "pss-other",
                "gangguan lain mengganggu semua tahapan di suatu daerah",
                "another disturbance disturbs all stages in an area"
            ),
            new FollowUpGround(
                "psu-security",
                FollowUpKind.Psu,
                "gangguan keamanan membuat hasil tidak dapat dipakai atau suara tidak dapat dihitung",
                "a security disturbance makes the result unusable or the count impossible",
                law.At("Pasal 112 ayat (1)")
            ),
            new FollowUpGround(
                "psu-natural-disaster",
                FollowUpKind.Psu,
                "bencana alam (Peraturan Bawaslu; tidak ada dalam undang-undang)",
                "a natural disaster (regulation of Bawaslu; absent from the law)",
                bawaslu.At("Pasal 28 ayat (1)-(3)")
            ),
            Psu("psu-opened", "kotak suara atau berkas dibuka tidak menurut tata cara", "box or papers opened against procedure"),
            Psu(
                "psu-marked-ballots",
                "KPPS meminta pemilih memberi tanda khusus, tanda tangan, atau nama pada surat suara yang digunakan",
                "the KPPS asks voters to mark, sign or name a used ballot"
            ),
            Psu(
                "psu-spoiled-ballots",
                "KPPS merusak lebih dari satu surat suara yang digunakan",
                "the KPPS spoils more than one used ballot",
                2
            ),
            Psu(
                "psu-voted-twice",
                "lebih dari satu pemilih menggunakan hak pilih lebih dari satu kali",
                "more than one voter votes more than once",
                2
            ),
            Psu(
                "psu-unregistered",
                "lebih dari satu orang yang tidak terdaftar diizinkan memilih",
                "more than one unregistered person is allowed to vote",
                2
            ),
            Pssu("pssu-closed", "penghitungan dilakukan secara tertutup", "the count is closed to others"),
            Pssu("pssu-dark", "penghitungan dilakukan di tempat yang kurang terang", "the count is held in the dark"),
            Pssu("pssu-inaudible", "penghitungan dilakukan dengan suara yang kurang jelas", "the count is inaudible"),
            Pssu("pssu-illegible", "penghitungan dicatat dengan tulisan yang kurang jelas", "the record of the count is illegible"),
            Pssu(
                "pssu-unseen",
                "saksi, pengawas, atau warga tidak dapat menyaksikan dengan jelas",
                "witnesses, supervisors or citizens cannot see"
            ),
            Pssu(
                "pssu-wrong-place",
                "penghitungan dilakukan di tempat lain atau pada waktu lain",
                "the count is held in a wrong place or at a wrong time"
            ),
            Pssu(
                "pssu-inconsistent",
                "surat suara sah dan tidak sah ditetapkan secara tidak konsisten",
                "valid and invalid ballots are told apart inconsistently"
            ),
            new FollowUpGround(
                "pssu-riot",
                FollowUpKind.Pssu,
                "kerusuhan menghentikan penghitungan (Peraturan Bawaslu)",
                "a riot stops the count (regulation of Bawaslu)",
                bawaslu.At("Pasal 33")
            ),
            new FollowUpGround(
                "pssu-mismatch",
                FollowUpKind.Pssu,
                "jumlah surat suara tidak sama dengan jumlah pengguna hak pilih (Peraturan Bawaslu)",
                "the number of ballots differs from that of the voters who voted (regulation of Bawaslu)",
                bawaslu.At("Pasal 33")
            ),
        ];
    }
}

/// <summary>Which vote an interrupted polling station needs.</summary>
/// <remarks>KPU's use in 2024: what could not open is held whole (PSS), what opened and was stopped makes up what is missing (PSL).
/// Both use the station's own ballots: the marked stock serves repeat votes only. Immutable and thread-safe.</remarks>
/// <example><code>InterruptedVote.Of(opened: true, finished: false).Kind // Psl</code></example>
public sealed class InterruptedVote : IExplained
{
    private static readonly (bool Opened, bool Finished, string Answer)[] Answers =
    [
        (false, false, "PSS"),
        (true, false, "PSL"),
        (true, true, "-"),
    ];

    private InterruptedVote(bool opened, bool finished)
    {
        Opened = opened;
        Finished = finished;
        Kind =
            !opened ? FollowUpKind.Pss
            : !finished ? FollowUpKind.Psl
            : null;
    }

    /// <summary>Gets a value indicating whether the station opened.</summary>
    public bool Opened { get; }

    /// <summary>Gets a value indicating whether voting went on to its close.</summary>
    public bool Finished { get; }

    /// <summary>Gets the vote needed; null when voting was not interrupted.</summary>
    public FollowUpKind? Kind { get; }

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Lookup(
            new LocalText("Pemungutan suara yang diperlukan", "Vote needed"),
            Quantity.Of(Answers.Single(a => a.Opened == Opened && a.Finished == Finished).Answer),
            Unit.None,
            Explanation.Entered(
                new LocalText("TPS dibuka / pemungutan selesai", "Station opened / voting finished"),
                Quantity.Of(Key(Opened, Finished)),
                Unit.None
            ),
            Answers.Select(a => new LookupRow(Quantity.Of(Key(a.Opened, a.Finished)), Quantity.Of(a.Answer))),
            Evidence.Published(LogisticsSources.SumutFollowUp),
            LogisticsRules.Interrupted.Id
        );

    /// <summary>Tells which vote a station needs.</summary>
    /// <param name="opened">Whether it opened.</param>
    /// <param name="finished">Whether voting went on to its close.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">It finished without having opened.</exception>
    public static InterruptedVote Of(bool opened, bool finished) =>
        finished && !opened
            ? throw new ArgumentException("What has not opened has not finished.", nameof(finished))
            : new InterruptedVote(opened, finished);

    private static LocalText Key(bool opened, bool finished) =>
        new($"{(opened ? "ya" : "tidak")} / {(finished ? "ya" : "tidak")}", $"{(opened ? "yes" : "no")} / {(finished ? "yes" : "no")}");
}
