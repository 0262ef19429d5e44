using Pilkada.Stages;

namespace Pilkada.Logistics;

/// <summary>Who decides that voting is postponed or continued later.</summary>
public enum PostponementDecider
{
    /// <summary>Not known, since a number is not.</summary>
    Unknown = 0,

    /// <summary>KPU Kabupaten/Kota, on proposal of the PPK.</summary>
    KpuKabupatenKota = 1,

    /// <summary>KPU Provinsi, on proposal of KPU Kabupaten/Kota.</summary>
    KpuProvinsi = 2,

    /// <summary>The Governor, on proposal of KPU Kabupaten/Kota.</summary>
    Governor = 3,

    /// <summary>The Minister, on proposal of KPU Provinsi.</summary>
    Minister = 4,
}

/// <summary>Who decides a postponement by Pasal 122, from how much of the area cannot vote.</summary>
/// <remarks>
/// The law says "in 40 per cent" of kabupaten/kota (governor) or kecamatan (regent, mayor), or "50 per cent of registered voters": read as reaching the share
/// (decision 0033). An unknown number leaves the decider open unless the other threshold is reached. Immutable and thread-safe.
/// </remarks>
/// <example>Pilgub, 2 of 8 kabupaten/kota: <c>PostponementDecision.Of(ContestKind.Pilgub, AreaLevel.KabupatenKota, 2, 8).Decider // KpuProvinsi</c></example>
public sealed class PostponementDecision : IExplained
{
    private static readonly Fraction AreasLimit = Fraction.Of(40, 100);
    private static readonly Fraction VotersLimit = Fraction.Of(50, 100);

    private readonly (Quantity Affected, Quantity All) _areas;
    private readonly (Quantity Affected, Quantity All) _voters;

    private PostponementDecision(
        ContestKind contest,
        AreaLevel level,
        (Quantity Affected, Quantity All) areas,
        (Quantity Affected, Quantity All) voters
    )
    {
        Contest = contest;
        Level = level;
        _areas = areas;
        _voters = voters;

        // Below the level that the law counts, the areas reach no threshold.
        var counted = contest == ContestKind.Pilgub ? AreaLevel.KabupatenKota : AreaLevel.Kecamatan;
        IsLarge = level == counted ? Either(Reached(areas, AreasLimit), Reached(voters, VotersLimit)) : Reached(voters, VotersLimit);
        Decider = IsLarge switch
        {
            true => contest == ContestKind.Pilgub ? PostponementDecider.Minister : PostponementDecider.Governor,
            false => level == AreaLevel.KabupatenKota ? PostponementDecider.KpuProvinsi : PostponementDecider.KpuKabupatenKota,
            _ => PostponementDecider.Unknown,
        };
    }

    /// <summary>Gets the kind of contest.</summary>
    public ContestKind Contest { get; }

    /// <summary>Gets the level of the areas that cannot vote.</summary>
    public AreaLevel Level { get; }

    /// <summary>Gets whether one of the two thresholds is reached; null when that is not known.</summary>
    public bool? IsLarge { get; }

    /// <summary>Gets who decides.</summary>
    public PostponementDecider Decider { get; }

    /// <inheritdoc/>
    /// <remarks>Whether a threshold is reached: the larger of the two shares, each divided by its threshold, is at least 1.</remarks>
    public Explanation Explanation
    {
        get
        {
            var isCounted = Level == (Contest == ContestKind.Pilgub ? AreaLevel.KabupatenKota : AreaLevel.Kecamatan);
            var article = Contest == ContestKind.Pilgub ? "Pasal 122 ayat (3)" : "Pasal 122 ayat (4)";
            var areas = Part(
                new LocalText("Bagian wilayah terhadap 40 persen", "Share of areas against 40 per cent"),
                Unit.Areas,
                _areas,
                AreasLimit,
                article
            );
            var voters = Part(
                new LocalText("Bagian pemilih terhadap 50 persen", "Share of voters against 50 per cent"),
                Unit.Voters,
                _voters,
                VotersLimit,
                article
            );

            // What is not known does not matter beside a threshold that is reached.
            ImmutableArray<Explanation> parts = isCounted ? [areas, voters] : [voters];
            ImmutableArray<Explanation> reached = [.. parts.Where(p => !p.Value.IsUnknown && p.Value.Number >= Fraction.One)];
            var used = reached.IsEmpty ? parts : reached;
            var most = used.FirstOrDefault(p => p.Value.IsUnknown)?.Value ?? used.MaxBy(p => p.Value.Number)!.Value;
            return Explanation.Compare(
                new LocalText("Batas tercapai", "A threshold is reached"),
                most.IsUnknown ? most : Quantity.Of(most.Number >= Fraction.One),
                Explanation.Maximum(new LocalText("Bagian terbesar", "Largest share"), most, Unit.None, used),
                Comparison.AtLeast,
                Explanation.Given(
                    new LocalText("Mencapai batas", "Reaching the threshold"),
                    Quantity.Of(1),
                    Unit.None,
                    Evidence.Assumed(LogisticsSources.Places, ElectionLaws.Uu8Of2015.At(article))
                ),
                LogisticsRules.Postponement.Id
            );
        }
    }

