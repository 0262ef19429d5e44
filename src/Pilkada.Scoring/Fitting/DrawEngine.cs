using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring.Fitting;

/// <summary>What is drawn, and what becomes of the scores of a draw.</summary>
internal interface IDraws
{
    /// <summary>Gets a value indicating whether it is counted how often each unit reaches each edge.</summary>
    bool CountsClasses { get; }

    /// <summary>Fills in the settings of a draw, which were reset. Called from any thread.</summary>
    void Sample(int draw, DrawSettings settings);

    /// <summary>Takes the scores of a draw. Called from any thread, once for each draw.</summary>
    void Take(int draw, ReadOnlySpan<double> scores, DrawRanks ranks);
}

/// <summary>Where the factors of a draw find their random numbers.</summary>
internal interface IDrawPoints
{
    DrawPoint Of(int factor);
}

/// <summary>Scores all units under many draws of weights and methods.</summary>
/// <remarks>
/// What the draws have in common is done once: each combination of methods is fitted, nodes that no draw moves are computed, and a tile of
/// units stays in the cache while a batch of draws passes over it. The bits are those that <see cref="ScoringFit.Score"/> gives for the
/// same shares. Room per thread: a batch of scores (at most 16 columns, fewer where units are many, at least 4) and the nodes of a tile.
/// </remarks>
internal sealed class DrawEngine
{
    private const int MaximumCombinations = 256;
    private const int MaximumBatch = 16;
    private const int LeastBatch = 4;
    private const int BatchScores = 1 << 19;
    private const int TileRows = 256;
    private const int SmallRows = 1024;

    private readonly ScoringModel _model;
    private readonly ImmutableArray<ChoiceFactor> _choices;
    private readonly Combination[] _combinations;
    private readonly Classification? _classification;
    private readonly Classifier? _classifier;
    private readonly int _tileRows;
    private readonly int _tiles;
    private readonly int _batch;

    // The weights that each factor moves.
    private readonly int[][] _moved;

    // What is known of the children of each node in each tile; 0 for nothing yet. Threads that meet write the same.
    private readonly byte[][] _presence;

    public DrawEngine(ScoringModel model, UnitTable table, IEnumerable<Factor> factors, ScoringWorkspace workspace)
    {
        _model = model;
        Table = table;
        Factors = [.. factors];
        if (Factors.SelectMany(f => f.Check(model)).FirstOrDefault() is { } problem)
        {
            throw new ArgumentException(problem.Message.English, nameof(factors));
        }

        _choices = [.. Factors.OfType<ChoiceFactor>()];
        Edges =
        [
            .. model
                .Layout.Nodes.Where(n => !n.Node.IsLeaf)
                .SelectMany(n =>
                    n.Node.Children.Select(c => new WeightEdge(
                        c,
                        n.Node,
                        n.Node.Height,
                        DrawPoint.KeyOf(c.Key),
                        DrawPoint.KeyOf(n.Node.Key)
                    ))
                ),
        ];
        _moved = [.. Factors.Select(f => Enumerable.Range(0, Edges.Length).Where(e => f.Moves(Edges[e])).ToArray())];
        var moves = new bool[Edges.Length];
        foreach (var e in _moved.SelectMany(m => m))
        {
            moves[e] = true;
        }

        _combinations = Combine(moves, workspace);
        _classification = model.Classification;
        _classifier = _classification is { Scope: StepScope.Rowwise } c ? Classifier.Of(c, c.Numbers) : null;
        var whole = (table.Count + DrawKernel.BlockRows - 1) / DrawKernel.BlockRows * DrawKernel.BlockRows;
        _tileRows = Math.Max(
            DrawKernel.BlockRows,
            table.Count <= SmallRows || _combinations.Any(x => x.HasMovingCopeland) ? whole : TileRows
        );
        _tiles = (table.Count + _tileRows - 1) / _tileRows;
        _presence = [.. _combinations.Select(c => new byte[c.Nodes.Length * _tiles])];
        _batch = _combinations.Any(x => x.HasMovingCopeland) ? 1 : Math.Clamp(BatchScores / Math.Max(1, whole), LeastBatch, MaximumBatch);
    }

