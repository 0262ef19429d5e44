using NodaTime;

namespace Pilkada.Personnel;

// What a certificate of a roster shows.
internal enum RosterClaim
{
    Violations,
    Unfilled,
    UnfilledBound,
}

// Shows what a roster breaks, or how many it misses, by the definition: minute by minute nobody is in two shifts, pair by pair there is time for the way,
// and each run of shifts without a whole rest is measured. Or shows what every roster misses: forward in time, what one squad can do in the shifts of a cut.
// Operands: the two limits in hours, then the people of the shifts.
internal sealed class RosterCertificate(Roster roster, RosterClaim claim) : ICertificate
{
    public LocalText Statement { get; } =
        claim == RosterClaim.UnfilledBound
            ? new(
                "Penugasan yang disebut memerlukan lebih banyak daripada yang dapat diisi semua regu dengan batas tugas dan istirahat, walaupun tanpa waktu tempuh.",
                "The shifts named need more than all squads can fill within the limits of duty and rest, even if nobody had to travel."
            )
            : new(
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

        return value.Equals(
            Quantity.Of(
                claim switch
                {
                    RosterClaim.Violations => Broken(),
                    RosterClaim.Unfilled => Missing(),
                    _ => roster.Cuts.GroupBy(c => c.Force).Sum(g => Math.Max(0, ProvedBy(g.First()))),
                }
            )
        );
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

    // How many are missing in the shifts of a cut whatever the squads do: nothing is taken from the cut but the shifts.
    private long ProvedBy(RosterCut cut) =>
        roster.Shifts.Where(s => s.Force == cut.Force && cut.Shifts.Contains(s)).Sum(s => (long)s.People)
        - roster.Squads.Where(s => s.Force == cut.Force).GroupBy(s => s.People).Sum(g => g.Count() * MostOf(g.Key, cut.Shifts));

    // Forward in time: duty by duty, the most done when a shift is the last of a duty that began with another.
    private long MostOf(int people, ImmutableArray<PostShift> cut)
    {
        PostShift[] shifts = [.. cut.DistinctBy(s => (s.Start, s.End, s.People)).OrderBy(s => s.Start)];
        var done = new long[shifts.Length];
        for (var first = 0; first < shifts.Length; first++)
        {
            var rested = Enumerable
                .Range(0, first)
                .Where(i =>
                    shifts[i].End <= shifts[first].Start && PostShift.Between(shifts[i].End, shifts[first].Start) >= roster.Limits.Rest
                )
                .Max(i => (long?)done[i]);
            var duty = new Dictionary<int, long>();
            for (
                var at = first;
                at < shifts.Length && PostShift.Between(shifts[first].Start, shifts[at].Start) <= roster.Limits.Longest;
                at++
            )
            {
                var before = at == first ? rested ?? 0 : duty.Where(d => shifts[d.Key].End <= shifts[at].Start).Max(d => (long?)d.Value);
                if (before is { } sum && PostShift.Between(shifts[first].Start, shifts[at].End) <= roster.Limits.Longest)
                {
                    duty[at] = sum + Math.Min(people, shifts[at].People);
                    done[at] = Math.Max(done[at], duty[at]);
                }
            }
        }

        return done.Length == 0 ? 0 : done.Max();
    }
}
