namespace Pilkada.Logistics;

/// <summary>What a point of the supply network is, in the order in which boxes pass on their way out.</summary>
public enum SupplyPointKind
{
    /// <summary>Print works or another maker (percetakan, penyedia).</summary>
    PrintWorks = 0,

    /// <summary>Port, pier or airport where goods arrive or leave for an island (pelabuhan, dermaga, bandara); it may stand anywhere on the way.</summary>
    Port = 1,

    /// <summary>Warehouse of a KPU (gudang KPU).</summary>
    Warehouse = 2,

    /// <summary>Committee of a kecamatan (PPK).</summary>
    Ppk = 3,

    /// <summary>Committee of a desa or kelurahan (PPS).</summary>
    Pps = 4,

    /// <summary>Polling station (TPS), where KPPS receives the boxes.</summary>
    Tps = 5,
}
