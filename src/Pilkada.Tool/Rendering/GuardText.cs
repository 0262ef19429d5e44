using Pilkada.Documents;
using Pilkada.Personnel;

namespace Pilkada.Tool.Rendering;

// Needs and plans of a user's own data, unit by unit; one unit with its calculation.
internal static class GuardText
{
    private const int MostPlaces = 200;

    private static readonly LocalText Reason = new("tidak ditampilkan kepada umum (PLK-COR-004)", "withheld from the public (PLK-COR-004)");

    public static Quantity WithheldValue { get; } = Quantity.Unknown(Reason);

    public static Explanation Withheld(Explanation explanation) => Explanation.Unknown(explanation.Label, explanation.Unit, Reason);

    public static void Needs(
        TextPage page,
        ImmutableArray<(GuardUnit Unit, GuardNeed Need)> needs,
        ImmutableArray<Finding> findings,
        Audience audience,
        bool withCalculation
    )
    {
        page.Title(page.Say("Personel yang diperlukan TPS menurut pola", "Officers that polling stations need by pattern"));
        var grid = new Grid(
            (page.Say("Satuan", "Unit"), false),
            (page.Say("TPS", "TPS"), true),
            (page.Say("Tepat", "Exact"), true),
            (page.Say("Terkecil", "Smallest"), true),
            (page.Say("Terbesar", "Largest"), true),
            (page.Say("Linmas (2 tiap TPS)", "Linmas (2 at each)"), true)
        );
        foreach (var (unit, need) in needs)
        {
            var shown = IsShown(audience, unit);
            string Cell(Quantity value) => shown ? Text(page, value) : Evidences.UnknownMark;
            grid.Add(
                unit.Place.ToString(),
                Text(page, need.Stations),
                Cell(need.ExactLeast),
                Cell(need.Least),
                Cell(need.Most),
                Cell(LinmasNeed.Of(need.StationsExplanation).Persons)
            );
        }

        if (needs.Length > 1)
        {
            bool all = needs.All(n => IsShown(audience, n.Unit));
            string Sum(Func<GuardNeed, Quantity> of) => all ? Text(page, Total(needs.Select(n => of(n.Need)))) : Evidences.UnknownMark;
            grid.Add(
                page.Say("Jumlah", "Total"),
                Text(page, Total(needs.Select(n => n.Need.Stations))),
                Sum(n => n.ExactLeast),
                Sum(n => n.Least),
                Sum(n => n.Most),
                Sum(n => LinmasNeed.Of(n.StationsExplanation).Persons)
            );
        }

        grid.WriteTo(page);
        Notes(page, audience, needs.Any(n => !IsShown(audience, n.Unit)));
        if (withCalculation)
        {
            foreach (var (unit, need) in needs.Where(n => IsShown(audience, n.Unit)))
            {
                page.Line();
                ExplanationText.Write(page, need.Explanation);
                if (!need.Most.Equals(need.Least))
                {
                    page.Line();
                    ExplanationText.Write(page, need.MostExplanation);
                }
            }
        }

        NoticeText.Findings(page, findings, withPath: false);
    }

