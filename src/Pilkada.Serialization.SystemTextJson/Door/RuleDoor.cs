using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pilkada.Serialization;

/// <summary>The JSON door to a rule book: runs rules on JSON and describes what they take and give.</summary>
/// <remarks>
/// Reading is strict: members that are unknown, missing, spelled differently or there twice, values of the wrong form and values that the rule cannot
/// use are problems with their JSON path, all of them, and never exceptions. Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// var door = RuleDoor.For(new RuleBook(CoreRules.All, StagesRules.All));
/// var run = door.Run(Code.Parse("PLK-STG-003"), """{"deadline":"2024-11-27","asOf":"2024-11-25"}""");
/// run.Explanation!.Value // 2
/// </code>
/// </example>
public sealed class RuleDoor
{
    /// <summary>The longest line that is read, in bytes of UTF-8.</summary>
    public const int LongestLine = 64 * 1024;

    /// <summary>The deepest nesting that is read.</summary>
    public const int DeepestNesting = 32;

    private static readonly FrozenDictionary<Code, RuleBinding> Bindings = CoreBindings
        .All.Concat(StagesBindings.All)
        .Concat(RiskBindings.All)
        .Concat(PersonnelBindings.All)
        .Concat(GuardBindings.All)
        .Concat(DeploymentBindings.All)
        .Concat(LogisticsBindings.All)
        .Concat(ScheduleBindings.All)
        .Concat(ReadinessBindings.All)
        .ToFrozenDictionary(b => b.Rule);

    private RuleDoor(RuleBook book) => Book = book;

    /// <summary>Gets the rule book behind the door.</summary>
    public RuleBook Book { get; }

    /// <summary>Opens the door to a rule book.</summary>
    /// <param name="book">The rule book.</param>
    /// <returns>The door.</returns>
    public static RuleDoor For(RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return new RuleDoor(book);
    }

    /// <summary>Tells whether a rule can be run from JSON.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>Whether the door knows the JSON form of its input and output.</returns>
    public static bool IsRegistered(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Accept(Registered.Instance) is not null;
    }

    /// <summary>Returns the JSON Schema of what a rule takes.</summary>
    /// <param name="rule">The id of a rule that is in the book and registered.</param>
    /// <returns>A schema of draft 2020-12.</returns>
    /// <exception cref="ArgumentException">The book does not have the rule, or it is not registered.</exception>
    public JsonObject InputSchema(Code rule) => Known(rule).InputSchema;

    /// <summary>Returns the JSON Schema of what a rule gives.</summary>
    /// <param name="rule">The id of a rule that is in the book and registered.</param>
    /// <returns>A schema of draft 2020-12.</returns>
    /// <exception cref="ArgumentException">The book does not have the rule, or it is not registered.</exception>
    public JsonObject OutputSchema(Code rule) => Known(rule).OutputSchema;

