using System.Globalization;
using System.Numerics;
using NodaTime;
using Pilkada.Personnel;
using Pilkada.Stages;

namespace Pilkada.Testing;

/// <summary>Smaller values beside a value, simplest first. Each is smaller by a measure that has a least value, so shrinking ends.</summary>
internal static partial class Shrinks
{
    public static IEnumerable<Fraction> Of(Fraction value)
    {
        var (n, d) = (value.Numerator, value.Denominator);
        IEnumerable<Fraction> candidates =
        [
            Fraction.Zero,
            Fraction.FromInteger(n / d),
            Fraction.Of(n % d, d),
            .. n.Sign < 0 ? [Fraction.Of(-n, d)] : Array.Empty<Fraction>(),
            .. Nearer(d - 1).Select(smaller => Fraction.Of(n, smaller + 1)),
            .. Nearer(n).Select(smaller => Fraction.Of(smaller, d)),
            // The smallest step comes last: it alone would take as many steps as the number is large.
            Fraction.Of(n - (n.Sign * d), d),
        ];
        return candidates.Where(f => Size(f) < Size(value)).Distinct();
    }

    public static IEnumerable<BigInteger> Of(BigInteger value) => value.Sign < 0 ? Nearer(value).Prepend(-value) : Nearer(value);

    public static IEnumerable<long> Of(long count) => Nearer(count).Select(n => (long)n);

    public static IEnumerable<string> Of(string idText) => OfIdText(idText);

    public static IEnumerable<LocalTime> Of(LocalTime time) =>
        Nearer((time.Hour * 60) + time.Minute).Select(m => LocalTime.Midnight.PlusMinutes((long)m));

    public static IEnumerable<DataLocation> Of(DataLocation location)
    {
        if (location.File.Length > 0)
        {
            yield return DataLocation.In(string.Empty, location.Row, location.Column);
        }

        if (location.Column.Length > 0)
        {
            yield return DataLocation.In(location.File, location.Row);
        }

        foreach (var row in Nearer(location.Row))
        {
            yield return DataLocation.In(location.File, (int)row, location.Column);
        }
    }

    public static IEnumerable<Area> Of(Area area) => OfCitations(area.Citations).Select(c => new Area(area.Code, area.Name, c));

    public static IEnumerable<PoliceUnit> Of(PoliceUnit unit) =>
        OfCitations(unit.Citations).Select(c => new PoliceUnit(unit.Id, unit.Name, unit.Kind, unit.Parent, c));

    public static IEnumerable<Contest> Of(Contest contest) =>
        OfCitations(contest.Citations).Select(c => new Contest(contest.Id, contest.Kind, contest.Area, contest.Organiser, c));

    public static IEnumerable<Figure> Of(Figure figure) =>
        Of(figure.Path)
            .Where(path => !path.IsEmpty)
            .Select(path => (path, figure.Explanation, figure.Approximation))
            .Concat(figure.Approximation == Approximation.Exact ? [] : [(figure.Path, figure.Explanation, Approximation.Exact)])
            .Concat(Of(figure.Explanation).Select(e => (figure.Path, e, figure.Approximation)))
            .Select(x => new Figure(x.Item1, figure.Place, x.Item2, x.Item3, figure.Sensitivity));

    public static IEnumerable<PublishedFigure> Of(PublishedFigure figure)
    {
        PublishedFigure With(Explanation leaf, LocalDate? date, Id<Contest> contest, Approximation approximation, string? word) =>
            new(figure.Id, figure.Measure, figure.Place, leaf, date, contest, figure.Grade, approximation, word, figure.Note);

        if (figure.Date is not null)
        {
            yield return With(figure.Explanation, null, figure.Contest, figure.Approximation, figure.Word);
        }

        if (!figure.Contest.IsEmpty)
        {
            yield return With(figure.Explanation, figure.Date, default, figure.Approximation, figure.Word);
        }

        if (figure.Approximation != Approximation.Exact || figure.Word is not null)
        {
            yield return With(figure.Explanation, figure.Date, figure.Contest, Approximation.Exact, null);
        }

        foreach (var leaf in OfLeaf(figure.Explanation))
        {
            yield return With(leaf, figure.Date, figure.Contest, figure.Approximation, figure.Word);
        }
    }

    public static IEnumerable<ImmutableArray<(int Key, Fraction Weight)>> Of(ImmutableArray<(int Key, Fraction Weight)> weights) =>
        Without(weights)
            .Concat(OneSmaller(weights, w => Of(w.Weight).Where(f => f.Sign >= 0).Select(f => (w.Key, f))))
            .Where(all => all.Any(w => w.Weight.Sign > 0));

