using FsCheck.Fluent;

namespace Pilkada.Stages.Tests;

// The generators make only valid values by construction; these tests say that they also make the cases that matter.
public sealed class GeneratorTests
{
    private static readonly ImmutableArray<StageCalendar> Calendars = [.. Generators.Calendars.Sample(1000)];

    [Fact]
    public void Stages_of_every_shape_occur()
    {
        var shapes = Calendars
            .SelectMany(c => c.Stages)
            .Select(s => (s.Start is null, s.End is null, s.Start is not null && s.Start == s.End));
        Assert.Equal(5, shapes.Distinct().Count());
    }

    [Fact]
    public void Overlaps_coinciding_deadlines_steps_and_scopes_occur()
    {
        Assert.Contains(Calendars, c => Generators.Window.Any(d => c.InForce(d, AreaCode.Indonesia).Stages.Length > 2));
        Assert.Contains(Calendars, c => Generators.Window.Any(d => c.InForce(d, AreaCode.Indonesia).Stages.IsEmpty));
        Assert.Contains(
            Calendars,
            c => c.NextDeadlines(Generators.Window[0], AreaCode.Indonesia).GroupBy(d => d.Date).Any(g => g.Count() > 2)
        );
        Assert.Contains(Calendars, c => c.Stages.Any(s => !s.Parent.IsEmpty));
        Assert.Contains(Calendars, c => c.Stages.Any(s => s.Scope.Length == 2));
        Assert.Contains(Calendars, c => c.Stages.Any(s => !s.Concerns(AreaCode.Parse("33.02"))));
    }

    [Fact]
    public void Days_reach_both_ends_of_the_calendar()
    {
        var days = Generators.AnyDays.Sample(2000).ToList();
        Assert.Contains(NodaTime.LocalDate.MinIsoValue, days);
        Assert.Contains(NodaTime.LocalDate.MaxIsoValue, days);
    }
}