    public UnitTable Table { get; }

    public ImmutableArray<Factor> Factors { get; }

    public ImmutableArray<WeightEdge> Edges { get; }

    public ScoringModel Model => _model;

    /// <summary>The ranks of the model as it stands.</summary>
    public static int[] NominalRanks(ScoringModel model, UnitTable table, ScoringWorkspace workspace)
    {
        var ranks = new int[table.Count];
        ScoringFit.Of(model, table, workspace).Score(table, new ScoreBuffers(new double[table.Count], default, ranks), workspace);
        return ranks;
    }

    /// <summary>Lets every factor say what it does in a draw.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="pointOf">Where a factor, by number, finds its random numbers.</param>
    public void Apply<TPoints>(DrawSettings settings, TPoints pointOf)
        where TPoints : struct, IDrawPoints
    {
        var choice = 0;
        for (var f = 0; f < Factors.Length; f++)
        {
            if (Factors[f] is ChoiceFactor c)
            {
                settings.Choices[choice++] = c.Choose(pointOf.Of(f));
            }
            else
            {
                Factors[f].Apply(pointOf.Of(f), settings, _moved[f]);
            }
        }
    }

    /// <summary>Draws a range of draws.</summary>
    /// <param name="draws">What is drawn.</param>
    /// <param name="from">The first draw.</param>
    /// <param name="to">The draw after the last.</param>
    /// <param name="workspace">Its crew shares the draws.</param>
    /// <param name="progress">Told how many draws are done, from any thread.</param>
    /// <param name="cancellation">Asked between batches.</param>
    /// <returns>How often each unit reached each edge, edge after edge; empty when that is not counted.</returns>
    public int[] Run(IDraws draws, int from, int to, ScoringWorkspace workspace, IProgress<int>? progress, CancellationToken cancellation)
    {
        var edges = draws.CountsClasses ? _classification?.Numbers.Length ?? 0 : 0;
        var stride = _tiles * _tileRows;
        var rooms = new Room?[workspace.Threads];

        // Draws of one combination go together, so that a piece holds several batches where there are several.
        var perPiece = _combinations.Length == 1 ? _batch : _batch * Math.Min(8, _combinations.Length * 2);
        while ((to - from + perPiece - 1) / perPiece >= 1 << 19)
        {
            perPiece *= 2;
        }

        var pieces = (to - from + perPiece - 1) / perPiece;
        var done = 0;
        workspace.Crew.Run(
            pieces,
            (worker, piece) =>
            {
                cancellation.ThrowIfCancellationRequested();
                var room = rooms[worker] ??= new Room(_batch, stride, _tileRows, _combinations[0], Edges, _choices.Length, edges);
                var first = from + (piece * perPiece);
                var last = Math.Min(to, first + perPiece);
                Work(draws, first, last, room);
                progress?.Report(Interlocked.Add(ref done, last - first));
            }
        );
        var reached = new int[edges * Table.Count];
        foreach (var room in rooms)
        {
            for (var e = 0; room is not null && e < edges; e++)
            {
                for (var row = 0; row < Table.Count; row++)
                {
                    reached[(e * Table.Count) + row] += (int)room.Reached[(e * stride) + row];
                }
            }
        }

        return reached;
    }

    private void Work(IDraws draws, int first, int last, Room room)
    {
        // Settings are drawn first, then draws of the same methods go together.
        var count = last - first;
        room.Reserve(count);
        for (var i = 0; i < count; i++)
        {
            room.Settings.Reset();
            _combinations[0].Shares.CopyTo(room.Settings.Shares, 0);
            draws.Sample(first + i, room.Settings);
            var at = 0;
            for (var c = 0; c < _choices.Length; c++)
            {
                at = (at * _choices[c].Count) + room.Settings.Choices[c];
            }

            room.CombinationOf[i] = at;
            room.HasZero[i] = _combinations[at].Divide(room.Settings, room.Shares.AsSpan(i * Edges.Length, Edges.Length));
        }

        for (var c = 0; c < _combinations.Length; c++)
        {
            for (var i = 0; i < count; i++)
            {
                if (room.CombinationOf[i] == c)
                {
                    room.Batch[room.Count++] = i;
                }

                if (room.Count == _batch || (i == count - 1 && room.Count > 0))
                {
                    Batch(draws, first, _combinations[c], _presence[c], room);
                    room.Count = 0;
                }
            }
        }
    }

