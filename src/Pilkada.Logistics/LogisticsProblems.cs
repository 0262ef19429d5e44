namespace Pilkada.Logistics;

/// <summary>The kinds of problems that this package finds in a user's data.</summary>
/// <remarks>Numbers 001 to 049 are those of quantities, ledger and places; 050 and higher those of the schedule.</remarks>
public static class LogisticsProblems
{
    /// <summary>Gets all kinds of problems of the package.</summary>
    public static ImmutableArray<NoticeKind> All { get; } = [.. ScheduleProblems.All];
}
