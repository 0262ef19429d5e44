namespace Pilkada.Logistics;

/// <summary>What signal a polling station has.</summary>
public enum Signal
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>None of any operator.</summary>
    None = 1,

    /// <summary>That of one operator only.</summary>
    OneOperator = 2,

    /// <summary>That of several operators.</summary>
    SeveralOperators = 3,

    /// <summary>A network of its own, such as the village's Wi-Fi.</summary>
    OwnNetwork = 4,
}

/// <summary>What is known of signal and power at one polling station, and what is planned.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class StationConnection
{
    /// <summary>Creates what is known of a station.</summary>
    /// <param name="station">The polling station.</param>
    /// <param name="signal">Its signal.</param>
    /// <param name="hasPower">Whether it has electricity; null when that is not known.</param>
    /// <param name="strengthening">Whether the signal is to be strengthened before the vote.</param>
    /// <param name="uploadPoint">The place from which the results are uploaded when there is no signal, or null.</param>
    /// <param name="offlineForms">Whether paper forms and the offline application are ready; null when that is not known.</param>
    /// <exception cref="ArgumentException">The place is no polling station, or the upload point is an empty text.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The signal is not a defined one.</exception>
    public StationConnection(
        StockPlace station,
        Signal signal,
        bool? hasPower = null,
        bool strengthening = false,
        string? uploadPoint = null,
        bool? offlineForms = null
    )
    {
        if (station.Kind != StockPlaceKind.Tps)
        {
            throw new ArgumentException($"{station} is no polling station.", nameof(station));
        }

        if (uploadPoint is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(uploadPoint);
        }

        Station = station;
        Signal = Inputs.Defined(signal, nameof(signal));
        HasPower = hasPower;
        Strengthening = strengthening;
        UploadPoint = uploadPoint;
        OfflineForms = offlineForms;
    }

    /// <summary>Gets the polling station.</summary>
    public StockPlace Station { get; }

    /// <summary>Gets its signal.</summary>
    public Signal Signal { get; }

    /// <summary>Gets whether it has electricity, or null.</summary>
    public bool? HasPower { get; }

    /// <summary>Gets a value indicating whether the signal is to be strengthened.</summary>
    public bool Strengthening { get; }

    /// <summary>Gets the place from which results are uploaded, or null.</summary>
    public string? UploadPoint { get; }

    /// <summary>Gets whether paper forms and the offline application are ready, or null.</summary>
    public bool? OfflineForms { get; }

    /// <summary>Gets whether results can be uploaded from the station or a named point; null when the signal is not known and no point is named.</summary>
    public bool? CanUpload =>
        Signal switch
        {
            Signal.None => UploadPoint is not null || Strengthening,
            Signal.Unknown => UploadPoint is not null || Strengthening ? true : null,
            _ => true,
        };
}

/// <summary>How the results of a station without signal come to be published: from a named point, and on paper in any case.</summary>
/// <remarks>Sirekap is aid and publication; the result is the form C.Hasil and the recapitulation, so that no signal never stops a count. Immutable and thread-safe.</remarks>
public sealed class UploadPlan : IExplained
{
    private static readonly LocalText Uncertain = new("sinyal TPS tidak diketahui", "the signal of the station is not known");

    private UploadPlan(StationConnection station) => Station = station;

    /// <summary>Gets the station.</summary>
    public StationConnection Station { get; }

    /// <summary>Gets whether results can be uploaded; unknown when that is.</summary>
    public Quantity CanUpload => Station.CanUpload is { } can ? Quantity.Of(can) : Quantity.Unknown(Uncertain);

    /// <inheritdoc/>
    public Explanation Explanation
    {
        get
        {
            static Explanation Way(LocalText label, bool? open) =>
                open is { } known
                    ? Explanation.Entered(label, Quantity.Of(known ? 1 : 0), Unit.Cases)
                    : Explanation.Unknown(label, Unit.Cases, Uncertain);
            var others = (Station.UploadPoint is not null ? 1 : 0) + (Station.Strengthening ? 1 : 0);
            bool? own = Station.Signal == Signal.Unknown ? null : Station.Signal != Signal.None;
            ImmutableArray<Explanation> ways =
            [
                Way(new LocalText("Titik unggah ditetapkan", "Upload point named"), Station.UploadPoint is not null),
                Way(new LocalText("Penguatan sinyal direncanakan", "Signal to be strengthened"), Station.Strengthening),
                // Where another way is open, an unknown signal decides nothing.
                .. own is null && others > 0 ? [] : new[] { Way(new LocalText("Sinyal di TPS", "Signal at the station"), own) },
            ];
            var sum = Inputs.Sum(ways.Select(w => w.Value));
            return Explanation.Compare(
                new LocalText("Hasil dapat diunggah", "Results can be uploaded"),
                CanUpload,
                Explanation.Sum(new LocalText("Cara yang tersedia", "Ways at hand"), sum, Unit.Cases, ways),
                Comparison.AtLeast,
                Explanation.Given(
                    new LocalText("Paling sedikit satu cara", "At least one way"),
                    Quantity.Of(1),
                    Unit.Cases,
                    Evidence.Inferred(LogisticsSources.SirekapOffline, LogisticsSources.SirekapFallback)
                ),
                LogisticsRules.Upload.Id
            );
        }
    }

