namespace Pilkada.Documents;

// The figures of a plan: leaves first, then what is derived from them, in any order of rows.
internal sealed class FigureTable
{
    private const int MaxSteps = 1_000;

    private static readonly LocalText Factor = new("Faktor", "Factor");
    private static readonly LocalText Added = new("Yang dijumlahkan", "What is added");

    private readonly Dictionary<Id<PublishedFigure>, Draft> _drafts = [];
    private bool _isComplete;

    public FigureTable(
        Table table,
        SourceTable sources,
        Func<Fields, Place, bool> knows,
        Func<Fields, Id<Contest>?> contest,
        Func<Fields, Grade?> grade
    )
    {
        _isComplete = table.IsComplete;
        var ids = new Ids<PublishedFigure>();
        foreach (var row in table.Rows)
        {
            var draft = new Draft(row, sources, knows, contest, grade);
            if (draft.Cells.Id is not { } id)
            {
                _isComplete = false;
            }
            else if (ids.IsNew(row, "id", id))
            {
                _drafts.Add(id, draft);
            }
        }

        foreach (var draft in _drafts.Values)
        {
            Parse(draft);
        }

        Derive();
        Figures = [.. _drafts.Values.Where(d => d.Figure is not null).Select(d => d.Figure!).OrderBy(f => f.Id)];
    }

    public ImmutableArray<PublishedFigure> Figures { get; }

    // A figure that a cell names; null when it is absent or was wrong, which is reported.
    public PublishedFigure? Find(Fields row, string column, string text)
    {
        if (row.ParseId<PublishedFigure>(column, text) is not { } id || !Exists(row, column, id))
        {
            return null;
        }

        if (_drafts[id].Figure is null)
        {
            row.Sink.Again();
        }

        return _drafts[id].Figure;
    }

    private bool Exists(Fields row, string column, Id<PublishedFigure> id)
    {
        if (_drafts.ContainsKey(id))
        {
            return true;
        }

        if (_isComplete)
        {
            row.Report(DocumentProblems.FigureUnknown, column, ("value", Quantity.Of(id.ToString())));
        }
        else
        {
            row.Sink.Again();
        }

        return false;
    }

    // a + b - c, each term an id with an optional number and * before it, all separated by spaces.
    private void Parse(Draft draft)
    {
        if (!draft.IsDerived)
        {
            return;
        }

        var row = draft.Row;
        var before = row.Sink.Count;
        var text = row["derivation"];
        var tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var terms = ImmutableArray.CreateBuilder<Term>();
        var i = 0;
        while (i < tokens.Length)
        {
            var minus = tokens[i] == "-";
            if (terms.Count > 0 && tokens[i++] is not ("+" or "-"))
            {
                terms.Clear();
                break;
            }

            Fraction? factor = null;
            if (i + 1 < tokens.Length && tokens[i + 1] == "*")
            {
                factor = row.ParseNumber("derivation", tokens[i]);
                i += 2;
            }

            if (i >= tokens.Length || !Id<PublishedFigure>.TryParse(tokens[i], out var id))
            {
                terms.Clear();
                break;
            }

            terms.Add(new Term(minus, factor, id));
            i++;
        }

        if (row.Sink.Count != before)
        {
            draft.Fail();
            return;
        }

        if (terms.Count == 0)
        {
            row.Report(DocumentProblems.DerivationMalformed, "derivation", ("value", ProblemSink.Quote(text)));
            draft.Fail();
            return;
        }

        foreach (var id in terms.Select(t => t.Id).Distinct())
        {
            if (!Exists(row, "derivation", id))
            {
                draft.Fail();
            }
        }

        draft.Terms = terms.ToImmutable();
    }

    private void Derive()
    {
        var dependencies = _drafts.ToDictionary(
            d => d.Key,
            d => d.Value.Terms.Select(t => t.Id).Where(_drafts.ContainsKey).Distinct().ToImmutableArray()
        );
        var circle = Cycles.Of(dependencies);
        foreach (var id in circle)
        {
            var draft = _drafts[id];
            draft.Row.Report(DocumentProblems.CycleFound, "derivation", ("value", Quantity.Of(id.ToString())));
            draft.Fail();
        }

        // Each figure after everything it rests on.
        var waiting = dependencies.ToDictionary(d => d.Key, d => circle.Contains(d.Key) ? 0 : d.Value.Length);
        var dependents = dependencies.SelectMany(d => d.Value.Select(on => (on, d.Key))).ToLookup(x => x.on, x => x.Key);
        var ready = new Queue<Id<PublishedFigure>>(waiting.Where(w => w.Value == 0).Select(w => w.Key));
        while (ready.TryDequeue(out var id))
        {
            if (!circle.Contains(id))
            {
                Complete(_drafts[id]);
            }

            foreach (var dependent in dependents[id].Where(d => !circle.Contains(d)))
            {
                if (--waiting[dependent] == 0)
                {
                    ready.Enqueue(dependent);
                }
            }
        }
    }

