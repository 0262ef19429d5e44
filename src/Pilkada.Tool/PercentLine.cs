using System.Globalization;

namespace Pilkada.Tool;

// How much of a long work is done, for somebody who watches; nothing for a file or a pipe. Told from any thread.
internal sealed class PercentLine(Session session, string what, long whole) : IProgress<long>, IDisposable
{
    private readonly Lock _lock = new();
    private int _percent = -1;

    public void Report(long value)
    {
        var percent = whole > 0 ? (int)(100 * value / whole) : -1;
        if (!session.Console.ShowsProgress)
        {
            return;
        }

        lock (_lock)
        {
            if (percent > _percent)
            {
                _percent = percent;
                session.Console.Error.Write($"\r{what}: {percent.ToString(CultureInfo.InvariantCulture)} %");
                session.Console.Error.Flush();
            }
        }
    }

    public void Dispose()
    {
        if (_percent >= 0)
        {
            session.Console.Error.Write($"\r{new string(' ', what.Length + 8)}\r");
            session.Console.Error.Flush();
        }

        _percent = -1;
    }
}
