namespace Pilkada.Personnel;

/// <summary>Whether guards are meant to be seen.</summary>
public enum SecurityForm
{
    /// <summary>Open security in uniform (pengamanan terbuka).</summary>
    Open = 0,

    /// <summary>Closed security (pengamanan tertutup).</summary>
    Closed = 1,
}
