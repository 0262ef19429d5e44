namespace Pilkada.Documents;

/// <summary>The problems that reading a plan or a calendar can report.</summary>
/// <remarks>A code is never used again for something else.</remarks>
public static class DocumentProblems
{
    /// <summary>Gets the kind: a file that is named is not there, or may not be read.</summary>
    public static NoticeKind FileMissing { get; } =
        new(
            "PLK-DOC-P001",
            new LocalText(
                "Berkas {file} tidak ada di folder ini atau tidak dapat dibaca.",
                "The file {file} is not in this folder or cannot be read."
            ),
            new LocalText(
                "Letakkan berkas itu di folder yang sama dengan berkas JSON, atau perbaiki namanya. Tautan yang keluar dari folder tidak dibuka.",
                "Put the file into the folder of the JSON file, or correct its name. Links that leave the folder are not opened."
            )
        );

    /// <summary>Gets the kind: a file exceeds the limit of bytes.</summary>
    public static NoticeKind FileTooLarge { get; } =
        new(
            "PLK-DOC-P002",
            new LocalText("Berkas {file} lebih besar dari {limit} bita.", "The file {file} is larger than {limit} bytes."),
            new LocalText(
                "Bagi rencana menurut daerah, atau naikkan batasnya bila berkas ini memang sebesar itu.",
                "Split the plan by area, or raise the limit when the file really is that large."
            )
        );

    /// <summary>Gets the kind: a file is not UTF-8.</summary>
    public static NoticeKind FileNotUtf8 { get; } =
        new(
            "PLK-DOC-P003",
            new LocalText("Berkas {file} bukan teks UTF-8.", "The file {file} is not UTF-8 text."),
            new LocalText(
                "Simpan ulang dari aplikasi lembar kerja sebagai \"CSV UTF-8\".",
                "Save it again from the spreadsheet as \"CSV UTF-8\"."
            )
        );

    /// <summary>Gets the kind: a file is named that lies outside the folder.</summary>
    public static NoticeKind FileOutside { get; } =
        new(
            "PLK-DOC-P004",
            new LocalText("Nama berkas {file} menunjuk ke luar folder rencana.", "The file name {file} points outside the plan's folder."),
            new LocalText(
                "Pakai nama di dalam folder, dengan garis miring biasa dan tanpa '..', misalnya tabel/tps.csv.",
                "Use a name inside the folder, with plain slashes and without '..', such as tables/tps.csv."
            )
        );

    /// <summary>Gets the kind: a JSON file cannot be parsed.</summary>
    public static NoticeKind JsonMalformed { get; } =
        new(
            "PLK-DOC-P005",
            new LocalText("Berkas ini bukan JSON yang sah pada baris tersebut.", "The file is not valid JSON at that line."),
            new LocalText(
                "Periksa koma, tanda kutip, dan kurung di sekitar baris itu; komentar tidak diperbolehkan.",
                "Check commas, quotes and brackets around that line; comments are not allowed."
            )
        );

    /// <summary>Gets the kind: a JSON object has a member that the format does not know.</summary>
    public static NoticeKind MemberUnknown { get; } =
        new(
            "PLK-DOC-P006",
            new LocalText("Anggota {member} tidak dikenal.", "The member {member} is not known."),
            new LocalText(
                "Periksa ejaan serta huruf besar-kecilnya, atau hapus. Skema berkas ini tersedia bersama paket.",
                "Check spelling and letter case, or delete it. The schema of this file comes with the package."
            )
        );

    /// <summary>Gets the kind: a JSON object has a member twice.</summary>
    public static NoticeKind MemberTwice { get; } =
        new(
            "PLK-DOC-P007",
            new LocalText("Anggota {member} ditulis dua kali.", "The member {member} stands twice."),
            new LocalText("Hapus salah satunya.", "Delete one of them.")
        );

    /// <summary>Gets the kind: a JSON object lacks a required member.</summary>
    public static NoticeKind MemberMissing { get; } =
        new(
            "PLK-DOC-P008",
            new LocalText("Anggota {member} wajib ada dan belum ditulis.", "The member {member} is required and absent."),
            new LocalText("Tambahkan anggota itu.", "Add the member.")
        );

    /// <summary>Gets the kind: a JSON value is of the wrong type.</summary>
    public static NoticeKind MemberType { get; } =
        new(
            "PLK-DOC-P009",
            new LocalText("Nilai di sini harus berupa {expected}.", "The value here must be {expected}."),
            new LocalText("Ganti dengan jenis nilai yang diminta.", "Replace it by a value of that type.")
        );

    /// <summary>Gets the kind: the file states a version of the format that is not known.</summary>
    public static NoticeKind SchemaVersionUnknown { get; } =
        new(
            "PLK-DOC-P010",
            new LocalText("Versi format {value} tidak dikenal; yang dikenal adalah 1.", "The format version {value} is not known; 1 is."),
            new LocalText(
                "Tulis 1, atau pasang versi yang lebih baru untuk membaca berkas ini.",
                "Write 1, or install a newer version to read this file."
            )
        );

    /// <summary>Gets the kind: a table has no header.</summary>
    public static NoticeKind TableEmpty { get; } =
        new(
            "PLK-DOC-P011",
            new LocalText("Tabel ini tidak memiliki baris judul kolom.", "The table has no header row."),
            new LocalText("Tulis nama-nama kolom pada baris pertama.", "Write the names of the columns on the first row.")
        );

