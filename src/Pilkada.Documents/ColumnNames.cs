using System.Diagnostics.CodeAnalysis;

namespace Pilkada.Documents;

/// <summary>A column of a table: its name, the Indonesian names it may have instead, and whether it must be there.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ColumnName
{
    internal ColumnName(string name, bool required, ImmutableArray<string> aliases)
    {
        Name = name;
        Required = required;
        Aliases = aliases;
    }

    /// <summary>Gets the name, such as <c>sources</c>.</summary>
    public string Name { get; }

    /// <summary>Gets a value indicating whether the table must have the column.</summary>
    public bool Required { get; }

    /// <summary>Gets the names it may have instead, such as <c>sumber</c>.</summary>
    public ImmutableArray<string> Aliases { get; }

    /// <summary>Returns the name.</summary>
    /// <returns>For example <c>sources</c>.</returns>
    public override string ToString() => Name;
}

/// <summary>The columns of every table, with their Indonesian names.</summary>
/// <remarks>Headers are compared without regard to letter case, spaces, hyphens and underscores. Immutable and thread-safe.</remarks>
/// <example><code>ColumnNames.Of("areas")[0].Aliases // kode, kode wilayah</code></example>
public static class ColumnNames
{
    // What stands in the header of a TPS table before the id of a contest, as in voters:pilbup-36.02.
    internal const string Voters = "voters";

    private static readonly ColumnName Sources = Optional("sources", "sumber");
    private static readonly ColumnName Provenance = Optional("provenance", "asal", "asal usul");
    private static readonly ColumnName Date = Optional("date", "tanggal");
    private static readonly ColumnName NoteId = Optional("note_id", "catatan", "catatan id");
    private static readonly ColumnName NoteEn = Optional("note_en", "catatan en", "catatan inggris");
    private static readonly ColumnName Approximation = Optional("approximation", "perkiraan", "ketelitian");
    private static readonly ColumnName Word = Optional("word", "kata");

