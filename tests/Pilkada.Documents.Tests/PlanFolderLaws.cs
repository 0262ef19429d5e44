using System.Globalization;
using System.Text;
using Pilkada.Readiness;
using Pilkada.ReferenceData;

namespace Pilkada.Documents.Tests;

public sealed class PlanFolderLaws
{
    [Fact]
    public void The_indonesian_spreadsheet_and_the_invariant_files_are_one_plan() =>
        Assert.Equal(
            Shown.Everything(MemoryFiles.Good("lengkap").Read().Value, locations: false),
            Shown.Everything(MemoryFiles.Good("lembar-kerja").Read().Value, locations: false)
        );

    [Theory]
    [InlineData("lengkap")]
    [InlineData("banten")]
    public void Reading_does_not_depend_on_the_order_of_rows(string name)
    {
        var files = name == "banten" ? MemoryFiles.Banten() : MemoryFiles.Good(name);
        var expected = Shown.Everything(files.Read().Value, locations: false);
        var random = new Random(36);
        for (var i = 0; i < 10; i++)
        {
            foreach (var file in files.Names.Where(n => n.EndsWith(".csv", StringComparison.Ordinal)).ToArray())
            {
                var lines = files.Text(file).TrimEnd('\n').Split('\n');
                var rows = lines[1..];
                random.Shuffle(rows);
                files[file] = Encoding.UTF8.GetBytes($"{lines[0]}\n{string.Join('\n', rows)}\n");
            }

            var outcome = files.Read();
            Assert.Empty(outcome.Problems.Select(p => p.ToString()));
            Assert.Equal(expected, Shown.Everything(outcome.Value, locations: false));
        }
    }

    [Fact]
    public void Byte_order_marks_line_ends_blank_rows_and_a_missing_last_line_end_change_nothing()
    {
        var expected = Shown.Everything(MemoryFiles.Good("lengkap").Read().Value);
        foreach (var end in new[] { "\n", "\r\n", "\r" })
        {
            var files = MemoryFiles.Good("lengkap");
            foreach (var file in files.Names.ToArray())
            {
                var text = files.Text(file).TrimEnd('\n').Replace("\n", end, StringComparison.Ordinal);
                files[file] = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)];
            }

            Assert.Equal(expected, Shown.Everything(files.Read().Value));
        }

        var spaced = MemoryFiles.Good("lengkap");
        Assert.Equal(expected, Shown.Everything(spaced.With("units.csv", spaced.Text("units.csv") + "\n,,,,\n").Read().Value));
    }

    [Fact]
    public void A_blank_row_counts_as_the_spreadsheet_shows_it()
    {
        var files = MemoryFiles.Good("lengkap").Replace("grades.csv", "kelas-36.73,36.73", "\nkelas-36.73,36.99");
        Assert.Equal(["PLK-DOC-P026 grades.csv 4 place"], files.Read().Problems.Places());
    }

    [Fact]
    public void A_line_end_inside_a_cell_does_not_move_the_rows_below()
    {
        var files = MemoryFiles
            .Good("lengkap")
            .Replace("grades.csv", "published,berita,,", "published,berita,\"dua\nbaris\",\"two\nlines\"")
            .Replace("grades.csv", "36.73,skala", "36.73,neraca");
        Assert.Equal(["PLK-DOC-P029 grades.csv 3 scale"], files.Read().Problems.Places());
    }

    [Theory]
    [InlineData("id-ID")]
    [InlineData("tr-TR")]
    [InlineData("en-US")]
    [InlineData("ar-SA")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var expected = Shown.Everything(MemoryFiles.Good("lembar-kerja").Read().Value);
        var problems = MemoryFiles
            .Good("lengkap")
            .Replace("figures.csv", "66.05", "\"66,05\"")
            .Read()
            .Problems.Select(p => p.ToString())
            .ToArray();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture;
            Assert.Equal(expected, Shown.Everything(MemoryFiles.Good("lembar-kerja").Read().Value));
            Assert.Equal(
                problems,
                MemoryFiles.Good("lengkap").Replace("figures.csv", "66.05", "\"66,05\"").Read().Problems.Select(p => p.ToString())
            );
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void A_damaged_plan_never_throws_and_never_yields_half_a_plan()
    {
        const int Seed = 17231;
        var good = MemoryFiles.Banten();
        var names = good.Names.ToArray();
        var random = new Random(Seed);
        for (var i = 0; i < 2_000; i++)
        {
            var files = MemoryFiles.Of(good);
            var name = names[random.Next(names.Length)];
            files[name] = Damage(files[name], random);
            Outcome<ElectionPlan>? outcome = null;
            var thrown = Record.Exception(() => outcome = files.Read());
            Assert.True(thrown is null, $"seed {Seed}, case {i}, {name}: {thrown}");
            if (!outcome!.TryGetValue(out var plan))
            {
                Assert.All(outcome.Problems, p => Assert.NotEmpty(p.Location.File));
                continue;
            }

            var held = new (string File, int Count)[]
            {
                ("areas.csv", plan.Areas.Areas.Length),
                ("units.csv", plan.Units.Length),
                ("jurisdictions.csv", plan.Jurisdiction.Entries.Length),
                ("strengths.csv", plan.Strengths.Length),
                ("figures.csv", plan.Figures.Length),
                ("grades.csv", plan.Grades.Length),
                ("reconciliations.csv", plan.Reconciliations.Length),
            };
            Assert.All(held, h => Assert.True(h.Count == Records(files.Text(h.File)), $"seed {Seed}, case {i}: {h.File}"));
        }
    }

    private static byte[] Telling => "\",;\n\r\0{}[]:#/*-+.0"u8.ToArray();

    // Flips, deletes, swaps, doubles or cuts a few bytes, or a whole run of them.
    internal static byte[] Damage(byte[] bytes, Random random)
    {
        var damaged = bytes.ToList();
        for (var times = random.Next(1, 4); times > 0 && damaged.Count > 2; times--)
        {
            var at = random.Next(damaged.Count - 1);
            switch (random.Next(7))
            {
                case 0:
                    damaged[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    damaged.RemoveAt(at);
                    break;
                case 2:
                    (damaged[at], damaged[at + 1]) = (damaged[at + 1], damaged[at]);
                    break;
                case 3:
                    damaged.Insert(at, damaged[random.Next(damaged.Count)]);
                    break;
                case 4:
                    damaged.RemoveRange(at, Math.Min(random.Next(200), damaged.Count - at));
                    break;
                case 5:
                    damaged[at] = Telling[random.Next(Telling.Length)];
                    break;
                default:
                    var other = random.Next(damaged.Count);
                    (damaged[at], damaged[other]) = (damaged[other], damaged[at]);
                    break;
            }
        }

        return [.. damaged];
    }

    // Records below the header that hold anything, counted without the reader under test.
    private static int Records(string text)
    {
        var count = 0;
        var (quoted, any) = (false, false);
        foreach (var c in text)
        {
            quoted ^= c == '"';
            if (!quoted && c is '\n' or '\r')
            {
                count += any ? 1 : 0;
                any = false;
            }
            else if (c is not (',' or ' ' or '"'))
            {
                any = true;
            }
        }

        return count + (any ? 1 : 0) - 1;
    }
}