    public static IEnumerable<AreaCode> Of(AreaCode code)
    {
        if (code.Level == AreaLevel.Nasional)
        {
            yield break;
        }

        yield return code.Parent;
        var parts = code.ToString().Split('.');
        for (var i = 0; i < parts.Length; i++)
        {
            foreach (var smaller in Nearer(int.Parse(parts[i], CultureInfo.InvariantCulture) - 1))
            {
                var text = (smaller + 1).ToString($"D{parts[i].Length}", CultureInfo.InvariantCulture);
                if (AreaCode.TryParse(string.Join('.', parts.Select((p, at) => at == i ? text : p)), out var other))
                {
                    yield return other;
                }
            }
        }
    }

    public static IEnumerable<Id<T>> Of<T>(Id<T> id) => OfIdText(id.ToString()).Select(t => Id<T>.Parse(t));

    public static IEnumerable<Code> Of(Code code)
    {
        if (code.IsEmpty)
        {
            yield break;
        }

        var kind = code.Kind switch
        {
            CodeKind.Problem => "P",
            CodeKind.Finding => "F",
            _ => "",
        };
        if (code.Area != "COR")
        {
            yield return Code.Parse($"PLK-COR-{kind}{code.Number:000}");
        }

        if (kind.Length > 0)
        {
            yield return Code.Parse($"PLK-{code.Area}-{code.Number:000}");
        }

        foreach (var smaller in Nearer(code.Number - 1))
        {
            yield return Code.Parse($"PLK-{code.Area}-{kind}{(int)smaller + 1:000}");
        }
    }

    public static IEnumerable<FigurePath> Of(FigurePath path)
    {
        if (path.IsEmpty)
        {
            return [];
        }

        ImmutableArray<string> parts = [.. path.ToString().Split('/')];
        return parts
            .Select((_, i) => parts.RemoveAt(i))
            .Concat(OneSmaller(parts, OfIdText))
            .Select(p => p.IsEmpty ? default : FigurePath.Parse(string.Join('/', p)));
    }

    // A unit's id begins with a letter.
    public static IEnumerable<Place> Of(Place place) =>
        place.IsUnit ? Of(place.Unit).Where(id => char.IsAsciiLetter(id.ToString()[0])).Select(Place.Of) : Of(place.Area).Select(Place.Of);

    public static IEnumerable<LocalDate> Of(LocalDate date) =>
        date > Generators.FirstDay
            ? Nearer(Period.DaysBetween(Generators.FirstDay, date)).Select(d => Generators.FirstDay.PlusDays((int)d))
            : [];

    public static IEnumerable<Citation> Of(Citation citation)
    {
        if (citation.Article is not null)
        {
            yield return Copy(citation, null, citation.Published);
        }

        if (citation.Published is not null)
        {
            yield return Copy(citation, citation.Article, null);
        }
    }

    public static IEnumerable<Evidence> Of(Evidence evidence) =>
        Without(evidence.Citations)
            .Concat(OneSmaller(evidence.Citations, Of))
            .Select(c => Evidence.Of(evidence.Provenance, c[0], c.Skip(1)));

    public static IEnumerable<Quantity> Of(Quantity quantity) =>
        quantity.Kind switch
        {
            QuantityKind.Number => Of(quantity.Number).Select(Quantity.Of),
            QuantityKind.Date => Of(quantity.Date).Select(Quantity.Of),
            _ => [],
        };

    public static IEnumerable<Explanation> Of(Explanation explanation)
    {
        var isLeaf = explanation.Operation == Operation.Given;
        var fewer = explanation.Operation switch
        {
            Operation.Sum or Operation.Product or Operation.Minimum or Operation.Maximum => Without(explanation.Operands),
            // At least what is subtracted from, and something subtracted.
            Operation.Difference when explanation.Operands.Length > 2 => Enumerable
                .Range(1, explanation.Operands.Length - 1)
                .Select(explanation.Operands.RemoveAt),
            _ => [],
        };
        return explanation
            .Operands.Concat(isLeaf ? OfLeaf(explanation) : OfStep(explanation))
            .Concat(fewer.Concat(OneSmaller(explanation.Operands, Of)).Select(o => Again(explanation, o)).OfType<Explanation>());
    }

    public static IEnumerable<TermMeaning> Of(TermMeaning meaning) =>
        Without(meaning.Citations).Concat(OneSmaller(meaning.Citations, Of)).Select(c => new TermMeaning(meaning.Statement, c));

    public static IEnumerable<GlossaryTerm> Of(GlossaryTerm term) =>
        Without(term.Meanings).Concat(OneSmaller(term.Meanings, Of)).Select(m => new GlossaryTerm(term.Name, m));

