using System.Runtime.ExceptionServices;

namespace Pilkada.Scoring.Numerics;

/// <summary>Shares numbered pieces of work between the caller and pool threads, without allocating.</summary>
/// <remarks>
/// The caller works too, and takes every piece itself when no pool thread comes. Which thread takes which piece never enters a result.
/// One piece of work at a time; not thread-safe.
/// </remarks>
internal sealed class Crew : IThreadPoolWorkItem
{
    // Generation, number of pieces and next piece in one word, so that a late thread can never take a piece of other work.
    private const int PieceBits = 20;
    private const long PieceMask = (1L << PieceBits) - 1;
    private readonly int _threads;
    private long _ticket;
    private int _done;
    private Action<int>? _work;
    private ExceptionDispatchInfo? _failure;

    public Crew(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        _threads = threads;
    }

    public int Threads => _threads;

    /// <summary>Does all pieces, and returns when they are done.</summary>
    public void Run(int pieces, Action<int> work)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pieces, (int)PieceMask);
        if (_threads == 1 || pieces <= 1)
        {
            for (var piece = 0; piece < pieces; piece++)
            {
                work(piece);
            }

            return;
        }

        _work = work;
        _failure = null;
        Volatile.Write(ref _done, 0);
        var generation = unchecked((Volatile.Read(ref _ticket) >>> (2 * PieceBits)) + 1);
        Volatile.Write(ref _ticket, unchecked((generation << (2 * PieceBits)) | ((long)pieces << PieceBits)));
        for (var i = 1; i < Math.Min(_threads, pieces); i++)
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

    private void WorkOff()
    {
        while (true)
        {
            var ticket = Volatile.Read(ref _ticket);
            var next = ticket & PieceMask;
            if (next >= ((ticket >>> PieceBits) & PieceMask))
            {
                return;
            }

            if (Interlocked.CompareExchange(ref _ticket, ticket + 1, ticket) != ticket)
            {
                continue;
            }

            try
            {
                _work!((int)next);
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
