using System.Globalization;
using System.Text;
using Pilkada.Personnel;
using Pilkada.Readiness;

namespace Pilkada.Docs.Tests;

/// <summary>The page that follows the police figures of Banten from the statement of 20 August 2024 to each Polres, generated.</summary>
public class PersonnelPageTests
{
    private static readonly ElectionPlan Plan = Cited.Banten.Plan;

    [Fact]
    public void The_Page_Follows_The_Figures_From_The_Statement_To_Each_Polres()
    {
        var text = new StringBuilder(Page.Generated);
        text.Append("# Personel Polri, Banten 2024 / *police, Banten 2024*\n\n");
        text.Append(
            "Dari pernyataan 20 Agustus 2024 sampai tiap Polres: apa yang diumumkan, apa yang dihitung, dan apa yang tetap tidak diketahui. Tanda **?** berarti tidak diketahui, bukan nol.\n\n"
                + "*From the statement of 20 August 2024 to each Polres: what was published, what is computed, and what stays unknown. The mark **?** means unknown, not zero.*\n"
        );
        Statement(text);
        Polda(text);
        Summary(text);
        foreach (var polda in Plan.Units.Where(u => u.Kind == PoliceUnitKind.Polda))
        {
            foreach (var unit in Plan.Units.Where(u => u.Parent == polda.Id))
            {
                OfUnit(text, unit, polda);
            }
        }

        OtherOperation(text);
        text.Append("\n## Sumber / *sources*\n\n").Append(Page.Sources(Used(), string.Empty));
        Repository.AssertPage("docs/personnel-banten.md", text.ToString());
    }

    [Fact]
    public void Every_Police_Figure_Of_Every_Unit_Stands_On_The_Page()
    {
        var page = File.ReadAllText(Repository.PathOf("docs/personnel-banten.md"));
        Assert.All(Plan.Figures.Where(IsPeople), f => Assert.Contains($"`{f.Id}`", page, StringComparison.Ordinal));
        Assert.All(Plan.Patterns, p => Assert.Contains(p.Pattern.ToString(), page, StringComparison.Ordinal));
        Assert.All(Plan.Strengths, s => Assert.Contains(s.Strength.Value.Reason.Indonesian, page, StringComparison.Ordinal));
    }

    private static void Statement(StringBuilder text)
    {
        text.Append("\n## 1. Pernyataan 20 Agustus 2024 / *the statement of 20 August 2024*\n\n");
        text.Append(Page.Both(PersonnelRules.BantenShare.Statement)).Append("\n\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"Aturan / *rule*: [{PersonnelRules.BantenShare.Id}](rules/{PersonnelRules.BantenShare.Id}.md).\n\n"
        );
        var polda = Id<PoliceUnit>.Parse("polda-banten");
        Figures(text, Plan.Figures.Where(f => f.Place == Place.Of(polda) && f.Measure == Id<Measure>.Parse("officers-voting-planned")));
        text.Append("\nBagian kekuatan tiap satuan / *the share of each unit's strength*:\n\n");
        Table(text, "shares");
        text.Append(
            "\nKekuatan yang akan menghasilkan angka itu, hanya pembanding / *strengths that would give that number, a comparison only*:\n\n"
        );
        Table(text, "implied");
    }

    private static void Polda(StringBuilder text)
    {
        text.Append("\n## 2. Seluruh Polda / *the Polda as a whole*\n\n");
        foreach (var polda in Plan.Units.Where(u => u.Kind == PoliceUnitKind.Polda))
        {
            text.Append(CultureInfo.InvariantCulture, $"### {polda.Name}\n\n");
            Strengths(text, polda);
            Figures(text, Plan.Figures.Where(f => f.Place == Place.Of(polda.Id) && IsPeople(f) && !IsOtherOperation(f)));
            Sums(text, polda);
            text.Append('\n');
        }
    }

