using System.Globalization;

namespace Pilkada.Tests;

/// <summary>Runs the same work under cultures that write numbers, dates and letters differently.</summary>
internal static class Cultures
{
    public static ImmutableArray<string> Names { get; } = ["id-ID", "tr-TR", "en-US", string.Empty];

    /// <summary>Asserts that work gives the same text under every culture, and returns it.</summary>
    public static string Same(Func<string> work)
    {
        var results = All(work);
        Assert.Single(results.Distinct(StringComparer.Ordinal));
        return results[0];
    }

    public static ImmutableArray<string> All(Func<string> work)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            return
            [
                .. Names.Select(name =>
                {
                    CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
                    return work();
                }),
            ];
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }
}
