using NodaTime;

namespace Pilkada.Stages;

/// <summary>What several elections say of the distance of a day from voting day.</summary>
public enum TemplateVerdict
{
    /// <summary>Every calendar that dates it has the same offset, and at least two do, or the template has one calendar only.</summary>
    Kept = 0,

    /// <summary>One calendar of several dates it, which says nothing of the others.</summary>
    Once = 1,

    /// <summary>Two calendars have different offsets, or the last day would come before the first.</summary>
    Differs = 2,
}

/// <summary>A day worked out for a voting day from the same distance in earlier elections.</summary>
/// <remarks>Unknown when the earlier elections differ. The day of the week is not a rule and is not looked at. Immutable and thread-safe.</remarks>
/// <example>
/// The quiet period began on 6 December 2020 for 9 December and on 24 November 2024 for 27 November, H-3 both times:
/// <code>TemplateDate.Of([(vote2020, quiet2020), (vote2024, quiet2024)], new LocalDate(2029, 11, 28)).Date // 2029-11-25</code>
/// </example>
public sealed class TemplateDate : IExplained
{
    private TemplateDate(LocalDate votingDay, ImmutableArray<HOffset> observations, LocalText label)
    {
        VotingDay = votingDay;
        Observations = observations;
        Days = observations.All(o => o.Days == observations[0].Days) ? observations[0].Days : null;
        Date = Days is { } days ? votingDay.PlusDays(days) : null;
        Explanation = Date is { } date
            ? Explanation.Sum(
                label,
                Quantity.Of(date),
                Unit.None,
                [
                    Explanation.Entered(new LocalText("Hari pemungutan suara", "Voting day"), Quantity.Of(votingDay), Unit.None),
                    Explanation.Minimum(
                        new LocalText("Hitungan H yang sama di semua pemilihan", "The offset, the same in all elections"),
                        Quantity.Of(Days!.Value),
                        Unit.Days,
                        observations.Select(o => o.Explanation)
                    ),
                ],
                StagesRules.Template.Id
            )
            : Explanation.Unknown(label, Unit.None, Differences(observations));
    }

    /// <summary>Gets the voting day.</summary>
    public LocalDate VotingDay { get; }

    /// <summary>Gets the offset in each earlier election, in the order given.</summary>
    public ImmutableArray<HOffset> Observations { get; }

    /// <summary>Gets the offset, or null when it differs.</summary>
    public int? Days { get; }

    /// <summary>Gets the day, or null when the offset differs.</summary>
    public LocalDate? Date { get; }

    /// <inheritdoc/>
    public Explanation Explanation { get; }

    /// <summary>Works out a day.</summary>
    /// <param name="observations">The voting day and the day in each earlier election; at least one.</param>
    /// <param name="votingDay">The voting day asked about.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentException">There is no earlier election.</exception>
    public static TemplateDate Of(IEnumerable<(LocalDate VotingDay, LocalDate Date)> observations, LocalDate votingDay)
    {
        ArgumentNullException.ThrowIfNull(observations);
        ImmutableArray<HOffset> offsets =
        [
            .. observations.Select(o => HOffset.Between(o.VotingDay, o.Date, Evidence.Inferred(StagesSources.Templates))),
        ];
        return offsets.IsEmpty
            ? throw new ArgumentException("There is at least one earlier election.", nameof(observations))
            : Of(offsets, votingDay, new LocalText("Tanggal menurut pola", "Day by the template"));
    }

    internal static TemplateDate Of(ImmutableArray<HOffset> offsets, LocalDate votingDay, LocalText label) =>
        new(votingDay, offsets, label);

    internal static LocalText Differences(ImmutableArray<HOffset> observations)
    {
        string Side(Language language) =>
            LocalFormat.List([.. observations.Select(o => $"{LocalFormat.Date(o.VotingDay, language)} {o}")], language);
        return new LocalText(
            $"hitungan H berbeda di tiap pemilihan: {Side(Language.Indonesian)}",
            $"the offset differs from election to election: {Side(Language.English)}"
        );
    }
}

