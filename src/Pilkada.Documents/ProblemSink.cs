namespace Pilkada.Documents;

// Collects the problems of all files of one reading, in the order of files and rows.
internal sealed class ProblemSink(PlanLimits limits)
{
    private readonly List<Problem> _problems = [];
    private readonly Dictionary<string, int> _perFile = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    // Grows with every problem, listed or not: a reader compares two moments to know whether something was wrong in between.
    public int Count { get; private set; }

    public bool Any => Count > 0;

    // A file stands in the report where it was first seen.
    public void Begin(string file)
    {
        if (_perFile.TryAdd(file, 0))
        {
            _order.Add(file);
        }
    }

    public void Add(NoticeKind kind, DataLocation location, params (string Name, Quantity Value)[] arguments) =>
        Add(new Problem(kind, location, arguments));

    public void Add(Problem problem)
    {
        var file = problem.Location.File;
        Begin(file);
        Count++;
        if (_perFile[file]++ < limits.ProblemsPerFile)
        {
            _problems.Add(problem);
        }
    }

    // Something is wrong that is already reported.
    public void Again() => Count++;

    public ImmutableArray<Problem> ToProblems()
    {
        var overflow = _order
            .Where(f => _perFile[f] > limits.ProblemsPerFile)
            .Select(f => new Problem(
                DocumentProblems.TooManyProblems,
                DataLocation.In(f),
                ("count", Quantity.Of(_perFile[f] - limits.ProblemsPerFile))
            ));
        var rank = _order.Select((f, i) => (f, i)).ToDictionary(x => x.f, x => x.i, StringComparer.Ordinal);
        return [.. _problems.OrderBy(p => rank[p.Location.File]).ThenBy(p => p.Location.Row).Concat(overflow)];
    }

    // A user's text in a message: never empty, never long.
    public static Quantity Quote(string text)
    {
        const int Longest = 80;
        var clean = string.Concat(text.Take(Longest).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c));
        return string.IsNullOrWhiteSpace(clean) ? Quantity.Of(new LocalText("(kosong)", "(empty)"))
            : text.Length > Longest ? Quantity.Of(clean + "...")
            : Quantity.Of(clean);
    }
}
