namespace Pilkada.Personnel;

/// <summary>How a statement means its shares.</summary>
public enum ShareKind
{
    /// <summary>What will be deployed: "two thirds will be involved".</summary>
    Planned = 0,

    /// <summary>What is deployed at least: "a minimum of two thirds".</summary>
    Minimum = 1,
}
