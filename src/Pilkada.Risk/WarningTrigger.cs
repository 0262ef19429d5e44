using NodaTime;

namespace Pilkada.Risk;

/// <summary>A value of an indicator at a place on a day.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class IndicatorReading
{
    /// <summary>Creates a reading.</summary>
    /// <param name="indicator">The indicator; not empty.</param>
    /// <param name="place">The place.</param>
    /// <param name="date">The day it holds for.</param>
    /// <param name="value">The value: a number, or unknown.</param>
    /// <exception cref="ArgumentException">The id is empty, or the value is no number.</exception>
    public IndicatorReading(Id<RiskIndicator> indicator, Place place, LocalDate date, Explanation value)
    {
        Indicator = Ids.NotEmpty(indicator, nameof(indicator));
        Place = place;
        Date = date;
        Value = Leaves.Numeric(value, nameof(value));
    }

    /// <summary>Gets the indicator.</summary>
    public Id<RiskIndicator> Indicator { get; }

    /// <summary>Gets the place.</summary>
    public Place Place { get; }

    /// <summary>Gets the day it holds for.</summary>
    public LocalDate Date { get; }

    /// <summary>Gets the value, or unknown.</summary>
    public Explanation Value { get; }
}

/// <summary>An early-warning trigger: a threshold on an indicator, or on its rise over a number of days.</summary>
/// <remarks>
/// The threshold is the user's: no source sets one, so each trigger says what it rests on. Reaching the threshold fires it. Immutable and thread-safe.
/// </remarks>
/// <example>At least 100 stations in a disaster-prone area: <code>WarningTrigger.At(id, indicator, 100, evidence)</code></example>
public sealed class WarningTrigger
{
    private WarningTrigger(Id<WarningTrigger> id, Id<RiskIndicator> indicator, Fraction threshold, int? days, Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        Id = Ids.NotEmpty(id, nameof(id));
        Indicator = Ids.NotEmpty(indicator, nameof(indicator));
        Threshold = threshold;
        Days = days;
        Evidence = evidence;
    }

    /// <summary>Gets the id.</summary>
    public Id<WarningTrigger> Id { get; }

    /// <summary>Gets the indicator.</summary>
    public Id<RiskIndicator> Indicator { get; }

    /// <summary>Gets the value, or the rise, that fires it.</summary>
    public Fraction Threshold { get; }

    /// <summary>Gets over how many days the rise is measured; null for a threshold on the value itself.</summary>
    public int? Days { get; }

    /// <summary>Gets what the threshold rests on.</summary>
    public Evidence Evidence { get; }

    /// <summary>Makes a trigger on the value of an indicator.</summary>
    /// <param name="id">Its id; not empty.</param>
    /// <param name="indicator">The indicator; not empty.</param>
    /// <param name="threshold">The value that fires it.</param>
    /// <param name="evidence">What the threshold rests on.</param>
    /// <returns>The trigger.</returns>
    /// <exception cref="ArgumentException">An id is empty.</exception>
    public static WarningTrigger At(Id<WarningTrigger> id, Id<RiskIndicator> indicator, Fraction threshold, Evidence evidence) =>
        new(id, indicator, threshold, null, evidence);

    /// <summary>Makes a trigger on the rise of an indicator.</summary>
    /// <param name="id">Its id; not empty.</param>
    /// <param name="indicator">The indicator; not empty.</param>
    /// <param name="rise">The rise that fires it.</param>
    /// <param name="days">Over how many days, 1 or more: the latest reading is compared with the latest one that is at least as many days older.</param>
    /// <param name="evidence">What the threshold rests on.</param>
    /// <returns>The trigger.</returns>
    /// <exception cref="ArgumentException">An id is empty, or the days are fewer than 1.</exception>
    public static WarningTrigger OnRise(Id<WarningTrigger> id, Id<RiskIndicator> indicator, Fraction rise, int days, Evidence evidence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        return new WarningTrigger(id, indicator, rise, days, evidence);
    }

    /// <summary>Holds readings of one place against the trigger.</summary>
    /// <param name="place">The place.</param>
    /// <param name="date">The day; later readings are not seen.</param>
    /// <param name="readings">Readings of any indicator and place.</param>
    /// <returns>Whether it fires, with the calculation; unknown where a reading it needs is missing or unknown.</returns>
    public Warning Test(Place place, LocalDate date, IEnumerable<IndicatorReading> readings)
    {
        IndicatorReading[] seen =
        [
            .. readings.Where(r => r.Indicator == Indicator && r.Place == place && r.Date <= date).OrderBy(r => r.Date),
        ];
        var latest = seen.LastOrDefault();
        var earlier = Days is { } days && latest is not null ? seen.LastOrDefault(r => r.Date <= latest.Date.PlusDays(-days)) : null;
        return new Warning(this, place, latest, earlier);
    }

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>disaster-prone-100</c>.</returns>
    public override string ToString() => Id.ToString();
}