    public static IEnumerable<Glossary> Of(Glossary glossary) =>
        AnyWithout(glossary.Terms).Concat(OneSmaller(glossary.Terms, Of)).Select(t => new Glossary(t));

    public static IEnumerable<DatedParameter<int>> Of(DatedParameter<int> parameter) =>
        Without(parameter.Entries).Select(e => new DatedParameter<int>(parameter.Name, e));

    public static IEnumerable<AreaTree> Of(AreaTree tree) =>
        tree
            .Areas.SelectMany(a =>
                new[]
                {
                    tree.Areas.Where(other => other.Code != a.Code && a.Code.Contains(other.Code)).ToArray(),
                    tree.Areas.Where(other => !a.Code.Contains(other.Code)).ToArray(),
                }
            )
            .Where(areas => areas.Length > 0)
            .Select(areas => new AreaTree(areas));

    public static IEnumerable<Jurisdiction> Of(Jurisdiction jurisdiction) =>
        jurisdiction
            .Entries.Select((_, i) => jurisdiction.Entries.RemoveAt(i))
            .Concat(OneSmaller(jurisdiction.Entries, Of))
            .Select(e => new Jurisdiction(e));

    public static IEnumerable<TpsList> Of(TpsList list) =>
        Halves(list.Stations)
            .Concat(list.Stations.Select((_, i) => list.Stations.RemoveAt(i)))
            .Concat(OneSmaller(list.Stations, Of))
            .Select(s => new TpsList(list.Edition, list.Date, s));

    public static IEnumerable<GradeScale> Of(GradeScale scale) =>
        scale.Grades.Length > 2
            ? Without(scale.Grades)
                .Select(g => new GradeScale(scale.Id, scale.Edition, scale.Title, g.Select(x => (x.Id, x.Name)), scale.Citations))
            : [];

    public static IEnumerable<ElectionStage> Of(ElectionStage stage)
    {
        foreach (var scope in stage.Scope.Select((_, i) => stage.Scope.RemoveAt(i)))
        {
            yield return Copy(stage, stage.Start, stage.End, scope);
        }

        if (stage.Start is not null)
        {
            yield return Copy(stage, null, stage.End, stage.Scope);
        }

        if (stage.End is not null)
        {
            yield return Copy(stage, stage.Start, null, stage.Scope);
        }
    }

    public static IEnumerable<StageCalendar> Of(StageCalendar calendar) =>
        Without(calendar.Stages)
            .Where(stages => stages.All(s => s.Parent.IsEmpty || stages.Any(other => other.Id == s.Parent)))
            .Concat(OneSmaller(calendar.Stages, Of))
            .Select(stages => new StageCalendar(calendar.Id, calendar.Title, calendar.VotingDay, calendar.Evidence, stages));

    public static IEnumerable<ImmutableArray<UnitStrength>> Of(ImmutableArray<UnitStrength> strengths) =>
        Without(strengths).Concat(OneSmaller(strengths, Of));

    public static IEnumerable<ShareStatement> Of(ShareStatement statement) =>
        Without(statement.Rows)
            .Concat(OneSmaller(statement.Rows, Of))
            .Select(rows => new ShareStatement(
                statement.Id,
                statement.Title,
                statement.Basis,
                statement.Kind,
                rows,
                statement.Evidence,
                statement.MappingEvidence,
                statement.Applicability,
                statement.VotingDay,
                statement.Rule
            ));

    private static IEnumerable<JurisdictionEntry> Of(JurisdictionEntry entry) =>
        Without(entry.Units).Select(u => new JurisdictionEntry(entry.Area, u, entry.From, entry.To, entry.Evidence, entry.Note));

    public static IEnumerable<Tps> Of(Tps station) =>
        Without(station.Voters)
            .Concat(OneSmaller(station.Voters, v => Nearer(v.Voters).Select(n => (v.Contest, (int)n))))
            .Select(voters => new Tps(station.Id, station.Area, station.Number, voters, station.Location));

    private static IEnumerable<UnitStrength> Of(UnitStrength strength) =>
        OfLeaf(strength.Strength)
            .Where(e => e.Value.Number is { IsInteger: true, Sign: >= 0 })
            .Select(e => new UnitStrength(strength.Unit, strength.Basis, e, strength.Date, strength.Note));

    public static IEnumerable<StageShare> Of(StageShare row) =>
        Of(row.Share)
            .Where(f => f.Sign > 0 && f <= Fraction.One)
            .Select(f => (f, row.MappedTo))
            .Concat(row.MappedTo.Select((_, i) => (row.Share, row.MappedTo.RemoveAt(i))))
            .Select(x => new StageShare(row.Id, row.Stage, x.Item1, x.Item2));

