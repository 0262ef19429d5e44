namespace Pilkada.Logistics;

/// <summary>The kinds of findings that this package raises.</summary>
/// <remarks>Numbers 001 to 049 are those of quantities, ledger and places; 050 and higher those of the schedule.</remarks>
public static class LogisticsFindings
{
    /// <summary>Gets all kinds of findings of the package.</summary>
    public static ImmutableArray<NoticeKind> All { get; } = [.. ScheduleFindings.All];
}
