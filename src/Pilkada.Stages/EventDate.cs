using NodaTime;

namespace Pilkada.Stages;

/// <summary>The day of an event: entered, or assumed to be the latest day that its time limits allow.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class EventDate : IExplained
{
    private EventDate(LocalDate date, bool isAssumed, Explanation explanation)
    {
        Date = date;
        IsAssumed = isAssumed;
        Explanation = explanation;
    }

    /// <summary>Gets the day.</summary>
    public LocalDate Date { get; }

    /// <summary>Gets whether the day is assumed from time limits and did not come from the caller.</summary>
    public bool IsAssumed { get; }

    /// <inheritdoc/>
    public Explanation Explanation { get; }

    /// <summary>Assumes the latest day that the time limits of an event allow.</summary>
    /// <param name="deadlines">The last days, one per time limit that leads to the event; at least one.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentException">There is none.</exception>
    /// <example><code>EventDate.Latest([new LocalDate(2024, 11, 27), new LocalDate(2024, 11, 29)]).Date // 2024-11-29</code></example>
    public static EventDate Latest(params IEnumerable<LocalDate> deadlines)
    {
        ImmutableArray<Explanation> entered =
        [
            .. deadlines.Select(d => Explanation.Entered(new LocalText("Batas akhir", "Time limit"), Quantity.Of(d), Unit.None)),
        ];
        return entered.IsEmpty
            ? throw new ArgumentException("There is at least one time limit.", nameof(deadlines))
            : Latest(new LocalText("Tanggal peristiwa paling lambat", "Latest day of the event"), entered);
    }

    internal static EventDate Latest(LocalText name, ImmutableArray<Explanation> deadlines)
    {
        var latest = deadlines.Max(d => d.Value.Date);
        return new EventDate(
            latest,
            isAssumed: true,
            Explanation.Maximum(name, Quantity.Of(latest), Unit.None, deadlines, StagesRules.LatestDay.Id)
        );
    }

    internal static EventDate Entered(LocalText name, LocalDate date) =>
        new(date, isAssumed: false, Explanation.Entered(name, Quantity.Of(date), Unit.None));
}
