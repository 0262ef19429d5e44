using NodaTime;
using Pilkada.Stages;

namespace Pilkada.Risk;

/// <summary>One state of a registered risk: its ratings before and after controls, the controls, and when it is looked at again.</summary>
/// <remarks>Inherent and residual ratings are both kept, on one table and banding. Immutable and thread-safe.</remarks>
public sealed class RiskRevision
{
    /// <summary>Creates a revision.</summary>
    /// <param name="date">The day it was made.</param>
    /// <param name="inherent">The rating without controls.</param>
    /// <param name="residual">The rating with the controls in place.</param>
    /// <param name="controls">The controls in place; may be empty.</param>
    /// <param name="review">The day of the next review; not before the date.</param>
    /// <param name="owner">The role that answers for it.</param>
    /// <param name="isClosed">Whether the risk is closed from this day on.</param>
    /// <param name="note">What a reader must know, or null.</param>
    /// <exception cref="ArgumentException">The ratings use two tables or bandings, a control is empty, or the review lies before the date.</exception>
    public RiskRevision(
        LocalDate date,
        RiskRating inherent,
        RiskRating residual,
        IEnumerable<Id<Mitigation>> controls,
        LocalDate review,
        OwnerRole owner,
        bool isClosed = false,
        LocalText? note = null
    )
    {
        ArgumentNullException.ThrowIfNull(inherent);
        ArgumentNullException.ThrowIfNull(residual);
        ArgumentNullException.ThrowIfNull(owner);
        if (inherent.Matrix.Id != residual.Matrix.Id || inherent.Banding.Id != residual.Banding.Id)
        {
            throw new ArgumentException("Inherent and residual are rated on one table and banding.", nameof(residual));
        }

        if (review < date)
        {
            throw new ArgumentException($"The review of {Iso(review)} lies before {Iso(date)}.", nameof(review));
        }

        Date = date;
        Inherent = inherent;
        Residual = residual;
        Controls = [.. controls.Select(c => Ids.NotEmpty(c, nameof(controls)))];
        Review = review;
        Owner = owner;
        IsClosed = isClosed;
        Note = note;
    }

    /// <summary>Gets the day it was made.</summary>
    public LocalDate Date { get; }

    /// <summary>Gets the rating without controls.</summary>
    public RiskRating Inherent { get; }

    /// <summary>Gets the rating with the controls in place.</summary>
    public RiskRating Residual { get; }

    /// <summary>Gets the controls in place; may be empty.</summary>
    public ImmutableArray<Id<Mitigation>> Controls { get; }

    /// <summary>Gets the day of the next review.</summary>
    public LocalDate Review { get; }

    /// <summary>Gets the role that answers for it.</summary>
    public OwnerRole Owner { get; }

    /// <summary>Gets whether the risk is closed from this day on.</summary>
    public bool IsClosed { get; }

    /// <summary>Gets what a reader must know, or null.</summary>
    public LocalText? Note { get; }

    internal static string Iso(LocalDate date) => LocalFormat.Date(date, Language.English);
}

/// <summary>A risk on the register: what may happen, why, where and at which stage, with its history.</summary>
/// <remarks>The history is its revisions, oldest first; nothing is overwritten. Immutable and thread-safe.</remarks>
public sealed class RegisteredRisk
{
    /// <summary>Creates an entry.</summary>
    /// <param name="id">Its id; not empty.</param>
    /// <param name="factor">The hazard or vulnerability it is a case of; not empty.</param>
    /// <param name="cause">Why it may happen.</param>
    /// <param name="place">Where.</param>
    /// <param name="stage">At which stage; not empty.</param>
    /// <param name="revisions">Its states, in order of their days, one a day; at least one.</param>
    /// <param name="lessonOf">The entry of an earlier election it was carried from; the empty id for none.</param>
    /// <exception cref="ArgumentException">An id is empty, there is no revision, or the days do not increase.</exception>
    public RegisteredRisk(
        Id<RegisteredRisk> id,
        Id<RiskFactor> factor,
        LocalText cause,
        Place place,
        Id<ElectionStage> stage,
        IEnumerable<RiskRevision> revisions,
        Id<RegisteredRisk> lessonOf = default
    )
    {
        ArgumentNullException.ThrowIfNull(cause);
        Id = Ids.NotEmpty(id, nameof(id));
        Factor = Ids.NotEmpty(factor, nameof(factor));
        Cause = cause;
        Place = place;
        Stage = Ids.NotEmpty(stage, nameof(stage));
        Revisions = [.. revisions];
        LessonOf = lessonOf;
        if (Revisions.IsEmpty || Revisions.Zip(Revisions.Skip(1)).Any(p => p.First.Date >= p.Second.Date))
        {
            throw new ArgumentException($"{id} has at least one revision, and their days increase.", nameof(revisions));
        }
    }

