using System.CommandLine;
using Pilkada.Serialization;
using Pilkada.Tool.Rendering;

namespace Pilkada.Tool.Verbs;

internal sealed class RulesListVerb(Session session)
    : Verb(session, "list", new LocalText("Daftar aturan dengan dasarnya.", "The rules with what they rest on."))
{
    public override ImmutableArray<string> Examples { get; } = ["pilkada rules list", "pilkada rules list --format json"];

    public override ExitCode Run(Session session, ParseResult parse)
    {
        if (session.Json)
        {
            session.Write(Catalog.Door.List());
            return ExitCode.Done;
        }

        var page = new TextPage(session);
        var grid = new Grid(
            (page.Say("Aturan", "Rule"), true),
            (page.Say("Judul", "Title"), false),
            (page.Say("Dasar", "Evidence"), false),
            (page.Say("Sumber utama", "Main source"), false)
        );
        foreach (var rule in Catalog.Book.Rules)
        {
            grid.Add(
                rule.Id.ToString(),
                page.Say(rule.Title),
                page.Say(Evidences.Word(rule.Evidence.Provenance)),
                rule.Evidence.First.ToString()
            );
        }

        grid.WriteTo(page);
        page.Paragraph(
            page.Say(
                $"{page.Number(Catalog.Book.Rules.Length)} aturan. Isi, dasar, dan contohnya: pilkada rules show {Catalog.Book.Rules[0].Id}.",
                $"{page.Number(Catalog.Book.Rules.Length)} rules. Statement, evidence and examples: pilkada rules show {Catalog.Book.Rules[0].Id}."
            )
        );
        return ExitCode.Done;
    }
}
