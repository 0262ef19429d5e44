using System.Globalization;
using Pilkada.Scoring;

namespace Pilkada.Documents;

// One reading of a scoring model. Every part is read, whatever is wrong with the others; a model comes of it only when nothing is.
internal sealed class ScoringModelReader(string file, ScoringModelDto dto, ProblemSink sink) : ScoringStepReader(file, sink)
{
    public Outcome<ScoringModel> Read()
    {
        if (dto.SchemaVersion is { } version && version != ScoringModelFile.SchemaVersion)
        {
            Sink.Add(DocumentProblems.SchemaVersionUnknown, At("$.schemaVersion"), ("value", Quantity.Of(version)));
        }

        if (IsTooLarge())
        {
            Sink.Add(
                ScoringProblems.ModelTooLarge,
                At("$"),
                ("indicators", Quantity.Of(ScoringModel.MaximumIndicators)),
                ("levels", Quantity.Of(ScoringModel.MaximumHeight))
            );
            return Outcome<ScoringModel>.Failure(Sink.ToProblems());
        }

        var key = Key(dto.Key, "$.key");
        Indicator?[] indicators = [.. (dto.Indicators ?? []).Select((x, i) => Indicator(x, $"$.indicators[{Text(i)}]"))];
        var index = Node(dto.Index, "$.index");
        ScoringStep?[] steps = [.. (dto.Steps ?? []).Select((x, i) => Step(x, $"$.steps[{Text(i)}]"))];
        return Sink.Any
            ? Outcome<ScoringModel>.Failure(Sink.ToProblems())
            : ScoringModel.Create(key!, indicators.OfType<Indicator>(), index!, steps.OfType<ScoringStep>(), File);
    }

    // Before anything is made of it, so that a hostile file costs no more than its reading.
    private bool IsTooLarge()
    {
        var nodes = 0;
        bool Exceeds(ModelNodeDto? node) => ++nodes > 4 * ScoringModel.MaximumIndicators || (node?.Children?.Any(Exceeds) ?? false);
        return dto.Indicators is { Count: > ScoringModel.MaximumIndicators } || Exceeds(dto.Index);
    }

    private Indicator? Indicator(ModelIndicatorDto? x, string path)
    {
        if (x is null)
        {
            return null;
        }

        var before = Sink.Count;
        var key = Key(x.Key, $"{path}.key");
        var direction = Choice(x.Direction, ScoringChoices.Directions, Direction.Positive, $"{path}.direction");
        var name = Text(x.Name, $"{path}.name");
        var denominator = Denominator(x.Denominator, $"{path}.denominator");
        var goalposts = Goalposts(x.Goalposts, $"{path}.goalposts");
        return key is not null && Sink.Count == before
            ? new Indicator(key, direction, name, x.Unit, denominator, goalposts, x.Target, x.Reference)
            : null;
    }

    private Denominator? Denominator(ModelDenominatorDto? x, string path)
    {
        if (x is null)
        {
            return null;
        }

        var column = Key(x.Column, $"{path}.column");
        var scale = Number(x.Scale ?? 1, $"{path}.scale", s => s != 0, Other0);
        return column is not null && scale is { } factor ? new Denominator(column, factor) : null;
    }

    private Goalposts? Goalposts(ModelGoalpostsDto? x, string path) =>
        x is { Low: { } low, High: { } high } && Number(high, $"{path}.high", h => h > low, AboveLow(low)) is not null
            ? new Goalposts(low, high)
            : null;

    private IndexNode? Node(ModelNodeDto? x, string path)
    {
        if (x is null)
        {
            return null;
        }

        var before = Sink.Count;
        var key = Key(x.Key, $"{path}.key");
        var weight = Number(x.Weight ?? 1, $"{path}.weight", w => w >= 0, From0);
        var provenance = Choice(x.Provenance, ScoringChoices.Provenances, Provenance.Entered, $"{path}.provenance");
        var name = Text(x.Name, $"{path}.name");
        IndexNode?[] children = [.. (x.Children ?? []).Select((c, i) => Node(c, $"{path}.children[{Text(i)}]"))];
        if (x.Children is { Count: 0 })
        {
            Refuse(
                "[ ]",
                $"{path}.children",
                new LocalText("sedikitnya satu anak, atau hapus anggota ini", "at least one child, or delete the member")
            );
        }

        if (key is null || weight is not { } w || Sink.Count != before || children.Contains(null))
        {
            return null;
        }

        var node = children.Length == 0 ? IndexNode.Leaf(key, w, provenance) : IndexNode.Of(key, children!).Weighing(w, provenance);
        return name is null ? node : node.Named(name);
    }
}
