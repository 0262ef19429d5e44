using NodaTime;

namespace Pilkada.Risk;

/// <summary>A criterion of a police scheme: a neutral code, the class it gives when it is met, and nothing about persons.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class TpsCriterion
{
    /// <summary>Creates a criterion.</summary>
    /// <param name="id">Its code within the scheme; not empty.</param>
    /// <param name="factor">The factor of the taxonomy it is a case of; not empty.</param>
    /// <param name="name">What it asks.</param>
    /// <param name="grade">The grade a polling station has at least when it is met.</param>
    /// <exception cref="ArgumentException">An id is empty.</exception>
    public TpsCriterion(Id<TpsCriterion> id, Id<RiskFactor> factor, LocalText name, Id<Grade> grade)
    {
        ArgumentNullException.ThrowIfNull(name);
        Id = Ids.NotEmpty(id, nameof(id));
        Factor = Ids.NotEmpty(factor, nameof(factor));
        Name = name;
        Grade = Ids.NotEmpty(grade, nameof(grade));
    }

    /// <summary>Gets the code within the scheme.</summary>
    public Id<TpsCriterion> Id { get; }

    /// <summary>Gets the factor of the taxonomy it is a case of.</summary>
    public Id<RiskFactor> Factor { get; }

    /// <summary>Gets what it asks.</summary>
    public LocalText Name { get; }

    /// <summary>Gets the grade a polling station has at least when it is met.</summary>
    public Id<Grade> Grade { get; }

    /// <summary>Returns the code.</summary>
    /// <returns>For example <c>repeat-vote</c>.</returns>
    public override string ToString() => Id.ToString();
}

/// <summary>How one police unit classed its polling stations: its scale, its criteria, from when, and what of it is not published or not modelled.</summary>
/// <remarks>
/// Criteria differ per unit, so each set is its own scheme with its source and date. A scheme whose criteria are not all known never claims the lowest class.
/// Immutable and thread-safe.
/// </remarks>
public sealed class TpsClassScheme
{
    /// <summary>Creates a scheme.</summary>
    /// <param name="id">Its id; not empty.</param>
    /// <param name="unit">The police unit that uses it; not empty.</param>
    /// <param name="date">The day its source states it for.</param>
    /// <param name="scale">The scale of grades, lowest first.</param>
    /// <param name="criteria">The criteria that are known and modelled; each code once.</param>
    /// <param name="isComplete">Whether these are all criteria of the unit.</param>
    /// <param name="evidence">What it rests on.</param>
    /// <param name="excluded">Criteria the source names and that are not modelled.</param>
    /// <exception cref="ArgumentException">An id is empty, a code stands twice, a grade is not one of the scale, or a scheme with excluded criteria claims to be complete.</exception>
    public TpsClassScheme(
        Id<TpsClassScheme> id,
        Id<PoliceUnit> unit,
        LocalDate date,
        GradeScale scale,
        IEnumerable<TpsCriterion> criteria,
        bool isComplete,
        Evidence evidence,
        params IEnumerable<Id<ExcludedCriterion>> excluded
    )
    {
        ArgumentNullException.ThrowIfNull(scale);
        ArgumentNullException.ThrowIfNull(evidence);
        Id = Ids.NotEmpty(id, nameof(id));
        Unit = Ids.NotEmpty(unit, nameof(unit));
        Date = date;
        Scale = scale;
        Criteria = [.. criteria];
        IsComplete = isComplete;
        Evidence = evidence;
        Excluded = [.. excluded];
        if (Criteria.DistinctBy(c => c.Id).Count() != Criteria.Length)
        {
            throw new ArgumentException($"A criterion of {id} stands twice.", nameof(criteria));
        }

        if (Criteria.FirstOrDefault(c => scale.Find(c.Grade) is null) is { } stray)
        {
            throw new ArgumentException($"'{stray.Grade}' is no grade of {scale}.", nameof(criteria));
        }

        if (isComplete && !Excluded.IsEmpty)
        {
            throw new ArgumentException($"{id} leaves criteria out, so it is not complete.", nameof(isComplete));
        }
    }

    /// <summary>Gets the id.</summary>
    public Id<TpsClassScheme> Id { get; }

    /// <summary>Gets the police unit that uses it.</summary>
    public Id<PoliceUnit> Unit { get; }

    /// <summary>Gets the day its source states it for.</summary>
    public LocalDate Date { get; }

    /// <summary>Gets the scale of grades, lowest first; <i>khusus</i> is a flag and not in it.</summary>
    public GradeScale Scale { get; }

    /// <summary>Gets the criteria that are known and modelled.</summary>
    public ImmutableArray<TpsCriterion> Criteria { get; }

    /// <summary>Gets whether these are all criteria of the unit.</summary>
    public bool IsComplete { get; }

    /// <summary>Gets what it rests on.</summary>
    public Evidence Evidence { get; }

    /// <summary>Gets the criteria the source names and that are not modelled.</summary>
    public ImmutableArray<Id<ExcludedCriterion>> Excluded { get; }

