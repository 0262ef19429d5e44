using NodaTime;

namespace Pilkada.Stages;

/// <summary>Which stages are in force in an area on a day.</summary>
/// <remarks>Its explanation adds up one for each stage that is. Immutable and thread-safe.</remarks>
public sealed class StagesInForce : IExplained
{
    internal StagesInForce(StageCalendar calendar, LocalDate date, AreaCode area)
    {
        Calendar = calendar;
        Date = date;
        Area = area;
        ImmutableArray<ElectionStage> concerned = [.. calendar.Stages.Where(s => s.Concerns(area))];
        Stages = [.. concerned.Where(s => s.On(date).IsInForce == true)];
        Undated = [.. concerned.Where(s => s.On(date).IsInForce is null)];
    }

    /// <summary>Gets the calendar.</summary>
    public StageCalendar Calendar { get; }

    /// <summary>Gets the day.</summary>
    public LocalDate Date { get; }

    /// <summary>Gets the area.</summary>
    public AreaCode Area { get; }

    /// <summary>Gets the stages in force, in the order of the calendar.</summary>
    public ImmutableArray<ElectionStage> Stages { get; }

    /// <summary>Gets the stages whose days depend on an event and are not set, so that nothing is known of them.</summary>
    public ImmutableArray<ElectionStage> Undated { get; }

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Sum(
            new LocalText("Banyaknya tahapan yang berlaku", "Number of stages in force"),
            Quantity.Of(Stages.Length),
            Unit.Items,
            Stages
                .Select(s => Explanation.Given(s.Name, Quantity.Of(1), Unit.Items, s.Evidence))
                .DefaultIfEmpty(
                    Explanation.Given(
                        new LocalText("Tidak ada tahapan yang berlaku", "No stage is in force"),
                        Quantity.Of(0),
                        Unit.Items,
                        Calendar.Evidence
                    )
                ),
            StagesRules.InForce.Id
        );
}