    private void Batch(IDraws draws, int firstDraw, Combination combination, byte[] presence, Room room)
    {
        room.Prepare(combination, Edges.Length);
        for (var t = 0; t < _tiles; t++)
        {
            var first = t * _tileRows;
            Tile(combination, presence, room, first, Math.Min(_tileRows, Table.Count - first));
        }

        for (var b = 0; b < room.Count; b++)
        {
            var scores = room.Scores.AsSpan(b * room.Stride, Table.Count);
            draws.Take(firstDraw + room.Batch[b], scores, room.Ranks);
            if (room.Edges > 0 && (_classifier is null || _classifier.Rounds))
            {
                Classify(_classifier ?? EdgesOf(scores), scores, room);
            }
        }
    }

    private void Tile(Combination combination, byte[] presence, Room room, int first, int rows)
    {
        var stride = (nuint)(uint)_tileRows;
        var blocks = (rows + DrawKernel.BlockRows - 1) / DrawKernel.BlockRows * DrawKernel.BlockRows;
        foreach (var node in combination.Nodes)
        {
            var slot = node.Layout.Slot;
            switch (node.Kind)
            {
                case DrawNodeKind.Still:
                    if (combination.IsStill(slot))
                    {
                        var still = combination.Still(slot).Slice(first, rows);
                        for (var b = 0; b < room.Count; b++)
                        {
                            still.CopyTo(room.Node(b, slot));
                        }

                        room.IsFull[slot] = !HasMissing(still);
                    }

                    break;
                case DrawNodeKind.Split:
                    Split(combination, node, room, first, rows);
                    ref var known = ref presence[(slot * _tiles) + (first / _tileRows)];
                    if (known == 0)
                    {
                        known = DrawKernel.Presence(room.Present, _tileRows, node.Taking.Length, rows);
                    }

                    var (all, any) = ((known & DrawKernel.AllPresent) != 0, (known & DrawKernel.AnyPresent) != 0);
                    room.IsFull[slot] = any;
                    for (var b = 0; b < room.Count; b++)
                    {
                        if (room.HasZero[room.Batch[b]])
                        {
                            General(combination, node, room, b, first, rows);
                            continue;
                        }

                        DrawKernel.Mean(
                            ref room.Values[0],
                            ref room.Present[0],
                            stride,
                            node.Places,
                            room.TermsOf(b, node),
                            room.Totals[(b * combination.Nodes.Length) + slot],
                            all,
                            ref room.Node(b, slot)[0],
                            blocks
                        );
                        Return(node.Layout.Method, room.Node(b, slot)[..blocks]);
                    }

                    // A transformed child that is not above 0 is missing in a way that weights decide.
                    room.IsFull[slot] &= node.Layout.Method.Kind == AggregationKind.Arithmetic;
                    break;
                case DrawNodeKind.Moving:
                    var full = true;
                    foreach (var place in node.Places)
                    {
                        full &= room.IsFull[place];
                    }

                    room.IsFull[slot] = full;
                    for (var b = 0; b < room.Count; b++)
                    {
                        if (!full || room.HasZero[room.Batch[b]])
                        {
                            General(combination, node, room, b, first, rows);
                            continue;
                        }

                        ref var nodes = ref room.Node(b, 0)[0];
                        DrawKernel.Mean(
                            ref nodes,
                            ref nodes,
                            stride,
                            node.Places,
                            room.TermsOf(b, node),
                            room.Totals[(b * combination.Nodes.Length) + slot],
                            true,
                            ref room.Node(b, slot)[0],
                            blocks
                        );
                    }

                    break;
                default:
                    room.IsFull[slot] = false;
                    for (var b = 0; b < room.Count; b++)
                    {
                        General(combination, node, room, b, first, rows);
                    }

                    break;
            }
        }

        var index = combination.Nodes.Length - 1;
        for (var b = 0; b < room.Count; b++)
        {
            room.Node(b, index)[..rows].CopyTo(room.Scores.AsSpan((b * room.Stride) + first));
        }

        if (room.Edges > 0 && _classifier is { Rounds: false })
        {
            for (var e = 0; e < room.Edges; e++)
            {
                DrawKernel.CountReached(
                    ref room.Node(0, index)[0],
                    (nuint)(uint)room.NodeStride,
                    room.Count,
                    _classifier.Edges[e],
                    _classifier.IsUpper(e),
                    ref room.Reached[(e * room.Stride) + first],
                    blocks
                );
            }
        }
    }

