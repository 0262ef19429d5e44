using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using Pilkada.Logistics;

namespace Pilkada.Serialization;

/// <summary>A leg of a schedule with its times.</summary>
/// <param name="Id">The id.</param>
/// <param name="From">The id of the point it leaves.</param>
/// <param name="To">The id of the point it reaches.</param>
/// <param name="Mode"><c>truck</c>, <c>boat</c>, <c>foot</c> or <c>air</c>.</param>
/// <param name="Boxes">How many boxes it carries.</param>
/// <param name="Trips">How many trips it takes.</param>
/// <param name="Waves">How many waves it takes at least.</param>
/// <param name="EarliestStart">Local time with its offset; null when it is not known, or when there is none.</param>
/// <param name="EarliestFinish">Local time with its offset; null as the start is.</param>
/// <param name="LatestStart">Local time with its offset; null when nothing holds it, or when there is none early enough.</param>
/// <param name="SlackMinutes">The time to spare in minutes; null when it is not known.</param>
/// <param name="IsCritical">Whether no leg has less time to spare.</param>
/// <param name="LeadHours">The latest start as hours before the goal, a figure with its sources.</param>
/// <param name="Note">What a reader must know.</param>
public sealed record ScheduledLegDto(
    string Id,
    string From,
    string To,
    string Mode,
    long Boxes,
    long Trips,
    long Waves,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? EarliestStart,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? EarliestFinish,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? LatestStart,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? SlackMinutes,
    bool IsCritical,
    FigureDto LeadHours,
    TextDto? Note = null
)
{
    internal static ScheduledLegDto Of(ScheduledLeg leg) =>
        new(
            leg.Leg.Id.ToString(),
            leg.Leg.From.ToString(),
            leg.Leg.To.ToString(),
            EnumNames.Of(leg.Leg.Mode),
            leg.Boxes,
            leg.Trips,
            leg.Waves,
            SupplyScheduleDto.Moment(leg.EarliestStart),
            SupplyScheduleDto.Moment(leg.EarliestFinish),
            SupplyScheduleDto.Moment(leg.LatestStart),
            leg.Slack is { } slack ? (long)slack.TotalMinutes : null,
            leg.IsCritical,
            FigureDto.Of(leg.Explanation),
            TextDto.OfOptional(leg.Leg.Note)
        );
}

/// <summary>A point of a schedule with its times.</summary>
/// <param name="Id">The id.</param>
/// <param name="Kind">What it is, such as <c>warehouse</c> or <c>tps</c>.</param>
/// <param name="Name">The name.</param>
/// <param name="Area">The code of its area.</param>
/// <param name="Earliest">When everything is there at the earliest; null when that is not known, or when it never is.</param>
/// <param name="Latest">When everything must be there; null when nothing holds it.</param>
/// <param name="Due">Its own time limit; null when it has none.</param>
/// <param name="Note">What a reader must know.</param>
public sealed record ScheduledPointDto(
    string Id,
    string Kind,
    TextDto Name,
    string Area,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Earliest,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Latest,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Due,
    TextDto? Note = null
)
{
    internal static ScheduledPointDto Of(ScheduledPoint point) =>
        new(
            point.Point.Id.ToString(),
            EnumNames.Of(point.Point.Kind),
            TextDto.Of(point.Point.Name),
            point.Point.Area.ToString(),
            SupplyScheduleDto.Moment(point.Earliest),
            SupplyScheduleDto.Moment(point.Latest),
            SupplyScheduleDto.Moment(point.Due),
            TextDto.OfOptional(point.Point.Note)
        );
}

/// <summary>Why no schedule is in time.</summary>
/// <param name="Point">The id of the point that cannot be reached in time.</param>
/// <param name="Facts">The facts, in the order of the way.</param>
/// <param name="LateMinutes">By how much it is late at least; null when it never arrives.</param>
/// <param name="IsShortest">Whether no other chain of facts is shorter.</param>
public sealed record LatenessProofDto(
    string Point,
    IReadOnlyList<TextDto> Facts,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? LateMinutes,
    bool IsShortest
)
{
    internal static LatenessProofDto? Of(LatenessProof? proof) =>
        proof is null
            ? null
            : new LatenessProofDto(
                proof.Point.Id.ToString(),
                [.. proof.Facts.Select(TextDto.Of)],
                proof.LateBy is { } late ? (long)late.TotalMinutes : null,
                proof.IsShortest
            );
}

/// <summary>How likely a place has everything in time.</summary>
/// <param name="Point">The id of the point.</param>
/// <param name="Chance">The chance as an exact fraction; null where it is not known.</param>
/// <param name="Percent">The chance in words.</param>
public sealed record PlaceRiskDto(
    string Point,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Chance,
    TextDto Percent
);

/// <summary>What one change would bring.</summary>
/// <param name="What">The change.</param>
/// <param name="Gain">How many more places are in time on average, as an exact fraction.</param>
public sealed record RiskImprovementDto(TextDto What, string Gain);

