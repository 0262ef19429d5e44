using System.Reflection;

namespace Pilkada.Serialization.Tests;

public sealed class JsonProblemsTests
{
    [Fact]
    public void The_list_has_every_kind_once_in_order()
    {
        var declared = typeof(JsonProblems)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(p => p.GetValue(null))
            .OfType<NoticeKind>()
            .OrderBy(k => k.Code);
        Assert.Equal(declared, JsonProblems.All);
        Assert.Equal(Enumerable.Range(1, JsonProblems.All.Length), JsonProblems.All.Select(k => k.Code.Number));
        Assert.All(JsonProblems.All, k => Assert.Equal(("JSN", CodeKind.Problem), (k.Code.Area, k.Code.Kind)));
    }

    [Fact]
    public void Texts_differ_between_the_languages() =>
        Assert.All(
            JsonProblems.All,
            k =>
            {
                Assert.NotEqual(k.Message.Indonesian, k.Message.English);
                Assert.NotEqual(k.Advice.Indonesian, k.Advice.English);
            }
        );
}