    /// <summary>Gets the kind: a table has a column that the format does not know.</summary>
    public static NoticeKind ColumnUnknown { get; } =
        new(
            "PLK-DOC-P012",
            new LocalText("Kolom {column} tidak dikenal dalam tabel ini.", "The column {column} is not known in this table."),
            new LocalText(
                "Ganti nama kolom itu atau hapus. Kolom yang dikenal: {known}.",
                "Rename or delete the column. Known columns: {known}."
            )
        );

    /// <summary>Gets the kind: a table lacks a required column.</summary>
    public static NoticeKind ColumnMissing { get; } =
        new(
            "PLK-DOC-P013",
            new LocalText("Kolom {column} wajib ada dalam tabel ini.", "The column {column} is required in this table."),
            new LocalText("Tambahkan kolom itu beserta isinya.", "Add the column with its cells.")
        );

    /// <summary>Gets the kind: a table has a column twice, perhaps by another name.</summary>
    public static NoticeKind ColumnTwice { get; } =
        new(
            "PLK-DOC-P014",
            new LocalText(
                "Kolom {column} ada dua kali, mungkin dengan nama lain.",
                "The column {column} stands twice, perhaps by another name."
            ),
            new LocalText("Hapus salah satunya.", "Delete one of them.")
        );

    /// <summary>Gets the kind: a row has more or fewer cells than the header.</summary>
    public static NoticeKind RowWidth { get; } =
        new(
            "PLK-DOC-P015",
            new LocalText(
                "Baris ini berisi {cells} sel, padahal judulnya {columns} kolom.",
                "The row has {cells} cells and the header {columns} columns."
            ),
            new LocalText(
                "Periksa koma yang berlebih atau kurang; teks yang memuat koma diapit tanda kutip ganda.",
                "Check for commas too many or too few; a text with commas stands in double quotes."
            )
        );

    /// <summary>Gets the kind: a table exceeds the limit of rows.</summary>
    public static NoticeKind TooManyRows { get; } =
        new(
            "PLK-DOC-P016",
            new LocalText("Tabel ini lebih panjang dari {limit} baris.", "The table is longer than {limit} rows."),
            new LocalText("Bagi rencana menurut daerah, atau naikkan batasnya.", "Split the plan by area, or raise the limit.")
        );

    /// <summary>Gets the kind: a table exceeds the limit of columns.</summary>
    public static NoticeKind TooManyColumns { get; } =
        new(
            "PLK-DOC-P017",
            new LocalText("Tabel ini lebih lebar dari {limit} kolom.", "The table is wider than {limit} columns."),
            new LocalText("Hapus kolom yang tidak dikenal.", "Delete the columns that are not known.")
        );

    /// <summary>Gets the kind: a cell or a JSON text exceeds the limit of characters.</summary>
    public static NoticeKind TextTooLong { get; } =
        new(
            "PLK-DOC-P018",
            new LocalText("Isi sel ini lebih panjang dari {limit} karakter.", "The text is longer than {limit} characters."),
            new LocalText(
                "Persingkat isinya. Bila satu sel menelan baris-baris lain, tanda kutipnya tidak ditutup.",
                "Shorten it. When one cell has swallowed other rows, its quotation mark is not closed."
            )
        );

    /// <summary>Gets the kind: the quotation marks of a row do not match.</summary>
    public static NoticeKind QuotesBroken { get; } =
        new(
            "PLK-DOC-P019",
            new LocalText("Tanda kutip ganda pada baris ini tidak berpasangan.", "The double quotation marks of this row do not match."),
            new LocalText(
                "Apit seluruh sel dengan tanda kutip ganda, dan tulis ganda tanda kutip di dalamnya.",
                "Put the whole cell in double quotation marks, and double those inside it."
            )
        );

    /// <summary>Gets the kind: a cell or a JSON text holds a control character.</summary>
    public static NoticeKind ControlCharacter { get; } =
        new(
            "PLK-DOC-P020",
            new LocalText("Teks ini memuat karakter kendali yang tidak terlihat.", "The text holds an invisible control character."),
            new LocalText("Ketik ulang isi sel itu.", "Type the text again.")
        );

    /// <summary>Gets the kind: a file has more problems than are listed.</summary>
    public static NoticeKind TooManyProblems { get; } =
        new(
            "PLK-DOC-P021",
            new LocalText(
                "Masih ada {count} masalah lain dalam berkas ini yang tidak ditampilkan.",
                "There are {count} more problems in this file, not listed."
            ),
            new LocalText("Perbaiki dahulu yang ditampilkan, lalu baca ulang.", "Correct those that are listed and read again.")
        );

    /// <summary>Gets the kind: a required cell is empty.</summary>
    public static NoticeKind ValueMissing { get; } =
        new(
            "PLK-DOC-P022",
            new LocalText("Kolom {column} wajib diisi.", "The column {column} must be filled in."),
            new LocalText("Isi sel itu, atau hapus barisnya.", "Fill in the cell, or delete the row.")
        );

    /// <summary>Gets the kind: a text is not an id.</summary>
    public static NoticeKind IdMalformed { get; } =
        new(
            "PLK-DOC-P023",
            new LocalText("'{value}' bukan id.", "'{value}' is not an id."),
            new LocalText(
                "Pakai huruf kecil dan angka, disambung titik atau tanda hubung, paling panjang 96 karakter, misalnya polres-lebak.",
                "Use lower-case letters and digits joined by dots or hyphens, at most 96 characters, such as polres-lebak."
            )
        );

