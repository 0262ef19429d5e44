using System.CommandLine;
using Pilkada.Documents;
using Pilkada.Logistics;
using Pilkada.Tool.Rendering;

namespace Pilkada.Tool.Verbs;

internal sealed class LogisticsConnectivityVerb : Verb
{
    private readonly Argument<string?> _file;
    private readonly Option<bool> _all;
    private readonly FailOn _failOn;

    public LogisticsConnectivityVerb(Session session)
        : base(
            session,
            "connectivity",
            new LocalText(
                "Sinyal dan listrik TPS: jumlahnya menurut TPS dan desa, titik unggah, dan yang masih perlu disiapkan.",
                "Signal and power of polling stations: counted by station and village, upload points, and what is still to be prepared."
            )
        )
    {
        Add(
            _file = session.Argument("FILE", new LocalText("Daftar TPS dengan sinyalnya dalam CSV.", "Stations with their signal, as CSV."))
        );
        Add(
            _all = session.Switch(
                "--all",
                new LocalText("Menampilkan semua TPS yang perlu rencana.", "Shows every station that needs a plan.")
            )
        );
        _failOn = new FailOn(session);
        Add(_failOn.Option);
    }

    public override ImmutableArray<string> Examples { get; } =
    ["pilkada logistics connectivity rencana/lebak/sinyal.csv", "pilkada logistics connectivity rencana/lebak/sinyal.csv --format json"];

    public override ExitCode Run(Session session, ParseResult parse)
    {
        if (_failOn.Read(session, parse, out var lowest) is { } wrong)
        {
            return wrong;
        }

        var path = parse.GetValue(_file)!;
        if (UserFiles.Exists(session, path) is { } absent)
        {
            return absent;
        }

        var files = new UserFiles(path);
        if (UserFiles.Read(session, ConnectivityFile.Read(files, files.InOrder[0]), out var found) is { } failed)
        {
            return failed;
        }

        if (session.Json)
        {
            session.Write(ConnectivityDto.Of(found));
        }
        else
        {
            PlacesText.Connectivity(new TextPage(session), found, parse.GetValue(_all));
        }

        return FailOn.Exit(found.Findings, lowest);
    }
}