/// <summary>How far the first or last day of a stage lay from voting day in each calendar of a template.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class TemplateOffset
{
    internal TemplateOffset(
        ElectionStage stage,
        DeadlineKind kind,
        ImmutableArray<StageCalendar> calendars,
        ImmutableArray<HOffset> observations,
        TemplateVerdict verdict
    )
    {
        Stage = stage;
        Kind = kind;
        Calendars = calendars;
        Observations = observations;
        Verdict = verdict;
        Days = verdict == TemplateVerdict.Kept ? observations[0].Days : null;
        Evidence = Evidence.Inferred(
            StagesSources.Templates,
            calendars.SelectMany(c => c.Find(stage.Id)!.Evidence.Citations.Concat(c.Evidence.Citations)).Distinct()
        );
    }

    /// <summary>Gets the stage, as the latest calendar has it.</summary>
    public ElectionStage Stage { get; }

    /// <summary>Gets which end of the stage it is.</summary>
    public DeadlineKind Kind { get; }

    /// <summary>Gets the calendars that date it, earliest voting day first.</summary>
    public ImmutableArray<StageCalendar> Calendars { get; }

    /// <summary>Gets the offset in each of <see cref="Calendars"/>.</summary>
    public ImmutableArray<HOffset> Observations { get; }

    /// <summary>Gets what they say together.</summary>
    public TemplateVerdict Verdict { get; }

    /// <summary>Gets the offset that holds, or null.</summary>
    public int? Days { get; }

    /// <summary>Gets what it rests on: inferred, with the sources of each calendar.</summary>
    public Evidence Evidence { get; }

    /// <summary>Works out the day for a voting day.</summary>
    /// <param name="votingDay">The voting day.</param>
    /// <returns>The day, explained; null where no offset is kept.</returns>
    public TemplateDate? On(LocalDate votingDay) =>
        Verdict == TemplateVerdict.Kept ? TemplateDate.Of(Observations, votingDay, DayShift.LabelOf(Stage, Kind)) : null;

    /// <summary>Returns stage, end and offsets.</summary>
    /// <returns>For example <c>sub.masa-tenang Start: H-3, H-3</c>.</returns>
    public override string ToString() => $"{Stage.Id} {Kind}: {string.Join(", ", Observations)}";
}

/// <summary>The distances from voting day that hold in several elections, to plan one that has no regulation yet.</summary>
/// <remarks>
/// A distance is kept when every calendar that dates it has the same one; the others are listed with the value of each year and leave the day unset.
/// A stage that only one of several calendars has is listed and not planned. Immutable and thread-safe.
/// </remarks>
/// <example><code>CalendarTemplate.Learn(pilkada2020, pilkada2024).For(new LocalDate(2029, 11, 28)).IsInferred // true</code></example>
public sealed class CalendarTemplate
{
    private readonly ImmutableArray<ElectionStage> _stages;
    private readonly Dictionary<(Id<ElectionStage>, DeadlineKind), TemplateOffset> _byEnd;

    private CalendarTemplate(ImmutableArray<StageCalendar> calendars)
    {
        Calendars = calendars;
        ImmutableArray<ElectionStage> all = [.. calendars.Reverse().SelectMany(c => c.Stages).DistinctBy(s => s.Id)];
        Offsets = [.. all.SelectMany(OffsetsOf)];
        _byEnd = Offsets.ToDictionary(o => (o.Stage.Id, o.Kind));
        _stages = [.. all.Where(s => calendars.Length == 1 || calendars.Count(c => c.Find(s.Id) is not null) > 1)];
    }

    /// <summary>Gets the calendars it was learned from, earliest voting day first.</summary>
    public ImmutableArray<StageCalendar> Calendars { get; }

    /// <summary>Gets the offset of every first and last day that a calendar sets, in the order of the latest calendar.</summary>
    public ImmutableArray<TemplateOffset> Offsets { get; }

    /// <summary>Gets the offsets that hold in all elections known.</summary>
    public ImmutableArray<TemplateOffset> Kept => [.. Offsets.Where(o => o.Verdict == TemplateVerdict.Kept)];

    /// <summary>Gets the offsets that differ from election to election.</summary>
    public ImmutableArray<TemplateOffset> Differing => [.. Offsets.Where(o => o.Verdict == TemplateVerdict.Differs)];

    /// <summary>Learns a template.</summary>
    /// <param name="calendars">The calendars; at least one, each id once.</param>
    /// <returns>The template.</returns>
    /// <exception cref="ArgumentException">There is none, or an id stands twice.</exception>
    public static CalendarTemplate Learn(params IEnumerable<StageCalendar> calendars)
    {
        ArgumentNullException.ThrowIfNull(calendars);
        ImmutableArray<StageCalendar> ordered = [.. calendars.OrderBy(c => c.VotingDay).ThenBy(c => c.Id)];
        return ordered.IsEmpty ? throw new ArgumentException("A template has at least one calendar.", nameof(calendars))
            : ordered.DistinctBy(c => c.Id).Count() < ordered.Length
                ? throw new ArgumentException("A calendar stands twice.", nameof(calendars))
            : new CalendarTemplate(ordered);
    }

    /// <summary>Finds the offset of a first or last day.</summary>
    /// <param name="stage">The id of the stage.</param>
    /// <param name="kind">Which end of it.</param>
    /// <returns>The offset, or null when no calendar dates it.</returns>
    public TemplateOffset? Find(Id<ElectionStage> stage, DeadlineKind kind) => _byEnd.GetValueOrDefault((stage, kind));

    /// <summary>Plans an election from its voting day alone.</summary>
    /// <param name="votingDay">The voting day.</param>
    /// <returns>A calendar marked inferred. A day whose offset is not kept is unset, with the value of each year in the note of its stage.</returns>
    public StageCalendar For(LocalDate votingDay)
    {
        var ids = _stages.Select(s => s.Id).ToHashSet();
        return new StageCalendar(
            Id<StageCalendar>.Parse(FormattableString.Invariant($"template-{votingDay:uuuu'-'MM'-'dd}")),
            new LocalText(
                $"Kalender turunan untuk pemungutan suara {LocalFormat.Date(votingDay, Language.Indonesian)}",
                $"Calendar worked out for voting on {LocalFormat.Date(votingDay, Language.English)}"
            ),
            votingDay,
            Evidence.Inferred(StagesSources.Templates, Calendars.SelectMany(c => c.Evidence.Citations).Distinct()),
            _stages.Select(s => Plan(s, ids, votingDay))
        );
    }

