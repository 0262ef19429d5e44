using static Pilkada.Risk.RiskSources;
using static Pilkada.Risk.TaxonomyStages;
using static Pilkada.Stages.ElectionLaws;

namespace Pilkada.Risk;

// Acts and events. Each names what is done, never who does it.
internal static class TaxonomyHazards
{
    private static readonly string[] Everywhere = [];
    private static readonly string[] Crowds = [Registration, Determination, Draw, Campaign, Voting, Counting, Disputes];
    private static readonly string[] Polling = [Delivery, Voting, Counting];

    public static ImmutableArray<RiskFactor> All { get; } =
    [
        // Security and public order
        Hazard(
            "public-order-disturbance",
            "security",
            "Gangguan kamtibmas",
            "Disturbance of public order",
            "Perbuatan yang mengganggu keamanan, ketenteraman, dan ketertiban umum selama tahapan.",
            "Acts that disturb security, peace and public order during a stage.",
            Everywhere,
            PlaceLevel.DesaKelurahan,
            [],
            ["early-detection", "open-and-closed-guard", "desk-monitoring"],
            Evidence.Published(Bantenraya, Banten72, Uu1Of2015.At("Pasal 69 huruf e"))
        ),
        Hazard(
            "destructive-act",
            "security",
            "Tindak destruktif",
            "Destructive act",
            "Perbuatan merusak yang menghambat jalannya pemilihan.",
            "Destruction that hinders the election.",
            Everywhere,
            PlaceLevel.Tps,
            ["ikp-2024.08"],
            ["early-detection", "open-and-closed-guard"],
            Evidence.Published(Banten72, IkpInstrument)
        ),
        Hazard(
            "facility-damage",
            "security",
            "Perusakan fasilitas penyelenggaraan",
            "Damage to election facilities",
            "Perusakan kantor, gudang, TPS, atau perlengkapan.",
            "Damage to offices, warehouses, polling stations or equipment.",
            Polling,
            PlaceLevel.Tps,
            ["ikp-2024.08", "bawaslu-tps-2024.logistics-damage-history"],
            ["escort-logistics", "open-and-closed-guard"],
            Evidence.Published(IkpInstrument, VotingDay2024)
        ),
        Hazard(
            "violence",
            "security",
            "Kekerasan",
            "Violence",
            "Kekerasan atau anjuran kekerasan dalam rangkaian pemilihan, tanpa mencatat pelaku atau korbannya.",
            "Violence, or a call for it, in the course of the election; neither actor nor victim is recorded.",
            Everywhere,
            PlaceLevel.Tps,
            ["ikp-2024.01", "ikp-2024.02", "bawaslu-tps-2024.violence-history"],
            ["open-and-closed-guard", "mediation", "law-enforcement"],
            Evidence.Published(IkpInstrument, Uu1Of2015.At("Pasal 69 huruf d"), Uu10Of2016.At("Pasal 198A"), Ifes)
        ),
        Hazard(
            "threat-of-force",
            "security",
            "Ancaman kekerasan untuk mengambil alih kekuasaan",
            "Threat to take power by force",
            "Ancaman atau anjuran kekerasan untuk mengambil alih kekuasaan dari pemerintahan yang sah.",
            "Threats or calls for force to take power from the lawful government.",
            [Campaign],
            PlaceLevel.KabupatenKota,
            [],
            ["law-enforcement", "early-detection"],
            Evidence.Published(Uu1Of2015.At("Pasal 69 huruf f"), Uu1Of2015.At("Pasal 187 ayat (2)"))
        ),
        Hazard(
            "mass-riot",
            "security",
            "Kerusuhan massa",
            "Riot",
            "Kerumunan yang berubah menjadi kerusuhan atau tindakan anarkis.",
            "A crowd that turns into a riot.",
            Crowds,
            PlaceLevel.Kecamatan,
            ["ikp-2024.53"],
            ["security-simulation", "early-detection", "open-and-closed-guard"],
            Evidence.Published(TerrorBlog, Uu1Of2015.At("Pasal 120"), Ifes)
        ),
        Hazard(
            "intimidation-of-organisers",
            "security",
            "Intimidasi terhadap penyelenggara",
            "Intimidation of organisers",
            "Tekanan terhadap penyelenggara agar berbuat atau tidak berbuat sesuatu.",
            "Pressure on organisers to act or not to act.",
            [Registration, Determination, Campaign, Voting, Counting],
            PlaceLevel.Tps,
            ["ikp-2024.06", "ikp-2024.14", "bawaslu-tps-2024.intimidation-history"],
            ["open-and-closed-guard", "report-violations", "law-enforcement"],
            Evidence.Published(IkpInstrument, VotingDay2024, KapoldaThreats, Uu10Of2016.At("Pasal 198A"))
        ),
        Hazard(
            "intimidation-of-voters",
            "participation",
            "Intimidasi terhadap pemilih",
            "Intimidation of voters",
            "Tekanan terhadap pemilih untuk memilih, tidak memilih, atau memilih tertentu.",
            "Pressure on voters to vote, not to vote, or to vote in a certain way.",
            [Campaign, Quiet, Voting],
            PlaceLevel.Tps,
            ["ikp-2024.07"],
            ["open-and-closed-guard", "complaint-post", "supervise-tps"],
            Evidence.Published(IkpInstrument, KapoldaThreats)
        ),
        Hazard(
            "intimidation-of-contestants",
            "security",
            "Intimidasi terhadap peserta",
            "Intimidation of contestants",
            "Tekanan terhadap peserta pemilihan.",
            "Pressure on contestants.",
            [Registration, Determination, Campaign, Counting],
            PlaceLevel.Kecamatan,
            ["ikp-2024.05"],
            ["open-and-closed-guard", "law-enforcement"],
            Evidence.Published(IkpInstrument)
        ),
        Hazard(
            "terror-threat",
            "terror",
            "Ancaman teror terhadap tempat atau kegiatan",
            "Terror threat against a place or an event",
            "Ancaman atau serangan teror terhadap tempat atau kegiatan pemilihan. Laporan tentang orang disampaikan kepada kepolisian dan tidak dicatat di sini.",
            "A threat or an attack on a place or event of the election. Reports about persons go to the police and are not recorded here.",
            Everywhere,
            PlaceLevel.KabupatenKota,
            [],
            ["counter-terror-coordination", "venue-standards", "security-simulation", "patrols-at-vulnerable-points"],
            Evidence.Published(TerrorBlog, Idea.At("external: non-state armed actors"))
        ),
        // Social and political conflict
        Hazard(
            "supporter-clash",
            "conflict",
            "Bentrok antarpendukung",
            "Clash of supporters",
            "Bentrokan antara pendukung peserta pemilihan, dihitung menurut tempat dan waktunya.",
            "A clash between supporters of contestants, counted by place and time.",
            [Registration, Draw, Campaign, Voting, Counting, Disputes],
            PlaceLevel.Kecamatan,
            ["ikp-2024.53"],
            ["campaign-team-coordination", "open-and-closed-guard", "peace-declaration"],
            Evidence.Published(Bidhumas, KapoldaThreats, IkpInstrument)
        ),
        Hazard(
            "volunteer-conflict",
            "conflict",
            "Konflik internal relawan",
            "Conflict among volunteers",
            "Pertentangan di dalam barisan relawan pendukung yang mengganggu ketertiban.",
            "A dispute inside volunteer ranks that disturbs order.",
            [Campaign],
            PlaceLevel.Kecamatan,
            [],
            ["campaign-team-coordination", "mediation"],
            Evidence.Published(Bidhumas)
        ),
        Hazard(
            "conflict-needing-mediation",
            "conflict",
            "Potensi konflik yang perlu ditengahi",
            "Conflict that needs mediation",
            "Pertentangan sosial atau politik di suatu wilayah yang perlu diredam sebelum mengganggu tahapan.",
            "A social or political dispute in an area that needs defusing before it disturbs a stage.",
            Everywhere,
            PlaceLevel.DesaKelurahan,
            [],
            ["mediation", "early-detection", "desk-monitoring"],
            Evidence.Published(Banten72, Idea.At("external: conflict over changing power dynamics"))
        ),
        Hazard(
            "candidate-rejection",
            "conflict",
            "Penolakan terhadap calon",
            "Rejection of a candidate",
            "Tindakan menolak pencalonan, dicatat sebagai peristiwa tanpa ciri orang yang ditolak.",
            "Acts that reject a candidacy, recorded as events without traits of the person rejected.",
            [Registration, Determination, Campaign],
            PlaceLevel.KabupatenKota,
            ["ikp-2024.41", "ikp-2024.42"],
            ["mediation", "voter-education"],
            Evidence.Published(IkpInstrument, Idea.At("external: gender-based discrimination and violence"))
        ),
        // Information
        Hazard(
            "black-campaign",
            "information",
            "Kampanye hitam dan fitnah",
            "Black campaign and slander",
            "Menghasut, memfitnah, atau mengadu domba melalui kampanye.",
            "Incitement, slander, or setting people against each other by campaigning.",
            [Campaign, Quiet],
            PlaceLevel.KabupatenKota,
            [],
            ["counter-hoax", "report-violations", "campaign-team-coordination"],
            Evidence.Published(Bidhumas, Uu1Of2015.At("Pasal 69 huruf c"))
        ),
        Hazard(
            "hoax",
            "information",
            "Kabar bohong",
            "Hoax",
            "Informasi bohong tentang pemilihan, di tempat umum atau di media sosial.",
            "False information on the election, in public places or on social media.",
            [Registration, Campaign, Quiet, Voting, Counting],
            PlaceLevel.KabupatenKota,
            ["ikp-2024.48", "ikp-2024.49"],
            ["counter-hoax", "voter-education"],
            Evidence.Published(TerrorBlog, IkpInstrument, Idea.At("external: unethical media reporting"))
        ),
        Hazard(
            "provocation",
            "information",
            "Provokasi dan hasutan",
            "Provocation and incitement",
            "Isu yang tidak bertanggung jawab yang memancing gangguan.",
            "Irresponsible rumours that provoke disturbances.",
            Everywhere,
            PlaceLevel.Kecamatan,
            [],
            ["counter-hoax", "early-detection"],
            Evidence.Published(TerrorBlog, Uu1Of2015.At("Pasal 69 huruf c"))
        ),
        Hazard(
            "hate-speech",
            "information",
            "Ujaran kebencian",
            "Hate speech",
            "Materi yang menghina atau menyerang suku, agama, ras, golongan, calon, atau partai.",
            "Material that insults or attacks ethnicity, religion, race, group, candidate or party.",
            [Campaign, Quiet],
            PlaceLevel.KabupatenKota,
            ["ikp-2024.46", "ikp-2024.47", "ikp-2024.50", "ikp-2024.51"],
            ["counter-hoax", "report-violations"],
            Evidence.Published(IkpInstrument, Uu8Of2015.At("Pasal 69 huruf b"))
        ),
        Hazard(
            "questioning-state-foundation",
            "information",
            "Mempersoalkan dasar negara dalam kampanye",
            "Questioning the foundation of the state",
            "Mempersoalkan Pancasila dan Pembukaan UUD 1945 dalam kampanye.",
            "Questioning Pancasila and the preamble of the constitution in a campaign.",
            [Campaign],
            PlaceLevel.KabupatenKota,
            [],
            ["report-violations"],
            Evidence.Published(Uu1Of2015.At("Pasal 69 huruf a"))
        ),
        // Candidacy
        Hazard(
            "registration-crowd",
            "candidacy",
            "Kerawanan saat pendaftaran dan pengumuman calon",
            "Disturbance at registration and announcement",
            "Gangguan ketika pasangan calon mendaftar, diumumkan, atau mengundi nomor.",
            "Disturbance while pairs register, are announced or draw their numbers.",
            [Announcement, Registration, Determination, Draw],
            PlaceLevel.KabupatenKota,
            [],
            ["open-and-closed-guard", "security-simulation"],
            Evidence.Published(Bantenraya)
        ),
        Hazard(
            "forged-nomination-papers",
            "candidacy",
            "Pemalsuan dokumen pencalonan",
            "Forged nomination papers",
            "Dokumen pencalonan atau dukungan yang dipalsukan.",
            "Forged papers of nomination or support.",
            [Independents, Registration, Vetting],
            PlaceLevel.KabupatenKota,
            ["ikp-2024.43"],
            ["report-violations", "law-enforcement"],
            Evidence.Published(IkpInstrument)
        ),
        Hazard(
            "process-dispute",
            "candidacy",
            "Sengketa proses",
            "Process dispute",
            "Permohonan sengketa atas keputusan penyelenggara dalam tahapan.",
            "A petition against a decision of the organiser within a stage.",
            [Vetting, Determination, Campaign],
            PlaceLevel.KabupatenKota,
            ["ikp-2024.38"],
            ["report-violations", "state-attorney"],
            Evidence.Published(IkpInstrument, Uu10Of2016.At("Pasal 154"))
        ),
        // Campaign
        Hazard(
            "campaign-off-schedule",
            "campaign",
            "Kampanye di luar jadwal",
            "Campaigning outside the schedule",
            "Kampanye atau iklan kampanye di luar jadwal, termasuk pada masa tenang.",
            "Campaigning or advertising outside the schedule, the quiet period included.",
            [Determination, Campaign, Quiet],
            PlaceLevel.Kecamatan,
            ["ikp-2024.44", "ikp-2024.45"],
            ["campaign-team-coordination", "report-violations"],
            Evidence.Published(Bidhumas, Uu1Of2015.At("Pasal 69 huruf k"), Uu1Of2015.At("Pasal 187 ayat (1)"), IkpInstrument)
        ),
        Hazard(
            "campaign-material-damage",
            "campaign",
            "Perusakan alat peraga kampanye",
            "Damage to campaign material",
            "Perusakan atau penghilangan alat peraga kampanye.",
            "Damage to or removal of campaign material.",
            [Campaign],
            PlaceLevel.DesaKelurahan,
            [],
            ["open-and-closed-guard", "report-violations"],
            Evidence.Published(Uu1Of2015.At("Pasal 69 huruf g"))
        ),
        Hazard(
            "state-facilities-in-campaign",
            "campaign",
            "Fasilitas dan anggaran pemerintah dalam kampanye",
            "Government facilities in a campaign",
            "Penggunaan fasilitas dan anggaran pemerintah untuk kampanye.",
            "Use of government facilities and budget for a campaign.",
            [Campaign],
            PlaceLevel.Kecamatan,
            [],
            ["report-violations", "supervise-tps"],
            Evidence.Published(Uu1Of2015.At("Pasal 69 huruf h"))
        ),
        Hazard(
            "campaign-at-forbidden-venue",
            "campaign",
            "Kampanye di tempat terlarang",
            "Campaigning at a forbidden venue",
            "Kampanye di tempat ibadah atau tempat pendidikan, atau melanggar ketentuan lokasi.",
            "Campaigning at places of worship or education, or against the rules on venues.",
            [Campaign],
            PlaceLevel.DesaKelurahan,
            ["ikp-2024.52"],
            ["report-violations", "campaign-team-coordination"],
            Evidence.Published(Uu1Of2015.At("Pasal 69 huruf i"), IkpInstrument)
        ),
        Hazard(
            "street-procession",
            "campaign",
            "Pawai di jalan raya",
            "Procession on public roads",
            "Pawai kampanye dengan berjalan kaki atau kendaraan di jalan raya.",
            "Campaign processions on foot or by vehicle on public roads.",
            [Campaign, Draw],
            PlaceLevel.Kecamatan,
            [],
            ["campaign-team-coordination", "open-and-closed-guard"],
            Evidence.Published(Uu1Of2015.At("Pasal 69 huruf j"))
        ),
        Hazard(
            "campaign-disruption",
            "campaign",
            "Penghalangan kampanye",
            "Disruption of a campaign",
            "Mengacaukan, menghalangi, atau mengganggu jalannya kampanye.",
            "Disrupting, obstructing or disturbing a campaign.",
            [Campaign],
            PlaceLevel.Kecamatan,
            ["ikp-2024.23", "ikp-2024.24"],
            ["open-and-closed-guard", "campaign-team-coordination"],
            Evidence.Published(Uu1Of2015.At("Pasal 187 ayat (4)"), IkpInstrument)
        ),
        Hazard(
            "campaign-funds-unreported",
            "campaign",
            "Dana kampanye tidak dilaporkan",
            "Campaign funds not reported",
            "Laporan dana kampanye tidak disampaikan.",
            "Reports on campaign funds are not handed in.",
            [Campaign, Counting],
            PlaceLevel.KabupatenKota,
            ["ikp-2024.55"],
            ["report-violations"],
            Evidence.Published(IkpInstrument, Idea.At("internal: inadequate rules on party finance and campaigns"))
        ),
        // Money politics
        Hazard(
            "vote-buying",
            "money-politics",
            "Politik uang",
            "Vote buying",
            "Pemberian atau janji uang atau barang agar pemilih memilih, tidak memilih, atau merusak suaranya.",
            "Money or goods given or promised to make voters choose, abstain or spoil their ballots.",
            [Campaign, Quiet, Voting],
            PlaceLevel.Tps,
            ["ikp-2024.54", "bawaslu-tps-2024.money-politics-history"],
            ["patrols-at-vulnerable-points", "report-violations", "law-enforcement", "voter-education"],
            Evidence.Published(KapoldaThreats, Uu10Of2016.At("Pasal 73 ayat (4)"), Uu10Of2016.At("Pasal 187A"), IkpInstrument)
        ),
        // Neutrality
        Hazard(
            "official-partiality",
            "neutrality",
            "Ketidaknetralan pejabat dan aparatur",
            "Partiality of officials",
            "Keputusan atau tindakan dalam jabatan yang menguntungkan atau merugikan pasangan calon.",
            "Decisions or acts in office for or against a pair.",
            [Registration, Determination, Campaign, Quiet, Voting],
            PlaceLevel.DesaKelurahan,
            ["ikp-2024.12", "ikp-2024.15", "ikp-2024.16", "bawaslu-tps-2024.official-partiality"],
            ["report-violations", "law-enforcement"],
            Evidence.Published(MediaBanten, Uu10Of2016.At("Pasal 71 ayat (1)-(3)"), IkpInstrument)
        ),
        Hazard(
            "organiser-partiality",
            "neutrality",
            "Keberpihakan penyelenggara",
            "Partiality of organisers",
            "Penyelenggara menguntungkan atau merugikan peserta.",
            "Organisers acting for or against a contestant.",
            [Vetting, Campaign, Voting, Counting],
            PlaceLevel.Tps,
            ["ikp-2024.09", "ikp-2024.25", "bawaslu-tps-2024.kpps-campaigned"],
            ["report-violations", "supervise-tps", "train-kpps"],
            Evidence.Published(KapoldaThreats, IkpInstrument)
        ),
        Hazard(
            "budget-misuse",
            "neutrality",
            "Penyalahgunaan anggaran pemilihan",
            "Misuse of the election budget",
            "Anggaran pemilihan dipakai tidak sesuai peruntukannya.",
            "The election budget is used for other ends.",
            [Budget, Campaign, Voting],
            PlaceLevel.KabupatenKota,
            ["ikp-2024.13"],
            ["law-enforcement"],
            Evidence.Published(IkpInstrument)
        ),
        // Organisation and voter data
        Hazard(
            "voting-procedure-violation",
            "organisation",
            "Pelanggaran tata cara pemungutan suara",
            "Violation of voting procedure",
            "Pemungutan suara tidak sesuai tata cara, termasuk dibuka terlambat.",
            "Voting against the procedure, late opening included.",
            [Voting],
            PlaceLevel.Tps,
            ["ikp-2024.31", "ikp-2024.35", "late-opening"],
            ["train-kpps", "supervise-tps"],
            Evidence.Published(VotingDay2024, IkpInstrument, Uu1Of2015.At("Pasal 112"))
        ),
        Hazard(
            "counting-before-time",
            "organisation",
            "Penghitungan sebelum waktunya",
            "Counting before time",
            "Penghitungan dimulai sebelum pemungutan ditutup.",
            "Counting begins before voting has closed.",
            [Voting, Counting],
            PlaceLevel.Tps,
            ["early-count"],
            ["train-kpps", "supervise-tps"],
            Evidence.Published(VotingDay2024)
        ),
        Hazard(
            "double-voting",
            "organisation",
            "Pemilih memilih lebih dari sekali atau tidak berhak",
            "Voting twice or without the right",
            "Lebih dari satu pemilih memilih lebih dari sekali, atau orang yang tidak terdaftar diberi kesempatan memilih.",
            "More than one voter votes more than once, or unlisted persons are let vote.",
            [Voting],
            PlaceLevel.Tps,
            ["ikp-2024.18", "ikp-2024.20", "bawaslu-tps-2024.ineligible-voters"],
            ["clean-voter-list", "train-kpps", "supervise-tps"],
            Evidence.Published(Uu1Of2015.At("Pasal 112 ayat (2)"), IkpInstrument)
        ),
        Hazard(
            "voters-turned-away",
            "participation",
            "Pemilih tidak dapat menggunakan hak pilih",
            "Voters unable to vote",
            "Pemilih yang berhak dihalangi atau tidak dapat memilih.",
            "Eligible voters are obstructed or cannot vote.",
            [Voting],
            PlaceLevel.Tps,
            ["ikp-2024.17", "ikp-2024.22", "ikp-2024.30", "ikp-2024.56"],
            ["clean-voter-list", "train-kpps", "open-and-closed-guard"],
            Evidence.Published(KapoldaThreats, IkpInstrument, Idea.At("external: social and political exclusion"))
        ),
        Hazard(
            "voter-mobilisation",
            "participation",
            "Mobilisasi mendadak pemilih tambahan",
            "Sudden mobilisation of extra voters",
            "Pemilih tambahan datang mendadak melebihi persediaan surat suara.",
            "Extra voters arrive suddenly, beyond the reserve of ballots.",
            [Voting],
            PlaceLevel.Tps,
            ["ikp-2024.57", "ikp-2024.58"],
            ["supervise-tps", "train-kpps"],
            Evidence.Published(IkpInstrument)
        ),
        Hazard(
            "election-rejection",
            "participation",
            "Mobilisasi penolakan terhadap pemilihan",
            "Mobilised rejection of the election",
            "Ajakan terorganisasi untuk menolak pemilihan.",
            "An organised call to reject the election.",
            [Campaign, Quiet, Voting],
            PlaceLevel.Kecamatan,
            ["ikp-2024.61"],
            ["voter-education", "mediation"],
            Evidence.Published(IkpInstrument)
        ),
        Hazard(
            "health-protocol-breach",
            "health",
            "Protokol kesehatan diabaikan",
            "Health protocol ignored",
            "Kegiatan tahapan mengabaikan protokol kesehatan yang berlaku.",
            "A stage ignores a health protocol in force.",
            [Campaign, Voting],
            PlaceLevel.Kecamatan,
            ["ikp-2024.26"],
            ["health-support"],
            Evidence.Published(IkpInstrument)
        ),
        Hazard(
            "ruling-not-followed",
            "organisation",
            "Putusan atau rekomendasi tidak ditindaklanjuti",
            "Ruling or recommendation not followed",
            "Rekomendasi atau putusan pengawas, atau laporan masyarakat, tidak ditindaklanjuti.",
            "A ruling or recommendation, or a public report, is not followed up.",
            [Vetting, Campaign, Voting, Counting, Disputes],
            PlaceLevel.KabupatenKota,
            ["ikp-2024.10", "ikp-2024.59"],
            ["report-violations"],
            Evidence.Published(IkpInstrument, Idea.At("internal: inadequate dispute resolution"))
        ),
        // Logistics
        Hazard(
            "late-equipment",
            "logistics",
            "Perlengkapan terlambat",
            "Late equipment",
            "Perlengkapan tidak diterima KPPS paling lambat satu hari sebelum pemungutan.",
            "Equipment does not reach the polling-station committee one day before voting.",
            [Delivery, Voting],
            PlaceLevel.Tps,
            ["ikp-2024.28", "bawaslu-tps-2024.late-logistics-history"],
            ["early-shipment", "escort-logistics"],
            Evidence.Published(TpsNational, IkpInstrument, Uu1Of2015.At("Pasal 78 ayat (6)"), Bantenprov)
        ),
        Hazard(
            "short-equipment",
            "logistics",
            "Perlengkapan kurang atau lebih",
            "Missing or surplus equipment",
            "Jumlah perlengkapan di TPS tidak sesuai kebutuhan.",
            "The equipment at a polling station does not match its need.",
            [Delivery, Voting],
            PlaceLevel.Tps,
            ["ikp-2024.27", "bawaslu-tps-2024.logistics-count-history", "wrong-equipment-count", "ballots-voters-mismatch"],
            ["check-kits"],
            Evidence.Published(VotingDay2024, TpsNational)
        ),
        Hazard(
            "swapped-ballots",
            "logistics",
            "Surat suara tertukar",
            "Swapped ballots",
            "Surat suara untuk TPS, daerah, atau pemilihan lain.",
            "Ballots of another polling station, area or contest.",
            [Delivery, Voting],
            PlaceLevel.Tps,
            ["ikp-2024.29", "swapped-ballots"],
            ["check-kits"],
            Evidence.Published(VotingDay2024, IkpInstrument)
        ),
        Hazard(
            "damaged-equipment",
            "logistics",
            "Perlengkapan rusak",
            "Damaged equipment",
            "Perlengkapan rusak sebelum atau selama pemungutan.",
            "Equipment damaged before or during voting.",
            [Delivery, Voting],
            PlaceLevel.Tps,
            ["bawaslu-tps-2024.logistics-damage-history"],
            ["check-kits", "escort-logistics"],
            Evidence.Published(TpsBanten)
        ),
        Hazard(
            "island-distribution-delay",
            "logistics",
            "Kendala distribusi ke pulau dan titik tertentu",
            "Delay in distribution to islands and remote points",
            "Pengiriman ke pulau atau titik tertentu tertahan laut, cuaca, atau angkutan.",
            "Shipment to an island or remote point is held up by sea, weather or transport.",
            [Delivery, Voting, Counting],
            PlaceLevel.DesaKelurahan,
            ["bawaslu-tps-2024.hard-to-reach"],
            ["early-shipment", "escort-logistics"],
            Evidence.Published(Bantenprov)
        ),
        // Connectivity
        Hazard(
            "recap-system-outage",
            "connectivity",
            "Gangguan aplikasi rekapitulasi",
            "Outage of the recapitulation application",
            "Aplikasi rekapitulasi tidak dapat dipakai, sehingga pencatatan dilakukan luring. Hasil resmi tidak bergantung padanya.",
            "The recapitulation application cannot be used, so records are kept offline. The legal result does not depend on it.",
            [Counting],
            PlaceLevel.KabupatenKota,
            ["bawaslu-tps-2024.internet-problem"],
            ["record-offline", "strengthen-network"],
            Evidence.Published(Bantenprov)
        ),
        Hazard(
            "power-cut",
            "connectivity",
            "Listrik padam",
            "Power cut",
            "Listrik padam pada pemungutan, penghitungan, atau rekapitulasi.",
            "Power fails during voting, counting or recapitulation.",
            [Voting, Counting],
            PlaceLevel.Tps,
            ["bawaslu-tps-2024.power-problem"],
            ["backup-power"],
            Evidence.Published(TpsNational)
        ),
        // Disaster: natural
        Disaster(
            "flood",
            "Banjir",
            "Flood",
            "Genangan yang menutup TPS, jalan, atau gudang.",
            "Water that closes polling stations, roads or warehouses.",
            Evidence.Published(Bantenprov, BnpbHazards, IrbiPandeglang)
        ),
        Disaster(
            "landslide",
            "Tanah longsor",
            "Landslide",
            "Gerakan tanah yang menutup TPS atau jalan.",
            "Ground movement that closes polling stations or roads.",
            Evidence.Published(BnpbHazards)
        ),
        Disaster(
            "earthquake",
            "Gempa bumi",
            "Earthquake",
            "Guncangan yang merusak TPS atau menghentikan tahapan, termasuk potensi megathrust Selat Sunda.",
            "Shaking that damages polling stations or stops a stage, the Sunda Strait megathrust included.",
            Evidence.Published(BnpbHazards, IrbiPandeglang, Bantenraya)
        ),
        Disaster(
            "tsunami",
            "Tsunami",
            "Tsunami",
            "Gelombang tsunami di pesisir.",
            "A tsunami on the coast.",
            Evidence.Published(BnpbHazards, IrbiPandeglang)
        ),
        Disaster(
            "volcanic-eruption",
            "Letusan gunung api",
            "Volcanic eruption",
            "Letusan atau abu vulkanik yang memindahkan pemilih atau TPS.",
            "An eruption or ash that moves voters or polling stations.",
            Evidence.Published(BnpbHazards)
        ),
        Disaster(
            "extreme-weather",
            "Cuaca ekstrem",
            "Extreme weather",
            "Hujan lebat, angin kencang, atau puting beliung, termasuk yang merobohkan TPS.",
            "Heavy rain, strong wind or whirlwinds, those that bring down a polling station included.",
            Evidence.Published(BnpbHazards, IrbiPandeglang)
        ),
        Disaster(
            "extreme-wave-abrasion",
            "Gelombang ekstrem dan abrasi",
            "Extreme waves and abrasion",
            "Gelombang yang menutup pelayaran atau menggerus pesisir.",
            "Waves that close shipping or erode the coast.",
            Evidence.Published(BnpbHazards, IrbiPandeglang)
        ),
        Disaster(
            "drought",
            "Kekeringan",
            "Drought",
            "Kekurangan air yang mengganggu kegiatan tahapan.",
            "A lack of water that disturbs a stage.",
            Evidence.Published(BnpbHazards)
        ),
        Disaster(
            "forest-land-fire",
            "Kebakaran hutan dan lahan",
            "Forest and land fire",
            "Kebakaran atau asap yang menghentikan kegiatan.",
            "Fire or smoke that stops an activity.",
            Evidence.Published(BnpbHazards)
        ),
        Hazard(
            "non-natural-disaster",
            "disaster",
            "Bencana nonalam",
            "Non-natural disaster",
            "Bencana nonalam seperti wabah atau kebakaran permukiman yang menghentikan sebagian tahapan.",
            "A non-natural disaster, such as an epidemic or a settlement fire, that stops part of a stage.",
            Everywhere,
            PlaceLevel.DesaKelurahan,
            ["ikp-2024.04", "ikp-2024.34"],
            ["health-support", "relocate-tps"],
            Evidence.Published(IkpInstrument, BnpbHazards, IrbiPandeglang)
        ),
        // Health
        Hazard(
            "official-fatigue",
            "health",
            "Kelelahan dan sakit petugas",
            "Fatigue and illness of officials",
            "Petugas jatuh sakit atau meninggal karena beban kerja; dihitung tanpa nama.",
            "Officials fall ill or die under the workload; counted without names.",
            [Voting, Counting],
            PlaceLevel.Tps,
            ["officials-ill"],
            ["duty-limits", "health-support"],
            Evidence.Published(Bantenraya)
        ),
        // Results
        Hazard(
            "result-rejection",
            "results",
            "Penolakan hasil penghitungan",
            "Rejection of counts",
            "Penolakan atau keberatan atas hasil penghitungan atau rekapitulasi.",
            "Rejection of, or objection to, the result of a count or recapitulation.",
            [Counting, NoDispute, Disputes, AfterRuling],
            PlaceLevel.Kecamatan,
            ["ikp-2024.36", "ikp-2024.37"],
            ["report-violations", "mediation", "open-and-closed-guard"],
            Evidence.Published(KapoldaThreats, IkpInstrument)
        ),
        Hazard(
            "vote-change-in-recap",
            "results",
            "Perubahan suara pada rekapitulasi",
            "Change of votes in recapitulation",
            "Perolehan suara berubah antara TPS dan rekapitulasi.",
            "Votes change between polling station and recapitulation.",
            [Counting],
            PlaceLevel.Kecamatan,
            ["ikp-2024.11"],
            ["supervise-tps", "report-violations"],
            Evidence.Published(IkpInstrument)
        ),
        Hazard(
            "repeat-vote",
            "results",
            "Pemungutan atau penghitungan suara ulang",
            "Repeated vote or recount",
            "Keadaan yang mengharuskan pemungutan atau penghitungan diulang.",
            "Facts that make a vote or a count be repeated.",
            [Voting, Counting, Disputes],
            PlaceLevel.Tps,
            ["ikp-2024.32", "ikp-2024.33", "bawaslu-tps-2024.repeat-vote-history"],
            ["train-kpps", "supervise-tps"],
            Evidence.Published(Uu1Of2015.At("Pasal 112"), Uu1Of2015.At("Pasal 113"), IkpInstrument)
        ),
        Hazard(
            "inauguration-disturbance",
            "results",
            "Gangguan saat penetapan terpilih dan pelantikan",
            "Disturbance at determination and inauguration",
            "Gangguan ketika pasangan terpilih ditetapkan atau dilantik.",
            "Disturbance while the elected pair is set or sworn in.",
            [NoDispute, AfterRuling, Inauguration],
            PlaceLevel.KabupatenKota,
            [],
            ["open-and-closed-guard", "early-detection"],
            Evidence.Inferred(Banten72, Ace)
        ),
    ];

    private static RiskFactor Disaster(
        string id,
        string indonesian,
        string english,
        string definitionIndonesian,
        string definitionEnglish,
        Evidence evidence
    ) =>
        Hazard(
            id,
            "disaster",
            indonesian,
            english,
            definitionIndonesian,
            definitionEnglish,
            Polling,
            PlaceLevel.Tps,
            id == "flood"
                ? ["ikp-2024.03", "ikp-2024.34", "bawaslu-tps-2024.disaster-prone", "flood-prone-tps", "irbi-score"]
                : ["ikp-2024.03", "ikp-2024.34", "bawaslu-tps-2024.disaster-prone", "irbi-score"],
            ["hazard-mapping", "relocate-tps"],
            Evidence.Published(evidence.First, evidence.Citations.Skip(1).Append(Idea.At("external: environmental hazards")))
        );

    private static RiskFactor Hazard(
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
            RiskFactorKind.Hazard,
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
