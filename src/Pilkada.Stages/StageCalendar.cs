using NodaTime;

namespace Pilkada.Stages;

/// <summary>The timetable of an election: its voting day and its stages.</summary>
/// <remarks>Stages may overlap, and on most days several are in force. Immutable and thread-safe.</remarks>
/// <example><code>calendar.InForce(new LocalDate(2024, 11, 25), AreaCode.Parse("36")).Stages // the quiet period and more</code></example>
public sealed class StageCalendar
{
    internal static readonly Id<ElectionStage> QuietStage = Id<ElectionStage>.Parse("sub.masa-tenang");
    internal static readonly Id<ElectionStage> CampaignStage = Id<ElectionStage>.Parse("penyelenggaraan.kampanye");

    private readonly Dictionary<Id<ElectionStage>, ElectionStage> _byId;

    /// <summary>Creates a calendar.</summary>
    /// <param name="id">Its id, such as <c>pilkada-2024</c>; not empty.</param>
    /// <param name="title">Its title.</param>
    /// <param name="votingDay">The voting day.</param>
    /// <param name="evidence">What the voting day rests on.</param>
    /// <param name="stages">The stages, in order; at least one.</param>
    /// <exception cref="ArgumentException">The id is empty, there is no stage, an id stands twice, a parent is absent, or a stage is a step of its own step.</exception>
    public StageCalendar(
        Id<StageCalendar> id,
        LocalText title,
        LocalDate votingDay,
        Evidence evidence,
        params IEnumerable<ElectionStage> stages
    )
        : this(null, id, title, votingDay, evidence, stages) { }

    private StageCalendar(
        CalendarAmendment? amendment,
        Id<StageCalendar> id,
        LocalText title,
        LocalDate votingDay,
        Evidence evidence,
        IEnumerable<ElectionStage> stages
    )
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(stages);
        if (id.IsEmpty)
        {
            throw new ArgumentException("A calendar has an id.", nameof(id));
        }

        if (amendment?.Supersedes == id)
        {
            throw new ArgumentException($"Calendar {id} does not supersede itself.", nameof(amendment));
        }

        Amendment = amendment;
        Id = id;
        Title = title;
        VotingDay = votingDay;
        Evidence = evidence;
        Stages = [.. stages];
        if (Stages.IsEmpty)
        {
            throw new ArgumentException("A calendar has at least one stage.", nameof(stages));
        }

        _byId = new Dictionary<Id<ElectionStage>, ElectionStage>(Stages.Length);
        foreach (var stage in Stages)
        {
            if (!_byId.TryAdd(stage.Id, stage))
            {
                throw new ArgumentException($"Stage {stage.Id} stands twice.", nameof(stages));
            }
        }

        foreach (var stage in Stages)
        {
            if (!stage.Parent.IsEmpty && !_byId.ContainsKey(stage.Parent))
            {
                throw new ArgumentException($"Stage {stage.Id} is a step of {stage.Parent}, which is absent.", nameof(stages));
            }
        }

