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
        ImmutableArray<ParameterSetting> settings
    )
    {
        Parameter = parameter;
        Date = date;
        Settings = settings;
        State = state;
        Value = (State as ParameterState<Fraction>.InForce)?.Value;
        ImmutableArray<Explanation> given =
        [
            .. settings.Select(s => Explanation.Given(parameter.Name, Quantity.Of(s.Value), parameter.Unit, s.Evidence)),
        ];
        Explanation = Value is { } value
            ? given.Length == 1
                ? given[0]
                : Explanation.Minimum(parameter.Name, Quantity.Of(value), parameter.Unit, given)
            : Explanation.Unknown(parameter.Name, parameter.Unit, settings.IsEmpty ? NoSource(date) : Disagreement());
    }

    /// <summary>Gets the parameter.</summary>
    public ElectionParameter Parameter { get; }

    /// <summary>Gets the day.</summary>
    public LocalDate Date { get; }

    /// <summary>Gets the settings in force on the day, in order; only that of the source chosen, if one was.</summary>
    public ImmutableArray<ParameterSetting> Settings { get; }

    /// <summary>Gets a value in force, a conflict, or a gap.</summary>
    public ParameterState<Fraction> State { get; }

    /// <summary>Gets the value; null in a conflict and in a gap.</summary>
    public Fraction? Value { get; }

    /// <inheritdoc/>
    /// <remarks>Unknown in a conflict, with every value and its source, and in a gap.</remarks>
    public Explanation Explanation { get; }

    /// <summary>Reports the conflict, if it is one.</summary>
    /// <param name="area">The area it is reported for.</param>
    /// <returns>A <see cref="StagesFindings.ParameterConflict"/> that names every value with its source, or null.</returns>
    public Finding? Finding(AreaCode area) =>
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
                explanation: Explanation
            )
            : null;

    /// <summary>Returns parameter and day.</summary>
    /// <returns>For example <c>voters-per-tps.max 2024-11-27</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Parameter.Id} {Date:R}");

    private static LocalText NoSource(LocalDate date) =>
        new(
            $"tidak ada sumber yang menetapkannya untuk {LocalFormat.Date(date, Language.Indonesian)}",
            $"no source sets it for {LocalFormat.Date(date, Language.English)}"
        );

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
}