    private static readonly Dictionary<string, ImmutableArray<ColumnName>> Tables = new(StringComparer.Ordinal)
    {
        ["points"] =
        [
            Required("id", "kode"),
            Required("kind", "jenis"),
            Required("name", "nama"),
            Required("area", "wilayah", "kode wilayah"),
            Optional("boxes", "kotak", "jumlah kotak"),
            Optional("access", "keterjangkauan", "akses"),
            Optional("work", "pengerjaan", "menit pengerjaan"),
            Optional("ready", "siap", "siap pada"),
            Optional("due", "batas", "batas waktu"),
            Optional("overnight", "tempat bermalam"),
            Optional("guard", "penjaga"),
            Optional("to_opening", "menit ke pembukaan", "ke pembukaan"),
            Provenance,
            Sources,
            NoteId,
            NoteEn,
        ],
        ["legs"] =
        [
            Required("id", "kode"),
            Required("from", "dari", "asal titik"),
            Required("to", "ke", "tujuan"),
            Required("mode", "moda"),
            Optional("shortest", "paling cepat", "menit paling cepat"),
            Required("longest", "paling lama", "menit paling lama"),
            Optional("opens", "buka", "jam buka"),
            Optional("closes", "tutup", "jam tutup"),
            Optional("scope", "lingkup"),
            Optional("departures", "jam berangkat", "keberangkatan"),
            Optional("days", "hari layar", "hari"),
            Optional("tides", "pasang surut"),
            Optional("buffer", "cadangan", "menit cadangan"),
            Optional("handover", "serah terima", "menit serah terima"),
            Optional("fleet", "armada"),
            Optional("boxes", "kotak", "muatan"),
            Optional("lost", "peluang batal"),
            Optional("escort", "pengawalan"),
            Optional("escort_by", "pengawal"),
            Optional("escort_members", "jumlah pengawal"),
            Optional("documents", "dokumen", "berita acara"),
            Provenance,
            Sources,
            NoteId,
            NoteEn,
        ],
        ["fleets"] =
        [
            Required("id", "kode"),
            Required("name", "nama"),
            Required("mode", "moda"),
            Required("vehicles", "kendaraan", "jumlah kendaraan"),
            Required("boxes", "kotak", "kotak per kendaraan"),
        ],
        ["sources"] =
        [
            Required("id", "kode"),
            Required("title", "judul"),
            Required("issuer", "penerbit"),
            Required("kind", "jenis"),
            Optional("number", "nomor"),
            Optional("article", "pasal"),
            Optional("address", "alamat", "tautan"),
            Optional("published", "terbit", "tanggal terbit"),
            Optional("read", "dibaca", "tanggal dibaca"),
            Optional("language", "bahasa"),
            Required("confidence", "keyakinan"),
        ],
        ["areas"] = [Required("code", "kode", "kode wilayah"), Required("name", "nama", "nama wilayah"), Sources],
        ["units"] =
        [
            Required("id", "kode"),
            Required("name", "nama", "nama kesatuan"),
            Required("kind", "jenis"),
            Optional("parent", "induk"),
            Sources,
        ],
        ["jurisdictions"] =
        [
            Required("area", "wilayah", "kode wilayah"),
            Required("units", "kesatuan", "satuan"),
            Optional("from", "dari", "mulai"),
            Optional("to", "sampai", "hingga"),
            Provenance,
            Sources,
            NoteId,
            NoteEn,
        ],
        ["strengths"] =
        [
            Required("unit", "kesatuan", "satuan"),
            Required("basis", "dasar"),
            Date,
            Required("value", "nilai", "kekuatan"),
            Approximation,
            Word,
            Provenance,
            Sources,
            NoteId,
            NoteEn,
        ],
        ["patterns"] =
        [
            Required("unit", "kesatuan", "satuan"),
            Required("class", "kelas", "tingkat"),
            Required("pattern", "pola"),
            Optional("order", "urutan"),
            Optional("operation", "operasi"),
            Provenance,
            Sources,
            NoteId,
            NoteEn,
        ],
        ["figures"] =
        [
            Required("id", "kode"),
            Required("measure", "ukuran", "besaran"),
            Required("place", "wilayah", "tempat"),
            Optional("contest", "pemilihan"),
            Optional("grade", "tingkat", "kelas"),
            Date,
            Required("value", "nilai", "jumlah"),
            Required("unit", "satuan"),
            Approximation,
            Word,
            Provenance,
            Optional("derivation", "rumus", "turunan"),
            Sources,
            Optional("label_id", "label", "keterangan"),
            Optional("label_en", "label inggris"),
            NoteId,
            NoteEn,
        ],
        ["grades"] =
        [
            Required("id", "kode"),
            Required("place", "wilayah", "tempat"),
            Required("scale", "skala"),
            Required("grade", "tingkat", "kelas"),
            Date,
            Provenance,
            Sources,
            NoteId,
            NoteEn,
        ],
        ["reconciliations"] =
        [
            Required("id", "kode"),
            Required("kind", "jenis"),
            Required("title_id", "judul", "judul id"),
            Required("title_en", "judul en", "judul inggris"),
            Required("total", "jumlah"),
            Required("parts", "bagian"),
            NoteId,
            NoteEn,
        ],
        ["tps"] =
        [
            Optional("id", "kode"),
            Optional("area", "wilayah", "kode wilayah"),
            Optional("kabupaten", "kabupaten kota", "kab kota", "kabupaten/kota"),
            Optional("kecamatan", "kode kecamatan"),
            Optional("desa", "kelurahan", "desa kelurahan", "desa/kelurahan", "kode desa"),
            Required("number", "nomor", "nomor tps", "no tps", "tps"),
            Optional(Voters, "pemilih", "dpt", "jumlah pemilih"),
        ],
        ["guard-tps"] =
        [
            Optional("id", "kode"),
            Optional("area", "wilayah", "kode wilayah"),
            Optional("kabupaten", "kabupaten kota", "kab kota", "kabupaten/kota"),
            Optional("kecamatan", "kode kecamatan"),
            Optional("desa", "kelurahan", "desa kelurahan", "desa/kelurahan", "kode desa"),
            Required("number", "nomor", "nomor tps", "no tps", "tps"),
            Required("class", "kelas", "tingkat"),
            Optional("unit", "kesatuan", "satuan"),
            Optional(Voters, "pemilih", "dpt", "jumlah pemilih"),
        ],
        ["forces"] =
        [
            Required("unit", "kesatuan", "satuan"),
            Optional("force", "kekuatan", "unsur"),
            Required("available", "tersedia", "personel tersedia"),
            Required("need", "kebutuhan", "perlu"),
            Optional("limit", "batas", "paling banyak memberi"),
        ],
        ["routes"] =
        [
            Required("from", "dari", "pemberi"),
            Required("to", "ke", "penerima"),
            Required("cost", "minutes", "menit", "waktu tempuh", "kilometres", "kilometer", "km", "jarak"),
        ],
        ["shifts"] =
        [
            Required("id", "kode"),
            Required("kind", "jenis"),
            Required("place", "tempat", "wilayah"),
            Required("start", "mulai"),
            Required("end", "selesai"),
            Required("people", "personel", "jumlah"),
            Optional("force", "kekuatan", "unsur"),
            Optional("form", "bentuk"),
        ],
        ["squads"] = [Required("id", "kode"), Required("people", "personel", "jumlah"), Optional("force", "kekuatan", "unsur")],
        ["travel"] = [Required("from", "dari"), Required("to", "ke", "tujuan"), Required("minutes", "menit", "waktu tempuh")],
        ["assignments"] = [Required("shift", "penugasan"), Required("squad", "regu")],
        ["ledger"] =
        [
            Required("id", "kode"),
            Required("place", "tempat"),
            Required("item", "barang"),
            Optional("contest", "pemilihan"),
            Required("kind", "jenis"),
            Required("amount", "jumlah"),
            Optional("counterpart", "lawan", "tempat lawan"),
            Date,
            Optional("corrects", "mengoreksi", "koreksi atas"),
        ],
        ["kits"] =
        [
            Required("contest", "pemilihan"),
            Required("station", "tps"),
            Optional("packed_contest", "pemilihan isi", "isi pemilihan"),
            Required("packed_station", "tps isi", "isi tps"),
            Optional("seal_series", "seri segel"),
            Optional("seal_first", "segel awal", "segel pertama"),
            Optional("seal_last", "segel akhir", "segel terakhir"),
        ],
        ["connectivity"] =
        [
            Required("station", "tps"),
            Required("signal", "sinyal"),
            Optional("power", "listrik"),
            Optional("strengthening", "penguatan", "penguatan sinyal"),
            Optional("upload_point", "titik unggah"),
            Optional("offline_forms", "formulir luring", "pencatatan luring"),
        ],
        ["exposed"] = [Required("station", "tps"), Required("hazard", "bahaya")],
        ["sites"] =
        [
            Required("id", "kode"),
            Required("area", "wilayah", "kode wilayah"),
            Required("capacity", "daya tampung", "kapasitas"),
            Optional("accessible", "aksesibel", "dapat diakses"),
        ],
        ["distances"] = [Required("station", "tps"), Required("site", "lokasi"), Required("metres", "meter", "jarak")],
        ["stages"] =
        [
            Required("key", "kunci", "kode"),
            Optional("parent", "induk"),
            Required("name_id", "nama", "nama id"),
            Required("name_en", "nama en", "nama inggris"),
            Required("phase", "fase"),
            Required("start", "mulai", "awal"),
            Required("end", "selesai", "akhir"),
            Optional("event_id", "peristiwa", "peristiwa id"),
            Optional("event_en", "peristiwa en", "peristiwa inggris"),
            Optional("scope", "lingkup", "wilayah"),
            Required("provenance", "asal", "asal usul"),
            Required("sources", "sumber"),
            NoteId,
            NoteEn,
        ],
        ["deadlines"] =
        [
            Required("id", "kode"),
            Required("name_id", "nama", "nama id"),
            Required("name_en", "nama en", "nama inggris"),
            Required("event", "kode peristiwa"),
            Required("event_id", "peristiwa", "peristiwa id"),
            Required("event_en", "peristiwa en", "peristiwa inggris"),
            Required("count", "jumlah", "jumlah hari"),
            Required("day_kind", "jenis hari"),
            Required("direction", "arah"),
            Optional("result_event", "peristiwa hasil"),
            Optional("from", "dari", "mulai"),
            Optional("to", "sampai", "hingga"),
            Required("sources", "sumber"),
            Required("provenance", "asal", "asal usul"),
            NoteId,
            NoteEn,
        ],
        ["parameters"] =
        [
            Required("id", "kode"),
            Required("name_id", "nama", "nama id"),
            Required("name_en", "nama en", "nama inggris"),
            Required("value", "nilai"),
            Required("unit", "satuan"),
            Optional("from", "dari", "mulai"),
            Optional("to", "sampai", "hingga"),
            Required("sources", "sumber"),
            Required("provenance", "asal", "asal usul"),
            NoteId,
            NoteEn,
        ],
        ["terms"] =
        [
            Required("term_id", "istilah", "istilah id"),
            Required("term_en", "istilah en", "istilah inggris"),
            Required("meaning_id", "arti", "arti id"),
            Required("meaning_en", "arti en", "arti inggris"),
            Required("sources", "sumber"),
        ],
    };

