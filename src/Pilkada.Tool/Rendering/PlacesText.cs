using Pilkada.Logistics;

namespace Pilkada.Tool.Rendering;

// Places that need something else: signal and power, and stations that should move.
internal static class PlacesText
{
    private const int MostRows = 25;

    public static void Connectivity(TextPage page, Connectivity found, bool all)
    {
        page.Title($"{page.Say("Sinyal dan listrik", "Signal and power")} ({page.Number(found.Stations.Length)} TPS)");
        var signals = new Grid((page.Say("Sinyal", "Signal"), false), (page.Say("TPS", "Stations"), true));
        foreach (var (signal, stations) in found.BySignal)
        {
            signals.Add(page.Say(Word(signal)), page.Number(stations));
        }

        signals.WriteTo(page);
        int Areas(bool? has) => found.Areas.Count(a => a.HasSignal == has);
        page.Paragraph(
            page.Say(
                $"Desa (kecamatan bila daftar tidak memuat desa): {page.Number(found.Areas.Length)}; tanpa sinyal di semua TPS-nya {page.Number(Areas(false))}, belum dapat dipastikan {page.Number(Areas(null))}.",
                $"Villages (kecamatan where the list has none): {page.Number(found.Areas.Length)}; without signal at all of their stations {page.Number(Areas(false))}, not certain {page.Number(Areas(null))}."
            )
        );
        page.Paragraph(
            page.Say(
                $"Tanpa listrik {page.Number(found.WithoutPower)} TPS, tidak diketahui {page.Number(found.UnknownPower)}.",
                $"Without electricity {page.Number(found.WithoutPower)} stations, not known {page.Number(found.UnknownPower)}."
            )
        );
        page.Paragraph(
            page.Say(
                "Jumlah desa tanpa sinyal, TPS tanpa sinyal, dan TPS dengan masalah internet mengukur hal yang berbeda: jangan dijumlahkan.",
                "Villages without signal, stations without signal and stations with an internet problem are three different counts: never add them."
            ),
            ink: Ink.Dim
        );
        StationConnection[] plans = [.. found.Stations.Where(s => s.Signal is Signal.None or Signal.Unknown)];
        if (plans.Length > 0)
        {
            Plans(page, plans, all);
        }

        Findings(page, found.Findings);
    }

    public static void Relocation(TextPage page, Relocation found)
    {
        page.Title(page.Say("Usulan pemindahan TPS", "Proposed moves of polling stations"));
        page.Paragraph(page.Say(Words(found.Rules)));
        if (!found.Moves.IsEmpty)
        {
            var grid = new Grid(
                (page.Say("TPS", "Station"), false),
                (page.Say("Bahaya", "Hazard"), false),
                (page.Say("Lokasi", "Site"), false),
                (page.Say("Meter", "Metres"), true)
            );
            foreach (var move in found.Moves)
            {
                grid.Add(move.Station.Station.ToString(), page.Say(move.Station.Hazard), move.Site.Id.ToString(), page.Number(move.Metres));
            }

            grid.WriteTo(page);
        }

        page.Paragraph(
            page.Say(
                $"{page.Number(found.Moves.Length)} TPS mendapat lokasi, {page.Number(found.Unplaced.Length)} tidak; jumlah jarak {LocalFormat.Number(Fraction.FromInteger(found.TotalMetres), page.Language)} m, terbukti paling kecil ({LogisticsRules.Relocation.Id}).",
                $"{page.Number(found.Moves.Length)} stations get a site, {page.Number(found.Unplaced.Length)} do not; total distance {LocalFormat.Number(Fraction.FromInteger(found.TotalMetres), page.Language)} m, proven to be the least ({LogisticsRules.Relocation.Id})."
            )
        );
        if (!found.Moves.IsEmpty)
        {
            page.Line();
            page.Title(page.Say("Rancangan pemberitahuan", "Draft notices"));
            foreach (var move in found.Moves)
            {
                page.Paragraph(page.Say(move.Notice), 2);
            }
        }

        Findings(page, found.Findings);
    }

    private static void Plans(TextPage page, StationConnection[] plans, bool all)
    {
        page.Line();
        page.Title(
            $"{page.Say("Rencana bagi TPS tanpa sinyal yang pasti", "Plans for stations without sure signal")} ({page.Number(plans.Length)})"
        );
        var grid = new Grid(
            (page.Say("TPS", "Station"), false),
            (page.Say("Sinyal", "Signal"), false),
            (page.Say("Penguatan", "Strengthening"), false),
            (page.Say("Titik unggah", "Upload point"), false),
            (page.Say("Pencatatan luring", "Offline forms"), false),
            (page.Say("Dapat diunggah", "Can be uploaded"), false)
        );
        var shown = all ? plans.Length : Math.Min(MostRows, plans.Length);
        foreach (var station in plans.Take(shown))
        {
            grid.Add(
                station.Station.ToString(),
                page.Say(Word(station.Signal)),
                YesNo(page, station.Strengthening),
                station.UploadPoint ?? "-",
                YesNo(page, station.OfflineForms),
                YesNo(page, station.CanUpload)
            );
        }

        grid.WriteTo(page);
        if (shown < plans.Length)
        {
            page.Paragraph(
                page.Say(
                    $"{page.Number(plans.Length - shown)} TPS lain: --all.",
                    $"{page.Number(plans.Length - shown)} more stations: --all."
                )
            );
        }
    }

    private static void Findings(TextPage page, ImmutableArray<Finding> findings)
    {
        page.Line();
        page.Title(page.Say("Temuan", "Findings"));
        if (findings.IsEmpty)
        {
            page.Paragraph(page.Say("Tidak ada temuan.", "No findings."));
        }

        NoticeText.Findings(page, findings);
    }

    private static LocalText Words(RelocationRules rules)
    {
        string Most(Language language) => LocalFormat.Number(Fraction.FromInteger(rules.MostMetres ?? 0), language);
        return new LocalText(
            "Syarat pengguna (asumsi; sumber tidak menetapkannya): "
                + (rules.SameArea ? "desa yang sama" : "desa mana pun")
                + (rules.MostMetres is null ? ", jarak tanpa batas" : $", paling jauh {Most(Language.Indonesian)} m")
                + (rules.OnlyAccessible ? ", hanya lokasi yang diketahui aksesibel." : ", aksesibel atau tidak."),
            "Rules of the user (assumed; no source fixes them): "
                + (rules.SameArea ? "the same village" : "any village")
                + (rules.MostMetres is null ? ", any distance" : $", {Most(Language.English)} m at most")
                + (rules.OnlyAccessible ? ", sites known to be accessible only." : ", accessible or not.")
        );
    }

    private static string YesNo(TextPage page, bool? value) =>
        value switch
        {
            true => page.Say("ya", "yes"),
            false => page.Say("tidak", "no"),
            null => Evidences.UnknownMark,
        };

    private static LocalText Word(Signal signal) =>
        signal switch
        {
            Signal.None => new LocalText("tidak ada", "none"),
            Signal.OneOperator => new LocalText("satu operator", "one operator"),
            Signal.SeveralOperators => new LocalText("beberapa operator", "several operators"),
            Signal.OwnNetwork => new LocalText("jaringan sendiri", "own network"),
            _ => new LocalText("tidak diketahui", "unknown"),
        };
}
