using NodaTime;
using NodaTime.Text;
using Pilkada.Documents;
using Pilkada.Personnel;
using Pilkada.Tool.Verbs;

namespace Pilkada.Tool.Rendering;

// Reinforcement and rosters of a user's own data.
internal static class ForceText
{
    private const int MostRows = 200;

    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd' 'HH':'mm");

    public static void Reinforcement(
        TextPage page,
        ReinforcementInput input,
        Reinforcement? result,
        ImmutableArray<Finding> findings,
        Audience audience
    )
    {
        page.Title(page.Say("Perkuatan antarsatuan", "Reinforcement between units"));
        var grid = new Grid(
            (page.Say("Satuan", "Unit"), false),
            (page.Say("Kekuatan", "Force"), false),
            (page.Say("Tersedia", "Available"), true),
            (page.Say("Perlu", "Needed"), true),
            (page.Say("Selisih", "Difference"), true),
            (page.Say("Batas memberi", "Limit to give"), true),
            (page.Say("Memberi", "Gives"), true),
            (page.Say("Menerima", "Gets"), true)
        );
        foreach (var b in input.Balances)
        {
            var shown = PersonnelReinforceVerb.IsShown(audience, b.Unit);
            string Cell(Quantity value) => shown && !value.IsUnknown ? value.Format(page.Language) : Evidences.UnknownMark;
            grid.Add(
                b.Unit.ToString(),
                page.Say(ForceNames.Of(b.Force)),
                Cell(b.Available.Value),
                Cell(b.Need.Value),
                Cell(b.Surplus.Value),
                !shown ? Evidences.UnknownMark
                    : b.Limit is { } limit ? page.Number(limit)
                    : "-",
                Cell(Quantity.Of(result?.GivenBy(b.Unit, b.Force) ?? 0)),
                Cell(Quantity.Of(result?.GotBy(b.Unit, b.Force) ?? 0))
            );
        }

        grid.WriteTo(page);
        var isAllShown = PersonnelReinforceVerb.IsShown(audience, input.Balances.Select(b => b.Unit));
        if (!isAllShown)
        {
            GuardText.WithheldNote(page);
        }

        if (result is null)
        {
            page.Paragraph(page.Say("Tidak ada satuan yang diketahui kekurangan.", "No unit is known to be short."));
        }
        else
        {
            Moves(page, input, result, audience);
            if (isAllShown)
            {
                Totals(page, input, result);
            }
        }

        NoticeText.Findings(page, findings, withPath: false);
    }

    public static void Roster(TextPage page, RosterInput input, Roster roster, ImmutableArray<Finding> findings, Audience audience)
    {
        page.Title(
            input.Assignments is null
                ? page.Say("Jadwal tugas yang disusun", "Roster as made")
                : page.Say("Jadwal tugas yang diperiksa", "Roster as checked")
        );
        page.Paragraph(
            page.Say(
                $"Operasi {roster.Operation}: {page.Number(roster.Shifts.Length)} penugasan, {page.Number(roster.Squads.Length)} regu; tugas terpanjang {Hours(page, roster.Limits.Longest)} jam, istirahat {Hours(page, roster.Limits.Rest)} jam.",
                $"Operation {roster.Operation}: {page.Number(roster.Shifts.Length)} shifts, {page.Number(roster.Squads.Length)} squads; longest duty {Hours(page, roster.Limits.Longest)} hours, rest {Hours(page, roster.Limits.Rest)} hours."
            )
        );
        if (audience == Audience.Public)
        {
            GuardText.WithheldNote(page);
            return;
        }

        Shifts(page, roster);
        page.Paragraph(
            page.Say(
                $"Pelanggaran {page.Number(roster.Violations.Length)}; belum terisi {Number(page, roster.Unfilled)}, paling sedikit {Number(page, roster.UnfilledBound)} dalam jadwal mana pun: selisih terhadap yang terbaik paling besar {Number(page, roster.Gap)}.",
                $"Violations {page.Number(roster.Violations.Length)}; missing {Number(page, roster.Unfilled)}, at least {Number(page, roster.UnfilledBound)} in any roster: at most {Number(page, roster.Gap)} from the best."
            )
        );
        NoticeText.Findings(page, findings, withPath: false);
    }