        foreach (var stage in Stages)
        {
            ThrowIfCircular(stage, nameof(stages));
        }
    }

    /// <summary>Gets the id.</summary>
    public Id<StageCalendar> Id { get; }

    /// <summary>Gets the title.</summary>
    public LocalText Title { get; }

    /// <summary>Gets the voting day.</summary>
    public LocalDate VotingDay { get; }

    /// <summary>Gets what the voting day rests on.</summary>
    public Evidence Evidence { get; }

    /// <summary>Gets the decision that made this calendar out of an earlier one, or null.</summary>
    public CalendarAmendment? Amendment { get; }

    /// <summary>Gets whether no source states the calendar, because it was worked out from others.</summary>
    public bool IsInferred => Evidence.Provenance == Provenance.Inferred;

    /// <summary>Gets the quiet period (masa tenang): both days of the stage <c>sub.masa-tenang</c>, or null while one is not set.</summary>
    public DateInterval? QuietPeriod => DaysOf(QuietStage);

    /// <summary>Gets the campaign: both days of the stage <c>penyelenggaraan.kampanye</c>, or null while one is not set.</summary>
    public DateInterval? Campaign => DaysOf(CampaignStage);

    /// <summary>Gets the stages in order.</summary>
    public ImmutableArray<ElectionStage> Stages { get; }

    /// <summary>Finds a stage by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The stage, or null when the calendar does not have it.</returns>
    public ElectionStage? Find(Id<ElectionStage> id) => _byId.GetValueOrDefault(id);

    /// <summary>Returns the stages in force in an area on a day.</summary>
    /// <param name="date">The day.</param>
    /// <param name="area">The area.</param>
    /// <returns>The stages, with those of which it is not known.</returns>
    public StagesInForce InForce(LocalDate date, AreaCode area) => new(this, date, area);

    /// <summary>Returns the days on which stages begin or end in an area, from a day on.</summary>
    /// <param name="date">The first day that counts.</param>
    /// <param name="area">The area.</param>
    /// <param name="count">How many at most; not negative.</param>
    /// <returns>The deadlines in order of day, then of the calendar; a start before an end of the same stage.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public ImmutableArray<Deadline> NextDeadlines(LocalDate date, AreaCode area, int count = 10)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return [.. Stages.Where(s => s.Concerns(area)).SelectMany(s => Deadline.Of(s, date)).OrderBy(d => d.Date).Take(count)];
    }

    /// <summary>Returns how far a day lies from the voting day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The offset: H-3 is three calendar days before, H is the voting day itself.</returns>
    public HOffset OffsetOf(LocalDate date) => HOffset.Between(VotingDay, date, Evidence);

    /// <summary>Says which decision made this calendar out of an earlier one.</summary>
    /// <param name="amendment">The decision.</param>
    /// <returns>The same calendar with that decision.</returns>
    /// <exception cref="ArgumentException">The decision supersedes this very calendar.</exception>
    public StageCalendar WithAmendment(CalendarAmendment amendment)
    {
        ArgumentNullException.ThrowIfNull(amendment);
        return new StageCalendar(amendment, Id, Title, VotingDay, Evidence, Stages);
    }

    /// <summary>Makes the calendar of an area or a contest that departs from this one in some stages.</summary>
    /// <param name="id">The id of the new calendar; not empty.</param>
    /// <param name="title">Its title.</param>
    /// <param name="evidence">What its voting day rests on.</param>
    /// <param name="votingDay">Its voting day, or null for the same one.</param>
    /// <param name="stages">The stages that differ: one with an id of this calendar takes its place, another is added at the end.</param>
    /// <returns>The new calendar; all other stages are this calendar's.</returns>
    /// <exception cref="ArgumentException">The id is empty, an id stands twice, a parent is absent, or a stage is a step of its own step.</exception>
    public StageCalendar WithOverrides(
        Id<StageCalendar> id,
        LocalText title,
        Evidence evidence,
        LocalDate? votingDay,
        params IEnumerable<ElectionStage> stages
    )
    {
        ArgumentNullException.ThrowIfNull(stages);
        ImmutableArray<ElectionStage> overrides = [.. stages];
        return new StageCalendar(
            id,
            title,
            votingDay ?? VotingDay,
            evidence,
            [
                .. Stages.Select(s => overrides.FirstOrDefault(o => o.Id == s.Id) ?? s),
                .. overrides.Where((o, i) => Find(o.Id) is null || overrides.Take(i).Any(earlier => earlier.Id == o.Id)),
            ]
        );
    }

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>pilkada-2024</c>.</returns>
    public override string ToString() => Id.ToString();

    internal static StageCalendar Of(
        CalendarAmendment? amendment,
        Id<StageCalendar> id,
        LocalText title,
        LocalDate votingDay,
        Evidence evidence,
        IEnumerable<ElectionStage> stages
    ) => new(amendment, id, title, votingDay, evidence, stages);

    // The stage itself and whatever it is a step of, from the step up.
    internal IEnumerable<ElectionStage> Upward(ElectionStage stage)
    {
        for (var above = stage; above is not null; above = Find(above.Parent))
        {
            yield return above;
        }
    }

    private DateInterval? DaysOf(Id<ElectionStage> id) =>
        Find(id) is { Start: { } start, End: { } end } ? new DateInterval(start, end) : null;

    // A chain of parents that has not ended after as many steps as there are stages runs in a circle.
    private void ThrowIfCircular(ElectionStage stage, string parameter)
    {
        var above = stage;
        for (var steps = 0; !above.Parent.IsEmpty; steps++)
        {
            if (steps == Stages.Length)
            {
                throw new ArgumentException($"Stage {stage.Id} leads back to one of its own steps.", parameter);
            }

            above = _byId[above.Parent];
        }
    }
}
