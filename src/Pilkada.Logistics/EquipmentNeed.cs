using System.Numerics;

namespace Pilkada.Logistics;

/// <summary>For what a norm gives its number.</summary>
public enum NormBasis
{
    /// <summary>For each polling station.</summary>
    PerTps = 0,

    /// <summary>For each polling station and contest.</summary>
    PerTpsAndContest = 1,

    /// <summary>For each kecamatan, that is each PPK.</summary>
    PerKecamatan = 2,

    /// <summary>For each kabupaten or kota.</summary>
    PerKabupatenKota = 3,
}

/// <summary>How many of an item go where, as one source states it.</summary>
/// <remarks>KPU's decree with the numbers of 2024 was not found; what is known is practice, and statements differ. Immutable and thread-safe.</remarks>
public sealed class EquipmentNorm
{
    /// <summary>Creates a norm.</summary>
    /// <param name="basis">For what the number is given.</param>
    /// <param name="number">The number: whole, 0 or more, or unknown; its evidence is what the norm rests on.</param>
    /// <exception cref="ArgumentException">The basis is not a defined one, or the number is not a count.</exception>
    public EquipmentNorm(NormBasis basis, Explanation number)
    {
        Basis = Inputs.Defined(basis, nameof(basis));
        Number = Inputs.Count(number, nameof(number));
    }

    /// <summary>Gets for what the number is given.</summary>
    public NormBasis Basis { get; }

    /// <summary>Gets the number, or unknown.</summary>
    public Explanation Number { get; }
}

/// <summary>How many polling stations, contests, kecamatan and kabupaten/kota an area has, for norms to be multiplied with.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class PlaceCounts
{
    /// <summary>Creates the counts of an area.</summary>
    /// <param name="stations">Polling stations, or unknown.</param>
    /// <param name="contests">Contests that each of them votes in, or unknown.</param>
    /// <param name="kecamatan">Kecamatan, or unknown.</param>
    /// <param name="kabupatenKota">Kabupaten and kota, or unknown.</param>
    /// <exception cref="ArgumentException">A number is not a count.</exception>
    public PlaceCounts(Explanation stations, Explanation contests, Explanation kecamatan, Explanation kabupatenKota)
    {
        Stations = Inputs.Count(stations, nameof(stations));
        Contests = Inputs.Count(contests, nameof(contests));
        Kecamatan = Inputs.Count(kecamatan, nameof(kecamatan));
        KabupatenKota = Inputs.Count(kabupatenKota, nameof(kabupatenKota));
    }

    /// <summary>Gets the polling stations.</summary>
    public Explanation Stations { get; }

    /// <summary>Gets the contests that each station votes in.</summary>
    public Explanation Contests { get; }

    /// <summary>Gets the kecamatan.</summary>
    public Explanation Kecamatan { get; }

    /// <summary>Gets the kabupaten and kota.</summary>
    public Explanation KabupatenKota { get; }

    /// <summary>Makes counts that the user entered.</summary>
    /// <param name="stations">Polling stations, 0 or more; null when not known.</param>
    /// <param name="contests">Contests that each of them votes in, 0 or more; null when not known.</param>
    /// <param name="kecamatan">Kecamatan, 0 or more; null when not known.</param>
    /// <param name="kabupatenKota">Kabupaten and kota, 0 or more; null when not known.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="ArgumentException">A number is negative.</exception>
    public static PlaceCounts Of(long? stations, long? contests, long? kecamatan = null, long? kabupatenKota = null) =>
        new(
            Inputs.Entered(new LocalText("Jumlah TPS", "Number of polling stations"), Unit.Tps, stations),
            Inputs.Entered(new LocalText("Jenis pemilihan di setiap TPS", "Contests at each polling station"), Unit.Items, contests),
            Inputs.Entered(new LocalText("Jumlah kecamatan", "Number of kecamatan"), Unit.Areas, kecamatan),
            Inputs.Entered(new LocalText("Jumlah kabupaten/kota", "Number of kabupaten and kota"), Unit.Areas, kabupatenKota)
        );

    internal ImmutableArray<Explanation> Of(NormBasis basis) =>
        basis switch
        {
            NormBasis.PerTps => [Stations],
            NormBasis.PerTpsAndContest => [Stations, Contests],
            NormBasis.PerKecamatan => [Kecamatan],
            _ => [KabupatenKota],
        };
}

/// <summary>How many of an item an area needs: each of its norms multiplied, and the sum.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <example>Kota Bogor 2024: a box for each of 2 contests at 1,530 stations and 2 for each of 6 kecamatan.
/// <code>EquipmentNeed.Of(PlaceCounts.Of(1_530, 2, 6), [perStation, perKecamatan]).Total // 3,072</code></example>
public sealed class EquipmentNeed : IExplained
{
    private static readonly LocalText NumberLabel = new("Jumlah menurut norma", "Number by the norm");