    private static void OfUnit(StringBuilder text, PoliceUnit unit, PoliceUnit polda)
    {
        var id = unit.Id.ToString();
        text.Append(CultureInfo.InvariantCulture, $"\n## {unit.Name} ({polda.Name})\n\n");
        Strengths(text, unit);
        text.Append("\nPola yang diumumkan / *patterns as published*:\n\n");
        UnitPattern[] patterns = [.. Plan.Patterns.Where(p => p.Unit == unit.Id)];
        foreach (var pattern in patterns)
        {
            var operation = pattern.Operation.IsEmpty ? string.Empty : $" ({pattern.Operation})";
            var note = pattern.Note is null ? string.Empty : $" {Page.Line(pattern.Note)}";
            text.Append(
                CultureInfo.InvariantCulture,
                $"- {pattern.Class}{operation}: **{pattern.Pattern}** ({string.Join(", ", pattern.Evidence!.Citations.Select(c => $"`{c}`"))}).{note}\n"
            );
        }

        text.Append(patterns.Length == 0 ? "- **?**: tidak ditemukan / *not found*\n" : string.Empty);
        text.Append("\nKebutuhan TPS / *need of the polling stations*:\n\n");
        text.Append(Page.Calculation(Of($"guard-need/{id}/least")));
        if (!Of($"guard-need/{id}/most").Value.Equals(Of($"guard-need/{id}/least").Value))
        {
            text.Append(Page.Calculation(Of($"guard-need/{id}/most")));
        }

        text.Append("\nPengerahan yang diumumkan / *deployment as published*:\n\n");
        PublishedFigure[] figures = [.. Plan.Figures.Where(f => f.Place == Place.Of(unit.Id) && IsPeople(f) && !IsOtherOperation(f))];
        Figures(text, figures);
        text.Append(figures.Length == 0 ? "**?**: tidak ditemukan / *not found*\n" : string.Empty);
        Sums(text, unit);
        text.Append(
            "\nDikerahkan dikurangi kebutuhan terkecil, hanya pembanding / *deployed less the smallest need, a comparison only*:\n\n"
        );
        text.Append(Page.Calculation(Of($"deployments/{id}/difference")));
    }

    private static void Strengths(StringBuilder text, PoliceUnit unit)
    {
        foreach (var strength in Plan.Strengths.Where(s => s.Unit == unit.Id))
        {
            var basis =
                strength.Basis == StrengthBasis.Unit
                    ? "kekuatan kesatuan / *strength of the unit*"
                    : "kekuatan operasi / *strength of the operation*";
            text.Append(CultureInfo.InvariantCulture, $"- {basis}: {Page.Value(strength.Strength.Value, strength.Strength.Unit)}\n");
        }

        text.Append('\n');
    }

    // Every unit side by side, and what stays open for each: the way down to the sections that follow.
    private static void Summary(StringBuilder text)
    {
        text.Append("\n## 3. Ringkasan tiap satuan / *the units side by side*\n\n");
        foreach (var id in new[] { "guard-need", "deployments", "reinforcement", "reinforcement-totals" })
        {
            var table = Cited.Banten.Tables.Single(t => t.Id.ToString() == id);
            text.Append(Page.Line(table.Title)).Append(":\n\n");
            Table(text, id);
            text.Append(table.Note is null ? "\n" : $"\n{Page.Both(table.Note)}\n\n");
        }

        text.Append("Yang tetap terbuka / *what stays open*:\n\n");
        foreach (var unit in Plan.Units)
        {
            string[] open =
            [
                .. new (string Path, LocalText Name)[]
                {
                    ($"guard-need/{unit.Id}/strength", new LocalText("kekuatan", "strength")),
                    ($"guard-need/{unit.Id}/tps", new LocalText("jumlah TPS", "number of TPS")),
                    ($"guard-need/{unit.Id}/least", new LocalText("kebutuhan TPS", "need of the TPS")),
                    ($"deployments/{unit.Id}/deployed", new LocalText("pengerahan", "deployment")),
                    ($"deployments/{unit.Id}/reinforcement", new LocalText("perkuatan (BKO)", "reinforcement (BKO)")),
                }
                    .Where(f => Of(f.Path).Value.IsUnknown)
                    .Select(f => Page.Line(f.Name)),
            ];
            text.Append(
                CultureInfo.InvariantCulture,
                $"- {unit.Name}: {(open.Length == 0 ? "tidak ada / *nothing*" : string.Join(", ", open))}\n"
            );
        }
    }

