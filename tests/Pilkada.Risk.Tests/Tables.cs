using System.Text;

namespace Pilkada.Risk.Tests;

/// <summary>The published tables under Data, each with its sources in its first lines.</summary>
internal static class Tables
{
    public static ImmutableArray<Dictionary<string, string>> Read(string name)
    {
        using var stream = typeof(Tables).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.TrimEnd('\r')).ToArray();
        Assert.StartsWith("# source:", lines[0], StringComparison.Ordinal);
        var rows = lines.Where(l => l.Length > 0 && l[0] != '#').Select(Split).ToArray();
        Assert.All(rows, r => Assert.Equal(rows[0].Length, r.Length));
        return [.. rows.Skip(1).Select(r => rows[0].Zip(r).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal))];
    }

    public static Fraction Number(string text)
    {
        var negative = text.StartsWith('-');
        var digits = text.TrimStart('-', '+');
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var value =
            point < 0
                ? Fraction.Parse(digits)
                : Fraction.Parse(digits.Remove(point, 1)) / Fraction.Parse("1" + new string('0', digits.Length - point - 1));
        return negative ? -value : value;
    }

    public static Fraction? NumberOrNone(string text) => text.Length == 0 ? null : Number(text);

    public static Explanation Points(Fraction? value) =>
        value is { } number
            ? Explanation.Entered(LocalText.Same("n"), Quantity.Of(number), Unit.Points)
            : Explanation.Unknown(LocalText.Same("n"), Unit.Points, new LocalText("tidak tercetak", "not printed"));

    public static Dictionary<string, AreaCode> Provinces { get; } =
        Read("province-codes.csv").ToDictionary(r => r["province"], r => AreaCode.Parse(r["code"]), StringComparer.Ordinal);

    public static Fraction Distance(Fraction a, Fraction b) => a < b ? b - a : a - b;

    public static void Recomputes(Explanation explanation) =>
        Assert.All(explanation.Nodes(), node => Assert.Equal(node.Value, node.Recompute()));

    private static string[] Split(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return [.. fields];
    }
}