    /// <summary>Gets the kind: an id or a code stands twice.</summary>
    public static NoticeKind IdTwice { get; } =
        new(
            "PLK-DOC-P024",
            new LocalText("'{value}' sudah dipakai di {first}.", "'{value}' is already used at {first}."),
            new LocalText("Beri id yang lain, atau hapus salah satu barisnya.", "Give it another id, or delete one of the rows.")
        );

    /// <summary>Gets the kind: a text is not an area code.</summary>
    public static NoticeKind AreaMalformed { get; } =
        new(
            "PLK-DOC-P025",
            new LocalText("'{value}' bukan kode wilayah.", "'{value}' is not an area code."),
            new LocalText(
                "Tulis kode Kemendagri dengan titik, misalnya 36, 36.02, 36.02.01, atau 36.02.01.2001. Format kolom sebagai teks agar nol tidak hilang.",
                "Write the Kemendagri code with its dots, such as 36, 36.02, 36.02.01 or 36.02.01.2001. Format the column as text, so that no zero is lost."
            )
        );

    /// <summary>Gets the kind: an area is named that the table of areas does not have.</summary>
    public static NoticeKind AreaUnknown { get; } =
        new(
            "PLK-DOC-P026",
            new LocalText("Wilayah {value} tidak ada dalam tabel areas.", "The area {value} is not in the table areas."),
            new LocalText("Tambahkan wilayah itu ke tabel areas, atau perbaiki kodenya.", "Add it to the table areas, or correct the code.")
        );

    /// <summary>Gets the kind: a police unit is named that the table of units does not have.</summary>
    public static NoticeKind UnitUnknown { get; } =
        new(
            "PLK-DOC-P027",
            new LocalText("Kesatuan {value} tidak ada dalam tabel units.", "The unit {value} is not in the table units."),
            new LocalText("Tambahkan kesatuan itu ke tabel units, atau perbaiki idnya.", "Add it to the table units, or correct the id.")
        );

    /// <summary>Gets the kind: a contest is named that plan.json does not have.</summary>
    public static NoticeKind ContestUnknown { get; } =
        new(
            "PLK-DOC-P028",
            new LocalText("Pemilihan {value} tidak ada dalam plan.json.", "The contest {value} is not in plan.json."),
            new LocalText("Tambahkan pemilihan itu ke contests, atau perbaiki idnya.", "Add it to contests, or correct the id.")
        );

    /// <summary>Gets the kind: a grade scale is named that plan.json does not have.</summary>
    public static NoticeKind ScaleUnknown { get; } =
        new(
            "PLK-DOC-P029",
            new LocalText("Skala {value} tidak ada dalam plan.json.", "The scale {value} is not in plan.json."),
            new LocalText("Tambahkan skala itu ke gradeScales, atau perbaiki idnya.", "Add it to gradeScales, or correct the id.")
        );

    /// <summary>Gets the kind: a grade is named that its scale does not have.</summary>
    public static NoticeKind GradeUnknown { get; } =
        new(
            "PLK-DOC-P030",
            new LocalText("Tingkat {value} tidak ada dalam skala {scale}.", "The grade {value} is not in the scale {scale}."),
            new LocalText(
                "Pakai salah satu tingkat skala itu; pada tabel figures ditulis skala/tingkat.",
                "Use one of the grades of the scale; in the table figures it is written scale/grade."
            )
        );

    /// <summary>Gets the kind: a figure is named that the table of figures does not have.</summary>
    public static NoticeKind FigureUnknown { get; } =
        new(
            "PLK-DOC-P031",
            new LocalText("Angka {value} tidak ada dalam tabel figures.", "The figure {value} is not in the table figures."),
            new LocalText("Tambahkan angka itu ke tabel figures, atau perbaiki idnya.", "Add it to the table figures, or correct the id.")
        );

    /// <summary>Gets the kind: a source is named that the table of sources does not have.</summary>
    public static NoticeKind SourceUnknown { get; } =
        new(
            "PLK-DOC-P032",
            new LocalText("Sumber {value} tidak ada dalam tabel sources.", "The source {value} is not in the table sources."),
            new LocalText(
                "Tambahkan sumber itu ke tabel sources, atau perbaiki idnya. Pasal ditulis sesudah #, misalnya uu-1-2015#Pasal 67.",
                "Add it to the table sources, or correct the id. An article is written after #, as in uu-1-2015#Pasal 67."
            )
        );

    /// <summary>Gets the kind: a text is not one of the words that are possible here.</summary>
    public static NoticeKind ChoiceUnknown { get; } =
        new(
            "PLK-DOC-P033",
            new LocalText("'{value}' tidak dikenal di sini.", "'{value}' is not known here."),
            new LocalText("Pakai salah satu dari: {choices}.", "Use one of: {choices}.")
        );

    /// <summary>Gets the kind: a text is not a number in the declared format.</summary>
    public static NoticeKind NumberMalformed { get; } =
        new(
            "PLK-DOC-P034",
            new LocalText("'{value}' bukan angka dalam format {format}.", "'{value}' is not a number in the format {format}."),
            new LocalText(
                "Dalam format id-ID 1.234 adalah seribu dua ratus tiga puluh empat dan 66,05 desimal; dalam invariant tertulis 1234 dan 66.05, tanpa pemisah ribuan.",
                "In the format id-ID 1.234 is one thousand two hundred thirty-four and 66,05 a decimal; in invariant they are 1234 and 66.05, without thousands separators."
            )
        );

    /// <summary>Gets the kind: a number is too large or too long.</summary>
    public static NoticeKind NumberTooLarge { get; } =
        new(
            "PLK-DOC-P035",
            new LocalText("Angka {value} terlalu besar atau terlalu panjang.", "The number {value} is too large or too long."),
            new LocalText(
                "Nilai mutlaknya paling besar 10 pangkat 15, dengan paling banyak 15 angka desimal.",
                "It is at most 10 to the power of 15 in either direction, with at most 15 decimals."
            )
        );

