using NodaTime;
using Pilkada.Stages;

namespace Pilkada.Logistics;

/// <summary>The last day of a vote after the vote.</summary>
/// <remarks>
/// The law gives no day limit for PSL, PSS and PSU: unknown unless the user names one, such as the parameter with KPU's reported 10 days (medium confidence; from
/// which day they run is disputed) or the days of a Court ruling. A recount is finished on voting day, or by the next higher committee within 2 days.
/// Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// FollowUpDeadline.Of(FollowUpKind.Pss, new LocalDate(2024, 11, 27), 10).Latest // 7 December 2024
/// FollowUpDeadline.Of(FollowUpKind.Pss, votingDay, parameters.Find(FollowUpDeadline.DaysParameter)!.On(votingDay)).Latest // the same, with its sources
/// </code>
/// </example>
public sealed class FollowUpDeadline : IExplained
{
    private const int MostDays = 3_650;

    private static readonly LocalText Label = new("Batas hari", "Limit in days");

    private static readonly LocalText NoLimit = new(
        "undang-undang tidak memberi batas hari; masukkan batas beserta sumbernya",
        "the law gives no day limit; enter one with its source"
    );

    private readonly Explanation _days;

    private FollowUpDeadline(FollowUpKind kind, LocalDate start, Explanation days)
    {
        Kind = kind;
        Start = start;
        _days = days;
        Latest = days.Value.IsUnknown ? days.Value : Quantity.Of(start.PlusDays((int)days.Value.Number.Numerator));
    }

    /// <summary>Gets the id of the parameter that holds the reported limit of PSL, PSS and PSU in days: <c>vote-after-vote.days</c>.</summary>
    public static Id<ElectionParameter> DaysParameter { get; } = Id<ElectionParameter>.Parse("vote-after-vote.days");

    /// <summary>Gets which vote it is.</summary>
    public FollowUpKind Kind { get; }

    /// <summary>Gets the day that the days are counted from; it is day 0.</summary>
    public LocalDate Start { get; }

    /// <summary>Gets the last day; unknown without a limit.</summary>
    public Quantity Latest { get; }

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Sum(
            new LocalText("Hari terakhir", "Last day"),
            Latest,
            Unit.None,
            [Explanation.Entered(new LocalText("Dihitung sejak", "Counted from"), Quantity.Of(Start), Unit.None), _days],
            LogisticsRules.FollowUpLimit.Id
        );

    /// <summary>Works out the last day by a number of days.</summary>
    /// <param name="kind">Which vote it is.</param>
    /// <param name="start">The day that the days are counted from.</param>
    /// <param name="days">The limit in calendar days, 0 to 3,650; null for that of the law, which only a recount has.</param>
    /// <returns>The last day, or unknown.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not a defined one, the days are not from 0 to 3,650, or the year is not from 11 to 9989.</exception>
    public static FollowUpDeadline Of(FollowUpKind kind, LocalDate start, int? days = null)
    {
        if (days is { } given)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(given, nameof(days));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(given, MostDays, nameof(days));
        }

        return Of(
            kind,
            start,
            days is { } entered ? Explanation.Entered(Label, Quantity.Of(entered), Unit.Days)
                : kind == FollowUpKind.Pssu
                    ? Explanation.Given(
                        Label,
                        Quantity.Of(2),
                        Unit.Days,
                        Evidence.Published(ElectionLaws.Uu1Of2015.At("Pasal 113 ayat (3)-(5)"), ElectionLaws.Uu1Of2015.At("Pasal 114"))
                    )
                : Explanation.Unknown(Label, Unit.Days, NoLimit)
        );
    }

    /// <summary>Works out the last day by a dated parameter, such as <see cref="DaysParameter"/> or one of the user's own in its place.</summary>
    /// <param name="kind">Which vote it is; a recount has its limit in the law and none here.</param>
    /// <param name="start">The day that the days are counted from.</param>
    /// <param name="limit">What the parameter says on the day of the vote, in days: whole, 0 to 3,650; unknown in a gap or a conflict.</param>
    /// <returns>The last day with the sources of the limit, or unknown.</returns>
    /// <exception cref="ArgumentException">The limit is not in days or not whole, or the vote is a recount.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not a defined one, the days are not from 0 to 3,650, or the year is not from 11 to 9989.</exception>
    public static FollowUpDeadline Of(FollowUpKind kind, LocalDate start, ParameterReading limit)
    {
        ArgumentNullException.ThrowIfNull(limit);
        if (kind == FollowUpKind.Pssu)
        {
            throw new ArgumentException("The law limits a recount.", nameof(kind));
        }

        if (!limit.Parameter.Unit.Equals(Unit.Days))
        {
            throw new ArgumentException($"{limit.Parameter} is not in days.", nameof(limit));
        }

        return limit.Value is not { } days || (days.IsInteger && days.Sign >= 0 && days <= Fraction.FromInteger(MostDays))
            ? Of(kind, start, limit.Explanation)
            : throw new ArgumentOutOfRangeException(nameof(limit), limit.Value, $"Whole days from 0 to {MostDays}.");
    }

    /// <summary>Reports a day that lies after the last one, or a limit that is not known.</summary>
    /// <param name="planned">The day planned.</param>
    /// <param name="area">The area.</param>
    /// <returns>A finding, or null when the day lies within the limit.</returns>
    public Finding? Finding(LocalDate planned, AreaCode area) =>
        Latest.IsUnknown
            ? new Finding(
                LogisticsFindings.NoDayLimit,
                Severity.Note,
                Place.Of(area),
                [("kind", Quantity.Of(Kind.ToString().ToUpperInvariant()))],
                rule: LogisticsRules.FollowUpLimit.Id,
                explanation: Explanation
            )
        : planned > Latest.Date
            ? new Finding(
                LogisticsFindings.PastDayLimit,
                Severity.Critical,
                Place.Of(area),
                [
                    ("kind", Quantity.Of(Kind.ToString().ToUpperInvariant())),
                    ("planned", Quantity.Of(planned)),
                    ("latest", Latest),
                    ("days", Quantity.Of(Period.DaysBetween(Latest.Date, planned))),
                ],
                rule: LogisticsRules.FollowUpLimit.Id,
                explanation: Explanation
            )
        : null;

    private static FollowUpDeadline Of(FollowUpKind kind, LocalDate start, Explanation days) =>
        start.Year is < 11 or > 9_989
            ? throw new ArgumentOutOfRangeException(nameof(start), start.Year, "The years 11 to 9989.")
            : new FollowUpDeadline(Inputs.Defined(kind, nameof(kind)), start, days);
}
