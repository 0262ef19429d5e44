using System.CommandLine;
using Pilkada.Documents;
using Pilkada.Personnel;

namespace Pilkada.Tool.Verbs;

// The options of the verbs that compute needs and plans from a user's own files.
internal sealed class GuardOptions
{
    private static readonly string[] Orders = ["ptl", "plt"];
    private readonly AudienceOption _audience;

    public GuardOptions(Session session)
    {
        Tps = session.Option(
            "--tps",
            session.Say("BERKAS", "FILE"),
            new LocalText("Daftar TPS (CSV) dengan kolom kelas.", "List of polling stations (CSV) with a column class.")
        );
        Patterns = session.Option(
            "--patterns",
            session.Say("BERKAS", "FILE"),
            new LocalText("Pola tiap kelas (JSON).", "Patterns of each class (JSON).")
        );
        Order = session.Option(
            "--order",
            "ptl|plt",
            new LocalText(
                "Urutan angka pola: ptl = Polri-TPS-Linmas, plt = Polri-Linmas-TPS; tanpa ini pola tiga angka ditolak.",
                "Order of the numbers of a pattern: ptl = police-TPS-Linmas, plt = police-Linmas-TPS; without it patterns of three numbers are refused."
            )
        );
        Unit = session.Option(
            "--unit",
            "ID",
            new LocalText(
                "Satu satuan atau kabupaten/kota, dengan perhitungannya; bila tidak diisi, semuanya.",
                "One unit or kabupaten/kota with its calculation; all of them when absent."
            )
        );
        _audience = new AudienceOption(session);
    }

    public Option<string?> Tps { get; }

    public Option<string?> Patterns { get; }

    public Option<string?> Order { get; }

    public Option<string?> Unit { get; }

    public Option<string?> Audience => _audience.Option;

    // The units asked for, with the patterns; an exit code when something stands in the way.
    public ExitCode? Read(
        Session session,
        ParseResult parse,
        out GuardInput input,
        out ImmutableArray<GuardUnit> units,
        out Audience audience
    )
    {
        (input, units, audience) = (null!, [], default);
        NumberOrder? order = null;
        if (parse.GetValue(Order) is not null)
        {
            if (session.Choice(parse, Order, Orders, out var chosen) is { } wrongOrder)
            {
                return wrongOrder;
            }

            order = (NumberOrder)chosen;
        }

        if (_audience.Read(session, parse, out audience) is { } wrongAudience)
        {
            return wrongAudience;
        }

        if (UserFiles.Named(session, parse, Tps, out var tps) is { } noTps)
        {
            return noTps;
        }

        if (UserFiles.Named(session, parse, Patterns, out var patterns) is { } noPatterns)
        {
            return noPatterns;
        }

        var files = new UserFiles(tps, patterns);
        if (UserFiles.Read(session, GuardFiles.Read(files, files.InOrder[0], files.InOrder[1], order), out input) is { } unusable)
        {
            return unusable;
        }

        units = input.Units;
        return Choose(session, parse, ref units);
    }

    private ExitCode? Choose(Session session, ParseResult parse, ref ImmutableArray<GuardUnit> units)
    {
        if (parse.GetValue(Unit) is not { } asked)
        {
            return null;
        }

        var all = units;
        units = [.. all.Where(u => u.Place.ToString() == asked)];
        if (!units.IsEmpty)
        {
            return null;
        }

        var nearest = Nearest.To(asked, all.Select(u => u.Place.ToString()));
        return session.Fail(
            ExitCode.Usage,
            ToolNotices.UnknownGuardUnit,
            ("unit", Quantity.Of(asked.Length == 0 ? "\"\"" : asked)),
            ("known", Quantity.Of(string.Join(", ", nearest.IsEmpty ? all.Take(20).Select(u => u.Place.ToString()) : nearest)))
        );
    }

    // A unit that is no Polda, Polres or area of at least a kabupaten/kota counts as smaller: what is not known is not shown.
    public static bool IsShown(Audience audience, Place place)
    {
        var level =
            !place.IsUnit ? place.Area.Level
            : place.Unit.ToString().StartsWith("polda", StringComparison.Ordinal) ? AreaLevel.Provinsi
            : place.Unit.ToString().StartsWith("polres", StringComparison.Ordinal) ? AreaLevel.KabupatenKota
            : AreaLevel.Kecamatan;
        return Disclosure.Of(audience, Sensitivity.Guarded, level).IsAllowed;
    }
}