    private void Complete(Draft draft)
    {
        if (!draft.Terms.IsEmpty)
        {
            CheckValue(draft);
        }

        if (draft.Failed)
        {
            return;
        }

        if (draft.Terms.IsEmpty)
        {
            draft.Steps = 1;
            draft.Figure = draft.Make(draft.Leaf());
            return;
        }

        var operands = draft.Terms.Select(t => _drafts[t.Id]).ToArray();
        if (Array.Exists(operands, o => o.Figure is null))
        {
            // Reported where the operand stands.
            draft.Row.Sink.Again();
            draft.Fail();
            return;
        }

        // Each term is at most a product of a factor and an operand; the sum and the difference are two more steps.
        draft.Steps = 2 + operands.Sum(o => o.Steps + 2L);
        if (draft.Steps > MaxSteps)
        {
            draft.Row.Report(DocumentProblems.DerivationTooLong, "derivation", ("limit", Quantity.Of(MaxSteps)));
            draft.Fail();
            return;
        }

        draft.Figure = draft.Make(draft.Calculation(operands));
    }

    // Holds the stated value against the stated values of the operands, even where something else about them is wrong.
    private void CheckValue(Draft draft)
    {
        var computed = Fraction.Zero;
        foreach (var (minus, factor, id) in draft.Terms)
        {
            if (!_drafts.TryGetValue(id, out var operand))
            {
                return;
            }

            if (operand.IsUnknown)
            {
                draft.Row.Report(DocumentProblems.DerivationOfUnknown, "derivation", ("value", Quantity.Of(id.ToString())));
                draft.Fail();
                return;
            }

            if (operand.Cells.Value is not { } value)
            {
                return;
            }

            var term = (factor ?? Fraction.One) * value;
            computed += minus ? -term : term;
        }

        if (draft.Cells.Value is { } stated && stated != computed)
        {
            draft.Row.Report(
                DocumentProblems.DerivationDiffers,
                "value",
                ("stated", Quantity.Of(stated)),
                ("computed", Quantity.Of(computed))
            );
            draft.Fail();
        }
    }

    private sealed record Term(bool Minus, Fraction? Factor, Id<PublishedFigure> Id);

    private sealed class Draft
    {
        private readonly Basis? _basis;
        private readonly Id<Contest>? _contest;
        private readonly Grade? _grade;

        public Draft(
            Fields row,
            SourceTable sources,
            Func<Fields, Place, bool> knows,
            Func<Fields, Id<Contest>?> contest,
            Func<Fields, Grade?> grade
        )
        {
            Row = row;
            var before = row.Sink.Count;
            Cells = FigureCells.Read(row);
            _basis = Basis.Read(row, sources);
            _contest = contest(row);
            _grade = row.IsBlank("grade") ? null : grade(row);
            Basis.CheckValue(row, _basis);
            if (Cells.Place is { } place)
            {
                knows(row, place);
            }

            if (row.IsLost("derivation"))
            {
                row.Sink.Again();
            }
            else if (_basis is { Provenance: Provenance.Derived } && row.IsBlank("derivation"))
            {
                row.Report(DocumentProblems.DerivationMissing, "derivation");
            }
            else if (_basis is { } basis && basis.Provenance != Provenance.Derived && !row.IsBlank("derivation"))
            {
                row.Report(DocumentProblems.DerivationUnexpected, "derivation");
            }

            IsDerived = _basis is { Provenance: Provenance.Derived } && !row.IsBlank("derivation");
            Failed = row.Sink.Count != before;
        }

        public Fields Row { get; }

        public FigureCells Cells { get; }

        public bool IsDerived { get; }

        public bool IsUnknown => _basis is { Provenance: Provenance.Unknown };

        public bool Failed { get; private set; }

        public ImmutableArray<Term> Terms { get; set; } = [];

        public long Steps { get; set; }

        public PublishedFigure? Figure { get; set; }

        private Quantity? Value => Cells.Value is { } value ? Quantity.Of(value) : null;

        public void Fail() => Failed = true;

        public Explanation Leaf() => _basis!.Leaf(Cells.Label, Value, Cells.Unit!, Cells.Note, Row.At("value"));

        public PublishedFigure Make(Explanation explanation) => Cells.ToFigure(explanation, _contest ?? default, _grade);

        // Plus terms are added, minus terms taken away from what they add up to.
        public Explanation Calculation(Draft[] operands)
        {
            var steps = Terms.Zip(operands, (term, operand) => (term.Minus, Step: Step(term, operand.Figure!))).ToArray();
            Explanation[] plus = [.. steps.Where(s => !s.Minus).Select(s => s.Step)];
            Explanation[] minus = [.. steps.Where(s => s.Minus).Select(s => s.Step)];
            if (minus.Length == 0)
            {
                return plus.Length == 1 && Terms[0].Factor is { } factor
                    ? Product(Cells.Label, Value!, factor, operands[0].Figure!)
                    : Explanation.Sum(Cells.Label, Value!, Cells.Unit!, plus);
            }

            var from =
                plus.Length == 1
                    ? plus[0]
                    : Explanation.Sum(
                        Added,
                        Quantity.Of(plus.Aggregate(Fraction.Zero, (sum, p) => sum + p.Value.Number)),
                        Cells.Unit!,
                        plus
                    );
            return Explanation.Difference(Cells.Label, Value!, Cells.Unit!, [from, .. minus]);
        }

        private Explanation Step(Term term, PublishedFigure figure) =>
            term.Factor is { } factor
                ? Product(figure.Explanation.Label, Quantity.Of(factor * figure.Value.Number), factor, figure)
                : figure.Explanation;

        // The factor is what the row's own sources state, as in two Linmas for each polling station.
        private Explanation Product(LocalText label, Quantity value, Fraction factor, PublishedFigure figure) =>
            Explanation.Product(
                label,
                value,
                Cells.Unit!,
                [_basis!.Leaf(Factor, Quantity.Of(factor), Unit.None, null, Row.At("derivation")), figure.Explanation]
            );
    }
}