    /// <summary>Gets the kind: a table holds a number or date whose reading depends on the format, and declares none.</summary>
    public static NoticeKind FormatUndeclared { get; } =
        new(
            "PLK-DOC-P036",
            new LocalText(
                "'{value}' dapat dibaca dengan dua cara, dan format tabel ini belum dinyatakan.",
                "'{value}' can be read in two ways, and this table declares no format."
            ),
            new LocalText(
                "Tulis format tabel ini dalam berkas JSON: id-ID bila dibuat di lembar kerja Indonesia, invariant bila desimalnya bertitik.",
                "Write the table's format in the JSON file: id-ID when it comes from an Indonesian spreadsheet, invariant when decimals have a point."
            )
        );

    /// <summary>Gets the kind: a text is not a date in the declared format.</summary>
    public static NoticeKind DateMalformed { get; } =
        new(
            "PLK-DOC-P037",
            new LocalText("'{value}' bukan tanggal.", "'{value}' is not a date."),
            new LocalText(
                "Tulis 2024-11-27; dalam format id-ID juga 27/11/2024 atau 27 November 2024.",
                "Write 2024-11-27; in the format id-ID also 27/11/2024 or 27 November 2024."
            )
        );

    /// <summary>Gets the kind: a date is not of the years 1900 to 2199.</summary>
    public static NoticeKind DateOutOfRange { get; } =
        new(
            "PLK-DOC-P038",
            new LocalText("Tahun pada '{value}' di luar 1900 sampai 2199.", "The year of '{value}' is not from 1900 to 2199."),
            new LocalText("Periksa tahunnya.", "Check the year.")
        );

    /// <summary>Gets the kind: a count is negative or not whole.</summary>
    public static NoticeKind CountImpossible { get; } =
        new(
            "PLK-DOC-P039",
            new LocalText("{value} bukan jumlah yang mungkin untuk satuan {unit}.", "{value} is not a possible count of {unit}."),
            new LocalText(
                "Tulis bilangan bulat 0 atau lebih. Bila 1.234 berarti seribu dua ratus tiga puluh empat, format tabelnya id-ID.",
                "Write a whole number, 0 or more. If 1.234 means one thousand two hundred thirty-four, the table's format is id-ID."
            )
        );

    /// <summary>Gets the kind: a text stands in one language only.</summary>
    public static NoticeKind LanguageMissing { get; } =
        new(
            "PLK-DOC-P040",
            new LocalText(
                "Teks ini baru ada dalam satu bahasa; kolom {column} kosong.",
                "The text stands in one language only; {column} is empty."
            ),
            new LocalText("Isi kedua bahasa, atau kosongkan keduanya.", "Fill in both languages, or leave both empty.")
        );

    /// <summary>Gets the kind: an area's parent is not in the table of areas.</summary>
    public static NoticeKind AreaWithoutParent { get; } =
        new(
            "PLK-DOC-P041",
            new LocalText(
                "Wilayah {value} ada, tetapi induknya {parent} tidak ada.",
                "The area {value} is there and its parent {parent} is not."
            ),
            new LocalText("Tambahkan {parent} ke tabel areas.", "Add {parent} to the table areas.")
        );

    /// <summary>Gets the kind: a Polda has a parent, or another unit has none.</summary>
    public static NoticeKind UnitParentWrong { get; } =
        new(
            "PLK-DOC-P042",
            new LocalText(
                "Polda tidak memiliki induk dan kesatuan lain memilikinya; {value} tidak demikian.",
                "A Polda has no parent and every other unit has one; {value} does not fit."
            ),
            new LocalText(
                "Kosongkan induk sebuah Polda; untuk kesatuan lain tulis id atasannya.",
                "Leave the parent of a Polda empty; for another unit write the id of the one that commands it."
            )
        );

    /// <summary>Gets the kind: something depends on itself, perhaps through others.</summary>
    public static NoticeKind CycleFound { get; } =
        new(
            "PLK-DOC-P043",
            new LocalText(
                "{value} bergantung pada dirinya sendiri, langsung atau melalui yang lain.",
                "{value} depends on itself, directly or through others."
            ),
            new LocalText("Putuskan lingkaran itu pada salah satu barisnya.", "Break the circle at one of its rows.")
        );

    /// <summary>Gets the kind: a contest is held in the wrong kind of area.</summary>
    public static NoticeKind ContestAreaWrong { get; } =
        new(
            "PLK-DOC-P044",
            new LocalText("Wilayah {value} tidak menyelenggarakan {kind}.", "The area {value} does not hold a {kind}."),
            new LocalText(
                "Pilgub untuk provinsi, pilbup untuk kabupaten, pilwalkot untuk kota (bagian kedua kode 71 ke atas).",
                "Pilgub is for a province, pilbup for a kabupaten, pilwalkot for a kota (second part of the code 71 or more)."
            )
        );

    /// <summary>Gets the kind: two entries of one area hold on the same day.</summary>
    public static NoticeKind JurisdictionOverlap { get; } =
        new(
            "PLK-DOC-P045",
            new LocalText(
                "Wilayah {value} sudah memiliki kesatuan pada hari yang sama di {first}.",
                "The area {value} already has a unit on the same day at {first}."
            ),
            new LocalText(
                "Batasi masa berlakunya dengan kolom from dan to, atau gabungkan calonnya dalam satu baris.",
                "Limit their days in the columns from and to, or join the candidates in one row."
            )
        );