    private static bool HasMissing(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (double.IsNaN(value))
            {
                return true;
            }
        }

        return false;
    }

    // Splits the children of a node, and takes them into its mean where that is not the arithmetic one.
    private void Split(Combination combination, DrawNode node, Room room, int first, int rows)
    {
        for (var i = 0; i < node.Taking.Length; i++)
        {
            var child = node.Layout.Children[node.Taking[i]];
            var line = combination.LineOf(child);
            var values = room.Values.AsSpan(i * _tileRows, _tileRows);
            var present = room.Present.AsSpan(i * _tileRows, _tileRows);
            DrawKernel.Split(combination.Still(child).Slice(first, rows), line.Origin, values, present);
            var method = node.Layout.Method;
            switch (method.Kind)
            {
                case AggregationKind.Geometric:
                    DrawKernel.Transform<GeometricMean>(values, present, line.Scale, line.Offset, 0, method.Floor);
                    break;
                case AggregationKind.Harmonic:
                    DrawKernel.Transform<HarmonicMean>(values, present, line.Scale, line.Offset, -1, method.Floor);
                    break;
                case AggregationKind.Generalised:
                    DrawKernel.Transform<PowerMean>(values, present, line.Scale, line.Offset, method.Power, method.Floor);
                    break;
                default:
                    break;
            }
        }
    }

    private static void Return(AggregationMethod method, Span<double> means)
    {
        switch (method.Kind)
        {
            case AggregationKind.Geometric:
                DrawKernel.Return<GeometricMean>(means, 0);
                break;
            case AggregationKind.Harmonic:
                DrawKernel.Return<HarmonicMean>(means, -1);
                break;
            case AggregationKind.Generalised:
                DrawKernel.Return<PowerMean>(means, method.Power);
                break;
            default:
                break;
        }
    }

    // One node of one draw by the kernels that score tables.
    private void General(Combination combination, DrawNode node, Room room, int b, int first, int rows)
    {
        var shares = room.Shares.AsSpan(room.Batch[b] * Edges.Length, Edges.Length);
        var indicators = combination.Indicators;
        var program = combination.ProgramOf(
            node,
            shares,
            c => c.IsIndicator ? indicators.Columns[c.Indicator] : c.Slot,
            node.Layout.Method.Kind == AggregationKind.Copeland ? Outranking(combination, node, room, b) : null
        );
        ref var output = ref room.Node(b, node.Layout.Slot)[0];
        if (node.Layout.ReadsIndicators)
        {
            ref var data = ref Unsafe.Add(ref MemoryMarshal.GetReference(indicators.Block), first);
            Program.Compute(
                program.Layout.Method,
                program.Terms,
                program.Minimum,
                program.Outranking,
                ref data,
                (nuint)(uint)Table.Count,
                ref output,
                rows
            );
        }
        else
        {
            Program.Compute(
                program.Layout.Method,
                program.Terms,
                program.Minimum,
                program.Outranking,
                ref room.Node(b, 0)[0],
                (nuint)(uint)_tileRows,
                ref output,
                rows
            );
        }
    }

    // All units are in the tile.
    private OutrankingTable Outranking(Combination combination, DrawNode node, Room room, int b)
    {
        var units = Table.Count;
        var counts = new bool[units];
        var sorted = new Ties[node.Layout.Children.Length];
        for (var c = 0; c < sorted.Length; c++)
        {
            var child = node.Layout.Children[c];
            var line = combination.LineOf(child);
            var values = child.IsIndicator ? IndicatorOf(child) : room.Node(b, child.Slot)[..units];
            var own = new double[units];
            for (var row = 0; row < units; row++)
            {
                own[row] = line.At(values[row]);
                counts[row] |= !double.IsNaN(own[row]);
            }

            var present = own.AsSpan(0, OrderStatistics.Compact(own));
            present.Sort();
            sorted[c] = new Ties(present);
        }

        // A unit without any child is not compared with.
        return new OutrankingTable(counts.Count(x => x), sorted);

        ReadOnlySpan<double> IndicatorOf(ChildLayout child) => combination.Indicators.Column(child.Indicator);
    }

    // Classes that are relative to the units are relative to their scores in the draw.
    private Classifier EdgesOf(ReadOnlySpan<double> scores)
    {
        var fitter = new ClassificationFitter(_classification!);
        for (var round = 0; round < fitter.Rounds; round++)
        {
            var statistics = fitter.Open(round);
            statistics[0]!.Add(scores, new StatisticRows(Table, 0));
            fitter.Close(round, statistics);
        }

        return Classifier.Of(_classification!, fitter.Edges);
    }

    private static void Classify(Classifier classifier, ReadOnlySpan<double> scores, Room room)
    {
        classifier.Classify(scores, room.Classes);
        for (var row = 0; row < scores.Length; row++)
        {
            for (var e = 0; e < room.Classes[row]; e++)
            {
                room.Reached[(e * room.Stride) + row]++;
            }
        }
    }

    private Combination[] Combine(ReadOnlySpan<bool> moves, ScoringWorkspace workspace)
    {
        var count = 1L;
        foreach (var choice in _choices)
        {
            count *= choice.Count;
        }

        if (count > MaximumCombinations)
        {
            throw new ArgumentException(
                $"The alternatives combine in {count} ways, and at most {MaximumCombinations} are kept.",
                nameof(workspace)
            );
        }

        // Aggregation comes after the indicators: what is learnt from them serves all its alternatives, unless weights are learnt later.
        var prepared = new Dictionary<string, PreparedIndicators>(StringComparer.Ordinal);
        var combinations = new Combination[count];
        for (var at = 0; at < count; at++)
        {
            var steps = _model.Steps;
            var (rest, key) = (at, "");
            for (var c = _choices.Length - 1; c >= 0; c--)
            {
                var alternative = rest % _choices[c].Count;
                rest /= _choices[c].Count;
                steps = _choices[c].With(steps, alternative, _model);
                key += _choices[c] is AggregationFactor ? "" : FormattableString.Invariant($"{c}:{alternative} ");
            }

            var created = ScoringModel.Create(_model.Key, _model.Indicators, _model.Index, steps);
            var model = created.Succeeded
                ? created.Value
                : throw new ArgumentException($"An alternative does not fit the model: {created.Problems[0]}", nameof(workspace));
            if (!prepared.TryGetValue(key, out var indicators))
            {
                indicators = new PreparedIndicators(Simple(model), Table, workspace);
                prepared.Add(key, indicators);
            }

            var learns = model.Weighting.Scope == StepScope.Population || model.Aggregation.Scope == StepScope.Population;
            var fitted = learns ? ScoringFit.Of(Unclassified(model), Table, workspace).Steps : indicators.Fit.Steps;
            combinations[at] = new Combination(model, Table, indicators, fitted, Edges, moves);
        }

        return combinations;
    }

    // All up to the normalisation; what comes later would be learnt for nothing.
    private static ScoringModel Simple(ScoringModel model) =>
        ScoringModel
            .Create(
                model.Key,
                model.Indicators,
                model.Index,
                [.. model.Steps.Where(s => s is not (Weighting or Aggregation or Classification or Ranking)), new Aggregation()]
            )
            .Value;

    private static ScoringModel Unclassified(ScoringModel model) =>
        ScoringModel.Create(model.Key, model.Indicators, model.Index, model.Steps.Where(s => s is not (Classification or Ranking))).Value;

    /// <summary>What one thread works in.</summary>
    private sealed class Room
    {
        private readonly int _tileRows;
        private readonly double[] _nodes;
        private readonly DrawTerm[] _terms;
        private readonly int _edges;

        public Room(int batch, int stride, int tileRows, Combination any, ImmutableArray<WeightEdge> edges, int choices, int classEdges)
        {
            _tileRows = tileRows;
            _edges = edges.Length;
            Stride = stride;
            Edges = classEdges;
            NodeStride = any.Nodes.Length * tileRows;
            var widest = any.Nodes.Max(n => n.Layout.Children.Length);
            Settings = new DrawSettings(edges, choices);
            Batch = new int[batch];
            Scores = new double[batch * stride];
            _nodes = new double[batch * NodeStride];
            _terms = new DrawTerm[batch * edges.Length];
            Totals = new double[batch * any.Nodes.Length];
            Values = new double[widest * tileRows];
            Present = new double[widest * tileRows];
            IsFull = new bool[any.Nodes.Length];
            Reached = new double[classEdges * stride];
            Classes = classEdges > 0 ? new int[stride] : [];
        }

        public int Stride { get; }

        public int Edges { get; }

        public int NodeStride { get; }

        public DrawSettings Settings { get; }

        public DrawRanks Ranks { get; } = new();

        public int[] CombinationOf { get; private set; } = [];

        public bool[] HasZero { get; private set; } = [];

        public double[] Shares { get; private set; } = [];

        public int Count { get; set; }

        public int[] Batch { get; }

        public double[] Scores { get; }

        public double[] Totals { get; }

        public double[] Values { get; }

        public double[] Present { get; }

        public bool[] IsFull { get; }

        public double[] Reached { get; }

        public int[] Classes { get; }

        public Span<double> Node(int b, int slot) => _nodes.AsSpan((b * NodeStride) + (slot * _tileRows), _tileRows);

        public ReadOnlySpan<DrawTerm> TermsOf(int b, DrawNode node) => _terms.AsSpan((b * _edges) + node.FirstEdge, node.Taking.Length);

        public void Reserve(int draws)
        {
            if (CombinationOf.Length < draws)
            {
                CombinationOf = new int[draws];
                HasZero = new bool[draws];
                Shares = new double[draws * _edges];
            }
        }

        /// <summary>Multiplies lines and shares once for all tiles, as <see cref="Program.Terms"/> does.</summary>
        public void Prepare(Combination combination, int edges)
        {
            for (var b = 0; b < Count; b++)
            {
                var shares = Shares.AsSpan(Batch[b] * edges, edges);
                foreach (var node in combination.Nodes)
                {
                    if (node.Kind is not (DrawNodeKind.Split or DrawNodeKind.Moving))
                    {
                        continue;
                    }

                    var arithmetic = node.Layout.Method.Kind == AggregationKind.Arithmetic;
                    var total = 0.0;
                    for (var i = 0; i < node.Taking.Length; i++)
                    {
                        var share = shares[node.FirstEdge + node.Taking[i]];
                        var line = combination.LineOf(node.Layout.Children[node.Taking[i]]);
                        total += share;
                        _terms[(b * _edges) + node.FirstEdge + i] = arithmetic
                            ? new DrawTerm(line.Scale * share, line.Offset * share, share)
                            : new DrawTerm(share, 0, share);
                    }

                    Totals[(b * combination.Nodes.Length) + node.Layout.Slot] = total;
                }
            }
        }
    }
}