    private EquipmentNeed(PlaceCounts counts, ImmutableArray<EquipmentNorm> norms)
    {
        Counts = counts;
        Norms = norms;
        Parts =
        [
            .. norms.Select(norm =>
            {
                ImmutableArray<Explanation> factors = [norm.Number, .. counts.Of(norm.Basis)];
                return Explanation.Product(
                    Label(norm.Basis),
                    factors.Aggregate(Quantity.Of(1), (p, f) => Inputs.Combine(p, f.Value, (a, b) => Quantity.Of(a * b))),
                    Unit.Items,
                    factors
                );
            }),
        ];
        Total = Inputs.Sum(Parts.Select(p => p.Value));
    }

    /// <summary>Gets the counts of the area.</summary>
    public PlaceCounts Counts { get; }

    /// <summary>Gets the norms of the item; at least one.</summary>
    public ImmutableArray<EquipmentNorm> Norms { get; }

    /// <summary>Gets what each norm asks for, in their order.</summary>
    public ImmutableArray<Explanation> Parts { get; }

    /// <summary>Gets the sum; unknown when a part is.</summary>
    public Quantity Total { get; }

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Sum(new LocalText("Kebutuhan perlengkapan", "Equipment needed"), Total, Unit.Items, Parts, LogisticsRules.Equipment.Id);

    /// <summary>Multiplies the norms of one item.</summary>
    /// <param name="counts">The counts of the area.</param>
    /// <param name="norms">The norms; at least one.</param>
    /// <returns>The need.</returns>
    /// <exception cref="ArgumentException">There is no norm.</exception>
    public static EquipmentNeed Of(PlaceCounts counts, params IEnumerable<EquipmentNorm> norms)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ImmutableArray<EquipmentNorm> all = [.. norms];
        return all.IsEmpty ? throw new ArgumentException("There is at least one norm.", nameof(norms)) : new EquipmentNeed(counts, all);
    }

    /// <summary>Multiplies norms that the user entered.</summary>
    /// <param name="counts">The counts of the area.</param>
    /// <param name="norms">For what and how many; at least one, none negative, null when not known.</param>
    /// <returns>The need.</returns>
    /// <exception cref="ArgumentException">There is no norm, or a number is negative.</exception>
    public static EquipmentNeed Of(PlaceCounts counts, params IEnumerable<(NormBasis Basis, long? Number)> norms)
    {
        ArgumentNullException.ThrowIfNull(norms);
        return Of(counts, norms.Select(n => new EquipmentNorm(n.Basis, Inputs.Entered(NumberLabel, Unit.Items, n.Number))));
    }

    /// <summary>Returns what a counted number lacks or has over, if it differs.</summary>
    /// <param name="counted">The number at hand: whole, 0 or more, or unknown.</param>
    /// <param name="place">The area.</param>
    /// <param name="item">The item.</param>
    /// <param name="figure">The path of the figure it is about; empty when there is none.</param>
    /// <returns>A finding with the difference, or null when the two agree or one is unknown.</returns>
    /// <exception cref="ArgumentException">The number is not a count.</exception>
    public Finding? Finding(Explanation counted, AreaCode place, Id<Item> item, FigurePath figure = default)
    {
        Inputs.Count(counted, nameof(counted));
        var difference = Inputs.Combine(counted.Value, Total, (c, t) => Quantity.Of(c - t));
        return difference.IsUnknown || difference.Number.Sign == 0
            ? null
            : new Finding(
                difference.Number.Sign < 0 ? LogisticsFindings.EquipmentShort : LogisticsFindings.EquipmentOver,
                difference.Number.Sign < 0 ? Severity.Warning : Severity.Note,
                Place.Of(place),
                [
                    ("item", Quantity.Of(Item.NameOf(item))),
                    ("counted", counted.Value),
                    ("needed", Total),
                    ("difference", Quantity.Of(BigInteger.Abs(difference.Number.Numerator))),
                ],
                figure,
                LogisticsRules.Equipment.Id,
                explanation: Explanation
            );
    }

    private static LocalText Label(NormBasis basis) =>
        basis switch
        {
            NormBasis.PerTps => new LocalText("Menurut jumlah TPS", "By polling stations"),
            NormBasis.PerTpsAndContest => new LocalText("Menurut jumlah TPS dan jenis pemilihan", "By polling stations and contests"),
            NormBasis.PerKecamatan => new LocalText("Menurut jumlah kecamatan", "By kecamatan"),
            _ => new LocalText("Menurut jumlah kabupaten/kota", "By kabupaten and kota"),
        };
}
