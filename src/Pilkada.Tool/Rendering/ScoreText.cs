using System.Globalization;
using Pilkada.Scoring;

namespace Pilkada.Tool.Rendering;

// Scores for a reader, and the CSV that holds all of them.
internal static class ScoreText
{
    // As many ranks as a person reads; the CSV has all.
    private const int Most = 100;

    private static readonly string[] Columns = ["unit", "score", "class", "rank"];

    public static void Write(TextPage page, ScoreResult result, ImmutableArray<string> ignored, Uncertainty? uncertainty)
    {
        Head(page, result, ignored);
        Varied(page, uncertainty);
        page.Line();
        var hasRanks = !result.Ranks.IsEmpty;
        var hasClasses = !result.Classes.IsEmpty;
        var grid = new Grid([
            .. hasRanks ? [(page.Say("Peringkat", "Rank"), true)] : Array.Empty<(string, bool)>(),
            (page.Say("Satuan", "Unit"), false),
            (page.Say("Nilai", "Score"), true),
            .. hasClasses ? [(page.Say("Kelas", "Class"), true)] : Array.Empty<(string, bool)>(),
            .. uncertainty is null
                ? Array.Empty<(string, bool)>()
                : [(page.Say("Rata-rata peringkat", "Mean rank"), true), (page.Say("Rentang peringkat", "Rank interval"), true)],
            .. uncertainty is { Result.Classes: > 0 }
                ? [(page.Say("Peluang kelasnya", "Chance of its class"), true)]
                : Array.Empty<(string, bool)>(),
        ]);
        var rows = Enumerable.Range(0, result.Table.Count);
        if (hasRanks)
        {
            rows = rows.OrderBy(r => result.Ranks[r] == 0 ? int.MaxValue : result.Ranks[r]);
        }

        foreach (var row in rows.Take(Most))
        {
            grid.Add([
                .. hasRanks ? [result.Ranks[row] == 0 ? "?" : page.Number(result.Ranks[row])] : Array.Empty<string>(),
                result.Table.KeyOf(row),
                Number(page, result.Scores[row], "0.0000"),
                .. hasClasses ? [result.Classes[row] < 0 ? "?" : page.Number(result.Classes[row])] : Array.Empty<string>(),
                .. Spread(page, uncertainty?.Result, row),
            ]);
        }

        grid.WriteTo(page);
        if (result.Table.Count > Most)
        {
            page.Paragraph(
                page.Say(
                    $"dan {page.Number(result.Table.Count - Most)} satuan lagi; --format csv memuat semuanya.",
                    $"and {page.Number(result.Table.Count - Most)} more units; --format csv has all of them."
                )
            );
        }

        if (hasClasses)
        {
            page.Line();
            page.Paragraph(
                $"{page.Say("Batas antarkelas (kelas 0 yang terendah)", "Edges between the classes (class 0 is the lowest)")}: "
                    + string.Join("; ", result.Fit.Edges.Select(e => Number(page, e)))
            );
        }

        Outliers(page, result);
        if (!result.Findings.IsEmpty)
        {
            page.Line();
            page.Title(page.Say("Temuan", "Findings"));
            NoticeText.Findings(page, result.Findings);
        }
    }

    public static void Explain(TextPage page, ScoreResult result, string unit, ImmutableArray<string> ignored, Uncertainty? uncertainty)
    {
        Head(page, result, ignored);
        Varied(page, uncertainty);
        page.Line();
        var row = result.Table.RowOf(unit);
        var tree = result.Explain(unit);
        var rank =
            result.Ranks.IsEmpty || result.Ranks[row] == 0 ? "" : $", {page.Say("peringkat", "rank")} {page.Number(result.Ranks[row])}";
        var @class =
            result.Classes.IsEmpty || result.Classes[row] < 0 ? "" : $", {page.Say("kelas", "class")} {page.Number(result.Classes[row])}";
        page.Title($"{unit}: {Number(page, tree.Value)}{rank}{@class}");
        page.Line();
        Part(page, tree, 0);
        page.Line();
        page.Paragraph(
            UnitExplanationDto.DoesReplay(tree)
                ? page.Say(
                    "Setiap nilai dihitung ulang dari bagian-bagiannya dan sama sampai bit terakhir.",
                    "Every value was computed again from its parts and is the same to the last bit."
                )
                : page.Say("Hitungan ulang BERBEDA: laporkan kesalahan ini.", "Computing again gives something ELSE: report this mistake.")
        );
        Unsure(page, uncertainty?.Result, row);
        Contributions(page, tree);
        Standings(page, page.Say("Terkuat", "Strengths"), result.Standings(unit, UnitExplanationDto.Standings));
        Standings(page, page.Say("Terlemah", "Weaknesses"), result.Standings(unit, UnitExplanationDto.Standings, weakest: true));
        if (result.ToNextClass(unit) is { } next)
        {
            page.Line();
            page.Paragraph(
                page.Say(
                    $"Ke kelas berikutnya kurang {Number(page, next.Distance)}",
                    $"The next class is {Number(page, next.Distance)} away"
                )
                    + (
                        next.Indicator is null
                            ? page.Say(
                                "; tidak ada satu indikator yang dapat mencapainya sendiri.",
                                "; no single indicator can reach it alone."
                            )
                            : page.Say(
                                $"; perubahan tunggal terkecil: {next.Indicator} dari {Number(page, next.From)} menjadi {Number(page, next.To)}.",
                                $"; the smallest single change: {next.Indicator} from {Number(page, next.From)} to {Number(page, next.To)}."
                            )
                    )
            );
        }
    }

