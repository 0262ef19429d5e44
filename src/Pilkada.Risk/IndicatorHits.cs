namespace Pilkada.Risk;

/// <summary>The class of a police resort by the number of indicators that apply, as used for the Pilkada of 2015.</summary>
/// <remarks>
/// Eight indicators; none: aman; 1 to 3: rawan I; 4 to 8: rawan II, the higher class. Unknown answers leave the class unknown unless it is the same whatever they are. Immutable and thread-safe.
/// </remarks>
/// <example>Four of eight apply: <code>IndicatorHits.Of([true, true, true, true, false, false, false, false]).Grade // rawan-ii</code></example>
public sealed class IndicatorHits : IExplained
{
    /// <summary>The number of indicators of 2015.</summary>
    public const int Count = 8;

    private static readonly LocalText Open = new(
        "jawaban yang belum diisi dapat mengubah kelasnya",
        "answers not entered could change the class"
    );

    private readonly ImmutableArray<Explanation> _answers;

    private IndicatorHits(ImmutableArray<bool?> answers)
    {
        Answers = answers;
        Hits = answers.Count(a => a == true);
        Unknown = answers.Count(a => a is null);
        var (lowest, highest) = (GradeOf(Hits), GradeOf(Hits + Unknown));
        Grade = lowest.Equals(highest) ? lowest : null;
        Value = Grade is null ? Quantity.Unknown(Open) : Quantity.Of(Grade.Name);
        _answers = [.. answers.Select((a, i) => Leaves.Truth(Indicators[i], a))];
    }

    /// <summary>Gets what the eight indicators ask, in the order of the source, in our words.</summary>
    public static ImmutableArray<LocalText> Indicators { get; } =
    [
        new("Kesiapan penyelenggara kurang", "Organisers not ready"),
        new("Riwayat konflik", "Record of conflict"),
        new("Potensi konflik antarpasangan calon", "Potential conflict between pairs"),
        new("Kepengurusan partai ganda", "Split party boards"),
        new("Keadaan masyarakat setempat", "State of the local community"),
        new("Gangguan kamtibmas", "Disturbances of public order"),
        new("Sengketa batas wilayah", "Border dispute"),
        new("Petahana mencalonkan diri", "An incumbent stands"),
    ];

    /// <summary>Gets the scale: aman, rawan I, rawan II.</summary>
    public static GradeScale Scale { get; } =
        PublishedBands.Scale(
            "polres-2015",
            "2015",
            "Kerawanan Polres pada Pilkada 2015",
            "Vulnerability of police resorts in 2015",
            [("aman", "Aman", "Safe"), ("rawan-i", "Rawan I", "Vulnerable I"), ("rawan-ii", "Rawan II", "Vulnerable II")],
            Evidence.Published(RiskSources.Hits2015)
        );

    /// <summary>Gets the answers; null where one is not known.</summary>
    public ImmutableArray<bool?> Answers { get; }

    /// <summary>Gets how many indicators apply.</summary>
    public int Hits { get; }

    /// <summary>Gets how many answers are unknown.</summary>
    public int Unknown { get; }

    /// <summary>Gets the class, or null when the unknown answers could change it.</summary>
    public Grade? Grade { get; }

    /// <summary>Gets the name of the class, or unknown.</summary>
    public Quantity Value { get; }

    /// <summary>Gets the share of answers that are unknown.</summary>
    public Fraction UnknownShare => Leaves.ShareOf(Unknown, Count);

    /// <inheritdoc/>
    public Explanation Explanation
    {
        get
        {
            // Answers that cannot change the class are left out of a class that is known.
            var used = Grade is null ? _answers : [.. _answers.Where(a => !a.Value.IsUnknown)];
            var source = Evidence.Published(RiskSources.Hits2015);
            ImmutableArray<LookupRow> oneOrZero = [new(Quantity.Of(true), Quantity.Of(1)), new(Quantity.Of(false), Quantity.Of(0))];
            var none = Explanation.Given(new LocalText("Awal hitungan", "Start of the count"), Quantity.Of(0), Unit.None, source);
            var hits = Explanation.Sum(
                new LocalText("Indikator yang terpenuhi", "Indicators that apply"),
                Grade is null ? Value : Quantity.Of(Hits),
                Unit.None,
                used.Select(a =>
                        Explanation.Lookup(
                            a.Label,
                            a.Value.IsUnknown ? a.Value : Quantity.Of(a.Value.Truth ? 1 : 0),
                            Unit.None,
                            a,
                            oneOrZero,
                            source
                        )
                    )
                    .Prepend(none)
            );
            return Explanation.Lookup(
                new LocalText("Kelas menurut jumlah indikator (2015)", "Class by number of indicators (2015)"),
                Value,
                Unit.None,
                hits,
                Enumerable.Range(0, Count + 1).Select(n => new LookupRow(Quantity.Of(n), Quantity.Of(GradeOf(n).Name))),
                source,
                RiskRules.HitClasses.Id
            );
        }
    }

    /// <summary>Classifies by the answers.</summary>
    /// <param name="answers">Eight answers in the order of <see cref="Indicators"/>; null for unknown.</param>
    /// <returns>The class.</returns>
    /// <exception cref="ArgumentException">There are not eight answers.</exception>
    public static IndicatorHits Of(IEnumerable<bool?> answers)
    {
        ImmutableArray<bool?> all = [.. answers];
        return all.Length == Count
            ? new IndicatorHits(all)
            : throw new ArgumentException($"{Count} answers, not {all.Length}.", nameof(answers));
    }

    private static Grade GradeOf(int hits) =>
        Scale.Grades[
            hits switch
            {
                0 => 0,
                <= 3 => 1,
                _ => 2,
            }
        ];
}
