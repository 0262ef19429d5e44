using System.Globalization;
using static Pilkada.Risk.RiskSources;
using static Pilkada.Stages.ElectionLaws;

namespace Pilkada.Risk;

// Indicators by instrument. Words are our paraphrase; weights of single indicators were not found for any of them.
internal static class TaxonomyIndicators
{
    private static readonly LocalText Social = new("Konteks sosial politik", "Social and political context");
    private static readonly LocalText Running = new("Penyelenggaraan pemilu", "Running of the election");
    private static readonly LocalText Contest = new("Kontestasi", "Contestation");
    private static readonly LocalText Participation = new("Partisipasi", "Participation");

    private static readonly Evidence Instrument = Evidence.Published(IkpInstrument, IkpSummary);

    // Bawaslu, November 2024: eight variables and 25 indicators nationally. The ones seen are listed; the others were not found.
    private static readonly Evidence Stations = Evidence.Published(TpsNational, TpsBanten);

    public static ImmutableArray<RiskIndicator> All { get; } =
    [
        Ikp(1, Social, "Kekerasan bernuansa SARA", "SARA-tinged violence"),
        Ikp(2, Social, "Kekerasan politik", "Political violence"),
        Ikp(3, Social, "Bencana alam yang mengganggu tahapan", "Natural disaster disrupting stages"),
        Ikp(4, Social, "Bencana nonalam yang mengganggu tahapan", "Non-natural disaster disrupting stages"),
        Ikp(5, Social, "Intimidasi terhadap peserta pemilihan", "Intimidation of contestants"),
        Ikp(6, Social, "Intimidasi terhadap penyelenggara", "Intimidation of election organisers"),
        Ikp(7, Social, "Intimidasi terhadap pemilih", "Intimidation of voters"),
        Ikp(8, Social, "Perusakan fasilitas penyelenggaraan", "Damage to election facilities"),
        Ikp(9, Social, "Putusan DKPP terhadap jajaran KPU atau Bawaslu", "DKPP ruling against KPU/Bawaslu ranks"),
        Ikp(
            10,
            Social,
            "Rekomendasi atau putusan Bawaslu yang tidak ditindaklanjuti KPU",
            "Bawaslu recommendation or ruling not followed by KPU"
        ),
        Ikp(
            11,
            Social,
            "Rekomendasi Bawaslu tentang perubahan suara pada rekapitulasi",
            "Bawaslu recommendation on vote changes in recapitulation"
        ),
        Ikp(
            12,
            Social,
            "Rekomendasi Bawaslu tentang ketidaknetralan ASN, TNI, atau Polri",
            "Bawaslu recommendation on ASN/TNI/Polri non-neutrality"
        ),
        Ikp(13, Social, "Penyalahgunaan anggaran pemilihan", "Misuse of election budget"),
        Ikp(14, Social, "Intimidasi kepala daerah terhadap penyelenggara", "Regional head intimidating organisers"),
        Ikp(15, Social, "Ajakan pemerintah daerah untuk memilih calon", "Local government urging a vote for a candidate"),
        Ikp(16, Social, "Ajakan pemerintah daerah untuk menolak calon", "Local government urging rejection of a candidate"),
        Ikp(17, Running, "Pemilih berhak yang tidak masuk DPT", "Eligible voters missing from DPT"),
        Ikp(18, Running, "Orang yang tidak berhak masuk DPT", "Ineligible persons in DPT"),
        Ikp(19, Running, "Pemilih potensial yang belum memiliki KTP elektronik", "Potential voters without e-KTP"),
        Ikp(20, Running, "Pemilih ganda", "Duplicate voters"),
        Ikp(21, Running, "Penggelembungan data pemilih", "Inflated voter data"),
        Ikp(22, Running, "Pemilih pindahan yang tidak dapat memilih", "Transfer voters unable to vote"),
        Ikp(23, Running, "Ketidakprofesionalan penyelenggara yang merugikan kampanye", "Unprofessional organiser harming a campaign"),
        Ikp(24, Running, "Kampanye fasilitasi KPU yang tidak sesuai ketentuan", "KPU-facilitated campaign not to the rules"),
        Ikp(25, Running, "Penyelenggara berpihak dalam kampanye", "Organiser taking sides in campaign"),
        Ikp(26, Running, "Penyelenggara mengabaikan protokol kesehatan dalam kampanye", "Organiser ignoring health protocol in campaign"),
        Ikp(27, Running, "Perlengkapan pemungutan suara yang tidak sesuai ketentuan", "Polling supplies not to the rules"),
        Ikp(28, Running, "Keterlambatan logistik pemungutan suara", "Late polling logistics"),
        Ikp(29, Running, "Surat suara tertukar", "Swapped ballots"),
        Ikp(
            30,
            Running,
            "Tidak ada TPS bagi pemilih di lapas, rumah sakit, atau sekolah kedinasan",
            "No TPS for prison/hospital/service-school voters"
        ),
        Ikp(31, Running, "Pelanggaran saat pemungutan suara", "Violation during voting"),
        Ikp(32, Running, "Pemungutan suara ulang (PSU)", "Re-vote (PSU)"),
        Ikp(33, Running, "Penghitungan suara ulang", "Recount"),
        Ikp(34, Running, "Pemungutan suara susulan", "Follow-up voting (susulan)"),
        Ikp(35, Running, "Catatan khusus pengawas saat pemungutan suara", "Special note by supervisor during voting"),
        Ikp(36, Running, "Keberatan saksi pada pemungutan atau penghitungan suara", "Witness complaint at voting or counting"),
        Ikp(37, Running, "Permohonan perselisihan hasil", "Results dispute filed"),
        Ikp(38, Running, "Permohonan sengketa proses", "Process dispute filed"),
        Ikp(39, Running, "TPS tanpa pengawas", "TPS without supervisor"),
        Ikp(40, Running, "Desa atau kelurahan tanpa pengawas", "No supervisor in a village/kelurahan"),
        Ikp(41, Contest, "Penolakan terhadap calon perempuan", "Rejection of women candidates"),
        Ikp(42, Contest, "Penolakan terhadap calon dengan alasan SARA", "Rejection of a candidate on SARA grounds"),
        Ikp(43, Contest, "Pemalsuan dokumen pencalonan", "Forged nomination documents"),
        Ikp(44, Contest, "Kampanye di luar jadwal", "Campaigning out of schedule"),
        Ikp(45, Contest, "Iklan kampanye di luar jadwal", "Campaign advertising out of schedule"),
        Ikp(46, Contest, "Materi kampanye bermuatan SARA di tempat umum", "SARA campaign material in public places"),
        Ikp(47, Contest, "Materi kampanye bermuatan SARA di media sosial", "SARA campaign material on social media"),
        Ikp(48, Contest, "Materi kampanye berisi kabar bohong di tempat umum", "Hoax campaign material in public places"),
        Ikp(49, Contest, "Materi kampanye berisi kabar bohong di media sosial", "Hoax campaign material on social media"),
        Ikp(50, Contest, "Materi kampanye berisi ujaran kebencian di tempat umum", "Hate-speech campaign material in public places"),
        Ikp(51, Contest, "Materi kampanye berisi ujaran kebencian di media sosial", "Hate-speech campaign material on social media"),
        Ikp(52, Contest, "Pelanggaran lokasi kampanye", "Campaign location violation"),
        Ikp(53, Contest, "Konflik antarpendukung", "Conflict between supporters"),
        Ikp(54, Contest, "Laporan politik uang terhadap peserta atau tim", "Money-politics report against contestant/team"),
        Ikp(55, Contest, "Peserta tidak melaporkan dana kampanye", "Contestant not reporting campaign funds"),
        Ikp(56, Participation, "Penghalangan pemilih di TPS", "Obstruction of voters at TPS"),
        Ikp(57, Participation, "Mobilisasi mendadak pemilih tambahan", "Sudden mobilisation of extra voters"),
        Ikp(58, Participation, "Pemilih tambahan melebihi surat suara cadangan 2 persen", "Extra voters beyond the 2% reserve ballots"),
        Ikp(59, Participation, "Laporan masyarakat yang tidak ditindaklanjuti pengawas", "Public report not followed up by supervisors"),
        Ikp(60, Participation, "Tidak ada pemantau pemilihan", "Absence of election observers"),
        Ikp(61, Participation, "Mobilisasi penolakan terhadap pemilihan", "Mobilised rejection of the election"),
        Tps(
            "ineligible-voters",
            "TPS dengan pemilih dalam DPT yang tidak lagi memenuhi syarat",
            "Polling station with listed voters no longer eligible",
            Stations,
            "tps-ineligible-voters"
        ),
        Tps(
            "internet-problem",
            "TPS dengan kendala jaringan internet",
            "Polling station with an internet problem",
            Stations,
            "tps-internet-problem"
        ),
        Tps("power-problem", "TPS dengan kendala listrik", "Polling station with a power problem", Stations, "tps-power-problem"),
        Tps(
            "disaster-prone",
            "TPS di wilayah rawan bencana",
            "Polling station in a disaster-prone area",
            Stations,
            "tps-disaster-prone-bawaslu",
            "tps-disaster-prone-bpbd"
        ),
        Tps(
            "hard-to-reach",
            "TPS sulit dijangkau karena geografis atau cuaca",
            "Polling station hard to reach by terrain or weather",
            Stations,
            "tps-hard-to-reach",
            "tps-hard-access-pemilu-2024/tps-pemilu-2024"
        ),
        Tps(
            "logistics-count-history",
            "TPS dengan riwayat kekurangan atau kelebihan logistik",
            "Polling station with a record of missing or surplus equipment",
            Stations,
            "tps-logistics-count-history"
        ),
        Tps(
            "logistics-damage-history",
            "TPS dengan riwayat kerusakan logistik",
            "Polling station with a record of damaged equipment",
            Stations,
            "tps-logistics-damage-history"
        ),
        Tps(
            "late-logistics-history",
            "TPS dengan riwayat keterlambatan logistik",
            "Polling station with a record of late equipment",
            Stations
        ),
        Tps(
            "repeat-vote-history",
            "TPS dengan riwayat pemungutan atau penghitungan suara ulang",
            "Polling station with a record of repeated vote or recount",
            Stations,
            "tps-repeat-or-recount-history"
        ),
        Tps(
            "money-politics-history",
            "TPS dengan riwayat politik uang",
            "Polling station with a record of money politics",
            Stations,
            "tps-money-politics-history"
        ),
        Tps(
            "intimidation-history",
            "TPS dengan riwayat intimidasi terhadap penyelenggara",
            "Polling station with a record of intimidation of organisers",
            Stations,
            "tps-intimidation-history"
        ),
        Tps(
            "violence-history",
            "TPS dengan riwayat kekerasan",
            "Polling station with a record of violence",
            Evidence.Published(TpsNational, TpsPandeglang),
            "tps-violence-history"
        ),
        Tps(
            "kpps-campaigned",
            "TPS yang KPPS-nya pernah berkampanye",
            "Polling station whose committee campaigned before",
            Evidence.Published(TpsPandeglang),
            "tps-kpps-campaign-history"
        ),
        Tps(
            "official-partiality",
            "TPS dengan riwayat tindakan ASN atau kepala desa yang menguntungkan peserta",
            "Polling station with a record of officials or village heads acting for a contestant",
            Evidence.Published(TpsPandeglang),
            "tps-official-partiality"
        ),
        Own(
            "blank-spot-villages",
            "Desa atau kelurahan tanpa sinyal",
            "Villages without signal",
            Evidence.Published(Bantenprov),
            "villages-blank-spot/desa-kelurahan"
        ),
        Own(
            "blank-spot-tps",
            "TPS tanpa sinyal",
            "Polling stations without signal",
            Evidence.Published(Bantenprov),
            "tps-blank-spot-pemilu-2024/tps-pemilu-2024",
            "tps-no-operator-pemilu-2024/tps-pemilu-2024"
        ),
        Own(
            "flood-prone-tps",
            "TPS di wilayah rawan banjir",
            "Polling stations in flood-prone areas",
            Evidence.Published(TpsBanten, Bantenprov),
            "tps-flood-prone"
        ),
        Own(
            "irbi-score",
            "Indeks risiko bencana (IRBI)",
            "Disaster risk index (IRBI)",
            Evidence.Published(Irbi2022),
            "irbi-2022-score/",
            "irbi-score/"
        ),
        Own(
            "late-opening",
            "TPS yang membuka pemungutan setelah pukul 07.00",
            "Polling stations that opened after 07:00",
            Evidence.Published(VotingDay2024)
        ),
        Own(
            "swapped-ballots",
            "TPS dengan surat suara tertukar",
            "Polling stations with swapped ballots",
            Evidence.Published(VotingDay2024)
        ),
        Own(
            "early-count",
            "TPS yang menghitung sebelum pukul 13.00",
            "Polling stations that counted before 13:00",
            Evidence.Published(VotingDay2024)
        ),
        Own(
            "wrong-equipment-count",
            "TPS yang perlengkapannya kurang atau lebih",
            "Polling stations with too little or too much equipment",
            Evidence.Published(VotingDay2024)
        ),
        Own(
            "ballots-voters-mismatch",
            "TPS yang surat suaranya tidak sama dengan jumlah pemilih",
            "Polling stations whose ballots and voters do not match",
            Evidence.Published(VotingDay2024)
        ),
        Own(
            "security-grant-unsigned",
            "Satuan yang hibah pengamanannya belum ditandatangani",
            "Units whose security grant is not signed",
            Evidence.Published(Banten72)
        ),
        Own(
            "officials-ill",
            "Petugas yang sakit atau meninggal",
            "Officials ill or dead, counted without names",
            Evidence.Published(Bantenraya)
        ),
    ];

