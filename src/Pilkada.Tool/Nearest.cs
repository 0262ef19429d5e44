namespace Pilkada.Tool;

// What somebody who mistyped probably meant.
internal static class Nearest
{
    private const int Most = 3;

    // The candidates that begin with the word, then those few edits away; nearest first, in a fixed order among equals.
    public static ImmutableArray<string> To(string word, IEnumerable<string> candidates, int most = Most)
    {
        var wanted = word.ToLowerInvariant();
        var limit = Math.Max(2, word.Length / 3);
        return
        [
            .. candidates
                .Distinct(StringComparer.Ordinal)
                .Select(c => (Candidate: c, Distance: Distance(wanted, c.ToLowerInvariant())))
                .Where(c => c.Distance <= limit)
                .OrderBy(c => c.Distance)
                .ThenBy(c => c.Candidate, StringComparer.Ordinal)
                .Take(most)
                .Select(c => c.Candidate),
        ];
    }

    // The edits (insert, delete, replace) that turn one text into the other; a text that the other begins with costs one.
    public static int Distance(string from, string to)
    {
        if (from.Length > 2 && to.Length > from.Length && to.StartsWith(from, StringComparison.Ordinal))
        {
            return 1;
        }

        var row = new int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
