namespace Pilkada.Logistics;

/// <summary>The rules of quantities, stock, places and schedules.</summary>
/// <remarks>Numbers 001 to 049 are those of quantities, ledger and places; 050 and higher those of the schedule.</remarks>
public static class LogisticsRules
{
    /// <summary>Gets all rules of the package, in order of their ids.</summary>
    public static ImmutableArray<Rule> All { get; } = [.. ScheduleRules.All];
}
