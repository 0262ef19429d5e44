using NodaTime;

namespace Pilkada.Personnel;

/// <summary>Who is posted where and when in one operation, and what that keeps and breaks.</summary>
/// <remarks>
/// The check is the contract: nobody in two places, time to travel, duties within the limit, people of the force asked for. <see cref="Build"/> makes a roster that
/// breaks nothing and says how far from full it is at most; any other roster can be held against the same check. Immutable and thread-safe.
/// </remarks>
/// <example>
/// Voting and count in one place from 06:00 to 20:00 with a limit of 12 hours need two squads:
/// <code>Roster.Build([voting, count], [first, second], limits, travel).Unfilled // 0</code>
/// </example>
public sealed class Roster : IExplained
{
    private Roster(
        ImmutableArray<PostShift> shifts,
        ImmutableArray<Squad> squads,
        DutyLimits limits,
        TravelTimes travel,
        ImmutableArray<(PostShift Shift, Squad Squad)> assignments
    )
    {
        Operation = shifts[0].Operation;
        Shifts = shifts;
        Squads = squads;
        Limits = limits;
        Travel = travel;
        Assignments = assignments;
        Violations = FindViolations();
        Unfilled = UnfilledOf(shifts, assignments);
        Cuts = [.. Enum.GetValues<Force>().Select(f => RosterBound.Cut(f, shifts, squads, limits)).OfType<RosterCut>()];
        UnfilledBound = Cuts.Sum(c => c.Missing);
    }

    /// <summary>Gets the operation of all shifts and squads.</summary>
    public Id<PoliceOperation> Operation { get; }

    /// <summary>Gets the shifts, in order of start, end and id.</summary>
    public ImmutableArray<PostShift> Shifts { get; }

    /// <summary>Gets the squads, in order of their ids.</summary>
    public ImmutableArray<Squad> Squads { get; }

    /// <summary>Gets the limits of duties.</summary>
    public DutyLimits Limits { get; }

    /// <summary>Gets the travel times.</summary>
    public TravelTimes Travel { get; }

    /// <summary>Gets who is in which shift, in order of shift and squad.</summary>
    public ImmutableArray<(PostShift Shift, Squad Squad)> Assignments { get; }

    /// <summary>Gets what the roster breaks, in order of squad and shift; empty when it keeps everything.</summary>
    public ImmutableArray<RosterViolation> Violations { get; }

    /// <summary>Gets the people missing, added up over all shifts.</summary>
    public long Unfilled { get; }

    /// <summary>Gets the proofs that people must be missing, one for each force that is; empty when none is found.</summary>
    public ImmutableArray<RosterCut> Cuts { get; }

    /// <summary>Gets people that every roster of these squads misses that breaks nothing: those of the cuts, added up.</summary>
    public long UnfilledBound { get; }

    /// <summary>Gets by how much a better roster that breaks nothing could be fuller at most: 0 means that none is.</summary>
    public long Gap => Math.Max(0, Unfilled - UnfilledBound);

    /// <inheritdoc/>
    /// <remarks>How many things the roster breaks.</remarks>
    public Explanation Explanation =>
        Certified(new LocalText("Pelanggaran jadwal", "Violations of the roster"), Violations.Length, Unit.Cases, RosterClaim.Violations);

    /// <summary>Gets the people missing, with the roster as their proof.</summary>
    public Explanation UnfilledExplanation =>
        Certified(new LocalText("Personel yang belum terisi", "People missing"), Unfilled, Unit.Persons, RosterClaim.Unfilled);

    /// <summary>Gets the people that every roster misses, with the cuts as their proof.</summary>
    public Explanation UnfilledBoundExplanation =>
        Certified(
            new LocalText("Personel yang kurang dalam setiap jadwal", "People that every roster misses"),
            UnfilledBound,
            Unit.Persons,
            RosterClaim.UnfilledBound
        );