    /// <summary>Gets the names of all tables, sorted.</summary>
    public static ImmutableArray<string> TableNames { get; } = [.. Tables.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Returns the columns of a table.</summary>
    /// <param name="table">One of <see cref="TableNames"/>.</param>
    /// <returns>The columns in order. A table of polling stations may also have <c>voters:</c> with the id of a contest.</returns>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    public static ImmutableArray<ColumnName> Of(string table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Tables.TryGetValue(table, out var columns)
            ? columns
            : throw new ArgumentException($"'{table}' is not one of {string.Join(", ", TableNames)}.", nameof(table));
    }

    // The column that a header names, or null.
    internal static string? Find(string table, string header)
    {
        var plain = Plain(header);
        foreach (var column in Of(table))
        {
            if (Plain(column.Name) == plain || column.Aliases.Any(a => Plain(a) == plain))
            {
                return column.Name;
            }
        }

        var colon = header.IndexOf(':', StringComparison.Ordinal);
        return table == "tps" && colon > 0 && header[(colon + 1)..].Trim().Length > 0 && Find(table, header[..colon]) == Voters
            ? $"{Voters}:{header[(colon + 1)..].Trim()}"
            : null;
    }

    [SuppressMessage("Globalization", "CA1308", Justification = "Headers are ASCII names; lower case is how they are listed.")]
    private static string Plain(string header) =>
        string.Concat(header.Where(c => !char.IsWhiteSpace(c) && c is not ('_' or '-')).Select(char.ToLowerInvariant));

    private static ColumnName Required(string name, params ImmutableArray<string> aliases) => new(name, true, aliases);

    private static ColumnName Optional(string name, params ImmutableArray<string> aliases) => new(name, false, aliases);
}