    /// <summary>Gets the id.</summary>
    public Id<RegisteredRisk> Id { get; }

    /// <summary>Gets the hazard or vulnerability it is a case of.</summary>
    public Id<RiskFactor> Factor { get; }

    /// <summary>Gets why it may happen.</summary>
    public LocalText Cause { get; }

    /// <summary>Gets where.</summary>
    public Place Place { get; }

    /// <summary>Gets at which stage.</summary>
    public Id<ElectionStage> Stage { get; }

    /// <summary>Gets its states, oldest first.</summary>
    public ImmutableArray<RiskRevision> Revisions { get; }

    /// <summary>Gets the entry of an earlier election it was carried from, or the empty id.</summary>
    public Id<RegisteredRisk> LessonOf { get; }

    /// <summary>Returns the state on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The last revision made by then, or null when there was none.</returns>
    public RiskRevision? On(LocalDate date) => Revisions.LastOrDefault(r => r.Date <= date);

    /// <summary>Adds a revision.</summary>
    /// <param name="revision">The revision, later than the last one.</param>
    /// <returns>The entry with the longer history.</returns>
    /// <exception cref="ArgumentException">The revision is not later than the last one.</exception>
    public RegisteredRisk With(RiskRevision revision) => new(Id, Factor, Cause, Place, Stage, Revisions.Add(revision), LessonOf);

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>flood-36.01-voting</c>.</returns>
    public override string ToString() => Id.ToString();
}

/// <summary>How a registered risk changed between two days.</summary>
public enum RiskChangeKind
{
    /// <summary>Its residual rank is the same.</summary>
    Unchanged = 0,

    /// <summary>It was not on the register, or was closed, on the first day.</summary>
    Opened = 1,

    /// <summary>Its residual rank is higher.</summary>
    Raised = 2,

    /// <summary>Its residual rank is lower.</summary>
    Lowered = 3,

    /// <summary>It was closed between the two days.</summary>
    Closed = 4,

    /// <summary>A residual rank is unknown on one of the two days, or the two are on different tables, so they do not compare.</summary>
    NotComparable = 5,
}

/// <summary>One line of a comparison of two days.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RiskChange
{
    internal RiskChange(RegisteredRisk risk, RiskRevision? before, RiskRevision? after, RiskChangeKind kind)
    {
        Risk = risk;
        Before = before;
        After = after;
        Kind = kind;
    }

    /// <summary>Gets the risk.</summary>
    public RegisteredRisk Risk { get; }

    /// <summary>Gets the state on the first day, or null.</summary>
    public RiskRevision? Before { get; }

    /// <summary>Gets the state on the second day, or null.</summary>
    public RiskRevision? After { get; }

    /// <summary>Gets how it changed.</summary>
    public RiskChangeKind Kind { get; }
}

