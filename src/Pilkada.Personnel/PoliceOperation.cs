namespace Pilkada.Personnel;

/// <summary>A police operation with its own people and dates; only its id is used.</summary>
/// <remarks>Securing the Pemilu and securing the Pilkada are two operations, even in one year: never one roster and never one trend.</remarks>
public sealed class PoliceOperation
{
    private PoliceOperation() { }

    /// <summary>Gets the operation of Polda Banten for the Pemilu of 2024 (Mantap Brata Maung).</summary>
    public static Id<PoliceOperation> MantapBrata2024 { get; } = Id<PoliceOperation>.Parse("mantap-brata-maung-2023-2024");

    /// <summary>Gets the operation of Polda Banten for the Pilkada of 2024 (Mantap Praja Maung).</summary>
    public static Id<PoliceOperation> MantapPraja2024 { get; } = Id<PoliceOperation>.Parse("mantap-praja-maung-2024");
}