    /// <summary>Gets the kind: a jurisdiction is stated for a village.</summary>
    public static NoticeKind JurisdictionLevelWrong { get; } =
        new(
            "PLK-DOC-P046",
            new LocalText(
                "Wilayah hukum ditetapkan per kecamatan atau wilayah yang lebih besar, bukan {value}.",
                "A jurisdiction is assigned by kecamatan or larger areas, not by {value}."
            ),
            new LocalText("Tulis kode kecamatannya.", "Write the code of its kecamatan.")
        );

    /// <summary>Gets the kind: an end lies before its start.</summary>
    public static NoticeKind DatesReversed { get; } =
        new(
            "PLK-DOC-P047",
            new LocalText("Akhir {to} lebih awal daripada awal {from}.", "The end {to} is before the start {from}."),
            new LocalText("Tukar atau perbaiki kedua tanggal itu.", "Swap or correct the two dates.")
        );

    /// <summary>Gets the kind: one unit is called unknown, or several are called known.</summary>
    public static NoticeKind CandidatesMismatch { get; } =
        new(
            "PLK-DOC-P048",
            new LocalText(
                "Satu kesatuan berarti diketahui; beberapa kesatuan berarti calon dan asalnya unknown.",
                "One unit means that it is known; several mean candidates, and their provenance is unknown."
            ),
            new LocalText(
                "Tulis satu kesatuan, atau tulis unknown pada kolom provenance.",
                "Write one unit, or write unknown as the provenance."
            )
        );

    /// <summary>Gets the kind: a row names sources and not its provenance.</summary>
    public static NoticeKind ProvenanceMissing { get; } =
        new(
            "PLK-DOC-P049",
            new LocalText(
                "Baris ini menyebut sumber, tetapi kolom provenance kosong.",
                "The row names sources and its provenance is empty."
            ),
            new LocalText(
                "Tulis published bila sumber menyatakannya, inferred bila disimpulkan, derived bila dihitung, assumed bila ditetapkan sendiri.",
                "Write published if the source states it, inferred if it is concluded, derived if it is computed, assumed if you decided it."
            )
        );

    /// <summary>Gets the kind: a row states a provenance that needs a source, and names none.</summary>
    public static NoticeKind SourceMissing { get; } =
        new(
            "PLK-DOC-P050",
            new LocalText(
                "Asal {provenance} memerlukan sumber, dan tidak ada yang disebut.",
                "The provenance {provenance} needs a source and none is named."
            ),
            new LocalText(
                "Sebutkan sumbernya, atau kosongkan kolom provenance agar tercatat sebagai isian Anda sendiri.",
                "Name the source, or leave the provenance empty so that it counts as your own entry."
            )
        );

    /// <summary>Gets the kind: a row has a value and calls it unknown.</summary>
    public static NoticeKind UnknownWithValue { get; } =
        new(
            "PLK-DOC-P051",
            new LocalText("Baris ini bernilai, tetapi asalnya unknown.", "The row has a value and its provenance is unknown."),
            new LocalText("Hapus nilainya, atau nyatakan asalnya.", "Delete the value, or state where it comes from.")
        );

    /// <summary>Gets the kind: a row has no value and does not call it unknown.</summary>
    public static NoticeKind KnownWithoutValue { get; } =
        new(
            "PLK-DOC-P052",
            new LocalText(
                "Nilai kosong tanpa asal unknown: tidak diketahui bukan nol.",
                "The value is empty and not called unknown: unknown is not zero."
            ),
            new LocalText(
                "Isi nilainya; bila memang tidak diketahui, tulis unknown pada kolom provenance.",
                "Fill in the value; if it is not known, write unknown as the provenance."
            )
        );

    /// <summary>Gets the kind: a derived figure does not say how it is derived.</summary>
    public static NoticeKind DerivationMissing { get; } =
        new(
            "PLK-DOC-P053",
            new LocalText(
                "Asal derived memerlukan rumus pada kolom derivation.",
                "The provenance derived needs a formula in the column derivation."
            ),
            new LocalText(
                "Tulis misalnya a + b - c atau 2 * a, dengan id angka lain dan spasi di antaranya.",
                "Write for example a + b - c or 2 * a, with ids of other figures and spaces between."
            )
        );

    /// <summary>Gets the kind: a figure has a derivation and is not called derived.</summary>
    public static NoticeKind DerivationUnexpected { get; } =
        new(
            "PLK-DOC-P054",
            new LocalText(
                "Kolom derivation terisi, tetapi asalnya bukan derived.",
                "The column derivation is filled in and the provenance is not derived."
            ),
            new LocalText(
                "Tulis derived pada kolom provenance, atau kosongkan rumusnya.",
                "Write derived as the provenance, or empty the formula."
            )
        );

    /// <summary>Gets the kind: a derivation cannot be read.</summary>
    public static NoticeKind DerivationMalformed { get; } =
        new(
            "PLK-DOC-P055",
            new LocalText("Rumus '{value}' tidak dapat dibaca.", "The formula '{value}' cannot be read."),
            new LocalText(
                "Tulis id yang dipisahkan ' + ' atau ' - ', masing-masing boleh didahului bilangan dan ' * ', misalnya 2 * tps-36.02.",
                "Write ids separated by ' + ' or ' - ', each optionally after a number and ' * ', such as 2 * tps-36.02."
            )
        );