/// <summary>What a trigger says of a place on a day.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Warning : IExplained
{
    private static readonly LocalText Missing = new("tidak ada data untuk indikator ini", "there is no reading of the indicator");

    internal Warning(WarningTrigger trigger, Place place, IndicatorReading? latest, IndicatorReading? earlier)
    {
        Trigger = trigger;
        Place = place;
        Latest = latest;
        Earlier = earlier;
        Measured =
            trigger.Days is null ? LatestValue.Value
            : LatestValue.Value.IsUnknown ? LatestValue.Value
            : EarlierValue.Value.IsUnknown ? EarlierValue.Value
            : Quantity.Of(LatestValue.Value.Number - EarlierValue.Value.Number);
        Fires = Measured.IsUnknown ? Measured : Quantity.Of(Measured.Number >= trigger.Threshold);
    }

    /// <summary>Gets the trigger.</summary>
    public WarningTrigger Trigger { get; }

    /// <summary>Gets the place.</summary>
    public Place Place { get; }

    /// <summary>Gets the latest reading, or null.</summary>
    public IndicatorReading? Latest { get; }

    /// <summary>Gets the reading a rise is measured from, or null.</summary>
    public IndicatorReading? Earlier { get; }

    /// <summary>Gets the value or the rise measured, or unknown.</summary>
    public Quantity Measured { get; }

    /// <summary>Gets whether it fires: a truth, or unknown.</summary>
    public Quantity Fires { get; }

    /// <summary>Gets the share of the readings needed that are unknown.</summary>
    public Fraction UnknownShare =>
        Trigger.Days is null
            ? Leaves.ShareOf(LatestValue.Value.IsUnknown ? 1 : 0, 1)
            : Leaves.ShareOf((LatestValue.Value.IsUnknown ? 1 : 0) + (EarlierValue.Value.IsUnknown ? 1 : 0), 2);

    /// <inheritdoc/>
    public Explanation Explanation
    {
        get
        {
            var threshold = Explanation.Given(
                new LocalText("Ambang peringatan", "Warning threshold"),
                Quantity.Of(Trigger.Threshold),
                LatestValue.Unit,
                Trigger.Evidence
            );
            var measured = Trigger.Days is null
                ? LatestValue
                : Explanation.Difference(
                    new LocalText($"Kenaikan dalam {Trigger.Days} hari", $"Rise over {Trigger.Days} days"),
                    Measured,
                    LatestValue.Unit,
                    [LatestValue, EarlierValue]
                );
            return Explanation.Compare(
                new LocalText("Ambang tercapai", "The threshold is reached"),
                Fires,
                measured,
                Comparison.AtLeast,
                threshold,
                Trigger.Days is null ? RiskRules.WarningThreshold.Id : RiskRules.WarningRise.Id
            );
        }
    }

    private Explanation LatestValue =>
        Latest?.Value ?? Explanation.Unknown(new LocalText("Data terbaru", "Latest reading"), Unit.None, Missing);

    private Explanation EarlierValue =>
        Earlier?.Value ?? Explanation.Unknown(new LocalText("Data sebelumnya", "Earlier reading"), Unit.None, Missing);

    /// <summary>Returns the finding it raises.</summary>
    /// <returns>A warning when it fires, a note when it cannot be told, null when it does not fire.</returns>
    public Finding? ToFinding()
    {
        var indicator = ("indicator", Quantity.Of(Trigger.Indicator.ToString()));
        return Fires.IsUnknown ? new Finding(RiskFindings.WarningUnknown, Severity.Note, Place, [indicator], explanation: Explanation)
            : Fires.Truth
                ? new Finding(
                    Trigger.Days is null ? RiskFindings.ThresholdReached : RiskFindings.RiseReached,
                    Severity.Warning,
                    Place,
                    Trigger.Days is { } days
                        ? [indicator, ("value", Measured), ("threshold", Quantity.Of(Trigger.Threshold)), ("days", Quantity.Of(days))]
                        : [indicator, ("value", Measured), ("threshold", Quantity.Of(Trigger.Threshold))],
                    rule: Explanation.Rule,
                    explanation: Explanation
                )
            : null;
    }
}