    private ElectionStage Plan(ElectionStage stage, HashSet<Id<ElectionStage>> planned, LocalDate votingDay)
    {
        LocalDate? DayOf(DeadlineKind kind) => Find(stage.Id, kind)?.Days is { } days ? votingDay.PlusDays(days) : null;
        ImmutableArray<TemplateOffset> ends = [.. Enum.GetValues<DeadlineKind>().Select(k => Find(stage.Id, k)).OfType<TemplateOffset>()];
        return new ElectionStage(
            stage.Id,
            stage.Name,
            stage.Phase,
            Evidence.Inferred(
                StagesSources.Templates,
                Calendars.Select(c => c.Find(stage.Id)).OfType<ElectionStage>().SelectMany(s => s.Evidence.Citations).Distinct()
            ),
            DayOf(DeadlineKind.Start),
            DayOf(DeadlineKind.End),
            stage.EventRule,
            AncestorIn(planned, stage),
            stage.Scope,
            NoteOf([.. ends.Where(o => o.Verdict != TemplateVerdict.Kept)])
        );
    }

    // A parent that is not planned gives way to what it is itself a step of.
    private Id<ElectionStage> AncestorIn(HashSet<Id<ElectionStage>> planned, ElectionStage stage)
    {
        var from = Calendars.Last(c => ReferenceEquals(c.Find(stage.Id), stage));
        return from.Upward(stage).Skip(1).Select(s => s.Id).FirstOrDefault(planned.Contains);
    }

    private static LocalText? NoteOf(ImmutableArray<TemplateOffset> open)
    {
        if (open.IsEmpty)
        {
            return null;
        }

        string Side(Language language) =>
            string.Join(
                " ",
                open.Select(o =>
                    (language, o.Kind) switch
                    {
                        (Language.Indonesian, DeadlineKind.Start) => "Hari pertama",
                        (Language.Indonesian, _) => "Hari terakhir",
                        (_, DeadlineKind.Start) => "First day",
                        _ => "Last day",
                    }
                    + $": {LocalFormat.List([.. o.Observations.Select(h => $"{LocalFormat.Date(h.VotingDay, language)} {h}")], language)}."
                )
            );
        return new LocalText(
            $"Tidak ditetapkan, karena hitungan H tidak sama atau hanya diketahui dari satu pemilihan. {Side(Language.Indonesian)}",
            $"Not set, because the offset is not the same or is known from one election only. {Side(Language.English)}"
        );
    }

    private IEnumerable<TemplateOffset> OffsetsOf(ElectionStage stage)
    {
        var (starts, startVerdict) = Observe(stage, DeadlineKind.Start);
        var (ends, endVerdict) = Observe(stage, DeadlineKind.End);
        if (startVerdict == TemplateVerdict.Kept && endVerdict == TemplateVerdict.Kept && ends[0].Offset.Days < starts[0].Offset.Days)
        {
            (startVerdict, endVerdict) = (TemplateVerdict.Differs, TemplateVerdict.Differs);
        }

        TemplateOffset Of(DeadlineKind kind, ImmutableArray<(StageCalendar Calendar, HOffset Offset)> seen, TemplateVerdict verdict) =>
            new(stage, kind, [.. seen.Select(o => o.Calendar)], [.. seen.Select(o => o.Offset)], verdict);

        if (!starts.IsEmpty)
        {
            yield return Of(DeadlineKind.Start, starts, startVerdict);
        }

        if (!ends.IsEmpty)
        {
            yield return Of(DeadlineKind.End, ends, endVerdict);
        }
    }

    private (ImmutableArray<(StageCalendar Calendar, HOffset Offset)> Seen, TemplateVerdict Verdict) Observe(
        ElectionStage stage,
        DeadlineKind kind
    )
    {
        ImmutableArray<(StageCalendar Calendar, HOffset Offset)> seen =
        [
            .. Calendars
                .Select(c => (Calendar: c, Stage: c.Find(stage.Id)))
                .Select(o => (o.Calendar, Date: kind == DeadlineKind.Start ? o.Stage?.Start : o.Stage?.End))
                .Where(o => o.Date is not null)
                .Select(o => (o.Calendar, o.Calendar.OffsetOf(o.Date!.Value))),
        ];
        var verdict =
            seen.Select(o => o.Offset.Days).Distinct().Skip(1).Any() ? TemplateVerdict.Differs
            : seen.Length > 1 || (Calendars.Length == 1 && !seen.IsEmpty) ? TemplateVerdict.Kept
            : TemplateVerdict.Once;
        return (seen, verdict);
    }
}
