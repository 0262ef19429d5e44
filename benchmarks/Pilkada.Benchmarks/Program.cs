using BenchmarkDotNet.Running;

namespace Pilkada.Benchmarks;

/// <summary>Runs the ratios, or BenchmarkDotNet for absolute times and allocations.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is ["ratios", .. var rest])
        {
            return Ratios.Run(rest, Console.Out, Console.Error);
        }

        if (args is ["schedules"])
        {
            return Schedules.Run(Console.Out);
        }

        if (args is ["quantities"])
        {
            return Quantities.Run(Console.Out);
        }

        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
    }
}