    // All units in the order of the data: key, score, class, rank, then the other nodes, lower levels first, then what draws say.
    public static void Csv(TextWriter output, ScoreResult result, Uncertainty? uncertainty, CancellationToken cancel)
    {
        ImmutableArray<string> nodes = [.. result.Fit.Nodes.Where(n => n != result.Model.Index.Key)];
        var spread = uncertainty?.Result;
        string[] drawn = spread is null
            ? []
            : ["mean_rank", "low_rank", "high_rank", .. Enumerable.Range(0, spread.Classes).Select(c => $"class_{CsvText.Cell(c)}")];
        CsvText.WriteLine(output, [.. Columns, .. nodes.Select(CsvText.Cell), .. drawn]);
        double[][] values = [.. nodes.Select(n => result.ValuesOf(n).ToArray())];
        var cells = new string[Columns.Length + values.Length + drawn.Length];
        for (var row = 0; row < result.Table.Count; row++)
        {
            if (row % 4096 == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }

            cells[0] = CsvText.Cell(result.Table.KeyOf(row));
            cells[1] = CsvText.Cell(result.Scores[row]);
            cells[2] = result.Classes.IsEmpty || result.Classes[row] < 0 ? string.Empty : CsvText.Cell(result.Classes[row]);
            cells[3] = result.Ranks.IsEmpty || result.Ranks[row] == 0 ? string.Empty : CsvText.Cell(result.Ranks[row]);
            for (var n = 0; n < values.Length; n++)
            {
                cells[Columns.Length + n] = CsvText.Cell(values[n][row]);
            }

            if (spread is not null)
            {
                var (unit, at) = (spread.Units[row], Columns.Length + values.Length);
                cells[at] = CsvText.Cell(unit.MeanRank);
                cells[at + 1] = unit.Low == 0 ? string.Empty : CsvText.Cell(unit.Low);
                cells[at + 2] = unit.High == 0 ? string.Empty : CsvText.Cell(unit.High);
                for (var c = 0; c < spread.Classes; c++)
                {
                    cells[at + 3 + c] = CsvText.Cell(spread.ClassProbability(row, c));
                }
            }

            CsvText.WriteLine(output, cells);
        }
    }

    public static void Plan(TextPage page, FitState state)
    {
        page.Title($"{state.Model.Key}: {page.Number(state.Rounds.Length)} {page.Say("putaran", "rounds")}");
        page.Line();
        var grid = new Grid(
            (page.Say("Putaran", "Round"), true),
            (page.Say("Langkah", "Step"), false),
            (page.Say("Keadaan", "State"), false)
        );
        foreach (var round in state.Rounds)
        {
            grid.Add(
                page.Number(round.Number),
                string.Join(", ", round.Steps.Select(s => $"$.steps[{s}] {page.Say(NameOf(state.Model.Steps[s]))}")),
                round.IsLinear
                    ? page.Say("tumbuh bersama jumlah satuan", "grows with the number of units")
                    : page.Say("berukuran tetap", "constant in size")
            );
        }

        grid.WriteTo(page);
        page.Line();
        page.Paragraph(
            page.Say(
                "Setiap putaran membaca semua satuan satu kali. Langkah yang tidak disebut cukup melihat satuannya sendiri.",
                "Every round reads all units once. Steps that are not named need no more than the unit itself."
            )
        );
    }

    // The word of a step in the model's file.
    public static string WordOf(ScoringStep step) =>
        step switch
        {
            Screening => "screen",
            Denomination => "denominate",
            Imputation => "impute",
            OutlierTreatment => "treatOutliers",
            Normalisation => "normalise",
            Weighting => "weight",
            Aggregation => "aggregate",
            Classification => "classify",
            _ => "rank",
        };

    private static LocalText NameOf(ScoringStep step) =>
        step switch
        {
            Screening => new("penyaringan", "screening"),
            Denomination => new("pembagian dengan penyebut", "denomination"),
            Imputation => new("imputasi", "imputation"),
            OutlierTreatment => new("perlakuan pencilan", "outlier treatment"),
            Normalisation => new("normalisasi", "normalisation"),
            Weighting => new("pembobotan", "weighting"),
            Aggregation => new("agregasi", "aggregation"),
            Classification => new("klasifikasi", "classification"),
            _ => new("peringkat", "ranking"),
        };