    /// <summary>Runs a rule on JSON that is parsed already.</summary>
    /// <param name="rule">The id of the rule.</param>
    /// <param name="input">The input.</param>
    /// <param name="file">The name of the file it stands in, for problems.</param>
    /// <param name="row">Its line in the file, for problems.</param>
    /// <returns>The result, or the problems.</returns>
    public RuleRun Run(Code rule, JsonElement input, string file = "", int row = 0)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Run(rule.ToString(), input, new Intake(file, row, "$"));
    }

    /// <summary>Runs a rule on JSON text.</summary>
    /// <param name="rule">The id of the rule.</param>
    /// <param name="json">The input.</param>
    /// <param name="file">The name of the file it stands in, for problems.</param>
    /// <returns>The result, or the problems.</returns>
    public RuleRun Run(Code rule, string json, string file = "")
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(file);
        var intake = new Intake(file, 0, "$");
        if (!JsonText.TryParse(json, intake, out var document))
        {
            return RuleRun.Failure(intake.Problems);
        }

        using (document)
        {
            return Run(rule.ToString(), document.RootElement, intake);
        }
    }

    /// <summary>Runs JSON Lines, <c>{"rule": "PLK-STG-003", "input": {...}}</c>, one by one as they are read.</summary>
    /// <param name="reader">The lines.</param>
    /// <param name="file">The name of the file, for problems.</param>
    /// <returns>What came of each line that is not blank, in order. A bad line is a problem and the rest still runs.</returns>
    public IEnumerable<RuleLine> RunLines(TextReader reader, string file = "")
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(file);
        return Lines();

        IEnumerable<RuleLine> Lines()
        {
            foreach (var (line, text) in JsonText.Lines(reader, LongestLine))
            {
                yield return Run(line, text, file);
            }
        }
    }

    /// <summary>Describes all rules of the book.</summary>
    /// <returns>The list, without schemas.</returns>
    public RuleListDto List() => new(PilkadaJson.SchemaVersion, [.. Book.Rules.Select(rule => rule.Accept(Describer.Instance))]);

    /// <summary>Describes one rule with its schemas.</summary>
    /// <param name="rule">The id of a rule that is in the book.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The book does not have the rule.</exception>
    public RuleDto Show(Code rule)
    {
        var found = Book.Find(rule) ?? throw new ArgumentException($"The book has no rule {rule}.", nameof(rule));
        var binding = found.Accept(Registered.Instance);
        return found.Accept(Describer.Instance) with
        {
            InputSchema = binding is null ? null : JsonText.Element(binding.InputSchema),
            OutputSchema = binding is null ? null : JsonText.Element(binding.OutputSchema),
            SchemaVersion = PilkadaJson.SchemaVersion,
        };
    }

    private RuleLine Run(int line, string? text, string file)
    {
        var intake = new Intake(file, line, "$");
        if (text is null)
        {
            intake.Raise(JsonProblems.TooLong, "$", ("limit", Quantity.Of(LongestLine)));
            return new RuleLine(line, null, RuleRun.Failure(intake.Problems));
        }

        if (!JsonText.TryParse(text, intake, out var document))
        {
            return new RuleLine(line, null, RuleRun.Failure(intake.Problems));
        }

        using (document)
        {
            var root = document.RootElement;
            JsonShape.Check(root, DoorContext.Strict.LineInput, "$", nullable: false, intake);
            var rule =
                root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("rule", out var name)
                && name.ValueKind == JsonValueKind.String
                    ? name.GetString()
                    : null;
            return new RuleLine(
                line,
                rule,
                intake.IsClean && rule is not null
                    ? Run(rule, root.GetProperty("input"), new Intake(file, line, "$.input"))
                    : RuleRun.Failure(intake.Problems)
            );
        }
    }

    private RuleRun Run(string id, JsonElement input, Intake intake)
    {
        if (Code.TryParse(id, out var code) && !code.IsEmpty && Book.Find(code) is { } rule)
        {
            return rule.Accept(new Runner(input, intake));
        }

        // The rule, not the input, is what is wrong; in a line it stands beside the input.
        var path = intake.Root == "$" ? string.Empty : "$.rule";
        intake.Raise(JsonProblems.UnknownRule, path, ("rule", Quantity.Of(Intake.Quote(id))));
        return RuleRun.Failure(intake.Problems);
    }

    private RuleBinding Known(Code rule) =>
        Book.Find(rule)?.Accept(Registered.Instance)
        ?? throw new ArgumentException($"The book has no rule {rule} that the door knows.", nameof(rule));

    private static bool TryFind<TInput, TOutput>(Rule<TInput, TOutput> rule, [NotNullWhen(true)] out RuleBinding<TInput, TOutput>? binding)
        where TInput : notnull
        where TOutput : IExplained
    {
        binding = Bindings.GetValueOrDefault(rule.Id) as RuleBinding<TInput, TOutput>;
        return binding is not null;
    }

    private sealed class Registered : IRuleVisitor<RuleBinding?>
    {
        public static Registered Instance { get; } = new();

        public RuleBinding? Visit<TInput, TOutput>(Rule<TInput, TOutput> rule)
            where TInput : notnull
            where TOutput : IExplained => TryFind(rule, out var binding) ? binding : null;
    }

    private sealed class Runner(JsonElement input, Intake intake) : IRuleVisitor<RuleRun>
    {
        public RuleRun Visit<TInput, TOutput>(Rule<TInput, TOutput> rule)
            where TInput : notnull
            where TOutput : IExplained
        {
            if (TryFind(rule, out var binding))
            {
                return binding.Run(rule, input, intake);
            }

            intake.Raise(JsonProblems.NotAtDoor, intake.Root, ("rule", Quantity.Of(rule.Id.ToString())));
            return RuleRun.Failure(intake.Problems);
        }
    }

    private sealed class Describer : IRuleVisitor<RuleDto>
    {
        public static Describer Instance { get; } = new();

        public RuleDto Visit<TInput, TOutput>(Rule<TInput, TOutput> rule)
            where TInput : notnull
            where TOutput : IExplained
        {
            TryFind(rule, out var binding);
            return new RuleDto(
                rule.Id.ToString(),
                TextDto.Of(rule.Title),
                TextDto.Of(rule.Statement),
                EnumNames.Of(rule.Evidence.Provenance),
                [.. rule.Evidence.Citations.Select(SourceDto.Of)],
                rule.Owner.FullName!,
                [
                    .. rule.Examples.Select(e => new RuleExampleDto(
                        TextDto.Of(e.Title),
                        binding?.Write(e.Input),
                        ValueDto.Of(e.Expected),
                        e.Citation is { } citation ? CitationDto.Of(citation) : null
                    )),
                ]
            );
        }
    }
}
