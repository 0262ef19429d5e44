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
        Add(_options.AsOf);
        Add(_options.Audience);
    }

    public override ImmutableArray<string> Examples { get; } =
    [
        "pilkada risk",
        "pilkada risk --area 36.02",
        "pilkada risk --area 36.02 --stage penyelenggaraan.pemungutan --explain",
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

        var one = parse.GetValue(_area) is not null;
        bool Shown(RiskMapCell cell) => (!one || cell.Area == area) && (stage.IsEmpty || cell.Stage == stage);
        if (session.Json)
        {
            session.Write(RiskMapDto.Of(assessment, Shown, parse.GetValue(_explain)));
        }
        else
        {
            RiskText.Write(new TextPage(session), assessment, Shown, parse.GetValue(_explain));
        }

        return ExitCode.Done;
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
