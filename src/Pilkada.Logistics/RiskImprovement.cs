namespace Pilkada.Logistics;

/// <summary>What one change to a plan would bring.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RiskImprovement
{
    internal RiskImprovement(LocalText what, Fraction expectedInTime, Fraction gain)
    {
        What = what;
        ExpectedInTime = expectedInTime;
        Gain = gain;
    }

    /// <summary>Gets the change.</summary>
    public LocalText What { get; }

    /// <summary>Gets how many places are in time on average with it.</summary>
    public Fraction ExpectedInTime { get; }

    /// <summary>Gets how many more that is; more than 0.</summary>
    public Fraction Gain { get; }

    /// <summary>Returns the change in English.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => What.English;
}