    private static void Moves(TextPage page, ReinforcementInput input, Reinforcement result, Audience audience)
    {
        var isTime = input.Measure == RouteMeasure.Minutes;
        var grid = new Grid(
            (page.Say("Dari", "From"), false),
            (page.Say("Ke", "To"), false),
            (page.Say("Kekuatan", "Force"), false),
            (page.Say("Personel", "People"), true),
            (isTime ? page.Say("Menit", "Minutes") : page.Say("Kilometer", "Kilometres"), true)
        );
        var moves = result.Moves.Where(m => PersonnelReinforceVerb.IsShown(audience, m.Route.From, m.Route.To)).ToArray();
        foreach (var move in moves)
        {
            grid.Add(
                move.Route.From.ToString(),
                move.Route.To.ToString(),
                page.Say(ForceNames.Of(move.Force)),
                page.Number(move.People),
                page.Number(move.Route.Cost)
            );
        }

        if (moves.Length > 0)
        {
            page.Line();
            page.Title(page.Say("Pergeseran", "Moves"));
            grid.WriteTo(page);
        }
    }

    private static void Totals(TextPage page, ReinforcementInput input, Reinforcement result)
    {
        var measure = input.Measure == RouteMeasure.Minutes ? page.Say("menit", "minutes") : page.Say("kilometer", "kilometres");
        var holds = result.Explanation.Recompute().Equals(result.Explanation.Value);
        page.Paragraph(
            page.Say(
                $"Masih kurang {Number(page, result.Missing)}; orang kali {measure} {Number(page, result.Cost)}; sertifikat {(holds ? "terverifikasi" : "TIDAK BERLAKU")}.",
                $"Still missing {Number(page, result.Missing)}; people times {measure} {Number(page, result.Cost)}; the certificate {(holds ? "is verified" : "DOES NOT HOLD")}."
            )
        );
        foreach (var (force, people) in input.Reserves)
        {
            page.Paragraph(
                page.Say(
                    $"Cadangan {ForceNames.Of(force).Indonesian} yang tetap pada pemberi: {page.Number(people)}.",
                    $"Reserve of {ForceNames.Of(force).English} that stays with those who give: {page.Number(people)}."
                )
            );
        }
    }

    private static void Shifts(TextPage page, Roster roster)
    {
        var squads = roster.Assignments.ToLookup(a => a.Shift.Id, a => a.Squad);
        var grid = new Grid(
            (page.Say("Penugasan", "Shift"), false),
            (page.Say("Jenis", "Kind"), false),
            (page.Say("Tempat", "Place"), false),
            (page.Say("Mulai", "Start"), false),
            (page.Say("Selesai", "End"), false),
            (page.Say("Kekuatan", "Force"), false),
            (page.Say("Perlu", "Needed"), true),
            (page.Say("Kurang", "Missing"), true),
            (page.Say("Regu", "Squads"), false)
        );
        foreach (var shift in roster.Shifts.Take(MostRows))
        {
            grid.Add(
                shift.Id.ToString(),
                page.Say(NameOf(shift.Kind)),
                shift.Place.ToString(),
                Moment.Format(shift.Start),
                Moment.Format(shift.End),
                page.Say(ForceNames.Of(shift.Force)),
                page.Number(shift.People),
                Number(page, PersonnelRosterVerb.UnfilledOf(shift, squads[shift.Id])),
                string.Join(", ", squads[shift.Id].Select(s => s.Id))
            );
        }

        grid.WriteTo(page);
        if (roster.Shifts.Length > MostRows)
        {
            GuardText.MoreRows(page, roster.Shifts.Length - MostRows);
        }
    }

    private static LocalText NameOf(PostKind kind) =>
        kind switch
        {
            PostKind.Tps => LocalText.Same("TPS"),
            PostKind.Ppk => LocalText.Same("PPK"),
            PostKind.KpuOffice => new("kantor KPU", "KPU office"),
            PostKind.BawasluOffice => new("kantor Bawaslu", "Bawaslu office"),
            PostKind.Warehouse => new("gudang", "warehouse"),
            PostKind.Escort => new("pengawalan", "escort"),
            PostKind.Count => new("penghitungan", "count"),
            PostKind.Recapitulation => new("rekapitulasi", "recapitulation"),
            PostKind.CandidateProtection => new("pengamanan paslon", "candidate protection"),
            PostKind.Patrol => new("patroli", "patrol"),
            PostKind.Standby => new("siaga", "standby"),
            _ => new("lain", "other"),
        };

    private static string Hours(TextPage page, Duration time) =>
        LocalFormat.Number(Fraction.Of(time.BclCompatibleTicks, Duration.FromHours(1).BclCompatibleTicks), page.Language);

    private static string Number(TextPage page, long number) => LocalFormat.Number(Fraction.FromInteger(number), page.Language);
}
