namespace Pilkada.Conventions;

/// <summary>What a package may use: other packages of ours, and packages of others. The table of docs/architecture.md.</summary>
internal sealed record References(string Id, bool IsDomain, string[] Ours, string[] Others)
{
    private static readonly string[] DomainIds =
    [
        "Pilkada.Core",
        "Pilkada.Stages",
        "Pilkada.Scoring",
        "Pilkada.Risk",
        "Pilkada.Personnel",
        "Pilkada.Logistics",
        "Pilkada.Readiness",
    ];

    public static IReadOnlyList<References> Table { get; } =
    [
        Domain("Pilkada.Core"),
        Domain("Pilkada.Stages", "Pilkada.Core"),
        Domain("Pilkada.Scoring", "Pilkada.Core"),
        Domain("Pilkada.Risk", "Pilkada.Core", "Pilkada.Stages", "Pilkada.Scoring"),
        Domain("Pilkada.Personnel", "Pilkada.Core", "Pilkada.Stages"),
        Domain("Pilkada.Logistics", "Pilkada.Core", "Pilkada.Stages"),
        Domain("Pilkada.Readiness", [.. DomainIds.Where(id => id != "Pilkada.Readiness")]),
        new("Pilkada.Serialization.SystemTextJson", false, DomainIds, []),
        new("Pilkada.Documents", false, [.. DomainIds, "Pilkada.Serialization.SystemTextJson"], ["FluentValidation", "CsvHelper"]),
        new("Pilkada.ReferenceData", false, [.. DomainIds, "Pilkada.Serialization.SystemTextJson", "Pilkada.Documents"], []),
        new(
            "Pilkada.Tool",
            false,
            [.. DomainIds, "Pilkada.Serialization.SystemTextJson", "Pilkada.Documents", "Pilkada.ReferenceData"],
            ["System.CommandLine", "Spectre.Console"]
        ),
        new("Pilkada.Testing", false, DomainIds, ["FsCheck", "FSharp.Core"]),
    ];

    /// <summary>NodaTime is everywhere; it is the vocabulary of dates.</summary>
    public bool AllowsOther(string package) => package == "NodaTime" || Others.Contains(package);

    /// <summary>Assemblies of the shared framework that a domain package has no business with.</summary>
    public bool ForbidsFramework(string assembly) =>
        IsDomain
        && (
            assembly.StartsWith("System.Text.Json", StringComparison.Ordinal)
            || assembly.StartsWith("System.Net", StringComparison.Ordinal)
            || assembly.StartsWith("System.IO", StringComparison.Ordinal)
            || assembly is "System.Console" or "System.Diagnostics.Process" or "System.Threading.Thread"
        );

    public static References Of(string id) =>
        Table.SingleOrDefault(r => r.Id == id)
        ?? throw new InvalidOperationException($"{id} has no row in References.cs and docs/architecture.md: a new package needs one.");

    private static References Domain(string id, params string[] ours) => new(id, true, ours, []);
}
