using NodaTime;
using Pilkada.Logistics;
using Pilkada.Stages;

namespace Pilkada.Documents;

// Points, legs and fleets of a supply network from their tables. Times are minutes; days with a time are local times of the point.
internal static class SupplyTables
{
    private const int MostMinutes = 60 * 24 * 60;

    private static readonly ImmutableArray<(string, SupplyPointKind)> Kinds =
    [
        ("print-works", SupplyPointKind.PrintWorks),
        ("port", SupplyPointKind.Port),
        ("warehouse", SupplyPointKind.Warehouse),
        ("ppk", SupplyPointKind.Ppk),
        ("pps", SupplyPointKind.Pps),
        ("tps", SupplyPointKind.Tps),
    ];

    private static readonly ImmutableArray<(string, PlaceAccess)> Accesses =
    [
        ("mainland", PlaceAccess.Mainland),
        ("remote", PlaceAccess.Remote),
        ("island", PlaceAccess.Island),
    ];

    private static readonly ImmutableArray<(string, TransportMode)> Modes =
    [
        ("truck", TransportMode.Truck),
        ("boat", TransportMode.Boat),
        ("foot", TransportMode.Foot),
        ("air", TransportMode.Air),
    ];

    private static readonly ImmutableArray<(string, WindowScope)> Scopes =
    [
        ("journey", WindowScope.Journey),
        ("departure", WindowScope.Departure),
    ];

    private static readonly ImmutableArray<(string, bool)> YesNo = [("yes", true), ("no", false), ("ya", true), ("tidak", false)];

    // Null when something is wrong, all of which is reported.
    public static SupplyNetwork? Read(FolderReader folder, SourceTable sources, TableDto? points, TableDto? legs, TableDto? fleets)
    {
        var before = folder.Sink.Count;
        var allPoints = Rows(folder.Table("points", points), row => ReadPoint(row, sources));
        var allFleets = Rows(folder.Table("fleets", fleets), ReadFleet);
        var allLegs = Rows(folder.Table("legs", legs), row => ReadLeg(row, sources));
        if (folder.Sink.Count != before)
        {
            return null;
        }

        var outcome = SupplyNetwork.Create(allPoints, allLegs, allFleets);
        foreach (var problem in outcome.Problems)
        {
            folder.Sink.Add(problem.Kind, problem.Location, [.. problem.Arguments]);
        }

        return outcome.TryGetValue(out var network) ? network : null;
    }

    private static List<T> Rows<T>(Table table, Func<Fields, T?> read)
        where T : class
    {
        var items = new List<T>(table.Rows.Length);
        foreach (var row in table.Rows)
        {
            if (read(row) is { } item)
            {
                items.Add(item);
            }
        }

        return items;
    }

    private static SupplyPoint? ReadPoint(Fields row, SourceTable sources)
    {
        var before = row.Sink.Count;
        var id = row.Id<SupplyPoint>("id");
        var kind = row.Choice("kind", Kinds);
        var name = row.Required("name");
        var area = row.Area("area");
        if (area is { } code && VotingHours.ZoneOf(code) is null)
        {
            row.Report(ScheduleProblems.NoZone, "area", ("value", Quantity.Of(code.ToString())));
        }

        var boxes = Number(row, "boxes", int.MaxValue);
        var access = row.Choice("access", Accesses, PlaceAccess.Mainland);
        var work = Number(row, "work", MostMinutes);
        var (ready, due) = (Moment(row, "ready"), Moment(row, "due"));
        var toOpening = Number(row, "to_opening", MostMinutes);
        var hasStore = !row.IsBlank("overnight") || !row.IsBlank("guard") || !row.IsBlank("to_opening");
        if (hasStore && kind is { } known && known != SupplyPointKind.Tps)
        {
            row.Report(ScheduleProblems.OvernightElsewhere, "overnight", ("point", ProblemSink.Quote(row["id"])));
        }

        var basis = Basis.Read(row, sources);
        var note = row.Text("note");
        return row.Sink.Count != before
            ? null
            : new SupplyPoint(
                id!.Value,
                kind!.Value,
                LocalText.Same(name!),
                area!.Value,
                boxes ?? 0,
                access!.Value,
                Duration.FromMinutes(work ?? 0),
                ready,
                due,
                hasStore ? new OvernightStore(Words(row, "overnight"), Words(row, "guard"), Duration.FromMinutes(toOpening ?? 0)) : null,
                row.At(),
                basis!.Evidence,
                note
            );
    }

