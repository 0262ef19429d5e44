namespace Pilkada.Logistics;

/// <summary>How boxes are carried over a leg.</summary>
public enum TransportMode
{
    /// <summary>By truck or car on a road.</summary>
    Truck = 0,

    /// <summary>By boat or ship.</summary>
    Boat = 1,

    /// <summary>On foot, carried by people.</summary>
    Foot = 2,

    /// <summary>By aircraft.</summary>
    Air = 3,
}
