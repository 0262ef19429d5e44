using Pilkada.Stages;

namespace Pilkada.Risk;

// A user's own entries held against a taxonomy: what they become, and everything wrong with them.
internal sealed class TaxonomyReading
{
    private readonly ImmutableArray<Problem>.Builder _problems = ImmutableArray.CreateBuilder<Problem>();

    public TaxonomyReading(RiskTaxonomy taxonomy, ImmutableArray<TaxonomyEntry> entries, IReadOnlyCollection<Id<ElectionStage>>? stages)
    {
        // All ids before any reference: an entry may name one that stands below it.
        var themes = Taken<RiskTheme, RiskThemeEntry>(taxonomy.Themes.Select(t => (t.Id, t.Name)), entries);
        var factors = Taken<RiskFactor, RiskFactorEntry>(taxonomy.Factors.Select(f => (f.Id, f.Name)), entries);
        var indicators = Taken<RiskIndicator, RiskIndicatorEntry>(taxonomy.Indicators.Select(i => (i.Id, i.Name)), entries);
        var mitigations = Taken<Mitigation, MitigationEntry>(taxonomy.Mitigations.Select(m => (m.Id, m.Name)), entries);
        foreach (var entry in entries)
        {
            var before = _problems.Count;
            switch (entry)
            {
                case RiskThemeEntry theme:
                    var themeId = OwnId(theme, themes);
                    Complete(theme, theme.Definition is not null);
                    Keep(Themes, () => new RiskTheme(themeId, NameOf(theme), theme.Definition!, theme.Evidence!));
                    break;
                case MitigationEntry mitigation:
                    var mitigationId = OwnId(mitigation, mitigations);
                    Complete(mitigation);
                    Keep(Mitigations, () => new Mitigation(mitigationId, NameOf(mitigation), mitigation.Evidence!));
                    break;
                case RiskIndicatorEntry indicator:
                    var indicatorId = OwnId(indicator, indicators);
                    Complete(indicator);
                    (Id<Measure> Count, Id<Measure> Whole)[] measures =
                    [
                        .. indicator.Measures.Select(m =>
                            (
                                Parsed<Measure>(indicator, m.Count, "measures"),
                                m.Whole is null ? default : Parsed<Measure>(indicator, m.Whole, "measures")
                            )
                        ),
                    ];
                    Keep(
                        Indicators,
                        () =>
                            new RiskIndicator(
                                indicatorId,
                                NameOf(indicator),
                                indicator.Evidence!,
                                indicator.Dimension,
                                measures.Select(m => new IndicatorMeasure(m.Count, m.Whole))
                            )
                    );
                    break;
                case RiskFactorEntry factor:
                    var factorId = OwnId(factor, factors);
                    var of = Known(factor, factor.Theme, "theme", themes.Keys);
                    Complete(factor, factor.Definition is not null);
                    Id<ElectionStage>[] at = [.. factor.Stages.Select(s => Known(factor, s, "stages", stages))];
                    Id<RiskIndicator>[] shownBy = [.. factor.Indicators.Select(i => Known(factor, i, "indicators", indicators.Keys))];
                    Id<Mitigation>[] mitigatedBy = [.. factor.Mitigations.Select(m => Known(factor, m, "mitigations", mitigations.Keys))];
                    Keep(
                        Factors,
                        () =>
                            new RiskFactor(
                                factorId,
                                factor.Kind,
                                of,
                                NameOf(factor),
                                factor.Definition!,
                                at,
                                factor.Level,
                                shownBy,
                                mitigatedBy,
                                factor.Evidence!
                            )
                    );
                    break;
            }

            void Keep<T>(List<T> all, Func<T> make)
            {
                if (_problems.Count == before)
                {
                    all.Add(make());
                }
            }
        }

        Problems = _problems.ToImmutable();
    }

    public ImmutableArray<Problem> Problems { get; }

    public List<RiskTheme> Themes { get; } = [];

    public List<RiskFactor> Factors { get; } = [];

    public List<RiskIndicator> Indicators { get; } = [];

    public List<Mitigation> Mitigations { get; } = [];

    // Who has each id of a kind: an entry of the taxonomy, which has a name and no entry, or the first that was typed with it.
    private static Dictionary<Id<T>, (LocalText Name, TaxonomyEntry? Entry)> Taken<T, TEntry>(
        IEnumerable<(Id<T> Id, LocalText Name)> builtIn,
        ImmutableArray<TaxonomyEntry> entries
    )
        where TEntry : TaxonomyEntry
    {
        var taken = builtIn.ToDictionary(b => b.Id, b => (b.Name, (TaxonomyEntry?)null));
        foreach (var entry in entries.OfType<TEntry>())
        {
            if (Id<T>.TryParse(entry.Id ?? string.Empty, out var id) && !id.IsEmpty)
            {
                taken.TryAdd(id, (NameOf(entry), entry));
            }
        }

        return taken;
    }

    private static LocalText NameOf(TaxonomyEntry entry)
    {
        return new LocalText(Or(entry.Indonesian), Or(entry.English));

        static string Or(string? text) => string.IsNullOrWhiteSpace(text) ? "-" : text;
    }

    private Id<T> OwnId<T>(TaxonomyEntry entry, Dictionary<Id<T>, (LocalText Name, TaxonomyEntry? Entry)> taken)
    {
        var id = Parsed<T>(entry, entry.Id, "id");
        if (!id.IsEmpty && taken[id] is var (name, other) && other != entry)
        {
            var where =
                other is null ? new LocalText("bawaan", "built in")
                : other.Location.File.Length == 0 ? new LocalText("entri sendiri", "your own")
                : LocalText.Same(other.Location.ToString());
            Raise(
                entry,
                RiskProblems.IdTaken,
                "id",
                ("id", Quantity.Of(id.ToString())),
                ("name", Quantity.Of(NameOf(entry))),
                ("other", Quantity.Of(new LocalText($"{name.Indonesian} ({where.Indonesian})", $"{name.English} ({where.English})")))
            );
        }

        return id;
    }

    private void Complete(TaxonomyEntry entry, bool hasDefinition = true)
    {
        if (string.IsNullOrWhiteSpace(entry.Indonesian) || string.IsNullOrWhiteSpace(entry.English) || !hasDefinition)
        {
            Raise(entry, RiskProblems.TextMissing, "name");
        }

        if (entry.Evidence is null)
        {
            Raise(entry, RiskProblems.SourceMissing, "sources");
        }
    }

    private Id<T> Parsed<T>(TaxonomyEntry entry, string? text, string column)
    {
        if (string.IsNullOrEmpty(text) || !Id<T>.TryParse(text, out var read))
        {
            Raise(entry, RiskProblems.NotAnId, column, ("value", Quantity.Of(string.IsNullOrWhiteSpace(text) ? "-" : text)));
            return default;
        }

        return read;
    }

    private Id<T> Known<T>(TaxonomyEntry entry, string? text, string column, IReadOnlyCollection<Id<T>>? all)
    {
        var read = Parsed<T>(entry, text, column);
        if (!read.IsEmpty && all?.Contains(read) == false)
        {
            Raise(entry, RiskProblems.NotKnown, column, ("value", Quantity.Of(read.ToString())), ("column", Quantity.Of(column)));
        }

        return read;
    }

    private void Raise(TaxonomyEntry entry, NoticeKind kind, string column, params IEnumerable<(string, Quantity)> arguments) =>
        _problems.Add(
            new Problem(
                kind,
                entry.Location.File.Length == 0 ? entry.Location : DataLocation.In(entry.Location.File, entry.Location.Row, column),
                arguments
            )
        );
}
