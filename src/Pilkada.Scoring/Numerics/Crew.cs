using System.Runtime.ExceptionServices;

namespace Pilkada.Scoring.Numerics;

/// <summary>Shares numbered pieces of work between the caller and pool threads, without allocating.</summary>
/// <remarks>
/// The caller works too, and takes every piece itself when no pool thread comes. Which worker takes which piece never enters a result.
/// One piece of work at a time; not thread-safe.
/// </remarks>
internal sealed class Crew : IThreadPoolWorkItem
{
    // Next piece, number of pieces, workers so far and generation in one word, so that a late thread never takes a piece of other work.
    private const int PieceBits = 20;
    private const int WorkerBits = 8;
    private const ulong PieceMask = (1UL << PieceBits) - 1;
    private const ulong WorkerMask = (1UL << WorkerBits) - 1;
    private const int WorkerShift = 2 * PieceBits;
    private const int GenerationShift = WorkerShift + WorkerBits;

    private ulong _ticket;
    private int _done;
    private Action<int, int>? _work;
    private ExceptionDispatchInfo? _failure;

    public Crew(int threads) => Threads = threads;

    public int Threads { get; }

    /// <summary>Does all pieces, and returns when they are done.</summary>
    /// <param name="pieces">How many pieces.</param>
    /// <param name="work">What is done with one: it is given the number of its worker, below the number of threads, and of the piece.</param>
    public void Run(int pieces, Action<int, int> work)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pieces, (int)PieceMask);
        if (Threads == 1 || pieces <= 1)
        {
            for (var piece = 0; piece < pieces; piece++)
            {
                work(0, piece);
            }

            return;
        }

        _work = work;
        _failure = null;
        Volatile.Write(ref _done, 0);
        var generation = unchecked((Volatile.Read(ref _ticket) >> GenerationShift) + 1);
        Volatile.Write(ref _ticket, unchecked((generation << GenerationShift) | ((ulong)pieces << PieceBits)));
        for (var i = 1; i < Math.Min(Threads, pieces); i++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }

        WorkOff();
        var wait = default(SpinWait);
        while (Volatile.Read(ref _done) < pieces)
        {
            wait.SpinOnce(sleep1Threshold: -1);
        }

        _work = null;
        _failure?.Throw();
    }

    void IThreadPoolWorkItem.Execute() => WorkOff();

    private static bool HasPiece(ulong ticket) => (ticket & PieceMask) < ((ticket >> PieceBits) & PieceMask);

    private void WorkOff()
    {
        // Join: a worker is numbered before its first piece, and never more than there are threads.
        ulong ticket;
        do
        {
            ticket = Volatile.Read(ref _ticket);
            if (!HasPiece(ticket) || ((ticket >> WorkerShift) & WorkerMask) >= (ulong)Threads)
            {
                return;
            }
        } while (Interlocked.CompareExchange(ref _ticket, ticket + (1UL << WorkerShift), ticket) != ticket);

        var worker = (int)((ticket >> WorkerShift) & WorkerMask);
        var generation = ticket >> GenerationShift;
        while (true)
        {
            ticket = Volatile.Read(ref _ticket);
            if (ticket >> GenerationShift != generation || !HasPiece(ticket))
            {
                return;
            }

            if (Interlocked.CompareExchange(ref _ticket, ticket + 1, ticket) != ticket)
            {
                continue;
            }

            try
            {
                _work!(worker, (int)(ticket & PieceMask));
            }
#pragma warning disable CA1031 // Whatever a piece throws is thrown again where the work was asked for.
            catch (Exception e)
#pragma warning restore CA1031
            {
                _failure = ExceptionDispatchInfo.Capture(e);
            }

            Interlocked.Increment(ref _done);
        }
    }
}
