using Pilkada.Scoring.Fitting;
using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring;

/// <summary>The room that fitting, scoring and ranking work in, and the number of threads they use.</summary>
/// <remarks>
/// Keep one and use it again: on one thread, calls with a workspace that was large enough before allocate nothing that grows with the number
/// of units. The number of threads never changes a bit of a result. Not thread-safe: one workspace serves one call at a time.
/// </remarks>
/// <example><code>var workspace = new ScoringWorkspace(threads: 2);</code></example>
public sealed class ScoringWorkspace
{
    private readonly Room[] _rooms;

    /// <summary>Creates a workspace.</summary>
    /// <param name="threads">How many threads share the work, from 1 to 64. Default 1, the caller's own.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 1 to 64.</exception>
    public ScoringWorkspace(int threads = 1)
    {
        if (threads is < 1 or > 64)
        {
            throw new ArgumentOutOfRangeException(nameof(threads), threads, "Threads are from 1 to 64.");
        }

        Crew = new Crew(threads);
        Ranks = new RankKernel(Crew);
        _rooms = new Room[threads];
        for (var i = 0; i < threads; i++)
        {
            _rooms[i] = new Room();
        }
    }

    /// <summary>Gets how many threads share the work.</summary>
    public int Threads => Crew.Threads;

    internal Crew Crew { get; }

    internal RankKernel Ranks { get; }

    /// <summary>Makes room for ranking, so that the first call is like the later ones.</summary>
    /// <param name="units">The largest number of units.</param>
    public void Reserve(int units) => Ranks.Reserve(units);

    /// <summary>Ranks scores that were computed elsewhere.</summary>
    /// <param name="scores">The scores; NaN for a unit without one.</param>
    /// <param name="ranks">Where the ranks go, 1 for the highest; 0 for a unit without a score.</param>
    /// <param name="method">How ranks go on after a tie. Default dense.</param>
    /// <exception cref="ArgumentException">There are fewer ranks than scores, or more than 16,777,216 scores.</exception>
    public void Rank(ReadOnlyMemory<double> scores, Memory<int> ranks, RankMethod method = RankMethod.Dense)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ranks.Length, scores.Length, nameof(ranks));
        Ranks.Rank(scores, ranks, method);
    }

    internal Room RoomOf(int worker) => _rooms[worker];

    /// <summary>What one thread works in.</summary>
    internal sealed class Room
    {
        private double[] _nodes = [];
        private double[] _children = [];
        private Tile? _tile;
        private int _indicators;

        public double[] Nodes(int length)
        {
            if (_nodes.Length < length)
            {
                _nodes = GC.AllocateUninitializedArray<double>(length);
            }

            return _nodes;
        }

        public Span<double> Children(int length)
        {
            if (_children.Length < length)
            {
                _children = new double[length];
            }

            return _children.AsSpan(0, length);
        }

        public Tile Tile(int indicators)
        {
            if (_tile is null || _indicators != indicators)
            {
                (_tile, _indicators) = (new Tile(indicators, Program.CopiedRows), indicators);
            }

            return _tile;
        }
    }
}