/// <summary>The risk register of one election: its entries with their histories.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RiskRegister
{
    /// <summary>Creates a register.</summary>
    /// <param name="election">The election it is for, such as <c>pilkada-2024</c>; not empty.</param>
    /// <param name="risks">The entries; each id once.</param>
    /// <exception cref="ArgumentException">The election is empty, or an id stands twice.</exception>
    public RiskRegister(string election, IEnumerable<RegisteredRisk> risks)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(election);
        Election = election;
        Risks = [.. risks.OrderBy(r => r.Id)];
        if (Risks.DistinctBy(r => r.Id).Count() != Risks.Length)
        {
            throw new ArgumentException("An entry stands twice.", nameof(risks));
        }
    }

    /// <summary>Gets the election it is for.</summary>
    public string Election { get; }

    /// <summary>Gets the entries, in order of their ids.</summary>
    public ImmutableArray<RegisteredRisk> Risks { get; }

    /// <summary>Returns the entries open on a day, the highest residual rank first, unknown ranks before known ones.</summary>
    /// <param name="date">The day.</param>
    /// <returns>Each entry with its state.</returns>
    public ImmutableArray<(RegisteredRisk Risk, RiskRevision State)> OpenOn(LocalDate date) =>
        [
            .. Risks
                .Select(r => (Risk: r, State: r.On(date)))
                .Where(r => r.State is { IsClosed: false })
                .Select(r => (r.Risk, State: r.State!))
                .OrderByDescending(r => r.State.Residual.Rank.IsUnknown)
                .ThenByDescending(r => r.State.Residual.HighestRank)
                .ThenBy(r => r.Risk.Id),
        ];

    /// <summary>Compares two days.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="second">The second day, not before the first.</param>
    /// <returns>One line for each entry that was open on either day.</returns>
    /// <exception cref="ArgumentException">The second day lies before the first.</exception>
    public ImmutableArray<RiskChange> Compare(LocalDate first, LocalDate second)
    {
        if (second < first)
        {
            throw new ArgumentException($"{RiskRevision.Iso(second)} lies before {RiskRevision.Iso(first)}.", nameof(second));
        }

        return
        [
            .. from risk in Risks
            let before = risk.On(first)
            let after = risk.On(second)
            where before is { IsClosed: false } || after is { IsClosed: false }
            select new RiskChange(risk, before, after, KindOf(before, after)),
        ];
    }

    /// <summary>Says what on the register needs attention on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>Overdue reviews, ratings that are unknown, residual ranks above inherent ones, and high risks without a control.</returns>
    public ImmutableArray<Finding> Findings(LocalDate date)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var (risk, state) in OpenOn(date))
        {
            if (state.Review < date)
            {
                Raise(RiskFindings.ReviewOverdue, Severity.Warning, null, ("date", Quantity.Of(state.Review)));
            }

            if (state.Residual.Rank.IsUnknown || state.Inherent.Rank.IsUnknown)
            {
                Raise(RiskFindings.RatingUnknown, Severity.Warning, state.Residual.Explanation);
                continue;
            }

            if (state.Residual.Rank.Number > state.Inherent.Rank.Number)
            {
                Raise(
                    RiskFindings.ResidualAboveInherent,
                    Severity.Critical,
                    state.Residual.Explanation,
                    ("residual", state.Residual.Rank),
                    ("inherent", state.Inherent.Rank)
                );
            }

            if (state.Controls.IsEmpty && state.Residual.Band!.Rank >= RiskMatrix.Levels - 2)
            {
                Raise(
                    RiskFindings.NoControl,
                    Severity.Warning,
                    state.Residual.Explanation,
                    ("band", Quantity.Of(state.Residual.Band.Name))
                );
            }

            void Raise(NoticeKind kind, Severity severity, Explanation? explanation, params IEnumerable<(string, Quantity)> arguments) =>
                findings.Add(
                    new Finding(
                        kind,
                        severity,
                        risk.Place,
                        arguments.Prepend(("risk", Quantity.Of(risk.Id.ToString()))),
                        explanation: explanation
                    )
                );
        }

        return findings.ToImmutable();
    }

    /// <summary>Carries entries into the register of a later election as lessons.</summary>
    /// <param name="election">The later election; not empty.</param>
    /// <param name="date">The day they are carried.</param>
    /// <param name="review">The day by which they are rated anew.</param>
    /// <param name="stages">The stage of the later election for each entry carried, by its id; entries left out are not carried.</param>
    /// <returns>A register whose entries name where they come from and have no rating yet: an old rating is never taken over silently.</returns>
    /// <exception cref="ArgumentException">An id is not one of this register.</exception>
    public RiskRegister CarryTo(
        string election,
        LocalDate date,
        LocalDate review,
        IReadOnlyDictionary<Id<RegisteredRisk>, Id<ElectionStage>> stages
    )
    {
        ArgumentNullException.ThrowIfNull(stages);
        var carried = new List<RegisteredRisk>();
        foreach (var (id, stage) in stages)
        {
            var risk =
                Risks.FirstOrDefault(r => r.Id == id) ?? throw new ArgumentException($"'{id}' is not on the register.", nameof(stages));
            var last = risk.Revisions[^1];
            var unrated = last.Inherent.Matrix.Rate(null, null, last.Inherent.Banding);
            carried.Add(
                new RegisteredRisk(
                    risk.Id,
                    risk.Factor,
                    risk.Cause,
                    risk.Place,
                    stage,
                    [
                        new RiskRevision(
                            date,
                            unrated,
                            unrated,
                            [],
                            review,
                            last.Owner,
                            note: new LocalText(
                                $"Pelajaran dari {Election}; dinilai kembali sebelum dipakai.",
                                $"A lesson from {Election}; to be rated anew before use."
                            )
                        ),
                    ],
                    risk.Id
                )
            );
        }

        return new RiskRegister(election, carried);
    }

    private static RiskChangeKind KindOf(RiskRevision? before, RiskRevision? after) =>
        (before, after) switch
        {
            (null or { IsClosed: true }, _) => RiskChangeKind.Opened,
            (_, { IsClosed: true }) => RiskChangeKind.Closed,
            _ when before.Residual.Rank.IsUnknown || after!.Residual.Rank.IsUnknown => RiskChangeKind.NotComparable,
            _ when before.Residual.Matrix.Id != after!.Residual.Matrix.Id => RiskChangeKind.NotComparable,
            _ => after!.Residual.Rank.Number.CompareTo(before.Residual.Rank.Number) switch
            {
                > 0 => RiskChangeKind.Raised,
                < 0 => RiskChangeKind.Lowered,
                _ => RiskChangeKind.Unchanged,
            },
        };
}
