using Pilkada.ReferenceData;

namespace Pilkada.Documents.Tests;

/// <summary>One folder per mistake: what differs from good/lengkap, and the problems expected.</summary>
public sealed class CaseTests
{
    private static readonly string Bad = Path.Combine(AppContext.BaseDirectory, "bad");

    // These leave rows, ids or formats unread, so that what hangs on them is left unjudged: they do not combine with others.
    private static readonly HashSet<string> Structural =
    [
        .. new[] { 1, 3, 4, 5, 11, 13, 14, 15, 19, 23, 25, 36, 60 }.Select(n => FormattableString.Invariant($"PLK-DOC-P{n:000}")),
    ];

    public static TheoryData<string> GoodCases => [.. Names("good")];

    public static TheoryData<string> BadCases => [.. Names("bad")];

    [Theory]
    [MemberData(nameof(GoodCases))]
    public void A_good_folder_reads(string name) => Assert.Empty(MemoryFiles.Good(name).Read().Problems.Select(p => p.ToString()));

    [Theory]
    [MemberData(nameof(BadCases))]
    public void A_mistake_is_reported_where_it_stands_and_nothing_else_is(string name) =>
        Assert.Equal(Expected(name), Overlay(name).Read().Problems.Places());

    [Fact]
    public void Most_kinds_have_a_case()
    {
        // What is left has its own test, because it needs limits, another kind of folder, or a longer file.
        string[] elsewhere =
        [
            "P002",
            "P016",
            "P017",
            "P021",
            "P057",
            "P071",
            "P073",
            "P074",
            "P075",
            "P076",
            "P081",
            "P082",
            "P083",
            "P084",
        ];
        var covered = Names("bad").SelectMany(Expected).Select(e => e.Split(' ')[0]).ToHashSet();
        Assert.Equal(
            elsewhere.Select(e => $"PLK-DOC-{e}"),
            DocumentProblems.All.Select(k => k.Code.ToString()).Where(c => !covered.Contains(c))
        );
    }

    [Fact]
    public void Independent_mistakes_in_different_files_are_all_reported()
    {
        var single = Names("bad")
            .Where(n =>
                !n.StartsWith("format-", StringComparison.Ordinal) && Expected(n) is [var one] && !Structural.Contains(one.Split(' ')[0])
            )
            .ToArray();
        Assert.True(single.Length > 40);
        var random = new Random(20241127);
        for (var i = 0; i < 300; i++)
        {
            random.Shuffle(single);
            var chosen = new List<string>();
            var files = MemoryFiles.Good("lengkap");
            var touched = new HashSet<string>(StringComparer.Ordinal);
            foreach (var name in single)
            {
                var changed = Changed(name);
                if (changed.Keys.All(f => !touched.Contains(f)))
                {
                    touched.UnionWith(changed.Keys);
                    foreach (var (file, bytes) in changed)
                    {
                        files[file] = bytes;
                    }

                    chosen.Add(name);
                }
            }

            Assert.True(chosen.Count > 5);
            var expected = chosen.SelectMany(Expected).Order(StringComparer.Ordinal).ToArray();
            var actual = files.Read().Problems.Places();
            Assert.True(
                expected.All(actual.Contains),
                $"{string.Join(", ", chosen)}:\nexpected {string.Join("\n", expected)}\nactual {string.Join("\n", actual)}"
            );
        }
    }

    [Theory]
    [MemberData(nameof(BadCases))]
    public void Every_problem_says_what_is_wrong_and_what_to_do_in_both_languages(string name) =>
        Assert.All(
            Overlay(name).Read().Problems,
            p =>
            {
                foreach (var text in new[] { p.Message.Indonesian, p.Message.English, p.Advice.Indonesian, p.Advice.English })
                {
                    Assert.DoesNotContain("{", text.Replace("{ }", "", StringComparison.Ordinal), StringComparison.Ordinal);
                    Assert.True(text.Length > 10);
                }
            }
        );

    private static IEnumerable<string> Names(string kind) =>
        Directory
            .GetDirectories(Path.Combine(AppContext.BaseDirectory, kind))
            .Select(d => Path.GetFileName(d)!)
            .Order(StringComparer.Ordinal);

    private static string[] Expected(string name) =>
        [.. File.ReadAllLines(Path.Combine(Bad, name, "expected.txt")).Select(l => l.TrimEnd()).Order(StringComparer.Ordinal)];

    private static Dictionary<string, byte[]> Changed(string name) =>
        Directory
            .GetFiles(Path.Combine(Bad, name))
            .Where(f => !f.EndsWith("expected.txt", StringComparison.Ordinal))
            .ToDictionary(f => Path.GetFileName(f)!, File.ReadAllBytes);

    private static MemoryFiles Overlay(string name)
    {
        var files = MemoryFiles.Good("lengkap");
        foreach (var (file, bytes) in Changed(name))
        {
            files[file] = bytes;
        }

        return files;
    }
}
