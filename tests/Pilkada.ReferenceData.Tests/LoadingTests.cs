using System.Text.RegularExpressions;
using Pilkada.Documents;
using Pilkada.Readiness;
using Pilkada.Stages;

namespace Pilkada.ReferenceData.Tests;

public sealed partial class LoadingTests
{
    [Fact]
    public void Loading_gives_the_same_object_from_every_thread()
    {
        var plans = new ElectionPlan[64];
        Parallel.For(0, plans.Length, i => plans[i] = ReferencePlans.Load(ReferencePlans.Ids[0]));
        Assert.All(plans, p => Assert.Same(ReferencePlans.Banten2024, p));
        Assert.Same(ReferenceCalendars.Pilkada2024, ReferencePlans.Banten2024.Calendar);
    }

    [Fact]
    public void Ids_are_those_of_what_is_loaded()
    {
        Assert.Equal(["banten-2024"], ReferencePlans.Ids.Select(i => i.ToString()));
        Assert.Equal(
            ["pilkada-2018", "pilkada-2020", "pilkada-2020-original", "pilkada-2024", "psu-kabupaten-serang-2025"],
            ReferenceCalendars.Ids.Select(i => i.ToString())
        );
        Assert.Equal(ReferenceCalendars.Ids, ReferenceCalendars.All.Select(c => c.Id));
        Assert.All(ReferencePlans.Ids, id => Assert.Equal(id, ReferencePlans.Load(id).Id));
        Assert.All(ReferenceCalendars.Ids, id => Assert.Equal(id, ReferenceCalendars.Load(id).Id));
    }

    [Fact]
    public void An_id_that_is_not_there_is_refused_by_load_and_null_to_find()
    {
        Assert.Throws<ArgumentException>(() => ReferencePlans.Load(Id<ElectionPlan>.Parse("banten-2029")));
        Assert.Throws<ArgumentException>(() => ReferenceCalendars.Load(default));
        Assert.Null(ReferencePlans.Find(Id<ElectionPlan>.Parse("banten-2029")));
        Assert.Null(ReferenceCalendars.Find(Id<StageCalendar>.Parse("pilkada-2029")));
    }

    [Fact]
    public void Embedded_files_open_by_name_and_nothing_else_does()
    {
        IPlanFiles files = EmbeddedPlanFiles.OfPlan(ReferencePlans.Ids[0]);
        Assert.Contains("plan.json", files.Names);
        Assert.All(
            files.Names,
            n =>
            {
                using var stream = files.Open(n);
                Assert.NotNull(stream);
            }
        );
        Assert.Null(files.Open("../../calendars/pilkada-2024/calendar.json"));
        Assert.Null(files.Open("absent.csv"));
        Assert.Empty(EmbeddedPlanFiles.OfPlan(Id<ElectionPlan>.Parse("banten")).Names);
    }

    [Fact]
    public void The_data_has_a_version_of_year_and_number() => Assert.Matches(Version(), ReferencePlans.DataVersion);

    [GeneratedRegex("^[0-9]{4}\\.[0-9]+$")]
    private static partial Regex Version();
}
