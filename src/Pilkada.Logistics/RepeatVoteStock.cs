using Pilkada.Stages;

namespace Pilkada.Logistics;

/// <summary>The marked ballots for repeat votes (PSU) of one contest, and where they are kept.</summary>
/// <remarks>
/// 2,000 for each contest (Pasal 80(2)-(3) of UU 1/2015), on top of the ballots of the stations. In practice KPU Provinsi keeps those for governor and KPU
/// Kabupaten/Kota those for regent or mayor. They serve repeat votes only: continued and postponed votes use the station's own. Immutable and thread-safe.
/// </remarks>
/// <example><code>RepeatVoteStock.Of(ContestKind.Pilgub).KeptAt // Provinsi</code></example>
public sealed class RepeatVoteStock : IExplained
{
    private RepeatVoteStock(ContestKind contest, AreaLevel level, Explanation amount)
    {
        Contest = contest;
        Level = level;
        Amount = amount;
        KeptAt = Keeper(contest);
        Here = amount.Value.IsUnknown ? amount.Value : Quantity.Of(level == KeptAt ? amount.Value.Number : Fraction.Zero);
    }

    /// <summary>Gets the number that the law sets for each contest: 2,000.</summary>
    public static Explanation LawAmount { get; } =
        Explanation.Given(Label, Quantity.Of(2_000), Unit.Ballots, Evidence.Published(ElectionLaws.Uu1Of2015.At("Pasal 80 ayat (2)-(3)")));

    internal static LocalText Label => new("Surat suara untuk pemungutan suara ulang", "Ballots for repeat votes");

    /// <summary>Gets the kind of contest.</summary>
    public ContestKind Contest { get; }

    /// <summary>Gets the level asked about.</summary>
    public AreaLevel Level { get; }

    /// <summary>Gets the number of the contest, or unknown.</summary>
    public Explanation Amount { get; }

    /// <summary>Gets the level of the KPU that keeps them: the one that organises the contest.</summary>
    public AreaLevel KeptAt { get; }

    /// <summary>Gets how many are kept at the level asked about: all of them or none.</summary>
    public Quantity Here { get; }

    /// <inheritdoc/>
    public Explanation Explanation
    {
        get
        {
            var key = Explanation.Entered(
                new LocalText("Jenis pemilihan dan tingkat gudang", "Contest and level of the warehouse"),
                Quantity.Of(Key(Contest, Level)),
                Unit.None
            );
            var part = Explanation.Lookup(
                new LocalText("Disimpan di tingkat ini (1 ya, 0 tidak)", "Kept at this level (1 yes, 0 no)"),
                Quantity.Of(Level == KeptAt ? 1 : 0),
                Unit.None,
                key,
                from contest in Enum.GetValues<ContestKind>()
                from level in Enum.GetValues<AreaLevel>()
                select new LookupRow(Quantity.Of(Key(contest, level)), Quantity.Of(level == Keeper(contest) ? 1 : 0)),
                Evidence.Published(LogisticsSources.InsidePolitik, LogisticsSources.Lebak)
            );
            return Explanation.Product(
                new LocalText("Surat suara pemungutan suara ulang di gudang ini", "Ballots for repeat votes in this warehouse"),
                Here,
                Unit.Ballots,
                [Amount, part],
                LogisticsRules.RepeatStock.Id
            );
        }
    }

    /// <summary>Tells the stock of a contest and whether a level keeps it.</summary>
    /// <param name="contest">The kind of contest.</param>
    /// <param name="level">The level of the warehouse asked about; the one that keeps it when null.</param>
    /// <param name="amount">The number for the contest: whole, 0 or more, or unknown; <see cref="LawAmount"/> when null.</param>
    /// <returns>The stock.</returns>
    /// <exception cref="ArgumentException">The kind or level is not a defined one, or the number is not a count.</exception>
    public static RepeatVoteStock Of(ContestKind contest, AreaLevel? level = null, Explanation? amount = null)
    {
        Inputs.Defined(contest, nameof(contest));
        return new RepeatVoteStock(
            contest,
            Inputs.Defined(level ?? Keeper(contest), nameof(level)),
            Inputs.Count(amount ?? LawAmount, nameof(amount))
        );
    }

    private static AreaLevel Keeper(ContestKind contest) => contest == ContestKind.Pilgub ? AreaLevel.Provinsi : AreaLevel.KabupatenKota;

    private static string Key(ContestKind contest, AreaLevel level) => $"{contest}/{level}";
}