    /// <summary>Classes a polling station by the answers to the criteria.</summary>
    /// <param name="answers">Answers by code; a criterion left out, or null, is unknown.</param>
    /// <param name="isKhusus">Whether the police flag it as khusus, such as a prison; null when it is not known.</param>
    /// <returns>The class with its reasons.</returns>
    /// <exception cref="ArgumentException">A code is not one of the scheme, or stands twice.</exception>
    public TpsPoliceClass Classify(IEnumerable<(Id<TpsCriterion> Criterion, bool? IsMet)> answers, bool? isKhusus = null)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var given = new Dictionary<Id<TpsCriterion>, bool?>();
        foreach (var (criterion, isMet) in answers)
        {
            if (Criteria.All(c => c.Id != criterion))
            {
                throw new ArgumentException($"'{criterion}' is none of {string.Join(", ", Criteria)}.", nameof(answers));
            }

            if (!given.TryAdd(criterion, isMet))
            {
                throw new ArgumentException($"'{criterion}' stands twice.", nameof(answers));
            }
        }

        return new TpsPoliceClass(this, [.. Criteria.Select(c => given.GetValueOrDefault(c.Id))], isKhusus);
    }

    /// <summary>Classes many polling stations at once, without an object for each; <see cref="RollUpTable.Of"/> takes the ranks.</summary>
    /// <param name="answers">The answers, all stations of the first criterion, then all of the second, and so on: 1 for met, 0 for not met, -1 for unknown.</param>
    /// <param name="ranks">Takes the rank of each station's grade, 0 for the lowest, or -1 while it could still rise. Its length is the number of stations.</param>
    /// <exception cref="ArgumentException">There are not as many answers as criteria times stations, or an answer is another number.</exception>
    /// <example>
    /// One station of Pandeglang that had a repeated vote, and one that is only far away, of which the criteria not published say nothing:
    /// <code>PolresPandeglang2024.Classify([1, 0, -1, 1, 0, 0, 0, 0], ranks) // 2 and -1</code>
    /// </example>
    public void Classify(ReadOnlySpan<sbyte> answers, Span<sbyte> ranks)
    {
        if (answers.Length != Criteria.Length * ranks.Length)
        {
            throw new ArgumentException(
                $"{Criteria.Length} answers for each of {ranks.Length} stations, not {answers.Length}.",
                nameof(answers)
            );
        }

        if (answers.ContainsAnyExceptInRange<sbyte>(-1, 1))
        {
            throw new ArgumentOutOfRangeException(nameof(answers), "1, 0 or -1.");
        }

        var top = (sbyte)(Scale.Grades.Length - 1);
        Span<sbyte> given = [.. Criteria.Select(c => (sbyte)Scale.Find(c.Grade)!.Rank)];
        for (var station = 0; station < ranks.Length; station++)
        {
            var (least, most) = ((sbyte)0, IsComplete ? (sbyte)0 : top);
            for (int criterion = 0, at = station; criterion < given.Length; criterion++, at += ranks.Length)
            {
                least = answers[at] > 0 ? Math.Max(least, given[criterion]) : least;
                most = answers[at] != 0 ? Math.Max(most, given[criterion]) : most;
            }

            ranks[station] = least == most ? least : (sbyte)-1;
        }
    }

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>polres-pandeglang-2024</c>.</returns>
    public override string ToString() => Id.ToString();
}

/// <summary>The police class of one polling station: the highest grade that a met criterion gives, and the reasons as neutral codes.</summary>
/// <remarks>
/// It is one of three lists that are never merged or summed: see <see cref="TpsMentions"/> and <see cref="SpecialLocation"/>, which share no base type and no operator with it.
/// The class is unknown while an unanswered criterion, or one of an incomplete scheme, could raise it. Immutable and thread-safe.
/// </remarks>
public sealed class TpsPoliceClass : IExplained
{
    private static readonly LocalText Label = new("Kelas TPS menurut kepolisian", "Police class of the polling station");
    private static readonly LocalText Open = new(
        "kriteria yang belum dijawab atau belum diumumkan dapat menaikkan kelasnya",
        "criteria not answered or not published could raise the class"
    );

    internal TpsPoliceClass(TpsClassScheme scheme, ImmutableArray<bool?> answers, bool? isKhusus)
    {
        Scheme = scheme;
        Answers = answers;
        IsKhusus = isKhusus;
        AtLeast = scheme.Scale.Grades[Highest(a => a == true)];
        var most = scheme.IsComplete ? Highest(a => a != false) : scheme.Scale.Grades.Length - 1;
        Grade = AtLeast.Rank >= most ? AtLeast : null;
        Value = Grade is null ? Quantity.Unknown(Open) : Quantity.Of(Grade.Name);
        Reasons = [.. scheme.Criteria.Where((c, i) => answers[i] == true).Select(c => c.Factor).Distinct()];
    }

    /// <summary>Gets the scheme.</summary>
    public TpsClassScheme Scheme { get; }

    /// <summary>Gets the answers, in the order of the criteria; null for unknown.</summary>
    public ImmutableArray<bool?> Answers { get; }