    private static RiskIndicator Ikp(int number, LocalText dimension, string indonesian, string english) =>
        new(
            Id<RiskIndicator>.Parse(string.Create(CultureInfo.InvariantCulture, $"ikp-2024.{number:00}")),
            new LocalText(indonesian, english),
            Instrument,
            dimension
        );

    private static RiskIndicator Tps(
        string id,
        string indonesian,
        string english,
        Evidence evidence,
        params IEnumerable<string> measures
    ) => Of($"bawaslu-tps-2024.{id}", indonesian, english, evidence, measures);

    private static RiskIndicator Own(
        string id,
        string indonesian,
        string english,
        Evidence evidence,
        params IEnumerable<string> measures
    ) => Of(id, indonesian, english, evidence, measures);

    private static RiskIndicator Of(string id, string indonesian, string english, Evidence evidence, IEnumerable<string> measures) =>
        new(Id<RiskIndicator>.Parse(id), new LocalText(indonesian, english), evidence, null, measures.Select(Measured));

    // A count is a share of all stations unless another whole is named; a score is no share.
    private static IndicatorMeasure Measured(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? new IndicatorMeasure(Id<Measure>.Parse(text), Measure.Tps)
            : new IndicatorMeasure(Id<Measure>.Parse(text[..slash]), Id<Measure>.Parse(text[(slash + 1)..]));
    }
}
