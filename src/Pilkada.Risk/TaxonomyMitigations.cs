using static Pilkada.Risk.RiskSources;
using static Pilkada.Stages.ElectionLaws;

namespace Pilkada.Risk;

// What the sources say is done.
internal static class TaxonomyMitigations
{
    public static ImmutableArray<Mitigation> All { get; } =
    [
        Do("open-and-closed-guard", "Pengamanan terbuka dan tertutup", "Open and closed guarding", Bidhumas),
        Do("campaign-team-coordination", "Koordinasi dengan tim kampanye", "Coordination with the campaign teams", Bidhumas),
        Do("peace-declaration", "Deklarasi damai", "A declaration of peace", Bidhumas),
        Do("security-simulation", "Simulasi pengamanan", "A security simulation", Bidhumas, TerrorBlog),
        Do(
            "patrols-at-vulnerable-points",
            "Peningkatan patroli dan pengawasan di titik rawan",
            "More patrols and watch at vulnerable points",
            TerrorBlog
        ),
        Do("venue-standards", "Standar keamanan tempat kegiatan dan penurunan siaga", "Venue standards and stand-down", TerrorBlog),
        Do(
            "counter-terror-coordination",
            "Koordinasi dengan BNPT dan satuan terkait",
            "Coordination with BNPT and the units concerned",
            TerrorBlog
        ),
        Do("complaint-post", "Posko pengaduan masyarakat", "A complaint post", TerrorBlog),
        Do("guard-by-class", "Penempatan petugas menurut tingkat kerawanan TPS", "Guards by vulnerability class", MetroClasses),
        Do(
            "early-detection",
            "Deteksi dini dan pencegahan dini gangguan",
            "Early detection and prevention of disturbances",
            Banten72,
            Bantenprov
        ),
        Do("mediation", "Mediasi konflik melalui Forkopimda", "Mediation through Forkopimda", Banten72, Bantenprov),
        Do("desk-monitoring", "Pemantauan oleh Desk Pilkada", "Monitoring by the Desk Pilkada", Banten72),
        Do("voter-education", "Sosialisasi dan pendidikan politik", "Voter education", Banten72),
        Do(
            "strengthen-network",
            "Penguatan jaringan internet di titik tanpa sinyal",
            "Strengthening the network at blank spots",
            Bantenprov
        ),
        Do(
            "record-offline",
            "Pencatatan luring dan pengiriman dari tempat bersinyal",
            "Recording offline and sending from where there is signal",
            Bantenprov
        ),
        Do("backup-power", "Cadangan listrik", "Backup power", TpsNational),
        Do("relocate-tps", "Pemindahan lokasi TPS", "Relocation of the polling station", Bantenprov, TangerangRelocation),
        Do("hazard-mapping", "Pemetaan daerah rawan bencana", "Mapping of disaster-prone areas", Bantenprov),
        Do(
            "early-shipment",
            "Pengiriman logistik lebih awal dengan dukungan TNI dan Polri",
            "Early shipment with the support of TNI and Polri",
            Bantenprov
        ),
        Do("escort-logistics", "Pengawalan dan penjagaan logistik", "Escort and guard of voting equipment", KapoldaThreats),
        Do(
            "check-kits",
            "Pemeriksaan isi perlengkapan per TPS sebelum dikirim",
            "Check of each polling station's kit before dispatch",
            VotingDay2024
        ),
        Do("clean-voter-list", "Pencermatan daftar pemilih per TPS", "Review of the voter list of each polling station", TpsBanten),
        Do("train-kpps", "Bimbingan teknis KPPS", "Training of polling-station committees", VotingDay2024),
        Do("supervise-tps", "Pengawas TPS di setiap TPS", "A supervisor at each polling station", TpsBanten),
        Do(
            "report-violations",
            "Penanganan laporan dan temuan pelanggaran",
            "Handling of reports and findings of violations",
            Uu8Of2015.At("Pasal 134")
        ),
        Do(
            "law-enforcement",
            "Penegakan hukum terpadu (Gakkumdu)",
            "Integrated law enforcement (Gakkumdu)",
            Uu10Of2016.At("Pasal 152"),
            Bantenprov
        ),
        Do("state-attorney", "Kejaksaan sebagai pengacara negara", "The prosecution as state attorney", Bantenprov),
        Do("health-support", "Dukungan layanan kesehatan", "Health services on call", Bantenraya),
        Do(
            "duty-limits",
            "Pembatasan jam kerja dan pemeriksaan kesehatan petugas",
            "Limits on duty hours and health checks of officials",
            Bantenraya
        ),
        Do(
            "budget-support",
            "Dukungan anggaran, sarana, dan personel pemerintah daerah",
            "Budget, facilities and staff from local government",
            Banten72
        ),
        Do(
            "counter-hoax",
            "Klarifikasi kabar bohong dan imbauan agar tidak terprovokasi",
            "Clarification of hoaxes and appeals for calm",
            TerrorBlog
        ),
    ];

    private static Mitigation Do(string id, string indonesian, string english, Citation first, params IEnumerable<Citation> more) =>
        new(Id<Mitigation>.Parse(id), new LocalText(indonesian, english), Evidence.Published(first, more));
}
