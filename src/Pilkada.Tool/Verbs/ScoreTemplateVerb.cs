using System.CommandLine;
using Pilkada.Documents;

namespace Pilkada.Tool.Verbs;

internal sealed class ScoreTemplateVerb(Session session)
    : Verb(
        session,
        "template",
        new LocalText(
            "Menulis model lengkap untuk disunting, dengan setiap jenis langkah. Keterangannya ada di docs/scoring.md.",
            "Writes a complete model to edit, with every kind of step. docs/scoring.md explains it."
        )
    )
{
    public override ImmutableArray<string> Examples { get; } = ["pilkada score template > model.json"];

    // The model is the output in every form: what it writes is read by --model.
    public override ExitCode Run(Session session, ParseResult parse)
    {
        session.Console.Output.Write(ScoringModelFile.Template);
        return ExitCode.Done;
    }
}