    /// <summary>Gets the kind: a derived figure does not equal its derivation.</summary>
    public static NoticeKind DerivationDiffers { get; } =
        new(
            "PLK-DOC-P056",
            new LocalText(
                "Tertulis {stated}, padahal rumusnya menghasilkan {computed}.",
                "It says {stated} and its formula gives {computed}."
            ),
            new LocalText(
                "Perbaiki nilai atau rumusnya. Angka terbitan yang memang berbeda ditulis sebagai published dan dibandingkan lewat reconciliations.",
                "Correct the value or the formula. A published figure that really differs is written as published and compared in reconciliations."
            )
        );

    /// <summary>Gets the kind: a derivation has too many steps.</summary>
    public static NoticeKind DerivationTooLong { get; } =
        new(
            "PLK-DOC-P057",
            new LocalText("Rumus ini bertumpu pada lebih dari {limit} langkah.", "The formula rests on more than {limit} steps."),
            new LocalText(
                "Pecah menjadi angka-angka terbitan, bukan turunan dari turunan.",
                "Rest it on published figures rather than on derivations of derivations."
            )
        );

    /// <summary>Gets the kind: a derivation uses a figure that is unknown.</summary>
    public static NoticeKind DerivationOfUnknown { get; } =
        new(
            "PLK-DOC-P058",
            new LocalText("Rumus ini memakai {value}, yang tidak diketahui.", "The formula uses {value}, which is unknown."),
            new LocalText(
                "Kosongkan nilai dan rumusnya, dan tulis unknown pada kolom provenance.",
                "Empty value and formula, and write unknown as the provenance."
            )
        );

    /// <summary>Gets the kind: a list names something twice.</summary>
    public static NoticeKind ItemTwice { get; } =
        new(
            "PLK-DOC-P059",
            new LocalText("{value} disebut dua kali dalam daftar ini.", "{value} stands twice in this list."),
            new LocalText("Hapus salah satunya.", "Delete one of them.")
        );

    /// <summary>Gets the kind: a reconciliation adds up figures of different units.</summary>
    public static NoticeKind ReconciliationUnitWrong { get; } =
        new(
            "PLK-DOC-P060",
            new LocalText(
                "Bagian {value} bersatuan {unit}, padahal totalnya {total}.",
                "The part {value} is in {unit} and the total in {total}."
            ),
            new LocalText(
                "Bandingkan angka yang bersatuan sama; personel Polri boleh menjadi bagian dari jumlah orang.",
                "Compare figures of the same unit; police officers may be part of a number of persons."
            )
        );

    /// <summary>Gets the kind: the number of a TPS is not from 1 to 999.</summary>
    public static NoticeKind TpsNumberWrong { get; } =
        new(
            "PLK-DOC-P061",
            new LocalText("Nomor TPS {value} di luar 1 sampai 999.", "The TPS number {value} is not from 1 to 999."),
            new LocalText(
                "Tulis nomor TPS di desa atau kelurahannya; 901 ke atas dipakai untuk lokasi khusus.",
                "Write the number within its village; 901 and up are used for special locations."
            )
        );

    /// <summary>Gets the kind: a TPS number stands twice in one area.</summary>
    public static NoticeKind TpsTwice { get; } =
        new(
            "PLK-DOC-P062",
            new LocalText("TPS {value} di {area} sudah ada di {first}.", "TPS {value} in {area} is already at {first}."),
            new LocalText(
                "Perbaiki nomornya. Bila areanya kecamatan, tambahkan desa atau id yang berbeda.",
                "Correct the number. If the area is a kecamatan, add the village or different ids."
            )
        );

    /// <summary>Gets the kind: the area columns of a TPS do not lie within one another.</summary>
    public static NoticeKind TpsAreasDisagree { get; } =
        new(
            "PLK-DOC-P063",
            new LocalText("Wilayah {value} tidak terletak di {outer}.", "The area {value} does not lie in {outer}."),
            new LocalText(
                "Tulis kode lengkap kabupaten, kecamatan, dan desa yang saling memuat.",
                "Write full codes of kabupaten, kecamatan and desa that lie within one another."
            )
        );

    /// <summary>Gets the kind: a TPS has voters for a contest that its area does not hold.</summary>
    public static NoticeKind TpsOutsideContest { get; } =
        new(
            "PLK-DOC-P064",
            new LocalText("TPS di {value} tidak ikut pemilihan {contest}.", "A TPS in {value} takes no part in the contest {contest}."),
            new LocalText("Kosongkan sel itu, atau perbaiki wilayahnya.", "Empty the cell, or correct the area.")
        );

    /// <summary>Gets the kind: the plan names a calendar that is not known.</summary>
    public static NoticeKind CalendarUnknown { get; } =
        new(
            "PLK-DOC-P065",
            new LocalText("Kalender {value} tidak dikenal.", "The calendar {value} is not known."),
            new LocalText(
                "Pakai id kalender yang tersedia, misalnya pilkada-2024.",
                "Use the id of a calendar that is available, such as pilkada-2024."
            )
        );

    /// <summary>Gets the kind: the plan names a share statement that is not known.</summary>
    public static NoticeKind StatementUnknown { get; } =
        new(
            "PLK-DOC-P066",
            new LocalText("Pernyataan bagian kekuatan {value} tidak dikenal.", "The share statement {value} is not known."),
            new LocalText("Pakai salah satu dari: {choices}.", "Use one of: {choices}.")
        );