    /// <summary>Makes a roster that breaks nothing.</summary>
    /// <remarks>Shift by shift in order of time, the squad with the fewest hours so far first, then by id. Not always the fullest: see <see cref="Gap"/>.</remarks>
    /// <param name="shifts">The shifts; at least one, each id once, all of one operation.</param>
    /// <param name="squads">The squads; each id once, all of the same operation.</param>
    /// <param name="limits">The limits of duties.</param>
    /// <param name="travel">The travel times.</param>
    /// <returns>The roster, with its gap.</returns>
    /// <exception cref="ArgumentException">There is no shift, an id stands twice, or there is a second operation.</exception>
    public static Roster Build(IEnumerable<PostShift> shifts, IEnumerable<Squad> squads, DutyLimits limits, TravelTimes travel)
    {
        var (posts, people) = Checked(shifts, squads, limits, travel);
        var turns = people
            .GroupBy(s => s.Force)
            .ToDictionary(g => g.Key, g => new SortedSet<Duty>(g.Select(s => new Duty(s, limits, travel)), Duty.ByTurn));
        var assignments = ImmutableArray.CreateBuilder<(PostShift, Squad)>();
        foreach (var shift in posts)
        {
            if (!turns.TryGetValue(shift.Force, out var turn))
            {
                continue;
            }

            var missing = shift.People;
            var taken = new List<Duty>();
            foreach (var duty in turn.TakeWhile(_ => missing > 0).Where(d => d.Allows(shift)))
            {
                taken.Add(duty);
                missing -= duty.Squad.People;
            }

            // Their turn comes later now, so that they leave the order and come back.
            turn.ExceptWith(taken);
            taken.ForEach(d => d.Take(shift));
            turn.UnionWith(taken);
            assignments.AddRange(taken.Select(d => (shift, d.Squad)));
        }

        return new Roster(posts, people, limits, travel, Ordered(assignments));
    }

    /// <summary>Holds a given roster against the limits.</summary>
    /// <param name="shifts">The shifts; at least one, each id once, all of one operation.</param>
    /// <param name="squads">The squads; each id once, all of the same operation.</param>
    /// <param name="limits">The limits of duties.</param>
    /// <param name="travel">The travel times.</param>
    /// <param name="assignments">Who is in which shift; each pair once, all of the shifts and squads given.</param>
    /// <returns>The roster, with everything it breaks.</returns>
    /// <exception cref="ArgumentException">There is no shift, an id or a pair stands twice, an assignment names something else, or there is a second operation.</exception>
    public static Roster Check(
        IEnumerable<PostShift> shifts,
        IEnumerable<Squad> squads,
        DutyLimits limits,
        TravelTimes travel,
        IEnumerable<(Id<PostShift> Shift, Id<Squad> Squad)> assignments
    )
    {
        ArgumentNullException.ThrowIfNull(assignments);
        var (posts, people) = Checked(shifts, squads, limits, travel);
        var (shiftOf, squadOf) = (posts.ToDictionary(s => s.Id), people.ToDictionary(s => s.Id));
        var seen = new HashSet<(Id<PostShift>, Id<Squad>)>();
        var found = ImmutableArray.CreateBuilder<(PostShift, Squad)>();
        foreach (var (shift, squad) in assignments)
        {
            if (!shiftOf.TryGetValue(shift, out var post) || !squadOf.TryGetValue(squad, out var own) || !seen.Add((shift, squad)))
            {
                throw new ArgumentException(
                    $"{squad} in {shift} stands twice or names no squad or shift of the roster.",
                    nameof(assignments)
                );
            }

            found.Add((post, own));
        }

        return new Roster(posts, people, limits, travel, Ordered(found));
    }

    private static (ImmutableArray<PostShift> Shifts, ImmutableArray<Squad> Squads) Checked(
        IEnumerable<PostShift> shifts,
        IEnumerable<Squad> squads,
        DutyLimits limits,
        TravelTimes travel
    )
    {
        ArgumentNullException.ThrowIfNull(shifts);
        ArgumentNullException.ThrowIfNull(squads);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(travel);
        ImmutableArray<PostShift> posts = [.. shifts.OrderBy(s => s.Start).ThenBy(s => s.End).ThenBy(s => s.Id)];
        ImmutableArray<Squad> people = [.. squads.OrderBy(s => s.Id)];
        if (posts.IsEmpty)
        {
            throw new ArgumentException("A roster has at least one shift.", nameof(shifts));
        }

        if (posts.DistinctBy(s => s.Id).Count() != posts.Length || people.DistinctBy(s => s.Id).Count() != people.Length)
        {
            throw new ArgumentException("Each shift and each squad has an id of its own.", nameof(shifts));
        }

        var operations = posts.Select(s => s.Operation).Concat(people.Select(s => s.Operation)).Distinct().ToArray();
        return operations.Length == 1
            ? (posts, people)
            : throw new ArgumentException(
                $"{string.Join(" and ", operations)} are different operations and never one roster.",
                nameof(shifts)
            );
    }

    private static ImmutableArray<(PostShift Shift, Squad Squad)> Ordered(IEnumerable<(PostShift Shift, Squad Squad)> assignments) =>
        [.. assignments.OrderBy(a => a.Shift.Start).ThenBy(a => a.Shift.End).ThenBy(a => a.Shift.Id).ThenBy(a => a.Squad.Id)];

