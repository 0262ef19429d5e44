using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Pilkada.Serialization;

// What the door knows of a rule: the JSON form of its input and output, and the way between them and the domain.
internal abstract class RuleBinding(string rule)
{
    public Code Rule { get; } = Code.Parse(rule);

    public abstract JsonObject InputSchema { get; }

    public abstract JsonObject OutputSchema { get; }
}

internal abstract class RuleBinding<TInput, TOutput>(string rule) : RuleBinding(rule)
    where TInput : notnull
    where TOutput : IExplained
{
    public abstract RuleRun Run(Rule<TInput, TOutput> rule, JsonElement input, Intake intake);

    public abstract JsonElement Write(TInput input);
}

internal sealed class RuleBinding<TInput, TOutput, TIn, TOut>(
    string rule,
    JsonTypeInfo<TIn> inputInfo,
    Func<TIn, Intake, TInput?> read,
    Func<TInput, TIn> write,
    JsonTypeInfo<TOut> outputInfo,
    Func<TOutput, TOut> show
) : RuleBinding<TInput, TOutput>(rule)
    where TInput : notnull
    where TOutput : IExplained
    where TIn : class
{
    public override JsonObject InputSchema => JsonShape.Schema(inputInfo);

    public override JsonObject OutputSchema => JsonShape.Schema(outputInfo);

    public override JsonElement Write(TInput input) => JsonSerializer.SerializeToElement(write(input), inputInfo);

    public override RuleRun Run(Rule<TInput, TOutput> rule, JsonElement input, Intake intake)
    {
        JsonShape.Check(input, inputInfo, intake.Root, nullable: false, intake);
        if (intake.IsClean)
        {
            try
            {
                var value = read(input.Deserialize(inputInfo)!, intake);
                if (intake.IsClean)
                {
                    var output = rule.Apply(value!);
                    return RuleRun.Success(JsonSerializer.SerializeToElement(show(output), outputInfo), output.Explanation);
                }
            }
            catch (Exception error) when (error is ArgumentException or ArithmeticException or JsonException)
            {
                intake.Raise(
                    JsonProblems.Refused,
                    intake.Root,
                    ("rule", Quantity.Of(rule.Id.ToString())),
                    ("reason", Quantity.Of(error.Message))
                );
            }
        }

        return RuleRun.Failure(intake.Problems);
    }
}