    /// <summary>Gets whether the police flag it as khusus; null when it is not known. The flag changes no grade.</summary>
    public bool? IsKhusus { get; }

    /// <summary>Gets the class, or null while it could still rise.</summary>
    public Grade? Grade { get; }

    /// <summary>Gets the class it has at least.</summary>
    public Grade AtLeast { get; }

    /// <summary>Gets the name of the class, or unknown.</summary>
    public Quantity Value { get; }

    /// <summary>Gets the factors of the criteria that are met: codes, never free text.</summary>
    public ImmutableArray<Id<RiskFactor>> Reasons { get; }

    /// <summary>Gets the share of criteria whose answer is unknown; 0 for no criterion.</summary>
    public Fraction UnknownShare => Leaves.ShareOf(Answers.Count(a => a is null), Answers.Length);

    /// <inheritdoc/>
    public Explanation Explanation
    {
        get
        {
            var grades = Scheme.Scale.Grades;
            var floor = Explanation.Given(
                new LocalText($"Kelas terendah: {grades[0].Name.Indonesian}", $"Lowest class: {grades[0].Name.English}"),
                Quantity.Of(0),
                Unit.None,
                Scheme.Evidence
            );
            var ranks = Scheme
                .Criteria.Select((c, i) => (Criterion: c, Answer: Answers[i]))
                // An answer that cannot change a known class is left out of it.
                .Where(c => Grade is null || c.Answer is not null)
                .Select(c => RankOf(c.Criterion, c.Answer));
            var others = Scheme.IsComplete
                ? []
                : new[] { Explanation.Unknown(new LocalText("Kriteria lain satuan itu", "Other criteria of the unit"), Unit.None, Open) };
            var rank = Explanation.Maximum(
                new LocalText("Urutan kelas tertinggi yang terpenuhi", "Rank of the highest class met"),
                Grade is null ? Value : Quantity.Of(Grade.Rank),
                Unit.None,
                ranks.Prepend(floor).Concat(Grade is null ? others : [])
            );
            return Explanation.Lookup(
                Label,
                Value,
                Unit.None,
                rank,
                grades.Select(g => new LookupRow(Quantity.Of(g.Rank), Quantity.Of(g.Name))),
                Scheme.Evidence,
                RiskRules.StationClass.Id
            );
        }
    }

    private Explanation RankOf(TpsCriterion criterion, bool? answer)
    {
        var rank = Scheme.Scale.Find(criterion.Grade)!.Rank;
        return Explanation.Lookup(
            criterion.Name,
            answer is { } known ? Quantity.Of(known ? rank : 0) : Quantity.Unknown(Leaves.NotEntered),
            Unit.None,
            Leaves.Truth(criterion.Name, answer),
            [new LookupRow(Quantity.Of(true), Quantity.Of(rank)), new LookupRow(Quantity.Of(false), Quantity.Of(0))],
            Scheme.Evidence
        );
    }

    private int Highest(Func<bool?, bool> counts) =>
        Scheme.Criteria.Where((c, i) => counts(Answers[i])).Select(c => Scheme.Scale.Find(c.Grade)!.Rank).Append(0).Max();
}

/// <summary>The indicators under which Bawaslu mentions one polling station.</summary>
/// <remarks>A station is mentioned once per indicator, so mentions of several stations never add up to a number of stations. No class follows from them. Immutable and thread-safe.</remarks>
public sealed class TpsMentions
{
    /// <summary>Creates the mentions of a station.</summary>
    /// <param name="station">The station; not empty.</param>
    /// <param name="indicators">The indicators that mention it; each once.</param>
    /// <param name="evidence">The list they come from.</param>
    /// <exception cref="ArgumentException">The id is empty, or an indicator stands twice.</exception>
    public TpsMentions(Id<Tps> station, IEnumerable<Id<RiskIndicator>> indicators, Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        Station = Ids.NotEmpty(station, nameof(station));
        Indicators = [.. indicators];
        Evidence = evidence;
        if (Indicators.Distinct().Count() != Indicators.Length)
        {
            throw new ArgumentException($"An indicator mentions {station} twice.", nameof(indicators));
        }
    }

    /// <summary>Gets the station.</summary>
    public Id<Tps> Station { get; }

    /// <summary>Gets the indicators that mention it.</summary>
    public ImmutableArray<Id<RiskIndicator>> Indicators { get; }

    /// <summary>Gets the list they come from.</summary>
    public Evidence Evidence { get; }
}

/// <summary>A polling station that KPU lists as a special location (lokasi khusus), such as a prison.</summary>
/// <remarks>It says where voters vote, not how vulnerable the place is. Immutable and thread-safe.</remarks>
public sealed class SpecialLocation
{
    /// <summary>Creates an entry of the list.</summary>
    /// <param name="station">The station; not empty.</param>
    /// <param name="evidence">KPU's list.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public SpecialLocation(Id<Tps> station, Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        Station = Ids.NotEmpty(station, nameof(station));
        Evidence = evidence;
    }

    /// <summary>Gets the station.</summary>
    public Id<Tps> Station { get; }

    /// <summary>Gets KPU's list.</summary>
    public Evidence Evidence { get; }
}