    private static LocalText NameOf(AggregationKind kind) =>
        kind switch
        {
            AggregationKind.Arithmetic => new("rata-rata aritmetik", "arithmetic mean"),
            AggregationKind.Geometric => new("rata-rata geometrik", "geometric mean"),
            AggregationKind.Harmonic => new("rata-rata harmonik", "harmonic mean"),
            AggregationKind.Generalised => new("rata-rata pangkat", "mean of powers"),
            _ => new("Copeland", "Copeland"),
        };

    private static LocalText NameOf(Treatment treatment) =>
        treatment switch
        {
            Treatment.Exempt => new("dikecualikan", "exempt"),
            Treatment.Winsorised => new("winsorisasi", "winsorised"),
            Treatment.Log => new("logaritma", "logarithm"),
            Treatment.BoxCox => new("Box-Cox", "Box-Cox"),
            _ => new("tidak ada", "none"),
        };

    private static void Head(TextPage page, ScoreResult result, ImmutableArray<string> ignored)
    {
        var model = result.Model;
        page.Title(
            $"{model.Key}: {page.Number(result.Table.Count)} {page.Say("satuan", "units")}, "
                + $"{page.Number(model.Indicators.Length)} {page.Say("indikator", "indicators")}"
        );
        page.Paragraph($"{page.Say("Langkah", "Steps")}: {string.Join(" > ", model.Steps.Select(s => page.Say(NameOf(s))))}", 0, 2);
        page.Paragraph($"{page.Say("Sidik data", "Hash of the data")} (SHA-256): {result.InputHash}", 0, 2);
        if (!ignored.IsEmpty)
        {
            page.Paragraph(
                $"{page.Say("Kolom yang tidak dipakai model", "Columns that the model does not read")}: {string.Join(", ", ignored)}",
                0,
                2
            );
        }
    }

    private static void Varied(TextPage page, Uncertainty? uncertainty)
    {
        if (uncertainty is null)
        {
            return;
        }

        var analysis = uncertainty.Request.Analysis;
        page.Paragraph(
            page.Say(
                $"Ketidakpastian: {page.Number(analysis.Draws)} penarikan, benih {Text(analysis.Seed)}; divariasikan: ",
                $"Uncertainty: {page.Number(analysis.Draws)} draws, seed {Text(analysis.Seed)}; varied: "
            )
                + string.Join(", ", analysis.Factors.Select(f => page.Say(NameOf(f))))
                + (
                    uncertainty.Request.IsAssumed
                        ? page.Say(" sampai 25 % lebih atau kurang (asumsi)", " by up to 25 % (assumed)")
                        : string.Empty
                )
                + page.Say(
                    $"; rentang peringkat memuat {Percent(page, (double)analysis.Level.Numerator / (double)analysis.Level.Denominator)} penarikan.",
                    $"; a rank interval holds {Percent(page, (double)analysis.Level.Numerator / (double)analysis.Level.Denominator)} of the draws."
                ),
            0,
            2
        );
    }

    private static string[] Spread(TextPage page, UncertaintyResult? result, int row)
    {
        if (result is null)
        {
            return [];
        }

        var (unit, @class) = (result.Units[row], result.Classes == 0 ? -1 : result.NominalClasses[row]);
        string[] ranks = [Number(page, unit.MeanRank, "0.0"), unit.Low == 0 ? "?" : $"{page.Number(unit.Low)}-{page.Number(unit.High)}"];
        return result.Classes == 0 ? ranks
            : @class < 0 ? [.. ranks, "?"]
            : [.. ranks, Percent(page, result.ClassCount(row, @class), unit.Draws)];
    }

    private static void Unsure(TextPage page, UncertaintyResult? result, int row)
    {
        if (result is null)
        {
            return;
        }

        var unit = result.Units[row];
        page.Line();
        page.Paragraph(
            page.Say(
                $"Dalam {page.Number(unit.Draws)} penarikan: rata-rata peringkat {Number(page, unit.MeanRank, "0.0")}, rentang {page.Number(unit.Low)}-{page.Number(unit.High)}",
                $"In {page.Number(unit.Draws)} draws: mean rank {Number(page, unit.MeanRank, "0.0")}, interval {page.Number(unit.Low)}-{page.Number(unit.High)}"
            )
                + (
                    result.Classes == 0
                        ? "."
                        : page.Say("; peluang ", "; chance of ")
                            + string.Join(
                                ", ",
                                Enumerable
                                    .Range(0, result.Classes)
                                    .Select(c =>
                                        $"{page.Say("kelas", "class")} {page.Number(c)}: {Percent(page, result.ClassCount(row, c), unit.Draws)}"
                                    )
                            )
                            + "."
                )
        );
    }