    /// <summary>Tells how a station's results can be uploaded.</summary>
    /// <param name="station">What is known of it.</param>
    /// <returns>The plan.</returns>
    public static UploadPlan Of(StationConnection station)
    {
        ArgumentNullException.ThrowIfNull(station);
        return new UploadPlan(station);
    }
}

/// <summary>Signal in one village, or in one kecamatan where the list of stations has no villages.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class AreaConnection
{
    internal AreaConnection(AreaCode area, IEnumerable<StationConnection> stations)
    {
        Area = area;
        foreach (var station in stations)
        {
            Stations++;
            WithoutSignal += station.Signal == Signal.None ? 1 : 0;
            UnknownSignal += station.Signal == Signal.Unknown ? 1 : 0;
        }
    }

    /// <summary>Gets the area.</summary>
    public AreaCode Area { get; }

    /// <summary>Gets the number of stations listed in it.</summary>
    public int Stations { get; }

    /// <summary>Gets the number of stations without signal.</summary>
    public int WithoutSignal { get; }

    /// <summary>Gets the number of stations whose signal is not known.</summary>
    public int UnknownSignal { get; }

    /// <summary>Gets whether any station of the area has signal: false when none has, null when that hangs on stations that are not known.</summary>
    public bool? HasSignal =>
        WithoutSignal + UnknownSignal < Stations ? true
        : UnknownSignal == 0 ? false
        : null;
}

/// <summary>Signal and power of many polling stations: counts, and those that still need something.</summary>
/// <remarks>A count of villages without signal, one of stations without signal and one of stations with an internet problem are three things and are never added. Immutable and thread-safe.</remarks>
/// <example>Three stations of one village, two of them without signal: <c>Connectivity.Of(stations).Areas[0].HasSignal // true</c></example>
public sealed class Connectivity
{
    private Connectivity(ImmutableArray<StationConnection> stations)
    {
        Stations = stations;
        BySignal = [.. Enum.GetValues<Signal>().Select(s => (s, stations.Count(t => t.Signal == s)))];
        Areas = [.. stations.GroupBy(t => t.Station.Area).OrderBy(g => g.Key).Select(g => new AreaConnection(g.Key, g))];
        WithoutPower = stations.Count(t => t.HasPower == false);
        UnknownPower = stations.Count(t => t.HasPower is null);
        Findings = [.. Found()];
    }

    /// <summary>Gets the stations, sorted.</summary>
    public ImmutableArray<StationConnection> Stations { get; }

    /// <summary>Gets the number of stations per signal, every kind once.</summary>
    public ImmutableArray<(Signal Signal, int Stations)> BySignal { get; }

    /// <summary>Gets the villages (kecamatan where the list has no villages) of the stations, sorted.</summary>
    public ImmutableArray<AreaConnection> Areas { get; }

    /// <summary>Gets the number of stations without electricity.</summary>
    public int WithoutPower { get; }

    /// <summary>Gets the number of stations of which it is not known whether they have electricity.</summary>
    public int UnknownPower { get; }

    /// <summary>Gets the findings: no way to upload, signal not known, no offline forms, no electricity.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>Counts stations.</summary>
    /// <param name="stations">The stations, each once.</param>
    /// <returns>The counts and findings.</returns>
    /// <exception cref="ArgumentException">A station stands twice.</exception>
    public static Connectivity Of(params IEnumerable<StationConnection> stations)
    {
        ArgumentNullException.ThrowIfNull(stations);
        ImmutableArray<StationConnection> all = [.. stations.OrderBy(s => s.Station)];
        return all.DistinctBy(s => s.Station).Count() != all.Length
            ? throw new ArgumentException("Each station stands once.", nameof(stations))
            : new Connectivity(all);
    }

    private IEnumerable<Finding> Found()
    {
        foreach (var station in Stations)
        {
            Finding Of(NoticeKind kind, Severity severity) =>
                new(
                    kind,
                    severity,
                    Place.Of(station.Station.Area),
                    [("station", Quantity.Of(station.Station.ToString()))],
                    rule: LogisticsRules.Upload.Id,
                    explanation: UploadPlan.Of(station).Explanation
                );
            if (station.CanUpload is null)
            {
                yield return Of(LogisticsFindings.SignalUnknown, Severity.Note);
            }
            else if (station.CanUpload == false)
            {
                yield return Of(LogisticsFindings.NoUpload, Severity.Warning);
            }

            if (station.Signal is Signal.None or Signal.Unknown && station.OfflineForms != true)
            {
                yield return Of(LogisticsFindings.NoOfflineForms, Severity.Warning);
            }

            if (station.HasPower == false)
            {
                yield return Of(LogisticsFindings.NoPower, Severity.Warning);
            }
        }
    }
}