    public static void Plans(
        TextPage page,
        ImmutableArray<(GuardUnit Unit, GuardPlan Plan)> plans,
        ImmutableArray<Finding> findings,
        Audience audience,
        bool withCalculation
    )
    {
        page.Title(page.Say("Rencana penjagaan TPS dengan personel yang tersedia", "Guard plan for the officers there are"));
        var grid = new Grid(
            (page.Say("Satuan", "Unit"), false),
            (page.Say("TPS", "TPS"), true),
            (page.Say("Tersedia", "Available"), true),
            (page.Say("Perlu", "Needed"), true),
            (page.Say("Dipakai", "Used"), true),
            (page.Say("TPS tanpa penjagaan", "TPS without a guard"), true),
            (page.Say("Kurang", "Short"), true),
            (page.Say("TPS tiap pasang", "TPS per pair"), true),
            (page.Say("Status", "Status"), false)
        );
        foreach (var (unit, plan) in plans)
        {
            var shown = IsShown(audience, unit);
            string Cell(long value) => shown ? Text(page, Quantity.Of(value)) : Evidences.UnknownMark;
            var guarded = plan.Stations - plan.Uncovered;
            var pairs = Fraction.Of(plan.Officers, 2);
            grid.Add(
                unit.Place.ToString(),
                Text(page, Quantity.Of(plan.Stations)),
                Cell((long)plan.Available.Value.Number.Numerator),
                Cell(plan.Need),
                Cell(plan.Officers),
                Cell(plan.Uncovered),
                Cell(plan.Shortfall),
                shown && plan.Officers > 0 ? LocalFormat.Number(Rounded(guarded / pairs), page.Language) : "-",
                !shown ? Evidences.UnknownMark
                    : plan.Status == PlanStatus.Optimal ? page.Say("optimal", "optimal")
                    : page.Say("terbatas", "bounded")
            );
        }

        grid.WriteTo(page);
        Notes(page, audience, plans.Any(p => !IsShown(audience, p.Unit)));
        if (withCalculation && audience == Audience.Internal)
        {
            foreach (var (_, plan) in plans)
            {
                Assignments(page, plan);
                page.Line();
                page.Paragraph(
                    page.Say(
                        $"Beban {LocalFormat.Number(plan.Load, Language.Indonesian)}, batas bawah {LocalFormat.Number(plan.LoadBound, Language.Indonesian)}; sertifikat rencana {Verdict(plan)}.",
                        $"Load {LocalFormat.Number(plan.Load, Language.English)}, lower bound {LocalFormat.Number(plan.LoadBound, Language.English)}; the certificate of the plan {Verdict(plan)}."
                    )
                );
                string Verdict(GuardPlan checkedPlan) =>
                    checkedPlan.Explanation.Recompute().Equals(checkedPlan.Explanation.Value)
                        ? page.Say("terverifikasi", "is verified")
                        : page.Say("TIDAK BERLAKU", "DOES NOT HOLD");
            }
        }

        NoticeText.Findings(page, findings, withPath: false);
    }

    private static void Assignments(TextPage page, GuardPlan plan)
    {
        page.Line();
        page.Title(page.Say("Pola tiap tempat dan kelas", "Pattern of each place and class"));
        var grid = new Grid(
            (page.Say("Tempat", "Place"), false),
            (page.Say("Kelas", "Class"), false),
            ("TPS", true),
            (page.Say("Kelompok", "Groups"), true),
            (page.Say("Pola", "Pattern"), false),
            (page.Say("Personel", "Officers"), true),
            (page.Say("Tanpa penjagaan", "Without a guard"), true)
        );
        foreach (var a in plan.Assignments.Take(MostPlaces))
        {
            grid.Add(
                a.Place.ToString(),
                a.Class.ToString(),
                page.Number(a.Stations),
                page.Number(a.Groups),
                a.Pattern.ToString(),
                page.Number(a.Officers),
                page.Number(a.Uncovered)
            );
        }

        grid.WriteTo(page);
        if (plan.Assignments.Length > MostPlaces)
        {
            MoreRows(page, plan.Assignments.Length - MostPlaces);
        }
    }

    public static void MoreRows(TextPage page, int rows) =>
        page.Paragraph(
            page.Say(
                $"{page.Number(rows)} baris lagi: --format json memuat semuanya.",
                $"{page.Number(rows)} more rows: --format json has all of them."
            )
        );

    public static void WithheldNote(TextPage page) => page.Paragraph($"{Evidences.UnknownMark}: {Values.Sentence(page.Say(Reason))}");

    private static void Notes(TextPage page, Audience audience, bool anyWithheld)
    {
        if (audience == Audience.Public && anyWithheld)
        {
            WithheldNote(page);
        }

        page.Paragraph(
            page.Say(
                "Hanya penjagaan TPS: PPK, KPU, Bawaslu, logistik, patroli, dan cadangan dihitung tersendiri (PLK-PER-013).",
                "Guards of polling stations only: PPK, KPU, Bawaslu, logistics, patrols and the reserve are counted apart (PLK-PER-013)."
            )
        );
    }

    private static bool IsShown(Audience audience, GuardUnit unit) => Verbs.GuardOptions.IsShown(audience, unit.Place);

    private static Quantity Total(IEnumerable<Quantity> values)
    {
        var sum = Fraction.Zero;
        foreach (var value in values)
        {
            if (value.IsUnknown)
            {
                return value;
            }

            sum += value.Number;
        }

        return Quantity.Of(sum);
    }

    // To a tenth, for reading only.
    private static Fraction Rounded(Fraction value) => Fraction.Of((value * 10).Round(Rounding.HalfUp), 10);

    private static string Text(TextPage page, Quantity value) => value.IsUnknown ? Evidences.UnknownMark : value.Format(page.Language);
}