    // One decimal; draws in which the unit has no score do not count.
    private static string Percent(TextPage page, int count, int of) => of == 0 ? "?" : Percent(page, (double)count / of);

    private static string Percent(TextPage page, double share) => $"{Number(page, 100 * share, "0.#")} %";

    private static string Text(ulong seed) => seed.ToString(CultureInfo.InvariantCulture);

    private static LocalText NameOf(Factor factor) =>
        factor.Key.Split(' ', 2) switch
        {
            ["weights"] => new("semua bobot", "all weights"),
            ["weights", _] => new("bobot bersama (Dirichlet)", "weights together (Dirichlet)"),
            ["weight", var node] => new($"bobot {node}", $"the weight of {node}"),
            ["normalisation"] => new("normalisasi", "normalisation"),
            ["aggregation", var level] => new($"agregasi tingkat {level}", $"aggregation of level {level}"),
            _ => new("imputasi", "imputation"),
        };

    private static void Part(TextPage page, ScorePart part, int depth)
    {
        var lead = new string(' ', 2 * depth);
        var share = depth == 0 ? string.Empty : $"  {page.Say("bobot", "weight")} {Number(page, part.Share)}";
        var how = part.Children.IsEmpty ? Data(page, part) : $"  [{page.Say(NameOf(part.Method!.Kind))}]";
        page.Behind(lead, lead + "  ", $"{part.Key}  {Number(page, part.Value)}{share}{how}");
        foreach (var child in part.Children)
        {
            Part(page, child, depth + 1);
        }
    }

    private static string Data(TextPage page, ScorePart part)
    {
        if (double.IsNaN(part.Prepared))
        {
            return $"  {page.Say("tidak ada data", "no data")}";
        }

        var from = part.IsImputed ? page.Say("diisi", "filled") : $"{page.Say("data", "data")} {Number(page, part.Raw)}";
        var line =
            part.Scale == 1 && part.Origin == 0 && part.Offset == 0
                ? string.Empty
                : $"; ({Number(page, part.Prepared)} - {Number(page, part.Origin)}) x {Number(page, part.Scale)} + {Number(page, part.Offset)}";
        return $"  {from}{line}";
    }

    private static void Contributions(TextPage page, ScorePart tree)
    {
        var parts = tree.PrintedContributions(4);
        if (parts.IsEmpty)
        {
            return;
        }

        page.Line();
        page.Paragraph(
            $"{page.Say("Sumbangan tiap indikator, berjumlah sama dengan nilainya", "What each indicator contributes; adds up to the score")}: "
                + string.Join("; ", parts.Select(p => $"{p.Indicator} {Number(page, (double)p.Contribution)}")),
            0,
            2
        );
    }

    private static void Standings(TextPage page, string title, ImmutableArray<Standing> standings)
    {
        page.Paragraph(
            $"{title}: "
                + string.Join("; ", standings.Select(s => $"{s.Indicator} ({page.Say("peringkat", "rank")} {page.Number(s.Rank)})")),
            0,
            2
        );
    }

    private static void Outliers(TextPage page, ScoreResult result)
    {
        ImmutableArray<TreatedIndicator> treated = [.. result.Fit.Outliers.Where(o => o.Treatment > Treatment.Exempt)];
        if (treated.IsEmpty)
        {
            return;
        }

        page.Line();
        page.Title(page.Say("Pencilan", "Outliers"));
        var grid = new Grid(
            (page.Say("Indikator", "Indicator"), false),
            (page.Say("Perlakuan", "Treatment"), false),
            (page.Say("Nilai digeser", "Values moved"), true),
            (page.Say("Kecondongan", "Skewness"), true),
            (page.Say("Kurtosis", "Kurtosis"), true)
        );
        foreach (var x in treated)
        {
            grid.Add(
                x.Indicator,
                page.Say(NameOf(x.Treatment)),
                page.Number(x.Raised + x.Lowered),
                $"{Number(page, x.SkewnessBefore)} > {Number(page, x.SkewnessAfter)}",
                $"{Number(page, x.KurtosisBefore)} > {Number(page, x.KurtosisAfter)}"
            );
        }

        grid.WriteTo(page);
    }

    // Four decimals for a reader; CSV and JSON have every digit.
    private static string Number(TextPage page, double? value, string form = "0.####")
    {
        if (value is not { } number || double.IsNaN(number))
        {
            return "?";
        }

        var text = Math.Abs(number) is >= 1e15 or (> 0 and < 5e-5)
            ? number.ToString("G5", CultureInfo.InvariantCulture)
            : number.ToString(form, CultureInfo.InvariantCulture);
        return page.Language == Language.Indonesian ? text.Replace('.', ',') : text;
    }
}
