using System.Text.RegularExpressions;

namespace Pilkada.Conventions;

/// <summary>Words of one language that stand in a text of the other, found by lists of common words.</summary>
public partial class LanguageTests
{
    // Common words that the other language does not have; words of both, such as "total" or "per", are left out.
    private static readonly HashSet<string> English = Words(
        """
        the of and is are was were with without from that this these those which who whose not has have had been be being by for to on at it its
        or if than then must each every both between before after below above more less least most only other another there where when while what
        how many much does do did can could should would will may might shall day days week year month voter voters station stations police unit
        units count counts share shares number numbers area areas stage stages rule rules source sources date dates list lists published printed
        stated unknown known missing polling voting election law strength officers persons people one two three first last none any all same
        """
    );

    private static readonly HashSet<string> Indonesian = Words(
        """
        yang dan dari dengan tanpa untuk pada ke tidak bukan adalah ialah ini itu atau oleh bila jika maka harus setiap antara sebelum sesudah setelah
        lebih kurang paling hanya lain ada tempat ketika berapa banyak dapat akan telah sudah belum hari pekan tahun bulan pemilih jumlah bagian angka
        wilayah aturan sumber tanggal daftar diumumkan tercetak disebut diketahui hilang hukum kekuatan satu dua tiga pertama terakhir
        semua seluruh sama menurut terhadap sampai hingga dalam luar karena agar supaya sebagai secara serta juga masih
        """
    );

    // Names of tables, columns, values and commands, which are the same in both languages where files and commands are spoken of.
    private static readonly HashSet<string> Keywords = Words("areas units sources stages unknown published from to list rules");

    private static readonly string[] OfFilesAndCommands = ["DocumentProblems.", "JsonProblems.", "ToolNotices."];

    private static HashSet<string> Words(string list) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void No_Indonesian_text_has_English_words() =>
        Violations.None(Texts().SelectMany(t => Foreign(t.Path, t.Text.Indonesian, English)));

    [Fact]
    public void No_English_text_has_Indonesian_words() =>
        Violations.None(Texts().SelectMany(t => Foreign(t.Path, t.Text.English, Indonesian)));

    [Fact]
    public void The_search_sees_labels_that_only_a_calculation_makes() =>
        Assert.Contains(Texts(), t => t.Text.English == "Days since that Monday");

    [Theory]
    [InlineData("Jumlah the bagian", true)]
    [InlineData("Jumlah bagian", false)]
    [InlineData("Kata \"the\" dan `voters` dikutip", false)]
    [InlineData("berkas voters.csv dan {voters}", false)]
    [InlineData("nama Day Voting Center", true)]
    public void Quoted_words_and_names_of_files_are_no_words(string text, bool found) =>
        Assert.Equal(found, Foreign("x", text, English).Any());

    [Fact]
    public void The_lists_have_no_word_in_common() => Assert.Empty(English.Intersect(Indonesian, StringComparer.OrdinalIgnoreCase));

    // What stands in the packages, and what the worked examples of the rules make.
    private static IEnumerable<(LocalText Text, string Path)> Texts() =>
        Reachable
            .Of<LocalText>()
            .Concat(
                from rule in Reachable.Of<Rule>()
                from example in rule.Value.RunExamples()
                from node in example.Explanation.Nodes()
                from text in Of(node)
                select (text, $"{rule.Value.Id}: {example.Title.English}")
            )
            .Where(t => !string.Equals(t.Item1.Indonesian, t.Item1.English, StringComparison.Ordinal))
            .DistinctBy(t => t.Item1);

    private static IEnumerable<LocalText> Of(Explanation node)
    {
        yield return node.Label;
        if (node.Value.IsUnknown)
        {
            yield return node.Value.Reason;
        }

        if (node.Value.Kind == QuantityKind.Text)
        {
            yield return node.Value.Text;
        }

        if (node.Certificate is { } certificate)
        {
            yield return certificate.Statement;
        }
    }

    private static IEnumerable<string> Foreign(string path, string text, HashSet<string> words) =>
        Word()
            .Matches(Quoted().Replace(text, " "))
            .Select(m => m.Value)
            .Where(words.Contains)
            .Where(w => !Keywords.Contains(w) || !OfFilesAndCommands.Any(o => path.StartsWith(o, StringComparison.Ordinal)))
            .Select(word => $"{path}: '{word}' in '{text}'");

    // Quotations, code, placeholders, and names of files and members with a dot, a hyphen or a slash in them.
    [GeneratedRegex("\"[^\"]*\"|`[^`]*`|\\{[^}]*\\}|[\\w$]+([./-][\\w\\[\\]]+)+", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[\p{L}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