    /// <summary>Tells who decides.</summary>
    /// <param name="contest">The kind of contest.</param>
    /// <param name="level">The level of the areas that cannot vote: village, kecamatan, or kabupaten/kota.</param>
    /// <param name="affected">How many of them cannot vote, 1 or more; null when not known.</param>
    /// <param name="all">How many there are in the contest's area, at least as many; null when not known.</param>
    /// <param name="votersAffected">Registered voters who cannot vote, 0 or more; null when not known.</param>
    /// <param name="voters">All registered voters, at least as many; null when not known.</param>
    /// <returns>The decider.</returns>
    /// <exception cref="ArgumentException">The kind or level is not one of those, or a part is more than its whole.</exception>
    public static PostponementDecision Of(
        ContestKind contest,
        AreaLevel level,
        int? affected,
        int? all,
        long? votersAffected = null,
        long? voters = null
    )
    {
        Inputs.Defined(contest, nameof(contest));
        if (
            level is not (AreaLevel.DesaKelurahan or AreaLevel.Kecamatan or AreaLevel.KabupatenKota)
            || (level == AreaLevel.KabupatenKota && contest != ContestKind.Pilgub)
        )
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "A village, a kecamatan or, for governor, a kabupaten/kota.");
        }

        return new PostponementDecision(
            contest,
            level,
            Pair(affected, all, nameof(affected)),
            Pair(votersAffected, voters, nameof(votersAffected))
        );
    }

    private static (Quantity, Quantity) Pair(long? part, long? whole, string name) =>
        part < 0 || whole < 0 || part > whole ? throw new ArgumentException($"{part} of {whole} is no part.", name) : (Of(part), Of(whole));

    private static Quantity Of(long? number) => number is { } known ? Quantity.Of(known) : Quantity.Unknown(Inputs.NotEntered);

    private static bool? Reached((Quantity Affected, Quantity All) pair, Fraction limit) =>
        !pair.All.IsUnknown && pair.All.Number.Sign == 0 ? false
        : pair.Affected.IsUnknown || pair.All.IsUnknown ? null
        : pair.Affected.Number / pair.All.Number >= limit;

    private static bool? Either(bool? left, bool? right) =>
        left == true || right == true ? true
        : left is null || right is null ? null
        : false;

    private static Explanation Part(LocalText label, Unit unit, (Quantity Affected, Quantity All) pair, Fraction limit, string article)
    {
        static Explanation Leaf(LocalText label, Unit unit, Quantity value) => Explanation.Entered(label, value, unit);
        var affected = Leaf(new LocalText("Tidak dapat memilih", "Cannot vote"), unit, pair.Affected);
        var all = Leaf(new LocalText("Seluruhnya", "All"), unit, pair.All);
        if (!pair.All.IsUnknown && pair.All.Number.Sign == 0)
        {
            return all;
        }

        var threshold = Explanation.Given(
            new LocalText("Batas", "Threshold"),
            Quantity.Of(limit),
            Unit.Share,
            Evidence.Published(ElectionLaws.Uu8Of2015.At(article))
        );
        var share = Inputs.Combine(pair.Affected, pair.All, (a, b) => Quantity.Of(a / b));
        return Explanation.Quotient(
            label,
            share.IsUnknown ? share : Quantity.Of(share.Number / limit),
            Unit.None,
            Explanation.Quotient(new LocalText("Bagian", "Share"), share, Unit.Share, affected, all),
            threshold
        );
    }
}
