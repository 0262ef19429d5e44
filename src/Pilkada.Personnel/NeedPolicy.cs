namespace Pilkada.Personnel;

/// <summary>How the officers that TPS need become a whole number.</summary>
/// <remarks>No source fixes it. Each policy is applied to one class at a time, after the exact division.</remarks>
public enum NeedPolicy
{
    /// <summary>Plain division, to the nearest whole officer, halves up: closest to the published figures.</summary>
    Nearest = 0,

    /// <summary>Plain division, rounded down.</summary>
    Floor = 1,

    /// <summary>Plain division, rounded up to whole officers.</summary>
    CeilingPerPerson = 2,

    /// <summary>Whole groups within each place: a group is never split and never spans two places.</summary>
    CeilingPerGroup = 3,
}