    /// <summary>Gets the kind: the strength of a unit stands twice on the same basis.</summary>
    public static NoticeKind StrengthTwice { get; } =
        new(
            "PLK-DOC-P067",
            new LocalText(
                "Kekuatan {value} dengan dasar yang sama sudah ada di {first}.",
                "The strength of {value} on the same basis is already at {first}."
            ),
            new LocalText(
                "Simpan satu baris; angka lain yang bersaing masuk ke tabel figures.",
                "Keep one row; competing figures belong in the table figures."
            )
        );

    /// <summary>Gets the kind: a grade scale has fewer than two grades.</summary>
    public static NoticeKind GradesTooFew { get; } =
        new(
            "PLK-DOC-P068",
            new LocalText("Skala memiliki sedikitnya dua tingkat, dari yang terendah.", "A scale has at least two grades, lowest first."),
            new LocalText("Tambahkan tingkatnya, atau hapus skala itu.", "Add the grades, or delete the scale.")
        );

    /// <summary>Gets the kind: the address of a source is not a web address.</summary>
    public static NoticeKind AddressMalformed { get; } =
        new(
            "PLK-DOC-P069",
            new LocalText("'{value}' bukan alamat web.", "'{value}' is not a web address."),
            new LocalText(
                "Tulis alamat lengkap yang diawali https:// atau http://, atau kosongkan.",
                "Write a full address that begins with https:// or http://, or leave it empty."
            )
        );

    /// <summary>Gets the kind: the id of a police unit begins with a digit.</summary>
    public static NoticeKind UnitIdWrong { get; } =
        new(
            "PLK-DOC-P070",
            new LocalText(
                "Id kesatuan '{value}' diawali angka sehingga tampak seperti kode wilayah.",
                "The unit id '{value}' begins with a digit and would read as an area code."
            ),
            new LocalText("Awali dengan huruf, misalnya polres-lebak.", "Begin with a letter, as in polres-lebak.")
        );

    /// <summary>Gets the kind: a table that needs rows has none.</summary>
    public static NoticeKind TableWithoutRows { get; } =
        new(
            "PLK-DOC-P071",
            new LocalText("Tabel ini tidak berisi satu baris pun.", "The table has no row at all."),
            new LocalText("Isi sedikitnya satu baris.", "Fill in at least one row.")
        );

    /// <summary>Gets the kind: an area is of the wrong level.</summary>
    public static NoticeKind AreaLevelWrong { get; } =
        new(
            "PLK-DOC-P072",
            new LocalText("{value} bukan {expected}.", "{value} is not {expected}."),
            new LocalText(
                "Tulis kode dengan panjang yang diminta: kabupaten 36.02, kecamatan 36.02.01, desa 36.02.01.2001.",
                "Write a code of the length asked for: kabupaten 36.02, kecamatan 36.02.01, desa 36.02.01.2001."
            )
        );

    /// <summary>Gets the kind: a stage is named that the table of stages does not have.</summary>
    public static NoticeKind StageUnknown { get; } =
        new(
            "PLK-DOC-P073",
            new LocalText("Tahapan {value} tidak ada dalam tabel stages.", "The stage {value} is not in the table stages."),
            new LocalText(
                "Tambahkan tahapan itu ke tabel stages, atau perbaiki kuncinya.",
                "Add it to the table stages, or correct the key."
            )
        );

    /// <summary>Gets the kind: rows of one id differ in what they must have in common.</summary>
    public static NoticeKind RowsDiffer { get; } =
        new(
            "PLK-DOC-P074",
            new LocalText(
                "{column} untuk {value} berbeda dari yang tertulis di {first}.",
                "{column} of {value} differs from what stands at {first}."
            ),
            new LocalText(
                "Samakan isi kolom itu pada semua baris dengan id yang sama, atau beri id yang lain.",
                "Make the column the same on all rows of that id, or give it another id."
            )
        );

    /// <summary>Gets the kind: two rows of one id by the same source hold on the same day, or count from different events.</summary>
    public static NoticeKind RowsOverlap { get; } =
        new(
            "PLK-DOC-P075",
            new LocalText(
                "Sumber {source} sudah menetapkan {value} untuk sebagian waktu yang sama di {first}.",
                "The source {source} already sets {value} for some of the same time at {first}."
            ),
            new LocalText(
                "Perbaiki tanggal from dan to. Satu sumber tidak berselisih dengan dirinya sendiri; sumber utama baris adalah yang pertama.",
                "Correct the dates from and to. A source does not disagree with itself; the main source of a row is the first."
            )
        );

    /// <summary>Gets the kind: a number lies outside what it may be.</summary>
    public static NoticeKind NumberOutOfRange { get; } =
        new(
            "PLK-DOC-P076",
            new LocalText("{value} di luar {least} sampai {most}.", "{value} is not from {least} to {most}."),
            new LocalText("Tulis bilangan bulat di antara keduanya.", "Write a whole number between the two.")
        );

    /// <summary>Gets the kind: the plan names a set of parameters that is not known.</summary>
    public static NoticeKind ParameterSetUnknown { get; } =
        new(
            "PLK-DOC-P077",
            new LocalText("Himpunan parameter {value} tidak dikenal.", "The set of parameters {value} is not known."),
            new LocalText(
                "Pakai id himpunan yang tersedia, misalnya pilkada, atau hapus bagian parameters.",
                "Use the id of a set that is available, such as pilkada, or remove the part parameters."
            )
        );

    /// <summary>Gets the kind: a source is chosen for a parameter that the set does not have.</summary>
    public static NoticeKind ParameterUnknown { get; } =
        new(
            "PLK-DOC-P078",
            new LocalText("Parameter {value} tidak ada dalam himpunan {set}.", "The set {set} has no parameter {value}."),
            new LocalText(
                "Periksa id parameternya, misalnya voters-per-tps.max.",
                "Check the id of the parameter, such as voters-per-tps.max."
            )
        );

