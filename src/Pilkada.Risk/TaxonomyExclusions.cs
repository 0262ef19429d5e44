using static Pilkada.Risk.RiskSources;
using static Pilkada.Stages.ElectionLaws;

namespace Pilkada.Risk;

// What sources list beside vulnerabilities and that raises nothing here.
internal static class TaxonomyExclusions
{
    private static readonly LocalText PointsAtPersons = new(
        "kriteria kepolisian, tidak dimodelkan: menunjuk orang atau rumahnya",
        "police criterion, not modelled: it points at persons or their homes"
    );

    private static readonly LocalText PointsAtGroups = new(
        "kriteria kepolisian, tidak dimodelkan: menunjuk kelompok atau keyakinan",
        "police criterion, not modelled: it points at groups or beliefs"
    );

    public static ImmutableArray<ExcludedCriterion> Excluded { get; } =
    [
        new(
            "near-former-convicts",
            new LocalText("TPS dekat kediaman bekas narapidana", "Polling station near homes of former convicts"),
            PointsAtPersons,
            Evidence.Published(PandeglangClasses, PandeglangCriteria)
        ),
        new(
            "groups-called-intolerant",
            new LocalText("Keberadaan kelompok yang disebut intoleran", "Presence of groups called intolerant"),
            PointsAtGroups,
            Evidence.Published(PandeglangClasses)
        ),
        new(
            "near-candidate-homes",
            new LocalText("TPS dekat rumah calon atau posko pasangan calon", "Polling station near a home or post of a candidate"),
            new LocalText("kriteria yang tidak dimodelkan: kedekatan dengan orang", "criterion not modelled: nearness to a person"),
            Evidence.Published(TpsBanten, TangerangRelocation)
        ),
        new(
            "kpps-domicile",
            new LocalText("KPPS berdomisili di luar wilayah TPS", "Committee members living outside the area of the polling station"),
            new LocalText("kriteria yang tidak dimodelkan: tempat tinggal orang", "criterion not modelled: where persons live"),
            Evidence.Published(TpsPemilu)
        ),
        new(
            "organised-crime",
            new LocalText("Kejahatan terorganisasi", "Organised crime"),
            new LocalText("faktor yang tidak dimodelkan: menunjuk pelaku", "factor not modelled: it points at actors"),
            Evidence.Published(Idea.At("external: organized crime"))
        ),
        new(
            "grievances-over-past-crimes",
            new LocalText("Dendam atas kejahatan berat masa lalu", "Grievances over grave crimes of the past"),
            new LocalText("faktor yang tidak dimodelkan: menunjuk kelompok", "factor not modelled: it points at groups"),
            Evidence.Published(Idea.At("external: grievances over genocide, crimes against humanity and war crimes"))
        ),
    ];

    public static ImmutableArray<ServiceNeed> Needs { get; } =
    [
        new(
            "voters-with-disabilities",
            new LocalText("TPS dengan pemilih disabilitas", "Polling station with voters with disabilities"),
            Evidence.Published(TpsNational, TpsBanten),
            "tps-service-disabled-voters"
        ),
        new(
            "moved-voters",
            new LocalText("TPS dengan pemilih pindahan (DPTb)", "Polling station with moved voters (DPTb)"),
            Evidence.Published(TpsBanten),
            "tps-dptb"
        ),
        new(
            "voters-not-yet-listed",
            new LocalText(
                "TPS dengan pemilih yang berhak tetapi belum terdaftar (potensi DPK)",
                "Polling station with eligible voters not yet listed"
            ),
            Evidence.Published(TpsBanten),
            "tps-potential-dpk"
        ),
        new(
            "near-school",
            new LocalText("TPS dekat lembaga pendidikan yang siswanya punya hak pilih", "Polling station near a school with voters"),
            Evidence.Published(TpsBanten),
            "tps-place-near-school"
        ),
        new(
            "near-workplace",
            new LocalText(
                "TPS dekat tempat kerja seperti tambang atau pabrik",
                "Polling station near a workplace such as a mine or factory"
            ),
            Evidence.Published(TpsBanten),
            "tps-place-near-workplace"
        ),
        new(
            "special-location",
            new LocalText("TPS lokasi khusus KPU", "Special-location polling station of KPU"),
            Evidence.Published(MetroClasses),
            "tps-loksus"
        ),
    ];
}
