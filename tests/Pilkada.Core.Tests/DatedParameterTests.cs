using NodaTime;

namespace Pilkada.Tests;

public sealed class DatedParameterTests
{
    private static readonly LocalText Name = new("batas", "limit");
    private static readonly Citation A = new(Id<Citation>.Parse("a"), "A", "A", SourceKind.Law, Confidence.High);
    private static readonly Citation B = new(Id<Citation>.Parse("b"), "B", "B", SourceKind.Law, Confidence.High);
    private static readonly LocalDate Day = new(2024, 11, 27);

    private static IEnumerable<LocalDate> Days =>
        Enumerable.Range(-3, Generators.DayCount + 6).Select(d => Generators.FirstDay.PlusDays(d));

    // Whether a day lies in an entry, by walking from its first to its last day.
    private static bool Holds(DatedEntry<int> entry, LocalDate date)
    {
        var first = entry.From ?? Generators.FirstDay.PlusDays(-10);
        var last = entry.To ?? Generators.FirstDay.PlusDays(Generators.DayCount + 10);
        for (var day = first; day <= last; day = day.PlusDays(1))
        {
            if (day == date)
            {
                return true;
            }
        }

        return false;
    }

    [Fact]
    public void A_State_Is_What_The_Entries_Of_The_Day_Say() =>
        Laws.Check(
            Generators.DatedParameters(),
            parameter =>
            {
                foreach (var day in Days)
                {
                    var entries = parameter.Entries.Where(e => Holds(e, day)).ToArray();
                    switch (parameter.On(day))
                    {
                        case ParameterState<int>.Gap:
                            Assert.Empty(entries);
                            break;
                        case ParameterState<int>.InForce inForce:
                            Assert.NotEmpty(entries);
                            Assert.All(entries, e => Assert.Equal(inForce.Value, e.Value));
                            Assert.Equal(entries.Select(e => e.Citation), inForce.Citations);
                            break;
                        case ParameterState<int>.Conflict conflict:
                            Assert.Contains(entries, e => e.Value != entries[0].Value);
                            Assert.Equal(entries, conflict.Entries);
                            break;
                        default:
                            Assert.Fail("A state is a gap, in force or a conflict.");
                            break;
                    }
                }
            }
        );

    [Fact]
    public void A_Chosen_Source_Answers_Alone() =>
        Laws.Check(
            Generators.DatedParameters(),
            parameter =>
            {
                foreach (var day in Days)
                {
                    foreach (var source in parameter.Entries.Select(e => e.Citation.Id).Append(Id<Citation>.Parse("lain")))
                    {
                        var entry = parameter.Entries.SingleOrDefault(e => e.Citation.Id == source && Holds(e, day));
                        var state = parameter.On(day, source);
                        Assert.Equal(entry is null, state is ParameterState<int>.Gap);
                        Assert.Equal(entry?.Value, (state as ParameterState<int>.InForce)?.Value);
                        Assert.Equal(entry?.Citation, (state as ParameterState<int>.InForce)?.Citations.Single());
                    }
                }
            }
        );

    [Fact]
    public void An_Entry_Covers_Its_First_And_Last_Day_And_No_Other()
    {
        var entry = new DatedEntry<int>(1, A, Day, Day.PlusDays(1));
        Assert.Equal([false, true, true, false], new[] { -1, 0, 1, 2 }.Select(d => entry.Covers(Day.PlusDays(d))));
        Assert.True(new DatedEntry<int>(1, A).Covers(Day));
        Assert.Equal([true, false], new[] { 0, 1 }.Select(d => new DatedEntry<int>(1, A, to: Day).Covers(Day.PlusDays(d))));
        Assert.Equal([false, true], new[] { -1, 0 }.Select(d => new DatedEntry<int>(1, A, from: Day).Covers(Day.PlusDays(d))));
    }

    [Fact]
    public void An_Entry_Does_Not_End_Before_It_Starts()
    {
        Assert.Throws<ArgumentNullException>(() => new DatedEntry<string>(null!, A));
        Assert.Throws<ArgumentNullException>(() => new DatedEntry<int>(1, null!));
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => new DatedEntry<int>(1, A, Day, Day.PlusDays(-1)));
        Assert.Contains("2024-11-27", refused.Message, StringComparison.Ordinal);
        Assert.Equal(Day, new DatedEntry<int>(1, A, Day, Day).To);
    }

    [Fact]
    public void Entries_Of_One_Source_Do_Not_Overlap()
    {
        DatedParameter<int> Of(params DatedEntry<int>[] entries) => new(Name, entries);
        DatedEntry<int> E(Citation citation, int? from, int? to) =>
            new(1, citation, from is { } f ? Day.PlusDays(f) : null, to is { } t ? Day.PlusDays(t) : null);
        Assert.Throws<ArgumentNullException>(() => new DatedParameter<int>(null!, E(A, 0, 1)));
        Assert.Throws<ArgumentException>(() => Of());
        Assert.Throws<ArgumentException>(() => Of(E(A, 0, 1), E(A, 1, 2)));
        Assert.Throws<ArgumentException>(() => Of(E(A, 1, 2), E(A.At("Pasal 1"), 0, 1)));
        Assert.Throws<ArgumentException>(() => Of(E(A, null, 1), E(A, 1, null)));
        Assert.Throws<ArgumentException>(() => Of(E(A, null, null), E(A, 5, 6)));
        Assert.Throws<ArgumentException>(() => Of(E(A, 5, 6), E(B, 5, 6), E(A, null, null)));
        Assert.Equal(2, Of(E(A, 0, 1), E(A, 2, 3)).Entries.Length);
        Assert.Equal(2, Of(E(A, 2, null), E(A, null, 1)).Entries.Length);
        Assert.Equal(2, Of(E(A, 0, 1), E(B, 0, 1)).Entries.Length);
    }
}
