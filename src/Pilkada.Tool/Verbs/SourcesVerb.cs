using System.CommandLine;
using Pilkada.Serialization;
using Pilkada.Tool.Rendering;

namespace Pilkada.Tool.Verbs;

internal sealed class SourcesVerb : Verb
{
    private readonly Option<string?> _plan;

    public SourcesVerb(Session session)
        : base(
            session,
            "sources",
            new LocalText(
                "Daftar sumber yang dikutip rencana, kalender, dan buku aturan.",
                "The sources that plan, calendar and rule book cite."
            )
        )
    {
        Add(_plan = ExplainVerb.PlanOption(session));
    }

    public override ImmutableArray<string> Examples { get; } = ["pilkada sources", "pilkada sources --format json"];

    public override ExitCode Run(Session session, ParseResult parse)
    {
        if (Plans.Read(session, parse.GetValue(_plan), out var plan) is { } failed)
        {
            return failed;
        }

        var catalog = new Catalog(Readiness.ReadinessAssessment.Of(plan, parameters: ReferenceData.ReferenceParameters.Set));
        if (session.Json)
        {
            session.Write(SourceListDto.Of(catalog.Sources.SelectMany(s => s)));
            return ExitCode.Done;
        }

        var page = new TextPage(session);
        foreach (var source in catalog.Sources)
        {
            SourceText.Citation(page, source.First(), 0, source.Select(c => c.Article).OfType<string>());
        }

        page.Line();
        page.Paragraph(
            page.Say(
                $"{page.Number(catalog.Sources.Count())} sumber. Apa saja yang mengutip sebuah sumber: pilkada explain SUMBER.",
                $"{page.Number(catalog.Sources.Count())} sources. What cites a source: pilkada explain SOURCE."
            )
        );
        return ExitCode.Done;
    }
}
