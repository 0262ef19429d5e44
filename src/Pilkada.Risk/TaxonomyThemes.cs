using static Pilkada.Risk.RiskSources;
using static Pilkada.Stages.ElectionLaws;

namespace Pilkada.Risk;

// The themes of the built-in taxonomy.
internal static class TaxonomyThemes
{
    public static ImmutableArray<RiskTheme> All { get; } =
    [
        Theme(
            "security",
            "Keamanan dan ketertiban",
            "Security and public order",
            "Tindakan yang mengganggu keamanan dan ketertiban masyarakat (kamtibmas) atau merusak barang pemilihan.",
            "Acts that disturb public order or destroy what the election needs.",
            Evidence.Published(Bantenraya, Banten72, Ifes)
        ),
        Theme(
            "terror",
            "Teror",
            "Terror",
            "Ancaman dan serangan teror terhadap tempat atau kegiatan pemilihan. Di sini hanya koordinasi, standar tempat, latihan, dan penurunan siaga.",
            "Threats and attacks on places or events of the election. Here: coordination, venue standards, drills and stand-down only.",
            Evidence.Published(TerrorBlog, Bantenraya)
        ),
        Theme(
            "conflict",
            "Konflik sosial dan politik",
            "Social and political conflict",
            "Pertentangan yang perlu ditengahi sebelum menjadi gangguan.",
            "Disputes that need mediation before they become disturbances.",
            Evidence.Published(Banten72, IkpInstrument)
        ),
        Theme(
            "information",
            "Informasi",
            "Information",
            "Kabar bohong, hasutan, dan kampanye hitam, di tempat umum dan di media sosial.",
            "Hoaxes, incitement and black campaigns, in public places and on social media.",
            Evidence.Published(Bidhumas, TerrorBlog, IkpInstrument)
        ),
        Theme(
            "candidacy",
            "Pencalonan",
            "Candidacy",
            "Pendaftaran, penelitian, penetapan, dan pengundian nomor urut pasangan calon.",
            "Registration, vetting, determination of pairs and the draw of their numbers.",
            Evidence.Published(Bantenraya, Mapping2024)
        ),
        Theme(
            "campaign",
            "Kampanye",
            "Campaign",
            "Pelaksanaan kampanye dan masa tenang.",
            "The campaign and the quiet period.",
            Evidence.Published(Bidhumas, Mapping2024, Uu1Of2015.At("Pasal 69"))
        ),
        Theme(
            "money-politics",
            "Politik uang",
            "Money politics",
            "Uang atau barang untuk mempengaruhi pilihan.",
            "Money or goods to sway a vote.",
            Evidence.Published(Uu10Of2016.At("Pasal 73 ayat (4)"), Uu10Of2016.At("Pasal 187A"))
        ),
        Theme(
            "neutrality",
            "Netralitas",
            "Neutrality",
            "Pejabat, aparatur, atau penyelenggara yang menguntungkan atau merugikan pasangan calon.",
            "Officials, public servants or organisers acting for or against a pair.",
            Evidence.Published(Uu10Of2016.At("Pasal 71 ayat (1)-(3)"), MediaBanten)
        ),
        Theme(
            "organisation",
            "Penyelenggaraan",
            "Organisation",
            "Kerja penyelenggara: badan ad hoc, prosedur pemungutan dan penghitungan, pengawasan, anggaran.",
            "The work of the organisers: committees, procedures of voting and counting, supervision, budget.",
            Evidence.Published(IkpInstrument, VotingDay2024)
        ),
        Theme(
            "voter-data",
            "Data pemilih",
            "Voter data",
            "Daftar pemilih yang memuat yang tidak berhak atau melewatkan yang berhak.",
            "Voter lists that hold who may not vote or miss who may.",
            Evidence.Published(IkpInstrument, TpsBanten)
        ),
        Theme(
            "logistics",
            "Logistik",
            "Logistics",
            "Perlengkapan pemungutan suara yang kurang, terlambat, rusak, tertukar, atau tidak aman.",
            "Voting equipment that is short, late, damaged, swapped or unsafe.",
            Evidence.Published(Bantenprov, VotingDay2024, TpsNational)
        ),
        Theme(
            "connectivity",
            "Jaringan dan listrik",
            "Connectivity and power",
            "Sinyal, internet, listrik, dan aplikasi yang dipakai rekapitulasi.",
            "Signal, internet, power and the applications that recapitulation uses.",
            Evidence.Published(Bantenprov, TpsNational)
        ),
        Theme(
            "access",
            "Keterjangkauan",
            "Access",
            "Tempat yang sulit dijangkau karena jarak, jalan, laut, atau cuaca.",
            "Places hard to reach by distance, road, sea or weather.",
            Evidence.Published(Bantenprov, TpsBanten)
        ),
        Theme(
            "disaster",
            "Bencana",
            "Disaster",
            "Bencana alam dan nonalam yang menghentikan tahapan atau memindahkan TPS.",
            "Natural and non-natural disasters that stop a stage or move polling stations.",
            Evidence.Published(Bantenraya, Bantenprov, BnpbHazards)
        ),
        Theme(
            "health",
            "Kesehatan",
            "Health",
            "Kesehatan pemilih dan petugas serta daya dukung layanan kesehatan.",
            "Health of voters and officials, and the health services that support them.",
            Evidence.Published(Bantenraya)
        ),
        Theme(
            "results",
            "Hasil dan sengketa",
            "Results and disputes",
            "Rekapitulasi, keberatan, pemungutan ulang, dan perselisihan hasil.",
            "Recapitulation, objections, repeated votes and disputes on the result.",
            Evidence.Published(IkpInstrument, KapoldaThreats)
        ),
        Theme(
            "participation",
            "Partisipasi",
            "Participation",
            "Halangan, mobilisasi, dan penolakan yang mengganggu pemilih menggunakan hak pilih.",
            "Obstruction, mobilisation and rejection that keep voters from voting freely.",
            Evidence.Published(IkpInstrument, Banten72)
        ),
    ];

    private static RiskTheme Theme(
        string id,
        string indonesian,
        string english,
        string definitionIndonesian,
        string definitionEnglish,
        Evidence evidence
    ) => new(Id<RiskTheme>.Parse(id), new LocalText(indonesian, english), new LocalText(definitionIndonesian, definitionEnglish), evidence);
}
