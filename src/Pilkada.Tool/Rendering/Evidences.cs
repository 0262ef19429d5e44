namespace Pilkada.Tool.Rendering;

// How evidence is shown: one letter beside a value, the same in both languages, and its word where there is room.
internal static class Evidences
{
    public const string UnknownMark = "?";

    public static ImmutableArray<Provenance> Order { get; } =
    [Provenance.Published, Provenance.Derived, Provenance.Inferred, Provenance.Assumed, Provenance.Entered, Provenance.Unknown];

    public static string Mark(Provenance provenance) =>
        provenance switch
        {
            Provenance.Published => "p",
            Provenance.Derived => "d",
            Provenance.Inferred => "i",
            Provenance.Assumed => "a",
            Provenance.Entered => "e",
            _ => UnknownMark,
        };

    public static LocalText Word(Provenance provenance) =>
        provenance switch
        {
            Provenance.Published => new LocalText("diumumkan", "published"),
            Provenance.Derived => new LocalText("diturunkan", "derived"),
            Provenance.Inferred => new LocalText("disimpulkan", "inferred"),
            Provenance.Assumed => new LocalText("diasumsikan", "assumed"),
            Provenance.Entered => new LocalText("dimasukkan", "entered"),
            _ => new LocalText("tidak diketahui", "unknown"),
        };

    public static LocalText Meaning(Provenance provenance) =>
        provenance switch
        {
            Provenance.Published => new LocalText("dinyatakan oleh sumbernya", "a source states it"),
            Provenance.Derived => new LocalText("dihitung dari angka yang ada", "computed from figures that are given"),
            Provenance.Inferred => new LocalText(
                "disimpulkan dari sumber yang tidak menyatakannya",
                "concluded from sources that do not state it"
            ),
            Provenance.Assumed => new LocalText("ditetapkan sendiri karena tidak ada sumbernya", "decided by us because no source says"),
            Provenance.Entered => new LocalText("dari berkas rencana, tanpa sumber", "from the plan's files, without a source"),
            _ => new LocalText("bukan nol; alasannya ada di catatan", "not zero; the note says why"),
        };

    public static LocalText Word(Confidence confidence) =>
        confidence switch
        {
            Confidence.High => new LocalText("tinggi", "high"),
            Confidence.Medium => new LocalText("sedang", "medium"),
            _ => new LocalText("rendah", "low"),
        };

    public static LocalText? Word(Approximation approximation) =>
        approximation switch
        {
            Approximation.About => new LocalText("sekitar", "about"),
            Approximation.AtLeast => new LocalText("paling sedikit", "at least"),
            Approximation.MoreThan => new LocalText("lebih dari", "more than"),
            Approximation.AtMost => new LocalText("paling banyak", "at most"),
            Approximation.LessThan => new LocalText("kurang dari", "fewer than"),
            Approximation.Nearly => new LocalText("hampir", "nearly"),
            _ => null,
        };

    public static LocalText Word(SourceKind kind) =>
        kind switch
        {
            SourceKind.Law => new LocalText("undang-undang", "law"),
            SourceKind.Regulation => new LocalText("peraturan atau keputusan", "regulation or decree"),
            SourceKind.Telegram => new LocalText("surat telegram", "telegram"),
            SourceKind.Official => new LocalText("laman resmi", "official page"),
            SourceKind.News => new LocalText("berita", "news"),
            SourceKind.Dataset => new LocalText("himpunan data", "data set"),
            SourceKind.Decision => new LocalText("catatan keputusan proyek", "decision record of the project"),
            _ => new LocalText("lainnya", "other"),
        };

    // The legend, one line.
    public static string Legend(TextPage page) => string.Join("; ", Order.Select(p => $"{Mark(p)}={page.Say(Word(p))}"));
}
