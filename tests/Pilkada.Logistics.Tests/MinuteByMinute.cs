using NodaTime;

namespace Pilkada.Logistics.Tests;

/// <summary>The two passes without fleets, found by asking every minute; knows nothing of how the package does it.</summary>
internal sealed class MinuteByMinute
{
    private const int Horizon = 40 * 24 * 60;

    private readonly Supply.Made _made;

    public MinuteByMinute(Supply.Made made) => _made = made;

    private SupplyNetwork Network => _made.Network;

    private SupplyPoint Find(Id<SupplyPoint> id) => Network.Points.Single(p => p.Id == id);

    private static int Minutes(Duration duration) => (int)duration.TotalMinutes;

    private bool Allowed(Leg leg, long minute, SupplyPoint from) =>
        _made
            .Windows[Network.Legs.IndexOf(leg)]
            .Allows(
                Instant.FromUnixTimeSeconds(minute * 60).WithOffset(Offset.FromHours((int)from.Zone)).LocalDateTime,
                Minutes(leg.Travel.Longest)
            );

    /// <summary>When everything must be at a point; long.MinValue when nothing is early enough.</summary>
    public long Need(SupplyPoint point)
    {
        var legs = Network.Legs.Where(l => l.From == point.Id).ToArray();
        var need = long.MaxValue;
        if (legs.Length == 0)
        {
            need = Supply.Utc(Supply.VotingDay.AtMidnight(), point.Area.ToString());
        }

        if (point.Due is { } due)
        {
            need = Math.Min(need, Supply.Utc(due, point.Area.ToString()));
        }

        if (point.Overnight is { } store)
        {
            need = Math.Min(need, Supply.Utc(Supply.VotingDay.At(new LocalTime(7, 0)), point.Area.ToString()) - Minutes(store.ToOpening));
        }

        foreach (var leg in legs)
        {
            var start = LatestStart(leg);
            need = Math.Min(need, start == long.MinValue ? start : start - Minutes(point.Work));
        }

        return need;
    }

    public long LatestStart(Leg leg)
    {
        var need = Need(Find(leg.To));
        if (need == long.MinValue)
        {
            return need;
        }

        var latest = need - Minutes(leg.Travel.Longest + leg.Buffer + leg.Handover);
        for (var minute = latest; minute > latest - Horizon; minute--)
        {
            if (Allowed(leg, minute, Find(leg.From)))
            {
                return minute;
            }
        }

        return long.MinValue;
    }

    /// <summary>When everything is at a point; long.MaxValue when it never is.</summary>
    public long Ready(SupplyPoint point)
    {
        var ready = point.Ready is { } own ? Supply.Utc(own, point.Area.ToString()) : long.MinValue;
        foreach (var leg in Network.Legs.Where(l => l.To == point.Id))
        {
            var start = EarliestStart(leg);
            ready = Math.Max(ready, start == long.MaxValue ? start : start + Minutes(leg.Travel.Longest + leg.Buffer + leg.Handover));
        }

        return ready;
    }

    public long EarliestStart(Leg leg)
    {
        var from = Find(leg.From);
        var ready = Ready(from);
        if (ready == long.MaxValue)
        {
            return ready;
        }

        ready += Minutes(from.Work);
        for (var minute = ready; minute < ready + Horizon; minute++)
        {
            if (Allowed(leg, minute, from))
            {
                return minute;
            }
        }

        return long.MaxValue;
    }
}
