using NodaTime;

namespace Pilkada.Stages;

/// <summary>What a parameter says on a day: a value in force, a conflict with every value, or a gap.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ParameterReading : IExplained
{
    internal ParameterReading(
        ElectionParameter parameter,
        LocalDate date,
        ParameterState<Fraction> state,
        ImmutableArray<ParameterSetting> covering,
        Id<Citation>? chosen
    )
    {
        Parameter = parameter;
        Date = date;
        Chosen = chosen;
        Settings = chosen is null ? covering : [.. covering.Where(s => s.Source == chosen)];
        State = state;
        Value = (State as ParameterState<Fraction>.InForce)?.Value;
        Explanation = Explain(covering);
    }

    /// <summary>Gets the parameter.</summary>
    public ElectionParameter Parameter { get; }

    /// <summary>Gets the day.</summary>
    public LocalDate Date { get; }

    /// <summary>Gets the source chosen, or null when none was.</summary>
    public Id<Citation>? Chosen { get; }

    /// <summary>Gets the settings in force on the day, in order; only that of the source chosen, if one was.</summary>
    public ImmutableArray<ParameterSetting> Settings { get; }

    /// <summary>Gets a value in force, a conflict, or a gap.</summary>
    public ParameterState<Fraction> State { get; }

    /// <summary>Gets the value; null in a conflict and in a gap.</summary>
    public Fraction? Value { get; }

    /// <inheritdoc/>
    /// <remarks>Unknown in a conflict and in a gap. In a conflict, chosen or not, every value in force stands below it with its source.</remarks>
    public Explanation Explanation { get; }

    /// <summary>Reports the conflict, if it is one.</summary>
    /// <param name="area">The area it is reported for.</param>
    /// <param name="figure">The figure that shows it, if one does.</param>
    /// <returns>A <see cref="StagesFindings.ParameterConflict"/> that names every value with its source, or null.</returns>
    public Finding? Finding(AreaCode area, FigurePath figure = default) =>
        State is ParameterState<Fraction>.Conflict
            ? new Finding(
                StagesFindings.ParameterConflict,
                Severity.Warning,
                Place.Of(area),
                [
                    ("parameter", Quantity.Of(Parameter.Name)),
                    ("day", Quantity.Of(Date)),
                    ("values", Quantity.Of(new LocalText(Values(Language.Indonesian), Values(Language.English)))),
                ],
                figure,
                explanation: Explanation
            )
            : null;

    /// <summary>Returns parameter and day.</summary>
    /// <returns>For example <c>voters-per-tps.max 2024-11-27</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Parameter.Id} {Date:R}");

    private Explanation Explain(ImmutableArray<ParameterSetting> covering)
    {
        var differ = covering.Select(s => s.Value).Distinct().Count() > 1;
        Explanation Certified(Quantity value, ICertificate certificate) =>
            Explanation.Certified(Parameter.Name, value, Parameter.Unit, covering.Select(Given), certificate);

        return (Settings, Value) switch
        {
            ([], _) => Explanation.Unknown(Parameter.Name, Parameter.Unit, NoSource()),
            (_, { } value) when differ => Certified(Quantity.Of(value), new ValueOfChosen(Chosen!.Value)),
            (_, null) => Certified(Quantity.Unknown(Disagreement()), SourcesDisagree.Instance),
            ([var only], _) => Given(only),
            (_, { } value) => Explanation.Minimum(Parameter.Name, Quantity.Of(value), Parameter.Unit, Settings.Select(Given)),
        };
    }

    private Explanation Given(ParameterSetting setting) =>
        Explanation.Given(Parameter.Name, Quantity.Of(setting.Value), Parameter.Unit, setting.Evidence);

    private LocalText NoSource()
    {
        var (indonesian, english) = (LocalFormat.Date(Date, Language.Indonesian), LocalFormat.Date(Date, Language.English));
        return Chosen is null
            ? new LocalText($"tidak ada sumber yang menetapkannya untuk {indonesian}", $"no source sets it for {english}")
            : new LocalText($"{Chosen} tidak menetapkannya untuk {indonesian}", $"{Chosen} does not set it for {english}");
    }

    private LocalText Disagreement() =>
        new(
            $"sumber berbeda, pilih salah satu: {Values(Language.Indonesian)}",
            $"the sources disagree, choose one: {Values(Language.English)}"
        );

    private string Values(Language language) =>
        LocalFormat.List(
            [.. Settings.Select(s => $"{LocalFormat.Number(s.Value, language)} {Parameter.Unit.Name.In(language)} ({s.Evidence.First})")],
            language
        );

    private sealed class SourcesDisagree : ICertificate
    {
        public static SourcesDisagree Instance { get; } = new();

        public LocalText Statement { get; } =
            new(
                "Sumber yang berlaku pada hari itu menyebut nilai yang berbeda, dan belum ada yang dipilih",
                "The sources in force on the day state different values, and none is chosen"
            );

        public bool Verify(Quantity value, ImmutableArray<Explanation> operands) =>
            value.IsUnknown && operands.Select(o => o.Value).Distinct().Count() > 1;
    }

    private sealed class ValueOfChosen(Id<Citation> chosen) : ICertificate
    {
        public LocalText Statement { get; } =
            new(
                $"Nilai menurut sumber yang dipilih, {chosen}; sumber lain tidak dipakai",
                $"The value by the source chosen, {chosen}; the other sources are not used"
            );

        public bool Verify(Quantity value, ImmutableArray<Explanation> operands) =>
            operands.Any(o => o.Evidence?.First.Id == chosen && o.Value.Equals(value));
    }
}
