namespace Pilkada.Readiness.Tests;

public class FigureChoiceTests
{
    private static PublishedFigure Tps(string id, long? value, Confidence confidence = Confidence.Medium) =>
        Plans.Figure(id, "tps", "99", value, Unit.Tps, id, confidence);

    [Fact]
    public void The_Highest_Confidence_Is_Shown()
    {
        var choice = FigureChoice.Of(Tps("a", 1, Confidence.Low), Tps("b", 2, Confidence.High), Tps("c", 3));
        Assert.Equal("b", choice.Chosen.Id.ToString());
        Assert.Equal(["a", "c"], choice.Conflicting.Select(f => f.Id.ToString()));
    }

    [Fact]
    public void Among_Equals_The_First_Is_Shown() => Assert.Equal("a", FigureChoice.Of(Tps("a", 1), Tps("b", 2)).Chosen.Id.ToString());

    [Fact]
    public void What_Is_Known_Goes_Before_What_Is_Not() =>
        Assert.Equal("b", FigureChoice.Of(Tps("a", null, Confidence.High), Tps("b", 2, Confidence.Low)).Chosen.Id.ToString());

    [Fact]
    public void A_Figure_With_A_Source_Goes_Before_One_Without()
    {
        var entered = new PublishedFigure(
            Id<PublishedFigure>.Parse("entered"),
            Measure.Tps,
            Place.Parse("99"),
            Explanation.Entered(Plans.Label("entered"), Quantity.Of(1), Unit.Tps)
        );
        Assert.Equal("b", FigureChoice.Of(entered, Tps("b", 2, Confidence.Low)).Chosen.Id.ToString());
    }

    [Fact]
    public void Agreeing_Figures_Do_Not_Conflict() => Assert.Empty(FigureChoice.Of(Tps("a", 5), Tps("b", 5)).Conflicting);

    [Fact]
    public void The_Certificate_Holds_For_The_Choice_Alone()
    {
        var explanation = FigureChoice.Of(Tps("a", 1, Confidence.Low), Tps("b", 2, Confidence.High)).Explanation;
        Assert.Equal(Quantity.Of(2), explanation.Recompute());
        Assert.True(explanation.Certificate!.Verify(Quantity.Of(2), explanation.Operands));
        Assert.False(explanation.Certificate.Verify(Quantity.Of(1), explanation.Operands));
        Assert.False(explanation.Certificate.Verify(Quantity.Of(2), []));
    }

    [Fact]
    public void One_Figure_Is_Its_Own_Explanation()
    {
        var only = Tps("a", 1);
        Assert.Same(only.Explanation, FigureChoice.Of(only).Explanation);
    }

    [Fact]
    public void Figures_Of_Different_Things_Are_Refused()
    {
        Assert.Throws<ArgumentException>(() => FigureChoice.Of());
        Assert.Throws<ArgumentException>(() => FigureChoice.Of(Tps("a", 1), Plans.Figure("b", "voters", "99", 1, Unit.Voters)));
        Assert.Throws<ArgumentException>(() => FigureChoice.Of(Tps("a", 1), Plans.Figure("b", "tps", "99.01", 1, Unit.Tps)));
    }
}