    private static IEnumerable<Explanation> OfLeaf(Explanation leaf) =>
        leaf.Value.Kind != QuantityKind.Number
            ? []
            : Of(leaf.Value)
                .Select(value =>
                    leaf.Evidence is { } evidence
                        ? Explanation.Given(leaf.Label, value, leaf.Unit, evidence, leaf.Location, leaf.Rule)
                        : Explanation.Entered(leaf.Label, value, leaf.Unit, leaf.Location)
                );

    // A figure that was entered, in place of its calculation.
    private static IEnumerable<Explanation> OfStep(Explanation step) =>
        step.Value.Kind == QuantityKind.Number ? [Explanation.Entered(step.Label, step.Value, step.Unit)] : [];

    // The same step over other operands, with the value that they give; null for a step that no generator makes.
    private static Explanation? Again(Explanation step, ImmutableArray<Explanation> operands)
    {
        Explanation? With(Quantity value) =>
            step.Operation switch
            {
                Operation.Sum => Explanation.Sum(step.Label, value, step.Unit, operands, step.Rule),
                Operation.Difference => Explanation.Difference(step.Label, value, step.Unit, operands, step.Rule),
                Operation.Product => Explanation.Product(step.Label, value, step.Unit, operands, step.Rule),
                Operation.Quotient => Explanation.Quotient(step.Label, value, step.Unit, operands[0], operands[1], step.Rule),
                Operation.Round => Explanation.Round(step.Label, value, step.Unit, operands[0], step.Rounding!.Value, step.Rule),
                Operation.Minimum => Explanation.Minimum(step.Label, value, step.Unit, operands, step.Rule),
                Operation.Maximum => Explanation.Maximum(step.Label, value, step.Unit, operands, step.Rule),
                Operation.Lookup => Explanation.Lookup(step.Label, value, step.Unit, operands[0], step.Table, step.Evidence!, step.Rule),
                _ => null,
            };
        return With(step.Value) is { } other ? With(other.Recompute()) : null;
    }

    private static IEnumerable<string> OfIdText(string text)
    {
        ImmutableArray<string> words = [.. text.Split('.', '-')];
        if (words.Length > 1)
        {
            foreach (var word in words)
            {
                yield return word;
            }

            yield return string.Join('.', words[..^1]);
            yield return string.Join('.', words[1..]);
        }
        else if (text is not ("a" or ""))
        {
            yield return "a";
        }
    }

    // Zero, then ever closer, as 100 gives 0, 50, 75, 88, 94, 97, 99.
    private static IEnumerable<BigInteger> Nearer(BigInteger number)
    {
        for (var step = number; !step.IsZero; step /= 2)
        {
            yield return number - step;
        }
    }

    private static BigInteger Size(Fraction value) =>
        (2 * (BigInteger.Abs(value.Numerator) + value.Denominator)) + (value.Sign < 0 ? 1 : 0);

    /// <summary>All but one, as long as one is left.</summary>
    private static IEnumerable<ImmutableArray<T>> Without<T>(ImmutableArray<T> items) =>
        items.Length > 1 ? items.Select((_, i) => items.RemoveAt(i)) : [];

    /// <summary>All but one, down to none.</summary>
    private static IEnumerable<ImmutableArray<T>> AnyWithout<T>(ImmutableArray<T> items) => items.Select((_, i) => items.RemoveAt(i));

    private static IEnumerable<ImmutableArray<Citation>> OfCitations(ImmutableArray<Citation> citations) =>
        AnyWithout(citations).Concat(OneSmaller(citations, Of));

    private static IEnumerable<ImmutableArray<T>> Halves<T>(ImmutableArray<T> items) =>
        items.Length > 3 ? [items[..(items.Length / 2)], items[(items.Length / 2)..]] : [];

    private static IEnumerable<ImmutableArray<T>> OneSmaller<T>(ImmutableArray<T> items, Func<T, IEnumerable<T>> smaller) =>
        items.SelectMany((item, i) => smaller(item).Select(s => items.SetItem(i, s)));

    private static Citation Copy(Citation c, string? article, LocalDate? published) =>
        new(c.Id, c.Title, c.Issuer, c.Kind, c.Confidence, c.Language, c.Number, article, c.Address, published, c.Read);

    private static ElectionStage Copy(ElectionStage s, LocalDate? start, LocalDate? end, ImmutableArray<AreaCode> scope) =>
        new(s.Id, s.Name, s.Phase, s.Evidence, start, end, s.EventRule, s.Parent, scope, s.Note);
}
