using System.CommandLine;
using Pilkada.Risk;
using Pilkada.Serialization;
using Pilkada.Stages;
using Pilkada.Tool.Rendering;

namespace Pilkada.Tool.Verbs;

internal sealed class RiskVerb : Verb
{
    private readonly Argument<string?> _folder;
    private readonly PlanOptions _options;
    private readonly Option<string?> _area;
    private readonly Option<string?> _stage;
    private readonly Option<string?> _edges;
    private readonly Option<string?> _since;
    private readonly Option<bool> _explain;

    public RiskVerb(Session session)
        : base(
            session,
            "risk",
            new LocalText(
                "Menampilkan peta risiko menurut wilayah dan tahapan: batas skor, peringkat, bagian yang tidak diketahui, dan penyumbang terbesar.",
                "Shows the risk map by area and stage: bounds of the score, ranks, the share that is unknown, and what adds most."
            )
        )
    {
        Add(
            _folder = session.Argument(
                "DIR",
                new LocalText(
                    "Folder rencana, atau embedded:ID; bila tidak diisi, rencana Banten 2024 yang disertakan.",
                    "Folder of a plan, or embedded:ID; the Banten 2024 plan that comes along when absent."
                ),
                required: false
            )
        );
        _options = new PlanOptions(session);
        Add(
            _area = session.Option(
                "--area",
                session.Say("KODE", "CODE"),
                new LocalText("Satu wilayah menurut kode Kemendagri, misalnya 36.02.", "One area by its Kemendagri code, such as 36.02.")
            )
        );
        Add(
            _stage = session.Option(
                "--stage",
                "ID",
                new LocalText("Satu tahapan, misalnya penyelenggaraan.pemungutan.", "One stage, such as penyelenggaraan.pemungutan.")
            )
        );
        Add(
            _explain = session.Switch(
                "--explain",
                new LocalText(
                    "Menampilkan perhitungan setiap sel sampai indikator, bobot, dan sumbernya.",
                    "Shows the calculation of each cell down to indicators, weights and sources."
                )
            )
        );
        Add(
            _edges = session.Option(
                "--edges",
                session.Say("PERSEN,...", "PERCENT,..."),
                new LocalText(
                    "Batas kelas Anda sendiri, dari yang terendah, misalnya 10,25,50: menampilkan kelas setiap sel dan apa yang membawanya ke kelas berikutnya. Tidak ada sumber yang mengumumkan kelas untuk skor ini.",
                    "Edges of classes of your own, lowest first, such as 10,25,50: shows the class of each cell and what would bring it into the next. No source publishes classes of this score."
                )
            )
        );
        Add(
            _since = session.Option(
                "--since",
                session.Say("TANGGAL|DIR", "DATE|DIR"),
                new LocalText(
                    "Menampilkan apa yang berubah sejak tanggal itu menurut tanggal angka-angkanya, atau sejak rencana lain.",
                    "Shows what moved since that day, by the days of the figures, or since another plan."
                )
            )
        );
        Add(_options.AsOf);
        Add(_options.Audience);
    }

    public override ImmutableArray<string> Examples { get; } =
    [
        "pilkada risk",
        "pilkada risk --area 36.02",
        "pilkada risk --area 36.02 --stage penyelenggaraan.pemungutan --explain",
        "pilkada risk --area 36.02 --edges 10,25,50 --since 2024-10-01",
        "pilkada risk --stage penyelenggaraan.hitung-rekap --format json",
    ];

    public override ExitCode Run(Session session, ParseResult parse)
    {
        if (_options.Assess(session, parse, parse.GetValue(_folder), out var assessment) is { } failed)
        {
            return failed;
        }

        var map = assessment.Risk;
        var (area, stage) = (default(Place), default(Id<ElectionStage>));
        if (parse.GetValue(_area) is { } code && (!Place.TryParse(code, out area) || !map.Areas.Contains(area)))
        {
            return Unknown(session, code, map.Areas.Select(a => a.ToString()));
        }

        if (parse.GetValue(_stage) is { } id && (!Id<ElectionStage>.TryParse(id, out stage) || map.Profiles.All(p => p.Stage != stage)))
        {
            return Unknown(session, id, map.Profiles.Select(p => p.Stage.ToString()));
        }

        ScoreBands? bands = null;
        if (parse.GetValue(_edges) is { } edges && !TryEdges(edges, out bands))
        {
            return session.Wrong(
                _edges.Name,
                edges,
                new LocalText(
                    "persen yang makin besar, lebih dari 0 sampai 100, dipisah koma, dengan titik desimal, misalnya 10,25,50",
                    "growing percentages, more than 0 and up to 100, joined by commas, with a decimal point, such as 10,25,50"
                )
            );
        }

        RiskMap? earlier = null;
        var since = parse.GetValue(_since);
        if (since is not null && PlanOptions.Day(since) is { } day)
        {
            earlier = assessment.RiskBy(day);
        }
        else if (since is not null)
        {
            if (_options.Assess(session, parse, since, out var other) is { } notRead)
            {
                return notRead;
            }

            earlier = other.Risk;
        }

        var one = parse.GetValue(_area) is not null;
        bool Shown(RiskMapCell cell) => (!one || cell.Area == area) && (stage.IsEmpty || cell.Stage == stage);
        if (session.Json)
        {
            session.Write(RiskMapDto.Of(assessment, Shown, parse.GetValue(_explain), bands, earlier));
        }
        else
        {
            var page = new TextPage(session);
            RiskText.Write(page, assessment, Shown, parse.GetValue(_explain), bands);
            if (earlier is not null)
            {
                RiskText.WriteMoves(page, assessment, since!, [.. map.MovesFrom(earlier).Where(m => Shown((m.After ?? m.Before)!))]);
            }
        }

        return ExitCode.Done;
    }

    private static bool TryEdges(string text, out ScoreBands? bands)
    {
        var edges = new List<Fraction>();
        foreach (var part in text.Split(','))
        {
            // Fewer than ten digits before and after the point: far more than a percentage needs.
            var digits = part.Split('.');
            if (digits.Length > 2 || digits.Any(d => d.Length is 0 or > 9 || !d.All(char.IsAsciiDigit)))
            {
                bands = null;
                return false;
            }

            edges.Add(Fraction.Parse($"{string.Concat(digits)}/1{new string('0', 2 + (digits.Length > 1 ? digits[1].Length : 0))}"));
        }

        bands =
            edges.All(e => e.Sign > 0 && e <= Fraction.One) && edges.Zip(edges.Skip(1)).All(p => p.First < p.Second)
                ? RiskMap.BandsAt(edges)
                : null;
        return bands is not null;
    }

    private static ExitCode Unknown(Session session, string given, IEnumerable<string> known)
    {
        string[] all = [.. known];
        var nearest = Nearest.To(given, all);
        return session.Fail(
            ExitCode.Usage,
            ToolNotices.UnknownCell,
            ("value", Quantity.Of(given.Length == 0 ? "\"\"" : given)),
            ("known", Quantity.Of(all.Length == 0 ? "-" : string.Join(", ", nearest.IsEmpty ? all : nearest)))
        );
    }
}