    private static Fleet? ReadFleet(Fields row)
    {
        var before = row.Sink.Count;
        var id = row.Id<Fleet>("id");
        var name = row.Required("name");
        var mode = row.Choice("mode", Modes);
        var vehicles = AtLeastOne(row, "vehicles", Fleet.MostVehicles);
        var boxes = AtLeastOne(row, "boxes", int.MaxValue);
        return row.Sink.Count != before
            ? null
            : new Fleet(id!.Value, LocalText.Same(name!), mode!.Value, vehicles!.Value, boxes!.Value, row.At());
    }

    private static Leg? ReadLeg(Fields row, SourceTable sources)
    {
        var before = row.Sink.Count;
        var id = row.Id<Leg>("id");
        var (from, to) = (row.Id<SupplyPoint>("from"), row.Id<SupplyPoint>("to"));
        if (from is not null && from == to)
        {
            row.Report(ScheduleProblems.ToItself, "to", ("leg", ProblemSink.Quote(row["id"])));
        }

        var mode = row.Choice("mode", Modes);
        var longest = row.WholeNumber("longest", MostMinutes);
        var shortest = row.IsBlank("shortest") ? longest : row.WholeNumber("shortest", MostMinutes);
        if (longest < shortest)
        {
            row.Report(
                ScheduleProblems.TravelReversed,
                "longest",
                ("shortest", Quantity.Of(shortest!.Value)),
                ("longest", Quantity.Of(longest.Value))
            );
        }

        var window = ReadWindow(row);
        var (buffer, handover) = (Number(row, "buffer", MostMinutes), Number(row, "handover", MostMinutes));
        var fleet = row.Id<Fleet>("fleet", required: false);
        var boxes = Number(row, "boxes", int.MaxValue);
        var lost = ReadChance(row);
        var members = Number(row, "escort_members", int.MaxValue);
        var needsEscort = row.Choice("escort", YesNo, !row.IsBlank("escort_by") || members is not null);
        var documents = row.List("documents").Select(LocalText.Same).ToArray();
        var basis = Basis.Read(row, sources);
        var note = row.Text("note");
        return row.Sink.Count != before
            ? null
            : new Leg(
                id!.Value,
                from!.Value,
                to!.Value,
                mode!.Value,
                TravelTime.Between(Duration.FromMinutes(shortest!.Value), Duration.FromMinutes(longest!.Value)),
                window,
                Duration.FromMinutes(buffer ?? 0),
                Duration.FromMinutes(handover ?? 0),
                fleet!.Value,
                boxes,
                lost,
                needsEscort!.Value ? new Escort(Words(row, "escort_by"), members) : null,
                documents,
                row.At(),
                basis!.Evidence,
                note
            );
    }

