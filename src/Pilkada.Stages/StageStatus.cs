using NodaTime;

namespace Pilkada.Stages;

/// <summary>Whether a stage is in force on a day, from its first and last day alone.</summary>
/// <remarks>
/// Both ends are inclusive. A stage with only an end is in force up to it, one with only a start from it on.
/// With neither, nothing is known. Immutable and thread-safe.
/// </remarks>
/// <example><code>StageStatus.On(new LocalDate(2024, 11, 24), new LocalDate(2024, 11, 26), new LocalDate(2024, 11, 26)).IsInForce // true</code></example>
public sealed class StageStatus : IExplained
{
    private static readonly LocalText NoDays = new(
        "tahapan ini bergantung pada suatu peristiwa dan tanggalnya belum ditetapkan",
        "the stage depends on an event and its days are not set"
    );

    // What the days rest on; null when the caller gave the days alone.
    private readonly Evidence? _evidence;

    private StageStatus(LocalDate? start, LocalDate? end, LocalDate date, Evidence? evidence = null)
    {
        _evidence = evidence;
        Start = start;
        End = end;
        Date = date;
        IsInForce = start is null && end is null ? null : (start is null || start <= date) && (end is null || date <= end);
    }

    /// <summary>Gets the first day of the stage, or null.</summary>
    public LocalDate? Start { get; }

    /// <summary>Gets the last day of the stage, inclusive, or null.</summary>
    public LocalDate? End { get; }

    /// <summary>Gets the day asked about.</summary>
    public LocalDate Date { get; }

    /// <summary>Gets whether the stage is in force; null when neither of its days is set.</summary>
    public bool? IsInForce { get; }

    /// <inheritdoc/>
    /// <remarks>Compares the day with itself brought into the stage's days: the two are equal exactly when it lies within.</remarks>
    public Explanation Explanation
    {
        get
        {
            var label = new LocalText("Tahapan berlaku pada tanggal itu", "The stage is in force on that day");
            if (IsInForce is not { } inForce)
            {
                return Explanation.Unknown(label, Unit.None, NoDays);
            }

            var date = Explanation.Entered(new LocalText("Tanggal", "Date"), Quantity.Of(Date), Unit.None);
            var brought = date;
            if (Start is { } start)
            {
                brought = Explanation.Maximum(
                    new LocalText("Yang lebih akhir: tanggal itu atau hari pertama", "The later of that day and the first day"),
                    Quantity.Of(LocalDate.Max(Date, start)),
                    Unit.None,
                    [brought, Day(new LocalText("Hari pertama tahapan", "First day of the stage"), start)]
                );
            }

            if (End is { } end)
            {
                brought = Explanation.Minimum(
                    new LocalText("Yang lebih awal: hasil itu atau hari terakhir", "The earlier of that and the last day"),
                    Quantity.Of(LocalDate.Min(brought.Value.Date, end)),
                    Unit.None,
                    [brought, Day(new LocalText("Hari terakhir tahapan", "Last day of the stage"), end)]
                );
            }

            return Explanation.Compare(label, Quantity.Of(inForce), date, Comparison.Equal, brought, StagesRules.InForce.Id);
        }
    }

    /// <summary>Asks whether a stage is in force on a day.</summary>
    /// <param name="start">The first day, or null when none is set.</param>
    /// <param name="end">The last day, inclusive, or null when none is set; not before the first.</param>
    /// <param name="date">The day asked about.</param>
    /// <returns>The status.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The last day lies before the first.</exception>
    public static StageStatus On(LocalDate? start, LocalDate? end, LocalDate date) =>
        start is { } first && end is { } last && last < first
            ? throw new ArgumentOutOfRangeException(
                nameof(end),
                FormattableString.Invariant($"The last day is {last:R}; it is not before the first, {first:R}.")
            )
            : new StageStatus(start, end, date);

    internal static StageStatus On(ElectionStage stage, LocalDate date) => new(stage.Start, stage.End, date, stage.Evidence);

    private Explanation Day(LocalText label, LocalDate date) =>
        _evidence is null
            ? Explanation.Entered(label, Quantity.Of(date), Unit.None)
            : Explanation.Given(label, Quantity.Of(date), Unit.None, _evidence);
}
