namespace Pilkada.Logistics;

/// <summary>In which turn a place is served: islands, then remote places, then the mainland.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <example><code>DispatchRank.Of(PlaceAccess.Island).Turn // 1</code></example>
public sealed class DispatchRank : IExplained
{
    private static readonly ImmutableArray<LookupRow> Turns =
    [
        .. new[] { PlaceAccess.Island, PlaceAccess.Remote, PlaceAccess.Mainland }.Select(
            (a, i) => new LookupRow(Quantity.Of(ScheduleWords.Access(a)), Quantity.Of(i + 1))
        ),
    ];

    private DispatchRank(PlaceAccess access)
    {
        Access = access;
        Turn = (int)PlaceAccess.Island - (int)access + 1;
    }

    /// <summary>Gets how hard the place is to reach.</summary>
    public PlaceAccess Access { get; }

    /// <summary>Gets the turn, 1 to 3.</summary>
    public int Turn { get; }

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Lookup(
            new LocalText("Giliran pengiriman", "Turn of dispatch"),
            Quantity.Of(Turn),
            Unit.None,
            Explanation.Entered(
                new LocalText("Keterjangkauan tempat", "Access of the place"),
                Quantity.Of(ScheduleWords.Access(Access)),
                Unit.None
            ),
            Turns,
            ScheduleRules.HardestFirst.Evidence,
            ScheduleRules.HardestFirst.Id
        );

    /// <summary>Returns the turn of a place.</summary>
    /// <param name="access">How hard it is to reach.</param>
    /// <returns>The turn.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The access is not a defined one.</exception>
    public static DispatchRank Of(PlaceAccess access) => new(Inputs.Defined(access, nameof(access)));
}
