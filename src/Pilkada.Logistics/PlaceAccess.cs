namespace Pilkada.Logistics;

/// <summary>How hard a place is to reach; what is harder is sent first.</summary>
public enum PlaceAccess
{
    /// <summary>Reached by road in the ordinary way.</summary>
    Mainland = 0,

    /// <summary>Reached on foot, by a poor road or another hard way.</summary>
    Remote = 1,

    /// <summary>Reached over water or by air only.</summary>
    Island = 2,
}
