namespace Pilkada.Personnel;

/// <summary>What the second and third number of a guard pattern count; the first always counts police officers.</summary>
/// <remarks>Both orders are in use, sometimes for the same digits: nothing but the source can tell them apart.</remarks>
public enum NumberOrder
{
    /// <summary>Police, TPS, Linmas: commonest since 2018.</summary>
    PoliceTpsLinmas = 0,

    /// <summary>Police, Linmas, TPS: usual from 2013 to 2017, and still met.</summary>
    PoliceLinmasTps = 1,
}
