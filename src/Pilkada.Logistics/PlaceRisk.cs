using System.Numerics;

namespace Pilkada.Logistics;

/// <summary>How likely a place has everything in time.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class PlaceRisk
{
    internal PlaceRisk(SupplyPoint point, Fraction? chance)
    {
        Point = point;
        Chance = chance;
    }

    /// <summary>Gets the place.</summary>
    public SupplyPoint Point { get; }

    /// <summary>Gets the chance, from 0 to 1; null where it is not known when the goods are ready.</summary>
    public Fraction? Chance { get; }

    /// <summary>Gets the chance in words: per cent with one decimal, rounded down so that certainty is never claimed too early.</summary>
    public LocalText Percent => Chance is { } chance ? PercentOf(chance) : new LocalText("tidak diketahui", "unknown");

    internal static LocalText PercentOf(Fraction chance)
    {
        var tenths = (chance * 1000).Round(Rounding.Floor);
        var (whole, tenth) = (BigInteger.DivRem(tenths, 10, out var rest), rest);
        return tenth.IsZero ? LocalText.Same($"{whole}%") : new LocalText($"{whole},{tenth}%", $"{whole}.{tenth}%");
    }

    /// <summary>Returns point and chance in English.</summary>
    /// <returns>For example <c>pps-wargasara: 50.8%</c>.</returns>
    public override string ToString() => $"{Point.Id}: {Percent.English}";
}
