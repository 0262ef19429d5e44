using System.CommandLine;
using System.Globalization;
using Pilkada.Documents;
using Pilkada.Logistics;
using Pilkada.Tool.Rendering;

namespace Pilkada.Tool.Verbs;

internal sealed class LogisticsRelocateVerb : Verb
{
    private readonly Option<string?> _stations;
    private readonly Option<string?> _sites;
    private readonly Option<string?> _distances;
    private readonly Option<string?> _mostMetres;
    private readonly Option<bool> _anyVillage;
    private readonly Option<bool> _anyAccess;
    private readonly NumberFormatOption _numbers;
    private readonly FailOn _failOn;

    public LogisticsRelocateVerb(Session session)
        : base(
            session,
            "relocate",
            new LocalText(
                "Mengusulkan lokasi pengganti bagi TPS yang terpapar bahaya: sebanyak mungkin TPS, lalu jumlah jarak sekecil mungkin; KPU yang menetapkan.",
                "Proposes sites for polling stations exposed to a hazard: as many stations as can be, then the least total distance; KPU decides."
            )
        )
    {
        var file = session.Say("BERKAS", "FILE");
        Add(
            _stations = session.Option(
                "--stations",
                file,
                new LocalText("TPS yang terpapar beserta bahayanya, dalam CSV.", "Exposed stations with their hazards, as CSV.")
            )
        );
        Add(
            _sites = session.Option(
                "--sites",
                file,
                new LocalText(
                    "Calon lokasi beserta daya tampungnya dalam TPS, dalam CSV.",
                    "Candidate sites with their capacity in stations, as CSV."
                )
            )
        );
        Add(
            _distances = session.Option(
                "--distances",
                file,
                new LocalText(
                    "Jarak TPS ke lokasi dalam meter, dalam CSV; pasangan tanpa baris tidak dipakai.",
                    "Distances from station to site in metres, as CSV; a pair without a row is not used."
                )
            )
        );
        Add(
            _mostMetres = session.Option(
                "--most-metres",
                "N",
                new LocalText("Jarak pindah paling jauh; bila tidak diisi, tanpa batas.", "The longest move; none when absent.")
            )
        );
        Add(
            _anyVillage = session.Switch(
                "--any-village",
                new LocalText("Membolehkan pindah ke desa lain.", "Allows moves to another village.")
            )
        );
        Add(
            _anyAccess = session.Switch(
                "--any-access",
                new LocalText(
                    "Membolehkan lokasi yang tidak diketahui dapat diakses penyandang disabilitas.",
                    "Allows sites that are not known to be accessible to voters with disabilities."
                )
            )
        );
        _numbers = new NumberFormatOption(session);
        Add(_numbers.Option);
        _failOn = new FailOn(session);
        Add(_failOn.Option);
    }

    public override ImmutableArray<string> Examples { get; } =
    [
        "pilkada logistics relocate --stations rencana/lebak/terpapar.csv --sites rencana/lebak/lokasi.csv --distances rencana/lebak/jarak.csv --most-metres 500",
        "pilkada logistics relocate --stations rencana/lebak/terpapar.csv --sites rencana/lebak/lokasi.csv --distances rencana/lebak/jarak.csv --any-access --format json",
    ];

    public override ExitCode Run(Session session, ParseResult parse)
    {
        if (_failOn.Read(session, parse, out var lowest) is { } wrong)
        {
            return wrong;
        }

        if (_numbers.Read(session, parse, out var format) is { } wrongFormat)
        {
            return wrongFormat;
        }

        int? most = null;
        if (parse.GetValue(_mostMetres) is { } text)
        {
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var metres))
            {
                return session.Wrong(_mostMetres.Name, text, new LocalText("bilangan bulat, 0 atau lebih", "a whole number, 0 or more"));
            }

            most = metres;
        }

        var paths = new List<string>();
        foreach (var option in new[] { _stations, _sites, _distances })
        {
            if (UserFiles.Named(session, parse, option, out var path) is { } absent)
            {
                return absent;
            }

            paths.Add(path);
        }

        var files = new UserFiles([.. paths]);
        var rules = new RelocationRules(!parse.GetValue(_anyVillage), most, !parse.GetValue(_anyAccess));
        var names = files.InOrder;
        if (UserFiles.Read(session, RelocationFiles.Read(files, names[0], names[1], names[2], rules, format), out var found) is { } failed)
        {
            return failed;
        }

        if (session.Json)
        {
            session.Write(RelocationDto.Of(found));
        }
        else
        {
            PlacesText.Relocation(new TextPage(session), found);
        }

        return FailOn.Exit(found.Findings, lowest);
    }
}