/// <summary>The chances of the places of a schedule.</summary>
/// <param name="IsExact">Whether they are exact; drawn with a seed otherwise.</param>
/// <param name="Seed">The seed of the draws.</param>
/// <param name="Draws">The number of draws; 0 where they are exact.</param>
/// <param name="Places">The places with a time limit.</param>
/// <param name="Improvements">What would help, the most first.</param>
public sealed record LatenessRiskDto(
    bool IsExact,
    string Seed,
    int Draws,
    IReadOnlyList<PlaceRiskDto> Places,
    IReadOnlyList<RiskImprovementDto> Improvements
)
{
    internal static LatenessRiskDto? Of(LatenessRisk? risk) =>
        risk is null
            ? null
            : new LatenessRiskDto(
                risk.IsExact,
                risk.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture),
                risk.Draws,
                [.. risk.Places.Select(p => new PlaceRiskDto(p.Point.Id.ToString(), p.Chance?.ToString(), TextDto.Of(p.Percent)))],
                [.. risk.Improvements().Select(i => new RiskImprovementDto(TextDto.Of(i.What), i.Gain.ToString()))]
            );
}

/// <summary>When each leg of a distribution or a return can start and when it must.</summary>
/// <param name="SchemaVersion">The version of this JSON form.</param>
/// <param name="Title">The title of the plan.</param>
/// <param name="VotingDay">The voting day.</param>
/// <param name="IsReturn">Whether the boxes travel back.</param>
/// <param name="Verdict"><c>readyUnknown</c>, <c>inTime</c>, <c>late</c> or <c>notShown</c>.</param>
/// <param name="SmallestSlackMinutes">The least time to spare; null when it is known of no leg.</param>
/// <param name="Findings">The findings; empty for the public.</param>
/// <param name="Sources">Every source cited, in full.</param>
/// <param name="Legs">The legs; absent for the public, who are not shown routes and times.</param>
/// <param name="Points">The points; absent for the public.</param>
/// <param name="Proof">Why it cannot be in time, if it cannot.</param>
/// <param name="Risk">The chances, if they were asked for.</param>
/// <param name="Note">What a reader must know.</param>
public sealed record SupplyScheduleDto(
    int SchemaVersion,
    TextDto Title,
    string VotingDay,
    bool IsReturn,
    string Verdict,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? SmallestSlackMinutes,
    IReadOnlyList<FindingDto> Findings,
    IReadOnlyList<SourceDto> Sources,
    IReadOnlyList<ScheduledLegDto>? Legs = null,
    IReadOnlyList<ScheduledPointDto>? Points = null,
    LatenessProofDto? Proof = null,
    LatenessRiskDto? Risk = null,
    TextDto? Note = null
)
{
    /// <summary>Maps a schedule.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="title">The title of the plan.</param>
    /// <param name="place">The place its findings are reported for.</param>
    /// <param name="risk">The chances, or null when they were not asked for.</param>
    /// <param name="wanted">The chance below which a place is a finding, from 0 to 1.</param>
    /// <param name="note">What a reader must know, or null.</param>
    /// <param name="audience">Who it is for; the public is shown neither routes nor times.</param>
    /// <returns>Its JSON form.</returns>
    public static SupplyScheduleDto Of(
        SupplySchedule schedule,
        LocalText title,
        Place place,
        LatenessRisk? risk = null,
        Fraction wanted = default,
        LocalText? note = null,
        Audience audience = Audience.Internal
    )
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(title);
        var isInternal = audience == Audience.Internal;
        return new SupplyScheduleDto(
            PilkadaJson.SchemaVersion,
            TextDto.Of(title),
            LocalDateConverter.Format(schedule.VotingDay),
            schedule.Network.IsReturn,
            EnumNames.Of(schedule.Verdict),
            isInternal && schedule.SmallestSlack is { } slack ? (long)slack.TotalMinutes : null,
            isInternal ? [.. schedule.Findings(place).Concat(risk?.Findings(wanted, place) ?? []).Select(FindingDto.Of)] : [],
            isInternal
                ?
                [
                    .. schedule
                        .Legs.SelectMany(l => l.Explanation.Citations.Concat(l.Leg.Evidence?.Citations ?? []))
                        .Concat(schedule.Points.SelectMany(p => p.Point.Evidence?.Citations ?? []))
                        .DistinctBy(c => c.Id)
                        .OrderBy(c => c.Id)
                        .Select(SourceDto.Of),
                ]
                : [],
            isInternal ? [.. schedule.Legs.Select(ScheduledLegDto.Of)] : null,
            isInternal ? [.. schedule.Points.Select(ScheduledPointDto.Of)] : null,
            isInternal ? LatenessProofDto.Of(schedule.Proof) : null,
            isInternal ? LatenessRiskDto.Of(risk) : null,
            TextDto.OfOptional(note)
        );
    }

    internal static string? Moment(OffsetDateTime? time) => time is { } known ? OffsetDateTimePattern.Rfc3339.Format(known) : null;
}