    /// <summary>Gets the kind: a source is chosen for a parameter of which it says nothing.</summary>
    public static NoticeKind ParameterSourceUnknown { get; } =
        new(
            "PLK-DOC-P079",
            new LocalText(
                "Sumber {value} tidak menetapkan parameter {parameter}.",
                "The source {value} does not set the parameter {parameter}."
            ),
            new LocalText("Pilih salah satu dari: {choices}.", "Choose one of: {choices}.")
        );

    /// <summary>Gets the kind: a guard pattern of a unit stands twice for one class.</summary>
    public static NoticeKind PatternTwice { get; } =
        new(
            "PLK-DOC-P080",
            new LocalText("Pola {value} sudah ada di {first}.", "The pattern {value} is already at {first}."),
            new LocalText(
                "Simpan satu baris untuk tiap satuan, kelas, operasi, dan pola.",
                "Keep one row for each unit, class, operation and pattern."
            )
        );

    /// <summary>Gets the kind: a place of stock is not written as one.</summary>
    public static NoticeKind StockPlaceMalformed { get; } =
        new(
            "PLK-DOC-P081",
            new LocalText(
                "\"{value}\" bukan tempat barang yang dikenal di kolom ini.",
                "\"{value}\" is not a place of goods known in this column."
            ),
            new LocalText(
                "Tulis misalnya penyedia, kpu-36.02, ppk-36.02.01, pps-36.02.01.2001, atau tps-36.02.01.2001-001; kit selalu untuk sebuah TPS.",
                "Write for example penyedia, kpu-36.02, ppk-36.02.01, pps-36.02.01.2001 or tps-36.02.01.2001-001; a kit is always for a station."
            )
        );

    /// <summary>Gets the kind: goods move from a place to itself.</summary>
    public static NoticeKind StockPlaceTwice { get; } =
        new(
            "PLK-DOC-P082",
            new LocalText("Barang berpindah dari {value} ke tempat yang sama.", "Goods move from {value} to the same place."),
            new LocalText("Isi kolom lawan dengan tempat yang lain.", "Write the other place in the column counterpart.")
        );

    /// <summary>Gets the kind: a row names something that its own table does not list.</summary>
    public static NoticeKind NotListed { get; } =
        new(
            "PLK-DOC-P083",
            new LocalText("{value} tidak ada dalam {file}.", "{value} is not listed in {file}."),
            new LocalText(
                "Perbaiki penulisannya, atau tambahkan barisnya di {file}.",
                "Correct how it is written, or add its row to {file}."
            )
        );

    /// <summary>Gets the kind: stations and places of sites make more pairs than can be assigned.</summary>
    public static NoticeKind TooManyPairs { get; } =
        new(
            "PLK-DOC-P084",
            new LocalText(
                "{stations} TPS dan {sites} lokasi membentuk {pairs} pasangan, lebih dari {most}.",
                "{stations} stations and {sites} sites make {pairs} pairs, more than {most}."
            ),
            new LocalText("Jalankan per kecamatan atau per desa.", "Run it for each kecamatan or village.")
        );

    /// <summary>Gets all kinds, in order of their codes.</summary>
    public static ImmutableArray<NoticeKind> All { get; } =
    [
        FileMissing,
        FileTooLarge,
        FileNotUtf8,
        FileOutside,
        JsonMalformed,
        MemberUnknown,
        MemberTwice,
        MemberMissing,
        MemberType,
        SchemaVersionUnknown,
        TableEmpty,
        ColumnUnknown,
        ColumnMissing,
        ColumnTwice,
        RowWidth,
        TooManyRows,
        TooManyColumns,
        TextTooLong,
        QuotesBroken,
        ControlCharacter,
        TooManyProblems,
        ValueMissing,
        IdMalformed,
        IdTwice,
        AreaMalformed,
        AreaUnknown,
        UnitUnknown,
        ContestUnknown,
        ScaleUnknown,
        GradeUnknown,
        FigureUnknown,
        SourceUnknown,
        ChoiceUnknown,
        NumberMalformed,
        NumberTooLarge,
        FormatUndeclared,
        DateMalformed,
        DateOutOfRange,
        CountImpossible,
        LanguageMissing,
        AreaWithoutParent,
        UnitParentWrong,
        CycleFound,
        ContestAreaWrong,
        JurisdictionOverlap,
        JurisdictionLevelWrong,
        DatesReversed,
        CandidatesMismatch,
        ProvenanceMissing,
        SourceMissing,
        UnknownWithValue,
        KnownWithoutValue,
        DerivationMissing,
        DerivationUnexpected,
        DerivationMalformed,
        DerivationDiffers,
        DerivationTooLong,
        DerivationOfUnknown,
        ItemTwice,
        ReconciliationUnitWrong,
        TpsNumberWrong,
        TpsTwice,
        TpsAreasDisagree,
        TpsOutsideContest,
        CalendarUnknown,
        StatementUnknown,
        StrengthTwice,
        GradesTooFew,
        AddressMalformed,
        UnitIdWrong,
        TableWithoutRows,
        AreaLevelWrong,
        StageUnknown,
        RowsDiffer,
        RowsOverlap,
        NumberOutOfRange,
        ParameterSetUnknown,
        ParameterUnknown,
        ParameterSourceUnknown,
        PatternTwice,
        StockPlaceMalformed,
        StockPlaceTwice,
        NotListed,
        TooManyPairs,
    ];
}
