using NodaTime;

namespace Pilkada.Personnel;

// Shows what a roster breaks, or how many it misses, by the definition: minute by minute nobody is in two shifts, pair by pair there is time for the way,
// and each run of shifts without a whole rest is measured. Operands: the two limits in hours, then the people of the shifts.
internal sealed class RosterCertificate(Roster roster, bool unfilled) : ICertificate
{
    public LocalText Statement { get; } =
        new(
            "Tiap regu diperiksa menurut urutan waktunya: satu tempat pada satu saat, cukup waktu untuk berpindah, tugas tidak melebihi batas tanpa istirahat penuh, kekuatan sesuai.",
            "Each squad is checked in order of its times: one place at one time, time to travel, no duty beyond the limit without a whole rest, the force asked for."
        );

    public static Fraction HoursOf(Duration time) => Fraction.Of(time.BclCompatibleTicks, Duration.FromHours(1).BclCompatibleTicks);

    public bool Verify(Quantity value, ImmutableArray<Explanation> operands)
    {
        if (
            operands.Length != roster.Shifts.Length + 2
            || operands[0].Value.Number != HoursOf(roster.Limits.Longest)
            || operands[1].Value.Number != HoursOf(roster.Limits.Rest)
            || roster.Shifts.Where((s, i) => operands[i + 2].Value.Number != s.People).Any()
        )
        {
            return false;
        }

        return value.Equals(Quantity.Of(unfilled ? Missing() : Broken()));
    }

    private long Missing() =>
        roster.Shifts.Sum(shift =>
            Math.Max(
                0L,
                shift.People
                    - roster.Assignments.Where(a => a.Shift == shift && a.Squad.Force == shift.Force).Sum(a => (long)a.Squad.People)
            )
        );

    private long Broken()
    {
        var broken = 0L;
        foreach (var own in roster.Assignments.GroupBy(a => a.Squad))
        {
            PostShift[] shifts = [.. own.Select(a => a.Shift)];
            broken += shifts.Count(s => s.Force != own.Key.Force);
            foreach (var (i, later) in shifts.Index())
            {
                broken += shifts.Take(i).Count(earlier => later.Start < earlier.End);
                // The one that ends last of all before it, and of equal ones the first.
                var last = shifts.Take(i).MaxBy(s => s.End);
                if (last is not null && last.End <= later.Start)
                {
                    var way = roster.Travel.Between(last.Place, later.Place);
                    broken += way is null || PostShift.Between(last.End, later.Start) < way ? 1 : 0;
                }

                broken += PostShift.Between(shifts[DutyStart(shifts, i)].Start, later.End) > roster.Limits.Longest ? 1 : 0;
            }
        }

        return broken;
    }

    // Back to the last shift that came after a whole rest.
    private int DutyStart(PostShift[] shifts, int index)
    {
        for (var i = index; i > 0; i--)
        {
            var last = shifts.Take(i).MaxBy(s => s.End)!;
            var way = roster.Travel.Between(last.Place, shifts[i].Place) ?? Duration.Zero;
            if (last.End <= shifts[i].Start && PostShift.Between(last.End, shifts[i].Start) - way >= roster.Limits.Rest)
            {
                return i;
            }
        }

        return 0;
    }
}
