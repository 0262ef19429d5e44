using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Pilkada.Benchmarks;

/// <summary>One side of the comparison with NumPy; benchmarks/README.md has the protocol.</summary>
internal static class Works
{
    // A short work is done again until so many milliseconds have passed; the NumPy side does the same.
    private const double Least = 20;

    public static int Run(ReadOnlySpan<string> args, TextReader input, TextWriter output, TextWriter errors)
    {
        if (
            args.Length == 0
            || Options.Parse(
                args[1..],
                ["--way", "--units", "--draws", "--base", "--threads", "--out", "--rounds"],
                ["--ties", "--paced"],
                out _
            )
                is not { } options
            || options.Number("--units", WorkloadW.Banten) is not { } units
            || options.Number("--draws", WorkloadW.Draws) is not { } draws
            || options.Number("--base", WorkloadW.BaseRuns) is not { } baseRuns
            || options.Number("--threads", 2) is not { } threads
            || options.Number("--rounds", 1) is not { } rounds
            || options.Text("--out") is not { } folder
            || args[0] is not ("W" or "G" or "W2" or "W3")
            || !Scorer.Ways.TryGetValue(options.Text("--way") ?? "", out var make)
        )
        {
            errors.WriteLine(
                $"usage: work W|G|W2|W3 --way {string.Join('|', Scorer.Ways.Keys)} --out DIR [--units N] [--ties] [--draws D] [--base B] [--threads T] [--rounds R] [--paced]"
            );
            return 2;
        }

        var work = args[0];
        var scorer = make(new WorkloadW(units, options.Has("--ties")), threads);
        var write = Do(scorer, work, draws, baseRuns);
        Rounds.WarmUp(() => Do(scorer, work, draws, baseRuns));
        Directory.CreateDirectory(folder);
        write(folder);
        for (var round = 0; round < rounds; round++)
        {
            if (options.Has("--paced") && input.ReadLine() is null)
            {
                break;
            }

            GC.Collect();
            var start = Stopwatch.GetTimestamp();
            var times = 0;
            do
            {
                Do(scorer, work, draws, baseRuns);
                times++;
            } while (Stopwatch.GetElapsedTime(start).TotalMilliseconds < Least);

            var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds / times;
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $$"""{"work":"{{work}}","way":"{{options.Text("--way")}}","units":{{units}},"ties":{{(
                        options.Has("--ties") ? "true" : "false"
                    )}},"round":{{round}},"milliseconds":{{milliseconds:R}}}"""
                )
            );
            output.Flush();
        }

        return 0;
    }

    // Does the work and returns what writes its outputs.
    private static Action<string> Do(Scorer scorer, string work, int draws, int baseRuns)
    {
        switch (work)
        {
            case "W2":
                var distribution = scorer.W2(draws);
                return folder =>
                {
                    Write<long>(folder, "W2.rank_sum.i64", distribution.RankSums);
                    Write<int>(folder, "W2.rank_low.i32", distribution.Low);
                    Write<int>(folder, "W2.rank_high.i32", distribution.High);
                    Write<int>(folder, "W2.top.i32", distribution.Top);
                };
            case "W3":
                var indices = scorer.W3(baseRuns);
                return folder =>
                {
                    Write<double>(folder, "W3.first.f64", indices.First);
                    Write<double>(folder, "W3.total.f64", indices.Total);
                };
            case "G":
                scorer.G();
                break;
            default:
                scorer.W();
                break;
        }

        return folder =>
        {
            Write<double>(folder, $"{work}.scores.f64", scorer.Scores);
            Write<int>(folder, $"{work}.ranks.i32", scorer.Ranks);
            Write<byte>(folder, $"{work}.classes.u8", Array.ConvertAll(scorer.Classes, c => (byte)c));
        };
    }

    private static void Write<T>(string folder, string name, T[] values)
        where T : unmanaged
    {
        if (!BitConverter.IsLittleEndian)
        {
            throw new PlatformNotSupportedException("The files are little-endian.");
        }

        using var file = File.Create(Path.Combine(folder, name));
        file.Write(MemoryMarshal.AsBytes<T>(values));
    }
}
