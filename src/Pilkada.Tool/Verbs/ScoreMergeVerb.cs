using System.CommandLine;
using Pilkada.Scoring;
using Pilkada.Serialization;

namespace Pilkada.Tool.Verbs;

internal sealed class ScoreMergeVerb : Verb
{
    private readonly Argument<string[]> _parts;
    private readonly Option<string?> _after;
    private readonly ScoringFiles _files;

    public ScoreMergeVerb(Session session)
        : base(
            session,
            "merge",
            new LocalText(
                "Menggabungkan sumbangan semua bagian, dalam urutan apa pun, dan menutup putaran itu.",
                "Merges what all parts contribute, in any order, and closes the round."
            )
        )
    {
        _files = new ScoringFiles(session);
        Add(
            _parts = new Argument<string[]>("PART")
            {
                Description = session.Say(new LocalText("Berkas dari pilkada score fit.", "Files of pilkada score fit.")),
                Arity = ArgumentArity.OneOrMore,
            }
        );
        Add(_files.Model);
        Add(_after = ScoreFitVerb.AfterOption(session));
        Add(_files.Output);
    }

    public override ImmutableArray<string> Examples { get; } =
    ["pilkada score merge --model indeks/model.json -o putaran-1.state indeks/bagian-1.part indeks/bagian-2.part"];

    public override ExitCode Run(Session session, ParseResult parse)
    {
        if (_files.ReadModel(session, parse, out var model) is { } noModel)
        {
            return noModel;
        }

        if (ScoringFiles.Required(session, parse, _files.Output, out var output) is { } noOutput)
        {
            return noOutput;
        }

        if (ScoreFitVerb.Before(session, model, parse.GetValue(_after), out var state) is { } notNow)
        {
            return notNow;
        }

        // One part after the other, so that memory holds the merged one and one more.
        FitPart? merged = null;
        foreach (var path in parse.GetValue(_parts)!)
        {
            session.Cancel.ThrowIfCancellationRequested();
            if (ScoringFiles.ReadPart(session, state, path, out var part) is { } unusable)
            {
                return unusable;
            }

            merged = merged is null ? part : FitPart.Merge(merged, part);
        }

        var next = state.After(merged!);
        if (ScoringFiles.Write(session, output, next.Write) is { } unwritten)
        {
            return unwritten;
        }

        ScoreFitVerb.Say(
            session,
            new FitFileDto(PilkadaJson.SchemaVersion, "state", output, model.Key, next.Completed, next.Rounds.Length, next.IsComplete)
        );
        return ExitCode.Done;
    }
}
