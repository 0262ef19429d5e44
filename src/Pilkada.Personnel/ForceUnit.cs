namespace Pilkada.Personnel;

/// <summary>A unit of any force that gives or gets people: a Polres, the staff of a Polda, Brimob, Samapta, a Kodim; only its id is used.</summary>
public sealed class ForceUnit
{
    private ForceUnit() { }
}
