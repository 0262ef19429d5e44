using Pilkada.Stages;

namespace Pilkada.Risk;

// The calendar stages that entries name; the ids are those of the calendars of 2018, 2020 and 2024.
internal static class TaxonomyStages
{
    public const string VoterList = "persiapan.daftar-pemilih";
    public const string Committees = "persiapan.ppk-pps-kpps";
    public const string Budget = "persiapan.program-anggaran";
    public const string Independents = "penyelenggaraan.dukungan-perseorangan";
    public const string Announcement = "penyelenggaraan.pengumuman-pendaftaran";
    public const string Registration = "penyelenggaraan.pendaftaran";
    public const string Vetting = "penyelenggaraan.penelitian";
    public const string Determination = "penyelenggaraan.penetapan-paslon";
    public const string Draw = "sub.undian-nomor-urut";
    public const string Campaign = "penyelenggaraan.kampanye";
    public const string Quiet = "sub.masa-tenang";
    public const string Delivery = "logistik.diterima-kpps";
    public const string Voting = "penyelenggaraan.pemungutan";
    public const string Counting = "penyelenggaraan.hitung-rekap";
    public const string NoDispute = "penyelenggaraan.terpilih-tanpa-php";
    public const string Disputes = "penyelenggaraan.sengketa";
    public const string AfterRuling = "penyelenggaraan.terpilih-pasca-mk";
    public const string Inauguration = "sub.pelantikan";

    public static ImmutableArray<Id<ElectionStage>> Of(params IEnumerable<string> ids) => [.. ids.Select(Id<ElectionStage>.Parse)];
}
