using System.CommandLine;
using System.Globalization;
using Pilkada.Documents;
using Pilkada.Scoring;

namespace Pilkada.Tool.Verbs;

// What `score` says of uncertainty: which draws to make, or where those lie that were made elsewhere.
internal sealed class UncertaintyOptions
{
    // What is varied when nobody says otherwise; the output says that it is assumed.
    private const string Assumed = """{"schemaVersion":1,"factors":[{"vary":"weights","spread":0.25}]}""";

    private static readonly LocalText Draws = new(
        $"bilangan bulat dari 1 sampai {UncertaintyAnalysis.MaximumDraws}",
        $"a whole number from 1 to {UncertaintyAnalysis.MaximumDraws}"
    );

    private static readonly LocalText Range = new(
        "DARI..SAMPAI, misalnya 0..250 untuk penarikan 0 sampai 249",
        "FROM..TO, such as 0..250 for the draws 0 to 249"
    );

    private readonly Option<string?> _draws;
    private readonly Option<string?> _seed;
    private readonly Option<string?> _factors;
    private readonly Option<string?> _range;
    private readonly Option<string[]> _drawn;

    public UncertaintyOptions(Session session)
    {
        _draws = session.Option(
            "--uncertainty",
            "N",
            new LocalText(
                "Mengulang indeks N kali dengan bobot dan metode lain, lalu menampilkan sebaran peringkat dan peluang kelas.",
                "Makes the index anew N times with other weights and methods, and shows how ranks spread and how likely classes are."
            )
        );
        _seed = session.Option(
            "--seed",
            "S",
            new LocalText("Benih bilangan acak; bakunya 0.", "The seed of the random numbers; default 0.")
        );
        _factors = session.Option(
            "--factors",
            session.Say("BERKAS", "FILE"),
            new LocalText(
                "Apa yang divariasikan; bakunya semua bobot, masing-masing sampai 25 % lebih atau kurang.",
                "What is varied; default all weights, each by up to 25 % more or less."
            )
        );
        _range = session.Option(
            "--draws",
            session.Say("DARI..SAMPAI", "FROM..TO"),
            new LocalText(
                "Hanya membuat sebagian penarikan dan menulisnya ke --output.",
                "Makes only some of the draws and writes them to --output."
            )
        );
        _drawn = session.Repeated(
            "--drawn",
            session.Say("BERKAS", "FILE"),
            new LocalText("Penarikan yang sudah dibuat dengan --draws, dalam urutan apa pun.", "Draws that --draws made, in any order.")
        );
        _drawn.AllowMultipleArgumentsPerToken = true;
    }

    public IEnumerable<Option> All => [_draws, _seed, _factors, _range, _drawn];

    // What is asked for; nothing when --uncertainty is not given.
    public ExitCode? Read(Session session, ParseResult parse, ScoringModel model, Option<string?> output, out UncertaintyRequest? request)
    {
        request = null;
        if (parse.GetValue(_draws) is not { } text)
        {
            return Alone(session, parse, output);
        }

        if (
            !(
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var draws)
                && draws is >= 1 and <= UncertaintyAnalysis.MaximumDraws
            )
        )
        {
            return session.Wrong(_draws.Name, text, Draws);
        }

        var seed = 0UL;
        if (parse.GetValue(_seed) is { } word && !ulong.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out seed))
        {
            return session.Wrong(
                _seed.Name,
                word,
                new LocalText($"bilangan bulat dari 0 sampai {ulong.MaxValue}", $"a whole number from 0 to {ulong.MaxValue}")
            );
        }

        (int From, int To)? range = null;
        if (parse.GetValue(_range) is { } span)
        {
            if (RangeOf(span, draws) is not { } known)
            {
                return session.Wrong(_range.Name, span, Range);
            }

            range = known;
        }

        string[] drawn = parse.GetValue(_drawn) ?? [];
        if (Together(session, parse, output, range is not null, drawn.Length > 0) is { } wrong)
        {
            return wrong;
        }

        if (ReadFactors(session, parse.GetValue(_factors), model, out var file) is { } unusable)
        {
            return unusable;
        }

        request = new UncertaintyRequest(
            new UncertaintyAnalysis(file.Factors, draws, seed),
            file.Json,
            parse.GetValue(_factors) is null,
            range,
            drawn
        );
        return null;
    }

    private ExitCode? Alone(Session session, ParseResult parse, Option<string?> output)
    {
        foreach (var option in new Option[] { _seed, _factors, _range, _drawn, output })
        {
            if (parse.GetResult(option) is not null)
            {
                return session.Fail(
                    ExitCode.Usage,
                    ToolNotices.OptionAlone,
                    ("option", Quantity.Of(option.Name)),
                    ("other", Quantity.Of(_draws.Name))
                );
            }
        }

        return null;
    }

    private ExitCode? Together(Session session, ParseResult parse, Option<string?> output, bool hasRange, bool hasDrawn)
    {
        if (hasRange && hasDrawn)
        {
            return session.Fail(
                ExitCode.Usage,
                ToolNotices.OptionsTogether,
                ("option", Quantity.Of(_range.Name)),
                ("other", Quantity.Of(_drawn.Name))
            );
        }

        var hasOutput = parse.GetResult(output) is not null;
        return hasRange == hasOutput
            ? null
            : session.Fail(
                ExitCode.Usage,
                ToolNotices.OptionAlone,
                ("option", Quantity.Of(hasRange ? _range.Name : output.Name)),
                ("other", Quantity.Of(hasRange ? output.Name : _range.Name))
            );
    }

    private static (int From, int To)? RangeOf(string text, int draws) =>
        text.Split("..") is [var first, var second]
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
        && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
        && from < to
        && to <= draws
            ? (from, to)
            : null;

    private static ExitCode? ReadFactors(Session session, string? path, ScoringModel model, out ScoringFactorsFile factors)
    {
        factors = null!;
        if (path is null)
        {
            factors = ScoringFactorsFile.Parse(Assumed, model).Value;
            return null;
        }

        ScoringFactorsFile? read = null;
        var failed = ScoringFiles.Open(
            session,
            path,
            stream => ScoringFiles.Use(session, path, ScoringFactorsFile.Read(stream, model, ScoringFiles.Name(path)), out read)
        );
        if (failed is null)
        {
            factors = read!;
        }

        return failed;
    }
}