    private static long UnfilledOf(ImmutableArray<PostShift> shifts, ImmutableArray<(PostShift Shift, Squad Squad)> assignments)
    {
        // People of another force do not fill a post.
        var posted = assignments
            .Where(a => a.Squad.Force == a.Shift.Force)
            .GroupBy(a => a.Shift.Id)
            .ToDictionary(g => g.Key, g => g.Sum(a => (long)a.Squad.People));
        return shifts.Sum(s => Math.Max(0, s.People - posted.GetValueOrDefault(s.Id)));
    }

    private ImmutableArray<RosterViolation> FindViolations()
    {
        var found = ImmutableArray.CreateBuilder<RosterViolation>();
        var shiftsOf = Assignments.ToLookup(a => a.Squad.Id, a => a.Shift);
        foreach (var squad in Squads)
        {
            PostShift[] own = [.. shiftsOf[squad.Id]];
            found.AddRange(
                own.Where(s => s.Force != squad.Force).Select(s => new RosterViolation(RosterViolationKind.OtherForce, squad, s, s))
            );
            for (var i = 0; i < own.Length; i++)
            {
                for (var j = i + 1; j < own.Length && own[j].Start < own[i].End; j++)
                {
                    found.Add(new RosterViolation(RosterViolationKind.TwoPlaces, squad, own[i], own[j]));
                }
            }

            var first = 0;
            var until = 0;
            for (var i = 0; i < own.Length; i++)
            {
                if (i > 0 && own[i].Start >= own[until].End)
                {
                    var gap = PostShift.Between(own[until].End, own[i].Start);
                    var way = Travel.Between(own[until].Place, own[i].Place);
                    if (way is null || gap < way)
                    {
                        found.Add(
                            new RosterViolation(
                                way is null ? RosterViolationKind.TravelUnknown : RosterViolationKind.TooFar,
                                squad,
                                own[until],
                                own[i]
                            )
                        );
                    }

                    if (gap - (way ?? Duration.Zero) >= Limits.Rest)
                    {
                        first = i;
                    }
                }

                until = i == 0 || own[i].End > own[until].End ? i : until;
                if (PostShift.Between(own[first].Start, own[i].End) > Limits.Longest)
                {
                    found.Add(new RosterViolation(RosterViolationKind.DutyTooLong, squad, own[first], own[i]));
                }
            }
        }

        return found.ToImmutable();
    }

    private Explanation Certified(LocalText label, long value, Unit unit, RosterClaim claim) =>
        Explanation.Certified(
            label,
            Quantity.Of(value),
            unit,
            [
                Hours(new LocalText("Tugas terpanjang", "Longest duty"), Limits.Longest),
                Hours(new LocalText("Istirahat yang mengakhiri tugas", "Rest that ends a duty"), Limits.Rest),
                .. Shifts.Select(s =>
                    Explanation.Entered(
                        new LocalText($"Personel untuk {s.Id}", $"People for {s.Id}"),
                        Quantity.Of(s.People),
                        s.Force == Force.Polri ? Unit.Officers : Unit.Persons
                    )
                ),
            ],
            new RosterCertificate(this, claim),
            DeploymentRules.DutyTimes.Id
        );

    private static Explanation Hours(LocalText label, Duration time) =>
        Explanation.Entered(label, Quantity.Of(RosterCertificate.HoursOf(time)), Unit.Hours);

    // The state of a squad while a roster is being made in order of time.
    private sealed class Duty(Squad squad, DutyLimits limits, TravelTimes travel)
    {
        // The fewest hours so far, then by id.
        public static readonly Comparer<Duty> ByTurn = Comparer<Duty>.Create(
            (x, y) => x.Served == y.Served ? x.Squad.Id.CompareTo(y.Squad.Id) : x.Served.CompareTo(y.Served)
        );

        private PostShift? _last;
        private LocalDateTime _start;

        public Squad Squad { get; } = squad;

        public Duration Served { get; private set; } = Duration.Zero;

        public bool Allows(PostShift shift) => StartWith(shift) is { } start && PostShift.Between(start, shift.End) <= limits.Longest;

        public void Take(PostShift shift)
        {
            _start = StartWith(shift)!.Value;
            _last = shift;
            Served += shift.Length;
        }

        // When the duty would begin that the shift belongs to; null when the squad cannot be there.
        private LocalDateTime? StartWith(PostShift shift)
        {
            if (_last is null)
            {
                return shift.Start;
            }

            if (travel.Between(_last.Place, shift.Place) is not { } way)
            {
                return null;
            }

            // Less than nothing where the shifts overlap, which no way is.
            var gap = PostShift.Between(_last.End, shift.Start);
            return gap < way ? null
                : gap - way >= limits.Rest ? shift.Start
                : _start;
        }
    }
}
