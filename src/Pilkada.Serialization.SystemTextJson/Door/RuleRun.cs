using System.Text.Json;

namespace Pilkada.Serialization;

/// <summary>What came of running a rule on JSON: a result with its calculation, or everything that is wrong with the input.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RuleRun
{
    private RuleRun(JsonElement? result, Explanation? explanation, ImmutableArray<Problem> problems)
    {
        Result = result;
        Explanation = explanation;
        Problems = problems;
    }

    /// <summary>Gets the result, as <c>outputSchema</c> describes it; null when there are problems.</summary>
    public JsonElement? Result { get; }

    /// <summary>Gets the calculation of the value; null when there are problems.</summary>
    public Explanation? Explanation { get; }

    /// <summary>Gets everything that is wrong with the input; empty when there is a result.</summary>
    public ImmutableArray<Problem> Problems { get; }

    /// <summary>Gets a value indicating whether there is a result.</summary>
    public bool Succeeded => Problems.IsEmpty;

    internal static RuleRun Success(JsonElement result, Explanation explanation) => new(result, explanation, []);

    internal static RuleRun Failure(ImmutableArray<Problem> problems) => new(null, null, problems);
}

/// <summary>What came of one line of JSON Lines.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RuleLine
{
    internal RuleLine(int line, string? rule, RuleRun run)
    {
        Line = line;
        Rule = rule;
        Run = run;
    }

    /// <summary>Gets the number of the line, from 1, blank lines counted.</summary>
    public int Line { get; }

    /// <summary>Gets the rule as the line names it, or null when it names none.</summary>
    public string? Rule { get; }

    /// <summary>Gets what came of it.</summary>
    public RuleRun Run { get; }
}
