using NodaTime;
using Pilkada.Personnel;

namespace Pilkada.Documents;

/// <summary>Reads posts over time from a folder: <c>roster.json</c> with the operation and the limits of duties, and the tables of shifts, squads, travel and assignments it names.</summary>
/// <remarks>
/// Travel times hold both ways; a pair that is absent or has no minutes is unknown. Without a table of assignments a roster is made.
/// Bad data never throws: it comes back as problems, all of them. Thread-safe.
/// </remarks>
/// <example><code>RosterFolder.Read(new DirectoryPlanFiles("jadwal")).Value.Roster().Violations</code></example>
public static class RosterFolder
{
    /// <summary>The file that every folder of a roster begins with.</summary>
    public const string FileName = "roster.json";

    // A week: no duty or rest is longer.
    private const int MostHours = 168;
    private const int MostMinutes = 60 * MostHours;
    private const int MostPeople = 1_000_000;

    /// <summary>Reads a folder.</summary>
    /// <param name="files">The files.</param>
    /// <param name="limits">How much is read at most; the default limits when null.</param>
    /// <returns>What it holds, or every problem of every file.</returns>
    public static Outcome<RosterInput> Read(IPlanFiles files, PlanLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        var folder = new FolderReader(files, FileName, limits ?? PlanLimits.Default, new ProblemSink(limits ?? PlanLimits.Default));
        var dto = JsonFile.Read(files, FileName, DocumentsJsonContext.Default.RosterDto, folder.Limits, folder.Sink);
        var input = dto is null ? null : Read(folder, dto);
        return input is null ? Outcome<RosterInput>.Failure(folder.Sink.ToProblems()) : Outcome<RosterInput>.Success(input);
    }

    private static RosterInput? Read(FolderReader folder, RosterDto dto)
    {
        folder.CheckVersion(dto.SchemaVersion);
        var root = folder.Members("$", ("operation", dto.Operation));
        var operation = root.Id<PoliceOperation>("operation");
        foreach (var (name, hours) in new[] { ("longestDutyHours", dto.LongestDutyHours), ("restHours", dto.RestHours) })
        {
            if (hours is < 1 or > MostHours)
            {
                OutOfRange(root, name, Quantity.Of(hours.Value), MostHours);
            }
        }

        var tables = dto.Tables;
        var (shiftIds, squadIds) = (new Ids<PostShift>(), new Ids<Squad>());
        var shiftRows = folder.Table("shifts", tables?.Shifts);
        var shifts = shiftRows.Rows.Select(row => Shift(row, operation, shiftIds)).OfType<PostShift>().ToImmutableArray();
        if (tables?.Shifts is { File: not null } named)
        {
            folder.NotEmpty(shiftRows, named);
        }

        var squadRows = folder.Table("squads", tables?.Squads);
        var squads = squadRows.Rows.Select(row => SquadOf(row, operation, squadIds)).OfType<Squad>().ToImmutableArray();
        var pairs = new Dictionary<(Place, Place), DataLocation>();
        var ways = folder.Table("travel", tables?.Travel).Rows.Select(row => Way(row, pairs)).OfType<(Place, Place, Duration)>().ToArray();
        var seen = new Dictionary<(Id<PostShift>, Id<Squad>), DataLocation>();
        ImmutableArray<(Id<PostShift>, Id<Squad>)>? assignments = tables?.Assignments is { } given
            ?
            [
                .. folder
                    .Table("assignments", given)
                    .Rows.Select(row =>
                        Assignment(row, shiftRows.IsComplete ? shiftIds : null, squadRows.IsComplete ? squadIds : null, seen)
                    )
                    .OfType<(Id<PostShift>, Id<Squad>)>(),
            ]
            : null;
        return folder.Sink.Any
            ? null
            : new RosterInput(
                shifts,
                squads,
                new DutyLimits(Duration.FromHours(dto.LongestDutyHours!.Value), Duration.FromHours(dto.RestHours!.Value)),
                new TravelTimes(ways),
                assignments
            );
    }

