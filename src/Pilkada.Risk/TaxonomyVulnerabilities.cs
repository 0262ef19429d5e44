using static Pilkada.Risk.RiskSources;
using static Pilkada.Risk.TaxonomyStages;
using static Pilkada.Stages.ElectionLaws;

namespace Pilkada.Risk;

// Conditions of places, stages and processes. None describes a person, a group or a home.
internal static class TaxonomyVulnerabilities
{
    private static readonly string[] Everywhere = [];

    public static ImmutableArray<RiskFactor> All { get; } =
    [
        Condition(
            "blank-spot",
            "connectivity",
            "Titik tanpa sinyal",
            "Blank spot",
            "Tempat tanpa sinyal atau internet yang cukup untuk mengirim hasil.",
            "A place without enough signal or internet to send results.",
            [Voting, Counting],
            PlaceLevel.Tps,
            ["bawaslu-tps-2024.internet-problem", "blank-spot-villages", "blank-spot-tps"],
            ["strengthen-network", "record-offline"],
            Evidence.Published(Bantenprov, TpsNational)
        ),
        Condition(
            "weak-power-supply",
            "connectivity",
            "Listrik tidak andal",
            "Unreliable power",
            "Tempat dengan pasokan listrik yang tidak andal.",
            "A place with an unreliable power supply.",
            [Voting, Counting],
            PlaceLevel.Tps,
            ["bawaslu-tps-2024.power-problem"],
            ["backup-power"],
            Evidence.Published(TpsNational)
        ),
        Condition(
            "hard-access",
            "access",
            "Sulit dijangkau",
            "Hard to reach",
            "Tempat yang sulit dijangkau karena jarak, jalan rusak, atau medan.",
            "A place hard to reach by distance, bad road or terrain.",
            [Delivery, Voting, Counting],
            PlaceLevel.Tps,
            ["bawaslu-tps-2024.hard-to-reach"],
            ["early-shipment"],
            Evidence.Published(TpsBanten, PandeglangClasses)
        ),
        Condition(
            "distance",
            "access",
            "Jarak jauh dari kantor polisi atau ibu kota kecamatan",
            "Far from the police post or kecamatan seat",
            "Jarak TPS yang memperlambat bantuan.",
            "Distance that slows help to a polling station.",
            [Voting, Counting],
            PlaceLevel.Tps,
            ["bawaslu-tps-2024.hard-to-reach"],
            ["guard-by-class"],
            Evidence.Published(PandeglangClasses)
        ),
        Condition(
            "bad-road",
            "access",
            "Jalan rusak",
            "Bad road",
            "Jalan menuju TPS yang rusak.",
            "A damaged road to the polling station.",
            [Delivery, Voting, Counting],
            PlaceLevel.Tps,
            ["bawaslu-tps-2024.hard-to-reach"],
            ["early-shipment"],
            Evidence.Published(PandeglangClasses)
        ),
        Condition(
            "island-or-sea-route",
            "access",
            "Pulau atau jalur laut",
            "Island or sea route",
            "Tempat yang hanya dapat dijangkau lewat laut.",
            "A place reached by sea only.",
            [Delivery, Voting, Counting],
            PlaceLevel.DesaKelurahan,
            ["bawaslu-tps-2024.hard-to-reach"],
            ["early-shipment", "escort-logistics"],
            Evidence.Published(Bantenprov)
        ),
        Condition(
            "disaster-prone-area",
            "disaster",
            "Daerah rawan bencana",
            "Disaster-prone area",
            "Tempat di daerah yang dipetakan rawan bencana.",
            "A place in an area mapped as disaster-prone.",
            [Delivery, Voting, Counting],
            PlaceLevel.Tps,
            ["bawaslu-tps-2024.disaster-prone", "irbi-score", "ikp-2024.03"],
            ["hazard-mapping", "relocate-tps"],
            Evidence.Published(Bantenprov, TpsBanten, Irbi2022, Idea.At("external: environmental hazards"))
        ),
        Condition(
            "repeat-vote-record",
            "results",
            "Riwayat pemungutan atau penghitungan ulang",
            "Record of repeated vote or recount",
            "Tempat yang pernah mengulang pemungutan atau penghitungan.",
            "A place where a vote or count was repeated before.",
            [Voting, Counting],
            PlaceLevel.Tps,
            ["bawaslu-tps-2024.repeat-vote-history", "ikp-2024.32"],
            ["train-kpps", "supervise-tps", "guard-by-class"],
            Evidence.Published(PandeglangClasses, TpsBanten)
        ),
        Condition(
            "violence-record",
            "security",
            "Riwayat kekerasan atau intimidasi",
            "Record of violence or intimidation",
            "Tempat dengan riwayat kekerasan atau intimidasi pada pemilihan terdahulu.",
            "A place with violence or intimidation at earlier elections.",
            [Campaign, Voting, Counting],
            PlaceLevel.Tps,
            ["bawaslu-tps-2024.violence-history", "bawaslu-tps-2024.intimidation-history"],
            ["guard-by-class", "mediation"],
            Evidence.Published(TpsBanten, TpsPandeglang)
        ),
        Condition(
            "money-politics-record",
            "money-politics",
            "Riwayat politik uang",
            "Record of money politics",
            "Tempat dengan riwayat politik uang.",
            "A place with a record of money politics.",
            [Quiet, Voting],
            PlaceLevel.Tps,
            ["bawaslu-tps-2024.money-politics-history"],
            ["patrols-at-vulnerable-points", "voter-education"],
            Evidence.Published(TpsBanten)
        ),
        Condition(
            "logistics-record",
            "logistics",
            "Riwayat masalah logistik",
            "Record of equipment problems",
            "Tempat yang pernah kekurangan, kelebihan, terlambat, atau rusak perlengkapannya.",
            "A place whose equipment was short, surplus, late or damaged before.",
            [Delivery, Voting],
            PlaceLevel.Tps,
            [
                "bawaslu-tps-2024.logistics-count-history",
                "bawaslu-tps-2024.logistics-damage-history",
                "bawaslu-tps-2024.late-logistics-history",
            ],
            ["check-kits", "early-shipment"],
            Evidence.Published(TpsBanten, TpsNational)
        ),
        Condition(
            "neutrality-record",
            "neutrality",
            "Riwayat pelanggaran netralitas",
            "Record of breaches of neutrality",
            "Tempat atau daerah dengan pelanggaran netralitas yang berulang.",
            "A place or area with repeated breaches of neutrality.",
            [Registration, Campaign, Voting],
            PlaceLevel.Tps,
            ["ikp-2024.12", "bawaslu-tps-2024.official-partiality", "bawaslu-tps-2024.kpps-campaigned"],
            ["report-violations"],
            Evidence.Published(MediaBanten, TpsPandeglang)
        ),
        Condition(
            "inaccurate-voter-list",
            "voter-data",
            "Daftar pemilih tidak akurat",
            "Inaccurate voter list",
            "Daftar yang memuat yang tidak memenuhi syarat, ganda, atau digelembungkan, atau melewatkan yang berhak.",
            "A list that holds the ineligible, duplicates or inflated numbers, or misses the eligible.",
            [VoterList, Voting],
            PlaceLevel.Tps,
            ["ikp-2024.17", "ikp-2024.18", "ikp-2024.19", "ikp-2024.20", "ikp-2024.21", "bawaslu-tps-2024.ineligible-voters"],
            ["clean-voter-list"],
            Evidence.Published(IkpInstrument, TpsBanten, Idea.At("internal: inadequate administrative rules"))
        ),
        Condition(
            "no-supervisor",
            "organisation",
            "Kekosongan pengawas",
            "No supervisor",
            "TPS, desa, atau kelurahan tanpa pengawas.",
            "A polling station or village without a supervisor.",
            [Committees, Voting, Counting],
            PlaceLevel.Tps,
            ["ikp-2024.39", "ikp-2024.40"],
            ["supervise-tps"],
            Evidence.Published(IkpInstrument)
        ),
        Condition(
            "no-observers",
            "participation",
            "Tidak ada pemantau",
            "No observers",
            "Daerah tanpa pemantau pemilihan.",
            "An area without election observers.",
            [Campaign, Voting, Counting],
            PlaceLevel.KabupatenKota,
            ["ikp-2024.60"],
            ["voter-education"],
            Evidence.Published(IkpInstrument)
        ),
        Condition(
            "untrained-committees",
            "organisation",
            "Badan ad hoc belum siap",
            "Committees not ready",
            "Badan ad hoc yang belum lengkap atau belum dibekali.",
            "Committees that are incomplete or not trained.",
            [Committees, Voting],
            PlaceLevel.Tps,
            ["ikp-2024.31"],
            ["train-kpps"],
            Evidence.Published(
                Banten72,
                VotingDay2024,
                Idea.At("internal: inadequate management processes"),
                Idea.At("internal: inadequate EMB design and composition")
            )
        ),
        Condition(
            "late-funding",
            "organisation",
            "Anggaran terlambat",
            "Late funding",
            "Hibah pemilihan atau pengamanan yang belum ditandatangani atau cair.",
            "Grants for the election or its security not signed or paid.",
            [Budget, Campaign, Voting],
            PlaceLevel.KabupatenKota,
            ["security-grant-unsigned"],
            ["budget-support"],
            Evidence.Published(Banten72, Idea.At("internal: inadequate funding and budgeting"))
        ),
        Condition(
            "unclear-regulation",
            "organisation",
            "Aturan tidak jelas atau saling bertentangan",
            "Unclear or conflicting regulation",
            "Aturan tahapan yang belum terbit, berubah, atau saling bertentangan.",
            "Rules of a stage that are missing, changing or in conflict.",
            Everywhere,
            PlaceLevel.Provinsi,
            [],
            ["desk-monitoring"],
            Evidence.Inferred(
                Taxonomy,
                Idea.At("internal: unfit electoral legal framework"),
                Idea.At("internal: unfit electoral system"),
                Idea.At("internal: unfit framework for emerging challenges")
            )
        ),
        Condition(
            "health-capacity",
            "health",
            "Daya dukung kesehatan terbatas",
            "Limited health services",
            "Layanan kesehatan yang sulit dijangkau dari tempat kegiatan.",
            "Health services hard to reach from the venue.",
            [Voting, Counting],
            PlaceLevel.Kecamatan,
            [],
            ["health-support"],
            Evidence.Published(Bantenraya)
        ),
        Condition(
            "poor-socio-economic-conditions",
            "conflict",
            "Keadaan sosial ekonomi wilayah",
            "Socio-economic conditions of the area",
            "Keadaan sosial ekonomi wilayah yang memperbesar kerawanan; dicatat per wilayah, tidak pernah per orang atau rumah tangga.",
            "Socio-economic conditions of an area that add to its vulnerability; recorded per area, never per person or household.",
            Everywhere,
            PlaceLevel.KabupatenKota,
            [],
            ["early-detection"],
            Evidence.Published(Banten72, Idea.At("external: poor socio-economic conditions"))
        ),
        Condition(
            "past-conflict",
            "conflict",
            "Riwayat konflik wilayah",
            "Record of conflict in the area",
            "Wilayah yang pernah mengalami konflik pada pemilihan terdahulu.",
            "An area that saw conflict at earlier elections.",
            Everywhere,
            PlaceLevel.Kecamatan,
            ["ikp-2024.01", "ikp-2024.02", "ikp-2024.53"],
            ["mediation", "early-detection"],
            Evidence.Published(Hits2015, Idea.At("external: human rights violations"))
        ),
        Condition(
            "border-dispute",
            "conflict",
            "Sengketa batas wilayah",
            "Border dispute",
            "Batas desa, kecamatan, atau daerah yang dipersengketakan.",
            "A disputed border of a village, kecamatan or region.",
            [VoterList, Voting, Counting],
            PlaceLevel.DesaKelurahan,
            [],
            ["mediation"],
            Evidence.Published(Hits2015)
        ),
    ];

    private static RiskFactor Condition(
        string id,
        string theme,
        string indonesian,
        string english,
        string definitionIndonesian,
        string definitionEnglish,
        string[] stages,
        PlaceLevel level,
        string[] indicators,
        string[] mitigations,
        Evidence evidence
    ) =>
        new(
            Id<RiskFactor>.Parse(id),
            RiskFactorKind.Vulnerability,
            Id<RiskTheme>.Parse(theme),
            new LocalText(indonesian, english),
            new LocalText(definitionIndonesian, definitionEnglish),
            Of(stages),
            level,
            indicators.Select(Id<RiskIndicator>.Parse),
            mitigations.Select(Id<Mitigation>.Parse),
            evidence
        );
}
