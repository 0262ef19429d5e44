using Pilkada.Personnel;

namespace Pilkada.Documents;

/// <summary>Reads who has people and who lacks them from a folder: <c>reinforcement.json</c> with reserves, and the tables of forces and routes it names.</summary>
/// <remarks>
/// An empty number of people is unknown, and a way without a length is too: such a unit neither gives nor gets, and such a way is not used.
/// Bad data never throws: it comes back as problems, all of them. Thread-safe.
/// </remarks>
/// <example><code>ReinforcementFolder.Read(new DirectoryPlanFiles("perkuatan")).Value.Share()!.Missing</code></example>
public static class ReinforcementFolder
{
    /// <summary>The file that every folder of reinforcement begins with.</summary>
    public const string FileName = "reinforcement.json";

    private static readonly LocalText NotEntered = new("tidak diisi", "not entered");

    /// <summary>Reads a folder.</summary>
    /// <param name="files">The files.</param>
    /// <param name="limits">How much is read at most; the default limits when null.</param>
    /// <returns>What it holds, or every problem of every file.</returns>
    public static Outcome<ReinforcementInput> Read(IPlanFiles files, PlanLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        var folder = new FolderReader(files, FileName, limits ?? PlanLimits.Default, new ProblemSink(limits ?? PlanLimits.Default));
        var dto = JsonFile.Read(files, FileName, DocumentsJsonContext.Default.ReinforcementDto, folder.Limits, folder.Sink);
        var input = dto is null ? null : Read(folder, dto);
        return input is null ? Outcome<ReinforcementInput>.Failure(folder.Sink.ToProblems()) : Outcome<ReinforcementInput>.Success(input);
    }

    private static ReinforcementInput? Read(FolderReader folder, ReinforcementDto dto)
    {
        folder.CheckVersion(dto.SchemaVersion);
        var measure = folder
            .Members("$", ("measure", dto.Measure ?? string.Empty))
            .Choice("measure", Choices.RouteMeasures, RouteMeasure.Minutes);
        var reserves = Reserves(folder, dto);
        var forces = folder.Table("forces", dto.Tables?.Forces);
        var first = new Dictionary<(Id<ForceUnit>, Force), DataLocation>();
        var balances = forces.Rows.Select(row => Balance(row, first)).OfType<ForceBalance>().ToArray();
        if (dto.Tables?.Forces is { File: not null } named)
        {
            folder.NotEmpty(forces, named);
        }

        var units = balances.Select(b => b.Unit).ToHashSet();
        var pairs = new Dictionary<(Id<ForceUnit>, Id<ForceUnit>), DataLocation>();
        var areAllKnown = forces.IsComplete && !folder.Sink.Any;
        var routes = folder
            .Table("routes", dto.Tables?.Routes)
            .Rows.Select(row => Route(row, areAllKnown ? units : null, pairs))
            .OfType<ReinforcementRoute>()
            .ToArray();
        return folder.Sink.Any
            ? null
            : new ReinforcementInput(
                [.. balances.OrderBy(b => b.Force).ThenBy(b => b.Unit)],
                [.. routes.OrderBy(r => r.From).ThenBy(r => r.To)],
                measure!.Value,
                reserves
            );
    }

    private static ImmutableArray<(Force Force, int People)> Reserves(FolderReader folder, ReinforcementDto dto)
    {
        var reserves = new Dictionary<Force, int>();
        foreach (var (item, i) in (dto.Reserves ?? []).Select((r, i) => (r, i)))
        {
            if (item is null)
            {
                continue;
            }

            var members = folder.Members($"$.reserves[{i}]", ("force", item.Force));
            if (item.People is < 0)
            {
                members.Report(
                    DocumentProblems.NumberOutOfRange,
                    "people",
                    ("value", Quantity.Of(item.People.Value)),
                    ("least", Quantity.Of(0)),
                    ("most", Quantity.Of(int.MaxValue))
                );
            }

            if (members.Choice("force", Choices.Forces) is { } force && !reserves.TryAdd(force, item.People ?? 0))
            {
                members.Report(
                    DocumentProblems.IdTwice,
                    "force",
                    ("value", ProblemSink.Quote(item.Force!)),
                    ("first", Quantity.Of("$.reserves"))
                );
            }
        }

        return [.. reserves.OrderBy(r => r.Key).Select(r => (r.Key, r.Value))];
    }

    private static ForceBalance? Balance(Fields row, Dictionary<(Id<ForceUnit>, Force), DataLocation> first)
    {
        var before = row.Sink.Count;
        var unit = row.Id<ForceUnit>("unit");
        var force = row.Choice("force", Choices.Forces, Force.Polri);
        var available = People(row, "available", new LocalText("Personel yang tersedia", "People available"), force);
        var need = People(row, "need", new LocalText("Kebutuhan personel", "People needed"), force);
        int? limit = row.IsBlank("limit") && !row.IsLost("limit") ? null : row.WholeNumber("limit", int.MaxValue);
        if (unit is { } known && force is { } own && !first.TryAdd((known, own), row.At("unit")))
        {
            row.Report(
                DocumentProblems.IdTwice,
                "unit",
                ("value", Quantity.Of(known.ToString())),
                ("first", Quantity.Of(first[(known, own)].ToString()))
            );
        }

        return row.Sink.Count == before ? new ForceBalance(unit!.Value, force!.Value, available, need, limit) : null;
    }

    private static Explanation People(Fields row, string column, LocalText label, Force? force)
    {
        var unit = force == Force.Polri ? Unit.Officers : Unit.Persons;
        return (row.IsBlank(column) && !row.IsLost(column)) || row.WholeNumber(column, int.MaxValue) is not { } people
            ? Explanation.Unknown(label, unit, NotEntered, row.At(column))
            : Explanation.Entered(label, Quantity.Of(people), unit, row.At(column));
    }

    // Null where nothing is known of the way, or something is wrong, which is reported. Units are checked where all of them were read.
    private static ReinforcementRoute? Route(
        Fields row,
        HashSet<Id<ForceUnit>>? units,
        Dictionary<(Id<ForceUnit>, Id<ForceUnit>), DataLocation> pairs
    )
    {
        var before = row.Sink.Count;
        var (from, to) = (End(row, "from", units), End(row, "to", units));
        int? cost = row.IsBlank("cost") && !row.IsLost("cost") ? null : row.WholeNumber("cost", ReinforcementRoute.MostCost);
        if (from is not { } giver || to is not { } receiver)
        {
            return null;
        }

        if (giver == receiver)
        {
            row.Report(PersonnelProblems.ToItself, "to", ("value", Quantity.Of(giver.ToString())));
        }
        else if (!pairs.TryAdd((giver, receiver), row.At("to")))
        {
            row.Report(
                DocumentProblems.IdTwice,
                "to",
                ("value", Quantity.Of($"{giver} - {receiver}")),
                ("first", Quantity.Of(pairs[(giver, receiver)].ToString()))
            );
        }

        return row.Sink.Count == before && cost is { } known ? new ReinforcementRoute(giver, receiver, known) : null;
    }

    private static Id<ForceUnit>? End(Fields row, string column, HashSet<Id<ForceUnit>>? units)
    {
        var id = row.Id<ForceUnit>(column);
        if (id is { } unit && units?.Contains(unit) == false)
        {
            row.Report(PersonnelProblems.NotListed, column, ("value", Quantity.Of(unit.ToString())), ("table", Quantity.Of("forces")));
        }

        return id;
    }
}