    private static PostShift? Shift(Fields row, Id<PoliceOperation>? operation, Ids<PostShift> ids)
    {
        var before = row.Sink.Count;
        var id = row.Id<PostShift>("id");
        var kind = row.Choice("kind", Choices.PostKinds);
        var place = row.Place("place");
        var (start, end) = (Moment(row, "start"), Moment(row, "end"));
        var people = People(row);
        var force = row.Choice("force", Choices.Forces, Force.Polri);
        var form = row.Choice("form", Choices.SecurityForms, SecurityForm.Open);
        if (id is { } own)
        {
            ids.IsNew(row, "id", own);
        }

        if (start is { } first && end is { } last && last <= first)
        {
            row.Report(PersonnelProblems.ShiftReversed, "end", ("value", Quantity.Of(row["id"].Length == 0 ? "?" : row["id"])));
        }

        return row.Sink.Count == before && operation is { } known
            ? new PostShift(id!.Value, known, kind!.Value, place!.Value, start!.Value, end!.Value, people!.Value, force!.Value, form!.Value)
            : null;
    }

    private static Squad? SquadOf(Fields row, Id<PoliceOperation>? operation, Ids<Squad> ids)
    {
        var before = row.Sink.Count;
        var id = row.Id<Squad>("id");
        var people = People(row);
        var force = row.Choice("force", Choices.Forces, Force.Polri);
        if (id is { } own)
        {
            ids.IsNew(row, "id", own);
        }

        return row.Sink.Count == before && operation is { } known ? new Squad(id!.Value, known, people!.Value, force!.Value) : null;
    }

    private static (Place, Place, Duration)? Way(Fields row, Dictionary<(Place, Place), DataLocation> pairs)
    {
        var before = row.Sink.Count;
        var (from, to) = (row.Place("from"), row.Place("to"));
        int? minutes = row.IsBlank("minutes") && !row.IsLost("minutes") ? null : row.WholeNumber("minutes", MostMinutes);
        if (from is not { } one || to is not { } other)
        {
            return null;
        }

        var pair = one < other ? (one, other) : (other, one);
        if (one == other)
        {
            row.Report(PersonnelProblems.ToItself, "to", ("value", Quantity.Of(one.ToString())));
        }
        else if (!pairs.TryAdd(pair, row.At("to")))
        {
            row.Report(
                DocumentProblems.IdTwice,
                "to",
                ("value", Quantity.Of($"{one} - {other}")),
                ("first", Quantity.Of(pairs[pair].ToString()))
            );
        }

        return row.Sink.Count == before && minutes is { } known ? (one, other, Duration.FromMinutes(known)) : null;
    }

    private static (Id<PostShift>, Id<Squad>)? Assignment(
        Fields row,
        Ids<PostShift>? shifts,
        Ids<Squad>? squads,
        Dictionary<(Id<PostShift>, Id<Squad>), DataLocation> seen
    )
    {
        var before = row.Sink.Count;
        var (shift, squad) = (row.Id<PostShift>("shift"), row.Id<Squad>("squad"));
        if (shift is { } post && shifts?.Contains(post) == false)
        {
            NotListed(row, "shift", post.ToString(), "shifts");
        }

        if (squad is { } people && squads?.Contains(people) == false)
        {
            NotListed(row, "squad", people.ToString(), "squads");
        }

        if (row.Sink.Count != before)
        {
            return null;
        }

        var pair = (shift!.Value, squad!.Value);
        if (!seen.TryAdd(pair, row.At("squad")))
        {
            row.Report(
                DocumentProblems.IdTwice,
                "squad",
                ("value", Quantity.Of($"{pair.Item1} - {pair.Item2}")),
                ("first", Quantity.Of(seen[pair].ToString()))
            );
        }

        return pair;
    }

    private static LocalDateTime? Moment(Fields row, string column) =>
        row.Required(column) is null ? null : SupplyTables.Moment(row, column);

    private static int? People(Fields row)
    {
        var people = row.WholeNumber("people", MostPeople);
        if (people == 0)
        {
            OutOfRange(row, "people", Quantity.Of(0), MostPeople);
        }

        return people;
    }

    private static void OutOfRange(Fields row, string column, Quantity value, int most) =>
        row.Report(DocumentProblems.NumberOutOfRange, column, ("value", value), ("least", Quantity.Of(1)), ("most", Quantity.Of(most)));

    private static void NotListed(Fields row, string column, string value, string table) =>
        row.Report(PersonnelProblems.NotListed, column, ("value", Quantity.Of(value)), ("table", Quantity.Of(table)));
}
