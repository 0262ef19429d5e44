using BenchmarkDotNet.Running;

namespace Pilkada.Benchmarks;

/// <summary>Runs the ratios, one work for the comparison with NumPy, the check of what all ways must find, or BenchmarkDotNet.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        switch (args)
        {
            case ["ratios", .. var rest]:
                return Ratios.Run(rest, Console.Out, Console.Error);
            case ["growth", .. var rest]:
                return Growth.Run(rest, Console.Out, Console.Error);
            case ["races", .. var rest]:
                return Races.Run(rest, Console.Out, Console.Error);
            case ["work", .. var rest]:
                return Works.Run(rest, Console.In, Console.Out, Console.Error);
            case ["check", .. var rest]:
                return Check.Run(rest, Console.Out, Console.Error);
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
                return 0;
        }
    }
}