    private static void OtherOperation(StringBuilder text)
    {
        text.Append("\n## Operasi lain / *another operation*\n\n");
        text.Append(Page.Both(DeploymentRules.OneOperation.Statement)).Append("\n\n");
        Figures(text, Plan.Figures.Where(f => IsPeople(f) && IsOtherOperation(f)));
    }

    private static void Table(StringBuilder text, string id)
    {
        var table = Cited.Banten.Tables.Single(t => t.Id.ToString() == id);
        text.Append("| ");
        text.AppendJoin(" | ", table.Columns.Select(Page.Line).Prepend(" "));
        text.Append(" |\n|---|").AppendJoin(string.Empty, table.Columns.Select(_ => "---|")).Append('\n');
        foreach (var row in table.Rows)
        {
            text.Append("| ").Append(Page.Line(row.Name)).Append(" | ");
            text.AppendJoin(
                " | ",
                row.Cells.Select(c =>
                    c is null ? "-"
                    : c.Value.IsUnknown ? "**?**"
                    : Page.Value(c.Value, c.Unit)
                )
            );
            text.Append(" |\n");
        }
    }

    private static void Figures(StringBuilder text, IEnumerable<PublishedFigure> figures)
    {
        PublishedFigure[] all = [.. figures];
        if (all.Length == 0)
        {
            return;
        }

        text.Append("| Angka / *figure* | Nilai / *value* | Tanggal / *date* | Asal / *provenance* |\n|---|---|---|---|\n");
        foreach (var figure in all)
        {
            var word = figure.Word is null ? string.Empty : $" ({figure.Word})";
            var note = figure.Note is null ? string.Empty : $"<br>{Page.Line(figure.Note)}";
            var cited = string.Join(", ", figure.Explanation.Citations.Select(c => $"`{c}`"));
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{figure.Id}` {Page.Line(figure.Explanation.Label)}{note} | {Page.Value(figure.Value, figure.Explanation.Unit)}{word} | {figure.Date?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "-"} | {Page.Provenance(figure.Explanation.Provenance)}: {cited} |\n"
            );
        }
    }

    private static void Sums(StringBuilder text, PoliceUnit unit)
    {
        foreach (
            var sum in Plan.Reconciliations.Where(r =>
                r.Total.Place == Place.Of(unit.Id) && IsPeople(r.Total) && !IsOtherOperation(r.Total)
            )
        )
        {
            var verdict = sum.Result.Closes switch
            {
                true => "cocok / *closes*",
                false => $"selisih / *difference* **{Page.Value(sum.Result.Difference, sum.Result.Total.Unit)}**",
                null => "**?**",
            };
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n{Page.Line(sum.Result.Title)}: {string.Join(" + ", sum.Parts.Select(p => Page.Value(p.Value, Unit.None)))} = {Page.Value(sum.Result.PartsSum, Unit.None)}, {Page.Value(sum.Total.Value, Unit.None)}: {verdict}.{(sum.Note is null ? string.Empty : $" {Page.Line(sum.Note)}")}\n"
            );
        }
    }

    private static Explanation Of(string path) =>
        Cited.Banten.Find(FigurePath.Parse(path))?.Explanation ?? throw new InvalidOperationException($"The assessment has no {path}.");

    private static bool IsPeople(PublishedFigure figure) =>
        figure.Place.IsUnit && (figure.Explanation.Unit.Equals(Unit.Officers) || figure.Explanation.Unit.Equals(Unit.Persons));

    private static bool IsOtherOperation(PublishedFigure figure) => figure.Measure.ToString().Contains("pemilu", StringComparison.Ordinal);

    private static IEnumerable<Citation> Used() =>
        Plan
            .Figures.Where(IsPeople)
            .SelectMany(f => f.Explanation.Citations)
            .Concat(Plan.Patterns.SelectMany(p => p.Evidence!.Citations))
            .Concat(Plan.Strengths.SelectMany(s => s.Strength.Citations))
            .Concat(PersonnelRules.BantenShare.Evidence.Citations)
            .Concat(GuardRules.All.SelectMany(r => r.Evidence.Citations))
            .DistinctBy(c => c.Id)
            .OrderBy(c => c.Id);
}
