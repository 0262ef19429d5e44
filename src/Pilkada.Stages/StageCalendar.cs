using NodaTime;

namespace Pilkada.Stages;

/// <summary>The timetable of an election: its voting day and its stages.</summary>
/// <remarks>Stages may overlap, and on most days several are in force. Immutable and thread-safe.</remarks>
/// <example><code>calendar.InForce(new LocalDate(2024, 11, 25), AreaCode.Parse("36")).Stages // the quiet period and more</code></example>
public sealed class StageCalendar
{
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
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(stages);
        if (id.IsEmpty)
        {
            throw new ArgumentException("A calendar has an id.", nameof(id));
        }

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

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>pilkada-2024</c>.</returns>
    public override string ToString() => Id.ToString();

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
