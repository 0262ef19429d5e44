using System.Globalization;
using System.Text;

namespace Pilkada.Docs.Tests;

// Writes the Markdown of the generated pages: both languages side by side, sources as table rows, calculations as nested lists.
internal static class Page
{
    public const string Generated = "<!-- Generated from the code; UPDATE_DOCS=1 dotnet test writes it. -->\n";

    public static string Both(LocalText text) => $"{text.Indonesian}\n\n*{text.English}*";

    public static string Line(LocalText text) =>
        text.Indonesian == text.English ? text.Indonesian : $"{text.Indonesian} / *{text.English}*";

    public static string Value(Quantity value, Unit unit)
    {
        // A share reads as the fraction it is: 1/5, not 0.2.
        var fraction = unit.Equals(Unit.Share) && !value.IsUnknown ? value.Number.ToString() : null;
        var (id, en) = (fraction ?? value.Format(Language.Indonesian), fraction ?? value.Format(Language.English));
        var number = id == en ? id : $"{id} / *{en}*";
        return value.IsUnknown || unit.Equals(Unit.None) ? number : $"{number} {unit.Name.Indonesian}";
    }

    public static string Provenance(Provenance provenance) =>
        provenance switch
        {
            Pilkada.Provenance.Published => "diumumkan / *published*",
            Pilkada.Provenance.Derived => "diturunkan / *derived*",
            Pilkada.Provenance.Inferred => "disimpulkan / *inferred*",
            Pilkada.Provenance.Assumed => "diasumsikan / *assumed*",
            Pilkada.Provenance.Entered => "dimasukkan / *entered*",
            _ => "tidak diketahui / *unknown*",
        };

    public static string Source(Citation citation, string toRoot)
    {
        var article = citation.Article is null ? string.Empty : $", {Cell(citation.Article)}";
        if (citation.Kind == SourceKind.Decision)
        {
            var file = Directory.GetFiles(Repository.PathOf("docs/decisions"), $"{citation.Number}-*.md").Single();
            return $"[Keputusan / decision {citation.Number}]({toRoot}decisions/{Path.GetFileName(file)}): {citation.Title}{article}";
        }

        var title = citation.Address is null ? Cell(citation.Title) : $"[{Cell(citation.Title)}]({citation.Address})";
        return $"`{citation.Id}` {title}, {Cell(citation.Issuer)}{article}";
    }

    public static string Confidence(Confidence confidence) =>
        confidence switch
        {
            Pilkada.Confidence.High => "tinggi / *high*",
            Pilkada.Confidence.Medium => "sedang / *medium*",
            _ => "rendah / *low*",
        };

    public static string Sources(IEnumerable<Citation> citations, string toRoot)
    {
        var text = new StringBuilder("| Sumber / *source* | Terbit / *published* | Keyakinan / *confidence* |\n|---|---|---|\n");
        foreach (var citation in citations)
        {
            var published = citation.Published?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "-";
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {Source(citation, toRoot)} | {published} | {Confidence(citation.Confidence)} |\n"
            );
        }

        return text.ToString();
    }

    public static string Calculation(Explanation explanation)
    {
        var text = new StringBuilder();
        Append(text, explanation, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Explanation node, int depth)
    {
        var indent = new string(' ', depth * 2);
        text.Append(CultureInfo.InvariantCulture, $"{indent}- {Line(node.Label)} = **{Value(node.Value, node.Unit)}**{How(node)}\n");
        foreach (var operand in node.Operands)
        {
            Append(text, operand, depth + 1);
        }
    }

    private static string How(Explanation node)
    {
        var operation = node.Operation switch
        {
            Operation.Sum => "jumlah / *sum*",
            Operation.Difference => "selisih / *difference*",
            Operation.Product => "hasil kali / *product*",
            Operation.Quotient => "hasil bagi / *quotient*",
            Operation.Round => $"dibulatkan / *rounded*: {Rounded(node.Rounding!.Value)}",
            Operation.Minimum => "yang terkecil / *minimum*",
            Operation.Maximum => "yang terbesar / *maximum*",
            Operation.Lookup => "dari tabel / *from a table*: " + string.Join("; ", node.Table.Select(Row)),
            Operation.Compare => $"dibandingkan / *compared*: {Sign(node.Comparison!.Value)}",
            Operation.Certified => "terbukti / *certified*: " + Line(node.Certificate!.Statement),
            _ => Provenance(node.Provenance),
        };
        var cited = node.Evidence is { } evidence ? ": " + string.Join(", ", evidence.Citations.Select(c => $"`{c}`")) : string.Empty;
        return $" ({operation}{cited})";
    }

    private static string Row(LookupRow row) => $"{row.Key.Format(Language.Indonesian)} → {row.Value.Format(Language.Indonesian)}";

    private static string Rounded(Rounding rounding) =>
        rounding switch
        {
            Rounding.Floor => "ke bawah / *floor*",
            Rounding.Ceiling => "ke atas / *ceiling*",
            Rounding.HalfUp => "terdekat, setengah menjauhi nol / *half up*",
            _ => "terdekat, setengah ke genap / *half even*",
        };

    private static string Sign(Comparison comparison) =>
        comparison switch
        {
            Comparison.Less => "<",
            Comparison.AtMost => "≤",
            Comparison.Equal => "=",
            Comparison.AtLeast => "≥",
            _ => ">",
        };

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