    // Null when something is wrong, which is reported, and for a leg that is open at any time.
    private static OperatingWindow? ReadWindow(Fields row)
    {
        var before = row.Sink.Count;
        var scope = row.Choice("scope", Scopes, WindowScope.Journey);
        var days = row.List("days").Select(d => row.ParseDate("days", d)).ToArray();
        var departures = row.List("departures").Select(t => Clock(row, "departures", t)).ToArray();
        var tides = row.List("tides").Select(t => Tide(row, t)).ToArray();
        var (hasOpens, hasCloses) = (!row.IsBlank("opens"), !row.IsBlank("closes"));
        var opens = hasOpens ? Clock(row, "opens", row["opens"]) : null;
        var closes = hasCloses ? Clock(row, "closes", row["closes"]) : null;
        if (row.Sink.Count != before)
        {
            return null;
        }

        var ways = (hasOpens || hasCloses ? 1 : 0) + (departures.Length > 0 ? 1 : 0) + (tides.Length > 0 ? 1 : 0);
        LocalDate[]? listed = days.Length == 0 ? null : [.. days.Select(d => d!.Value)];
        if (ways == 0)
        {
            return listed is null ? null : OperatingWindow.Daily(LocalTime.Midnight, LocalTime.Midnight, WindowScope.Departure, listed);
        }

        var isClear =
            ways == 1
            && hasOpens == hasCloses
            && (!hasOpens || Minute(closes!.Value) is 0 || Minute(closes.Value) >= Minute(opens!.Value))
            && departures.Distinct().Count() == departures.Length
            && (tides.Length == 0 || (listed is null && AreApart(tides)));
        if (!isClear)
        {
            row.Report(
                ScheduleProblems.WindowUnclear,
                hasOpens || hasCloses ? "opens"
                    : departures.Length > 0 ? "departures"
                    : "tides"
            );
            return null;
        }

        return hasOpens ? OperatingWindow.Daily(opens!.Value, closes!.Value, scope!.Value, listed)
            : departures.Length > 0 ? OperatingWindow.Departures(departures.Select(d => d!.Value), listed)
            : OperatingWindow.Between(tides.Select(t => t!.Value), scope!.Value);
    }

    private static bool AreApart((LocalDateTime Start, LocalDateTime End)?[] tides)
    {
        var sorted = tides.Select(t => t!.Value).OrderBy(t => t.Start).ToArray();
        return sorted.All(t => t.End >= t.Start) && sorted.Zip(sorted.Skip(1)).All(pair => pair.First.End < pair.Second.Start);
    }

    private static int Minute(LocalTime time) => (time.Hour * 60) + time.Minute;

    private static Fraction ReadChance(Fields row)
    {
        if (row.IsBlank("lost") || row.Number("lost") is not { } lost)
        {
            return default;
        }

        if (lost.Sign >= 0 && lost < Fraction.One)
        {
            return lost;
        }

        row.Report(ScheduleProblems.ChanceImpossible, "lost", ("value", ProblemSink.Quote(row["lost"])));
        return default;
    }

    private static int? Number(Fields row, string column, int most) => row.IsBlank(column) ? null : row.WholeNumber(column, most);

    private static int? AtLeastOne(Fields row, string column, int most)
    {
        var number = row.WholeNumber(column, most);
        if (number == 0)
        {
            row.Report(
                DocumentProblems.NumberOutOfRange,
                column,
                ("value", ProblemSink.Quote(row[column])),
                ("least", Quantity.Of(1)),
                ("most", Quantity.Of(most))
            );
        }

        return number;
    }

    private static LocalText? Words(Fields row, string column) => row.Optional(column) is { } text ? LocalText.Same(text) : null;

    private static LocalTime? Clock(Fields row, string column, string text)
    {
        if (ClockTimes.Read(text) is { } time)
        {
            return time;
        }

        row.Report(ScheduleProblems.TimeMalformed, column, ("value", ProblemSink.Quote(text)));
        return null;
    }

    internal static LocalDateTime? Moment(Fields row, string column) => row.IsBlank(column) ? null : Moment(row, column, row[column]);

    private static LocalDateTime? Moment(Fields row, string column, string text)
    {
        var at = text.LastIndexOfAny([' ', 'T']);
        if (at <= 0 || ClockTimes.Read(text[(at + 1)..]) is not { } time)
        {
            row.Report(ScheduleProblems.TimeMalformed, column, ("value", ProblemSink.Quote(text)));
            return null;
        }

        // 24:00 is the first minute of the next day.
        return row.ParseDate(column, text[..at].Trim()) is { } date
            ? date.PlusDays(ClockTimes.IsEndOfDay(text[(at + 1)..]) ? 1 : 0).At(time)
            : null;
    }

    private static (LocalDateTime, LocalDateTime)? Tide(Fields row, string text)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            row.Report(ScheduleProblems.TimeMalformed, "tides", ("value", ProblemSink.Quote(text)));
            return null;
        }

        return Moment(row, "tides", text[..dots].Trim()) is { } start && Moment(row, "tides", text[(dots + 2)..].Trim()) is { } end
            ? (start, end)
            : null;
    }
}
