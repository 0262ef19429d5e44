using System.CommandLine;
using Pilkada.Serialization;
using Pilkada.Tool.Rendering;

namespace Pilkada.Tool.Verbs;

internal sealed class RulesShowVerb : Verb
{
    private readonly Argument<string?> _rule;

    public RulesShowVerb(Session session)
        : base(
            session,
            "show",
            new LocalText("Isi, dasar, parameter, dan contoh sebuah aturan.", "Statement, evidence, parameters and examples of a rule.")
        )
    {
        Add(_rule = session.Argument("ID", new LocalText("Kode aturan, misalnya PLK-STG-001.", "Id of the rule, such as PLK-STG-001.")));
    }

    public override ImmutableArray<string> Examples { get; } =
    ["pilkada rules show PLK-STG-001", "pilkada rules show PLK-STG-001 --format json"];

    public override ExitCode Run(Session session, ParseResult parse)
    {
        if (Rules.Find(session, parse.GetValue(_rule)!, out var rule) is { } failed)
        {
            return failed;
        }

        if (session.Json)
        {
            session.Write(Catalog.Door.Show(rule.Id));
        }
        else
        {
            RuleText.Write(new TextPage(session), rule);
        }

        return ExitCode.Done;
    }
}
