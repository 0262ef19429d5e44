using System.Globalization;
using Pilkada.Scoring;

namespace Pilkada.Documents;

// Reads the steps and methods of scoring models. A value that is null though required was reported when the file was walked.
internal abstract class ScoringStepReader(string file, ProblemSink sink)
{
    private static readonly LocalText Above0 = new("bilangan di atas 0", "a number above 0");
    protected static readonly LocalText From0 = new("bilangan mulai 0", "a number from 0");
    protected static readonly LocalText Other0 = new("bilangan selain 0", "a number other than 0");
    private static readonly LocalText Rising = new(
        "sedikitnya satu bilangan, dari kecil ke besar",
        "at least one number, from small to large"
    );

    protected string File => file;

    protected ProblemSink Sink => sink;

    protected ScoringStep? Step(ModelStepDto? step, string path)
    {
        var before = sink.Count;
        ScoringStep? Made(Func<ScoringStep> make) => sink.Count == before ? make() : null;
        switch (step)
        {
            case ScreenDto x:
                return Share(x.MinimumAvailability, $"{path}.minimumAvailability") is { } least ? new Screening(least) : null;
            case DenominateDto:
                return new Denomination();
            case ImputeDto x:
                return Impute(x, path);
            case TreatOutliersDto x:
                return Treat(x, path);
            case NormaliseDto x:
                return Normalise(x, path);
            case WeightDto x:
                var scheme = Scheme(x.Method, $"{path}.method");
                var schemes = Overrides(x.Overrides, path, (m, at) => Scheme(m, at));
                return scheme is null ? null : Made(() => new Weighting(scheme, schemes));
            case AggregateDto x:
                return Aggregate(x, path);
            case ClassifyDto x:
                return Classes(x.Method, $"{path}.method");
            case RankDto x:
                var method = Choice(x.Method, ScoringChoices.Ranks, RankMethod.Dense, $"{path}.method");
                return Made(() => new Ranking(method));
            default:
                return null;
        }
    }

    protected Normalisation? Normalise(NormaliseDto x, string path)
    {
        var before = sink.Count;
        var method = Method(x.Method, $"{path}.method");
        var others = Overrides(x.Overrides, path, (m, at) => Method(m, at));
        return method is not null && sink.Count == before ? new Normalisation(method, others) : null;
    }

    protected Imputation? Impute(ImputeDto x, string path)
    {
        var before = sink.Count;
        var method = x.Method is null ? default : Choice(x.Method, ScoringChoices.Imputations, default, $"{path}.method");
        var others = Overrides(x.Overrides, path, (m, at) => m is null ? null : Boxed(Choice(m, ScoringChoices.Imputations, default, at)));
        if (x.Method is null || sink.Count != before)
        {
            return null;
        }

        if (
            others.Select(o => o.Value).Append(method).Any(m => m is ImputationMethod.GroupMean or ImputationMethod.GroupMedian)
            && string.IsNullOrWhiteSpace(x.Group)
        )
        {
            sink.Add(DocumentProblems.MemberMissing, At($"{path}.group"), ("member", Quantity.Of("group")));
            return null;
        }

        return new Imputation(method, x.Group, others);

        static ImputationMethod? Boxed(ImputationMethod m) => m;
    }

    private OutlierTreatment? Treat(TreatOutliersDto x, string path)
    {
        var before = sink.Count;
        var most = Number(
            x.MaximumWinsorised ?? 5,
            $"{path}.maximumWinsorised",
            n => n >= 0,
            new LocalText("bilangan bulat mulai 0", "a whole number from 0")
        );
        var skewness = Number(x.SkewnessLimit ?? 2, $"{path}.skewnessLimit", n => n >= 0, From0);
        var transform = Choice(x.Transform, ScoringChoices.Transforms, OutlierTransform.Log, $"{path}.transform");
        var exempt = (x.Exempt ?? []).OfType<string>();
        return sink.Count == before
            ? new OutlierTreatment((int)most!.Value, skewness!.Value, x.KurtosisLimit ?? 3.5, transform, exempt)
            : null;
    }

    private Aggregation? Aggregate(AggregateDto x, string path)
    {
        var before = sink.Count;
        AggregationMethod?[] levels = [.. (x.Levels ?? []).Select((m, i) => Method(m, $"{path}.levels[{Text(i)}]"))];
        if (x.Levels is { Count: 0 })
        {
            Refuse("[ ]", $"{path}.levels", new LocalText("sedikitnya satu cara", "at least one method"));
        }

        var least = x.MinimumAvailability is null ? Fraction.Zero : Share(x.MinimumAvailability, $"{path}.minimumAvailability");
        var others = Overrides(x.Overrides, path, (m, at) => Method(m, at));
        return sink.Count == before && least is { } share && levels.Length > 0 && !levels.Contains(null)
            ? new Aggregation(minimumAvailability: share, levels: levels!, overrides: others)
            : null;
    }

    protected NormalisationMethod? Method(NormaliseMethodDto? method, string path)
    {
        switch (method)
        {
            case PlainNormaliseDto.None:
                return NormalisationMethod.None;
            case PlainNormaliseDto.Rank:
                return NormalisationMethod.Rank;
            case PlainNormaliseDto.PercentileRank:
                return NormalisationMethod.PercentileRank;
            case PlainNormaliseDto.MiddleRank:
                return NormalisationMethod.MiddleRank;
            case PlainNormaliseDto.Borda:
                return NormalisationMethod.Borda;
            case PlainNormaliseDto.DistanceToMaximum:
                return NormalisationMethod.DistanceToMaximum;
            case PlainNormaliseDto.FractionOfMaximum:
                return NormalisationMethod.FractionOfMaximum;
            case MinMaxDto x:
                return Scale(x.Low, x.High, path) is { } ends ? NormalisationMethod.MinMax(ends.Low, ends.High) : null;
            case ByGoalpostsDto x:
                return Scale(x.Low, x.High, path) is { } scale ? NormalisationMethod.Goalposts(x.Cap ?? true, scale.Low, scale.High) : null;
            case ZScoreDto x:
                var mean = x.Mean ?? 0;
                return
                    Number(x.Deviation ?? 1, $"{path}.deviation", d => d > 0 && double.IsFinite(mean + d) && mean + d > mean, Above0)
                        is { } deviation
                    ? NormalisationMethod.ZScore(mean, deviation)
                    : null;
            case DistanceToTargetDto x:
                return NormalisationMethod.DistanceToTarget(x.Cap ?? false);
            case DistanceToReferenceDto x:
                return NormalisationMethod.DistanceToReference(x.Cap ?? false);
            case CategoricalDto x:
                var edges = Increasing(x.Edges, $"{path}.edges");
                var values = Numbers(x.Values);
                if (edges is null || values is null)
                {
                    return null;
                }

                if (values.Length == edges.Length + 1)
                {
                    return NormalisationMethod.Categorical(edges, values);
                }

                Refuse(
                    Text(values.Length),
                    $"{path}.values",
                    new LocalText("satu nilai lebih banyak daripada batas kelas", "one value more than there are edges")
                );
                return null;
            default:
                return null;
        }
    }

    private WeightingScheme? Scheme(WeightMethodDto? method, string path)
    {
        switch (method)
        {
            case GivenWeightsDto:
                return WeightingScheme.Given;
            case EqualWeightsDto:
                return WeightingScheme.Equal;
            case PrincipalComponentDto:
                return WeightingScheme.PrincipalComponent;
            case AhpDto x:
                return Ahp(x, path);
            case PointsDto x:
                var before = sink.Count;
                foreach (var (key, points) in x.Points ?? [])
                {
                    Number(points, $"{path}.points.{key}", p => p >= 0, From0);
                }

                if (x.Points is not null && sink.Count == before && !x.Points.Values.Any(p => p is null or > 0))
                {
                    Refuse("0", $"{path}.points", new LocalText("sedikitnya satu nilai di atas 0", "at least one number above 0"));
                }

                return x.Points is not null && sink.Count == before && !x.Points.ContainsValue(null)
                    ? WeightingScheme.ExpertPoints(x.Points.Select(p => KeyValuePair.Create(p.Key, p.Value!.Value)))
                    : null;
            default:
                return null;
        }
    }

    private WeightingScheme? Ahp(AhpDto x, string path)
    {
        var before = sink.Count;
        if (x.Keys is null || x.Comparisons is null || x.Keys.Contains(null) || Numbers(x.Comparisons) is not { } comparisons)
        {
            return null;
        }

        if (x.Keys.Count < 2 || x.Keys.Distinct(StringComparer.Ordinal).Count() != x.Keys.Count)
        {
            Refuse(
                string.Join(", ", x.Keys),
                $"{path}.keys",
                new LocalText("sedikitnya dua kunci, masing-masing satu kali", "at least two keys, each once")
            );
        }

        foreach (var (value, i) in comparisons.Select((v, i) => (v, i)))
        {
            Number(value, $"{path}.comparisons[{Text(i)}]", v => v > 0 && double.IsFinite(1 / v), Above0);
        }

        var needed = (long)x.Keys.Count * (x.Keys.Count - 1) / 2;
        if (comparisons.Length != needed)
        {
            var count = Text(needed);
            Refuse(
                Text(comparisons.Length),
                $"{path}.comparisons",
                new LocalText(
                    $"{count} perbandingan, baris demi baris di atas diagonal",
                    $"{count} comparisons, row by row above the diagonal"
                )
            );
        }

        return sink.Count == before ? WeightingScheme.Ahp(new PairwiseMatrix(x.Keys!, comparisons)) : null;
    }

    protected AggregationMethod? Method(AggregateMethodDto? method, string path)
    {
        var before = sink.Count;
        switch (method)
        {
            case ArithmeticDto:
                return AggregationMethod.Arithmetic;
            case CopelandDto:
                return AggregationMethod.Copeland;
            case GeometricDto x:
                CheckFloor(x.Floor);
                return sink.Count == before ? AggregationMethod.Geometric(x.Floor) : null;
            case HarmonicDto x:
                CheckFloor(x.Floor);
                return sink.Count == before ? AggregationMethod.Harmonic(x.Floor) : null;
            case GeneralisedDto x:
                CheckFloor(x.Floor);
                Number(x.Power, $"{path}.power", p => p != 0, Other0);
                return x.Power is { } power && sink.Count == before ? AggregationMethod.Generalised(power, x.Floor) : null;
            default:
                return null;
        }

        void CheckFloor(double? floor) => Number(floor, $"{path}.floor", f => f > 0, Above0);
    }

    private Classification? Classes(ClassifyMethodDto? method, string path)
    {
        var before = sink.Count;
        switch (method)
        {
            case EdgesDto x:
                var edges = Increasing(x.Edges, $"{path}.edges");
                var edgeSide = Side(x.Side);
                return edges is not null && sink.Count == before ? Classification.ByEdges(edgeSide, edges) : null;
            case MeanDeviationDto x:
                var multiples = Increasing(x.Multiples, $"{path}.multiples");
                var isSample = Choice(x.Deviation, ScoringChoices.Deviations, true, $"{path}.deviation");
                var side = Side(x.Side);
                return multiples is not null && sink.Count == before ? Classification.ByMeanDeviation(side, isSample, multiples) : null;
            case QuantilesDto x:
                var probabilities = Increasing(x.Probabilities, $"{path}.probabilities");
                var quantileSide = Side(x.Side);
                if (probabilities is [<= 0, ..] or [.., >= 1])
                {
                    Refuse(
                        string.Join(", ", probabilities.Select(p => p.ToString(CultureInfo.InvariantCulture))),
                        $"{path}.probabilities",
                        new LocalText("bilangan di atas 0 dan di bawah 1", "numbers above 0 and below 1")
                    );
                }

                return probabilities is not null && sink.Count == before ? Classification.ByQuantiles(quantileSide, probabilities) : null;
            case BandsDto x:
                return Increasing(x.LowerBounds, $"{path}.lowerBounds") is { } bounds ? Classification.ByBands(bounds) : null;
            default:
                return null;
        }

        EdgeSide Side(string? word) => Choice(word, ScoringChoices.Sides, EdgeSide.Upper, $"{path}.side");
    }

    private (double Low, double High)? Scale(double? low, double? high, string path)
    {
        var (from, to) = (low ?? 0, high ?? 1);
        return Number(to, $"{path}.high", h => h > from, AboveLow(from)) is null ? null : (from, to);
    }

    // Keys are unique: the walk through the file reported those that stand twice.
    private static ImmutableArray<KeyValuePair<string, T>> Overrides<T, TDto>(
        Dictionary<string, TDto?>? overrides,
        string path,
        Func<TDto?, string, T?> read
    )
        where TDto : class =>
        [
            .. (overrides ?? [])
                .Select(o => (o.Key, Value: read(o.Value, $"{path}.overrides.{o.Key}")))
                .Where(o => o.Value is not null)
                .Select(o => KeyValuePair.Create(o.Key, o.Value!)),
        ];

    private static ImmutableArray<KeyValuePair<string, ImputationMethod>> Overrides(
        Dictionary<string, string?>? overrides,
        string path,
        Func<string?, string, ImputationMethod?> read
    ) =>
        [
            .. (overrides ?? [])
                .Select(o => (o.Key, Value: read(o.Value, $"{path}.overrides.{o.Key}")))
                .Where(o => o.Value is not null)
                .Select(o => KeyValuePair.Create(o.Key, o.Value!.Value)),
        ];

    private Fraction? Share(string? text, string path)
    {
        if (text is null)
        {
            return null;
        }

        if (Fraction.TryParse(text, out var share) && share >= Fraction.Zero && share <= Fraction.One)
        {
            return share;
        }

        Refuse(text, path, new LocalText("pecahan dari 0 sampai 1, misalnya \"2/3\"", "a fraction from 0 to 1, such as \"2/3\""));
        return null;
    }

    protected string? Key(string? text, string path)
    {
        if (text is { Length: 0 })
        {
            Refuse(text, path, new LocalText("teks yang tidak kosong", "a text that is not empty"));
            return null;
        }

        return text;
    }

    protected LocalText? Text(TextDto? x, string path)
    {
        foreach (var (name, text) in new[] { ("id", x?.Id), ("en", x?.En) })
        {
            Key(text, $"{path}.{name}");
        }

        return x is { Id.Length: > 0, En.Length: > 0 } ? new LocalText(x.Id, x.En) : null;
    }

    protected T Choice<T>(string? word, ImmutableArray<(string Name, T Value)> choices, T otherwise, string path)
        where T : struct
    {
        if (word is null)
        {
            return otherwise;
        }

        foreach (var (name, value) in choices)
        {
            if (name == word)
            {
                return value;
            }
        }

        sink.Add(
            DocumentProblems.ChoiceUnknown,
            At(path),
            ("value", ProblemSink.Quote(word)),
            ("choices", Quantity.Of(string.Join(", ", choices.Select(c => c.Name))))
        );
        return otherwise;
    }

    protected double? Number(double? value, string path, Func<double, bool> isAllowed, LocalText expected)
    {
        if (value is not { } number)
        {
            return null;
        }

        if (isAllowed(number))
        {
            return number;
        }

        Refuse(number.ToString(CultureInfo.InvariantCulture), path, expected);
        return null;
    }

    private static double[]? Numbers(List<double?>? list) => list is null || list.Contains(null) ? null : [.. list.Select(n => n!.Value)];

    private double[]? Increasing(List<double?>? list, string path)
    {
        if (Numbers(list) is not { } numbers)
        {
            return null;
        }

        if (numbers.Length > 0 && numbers.Zip(numbers.Skip(1)).All(p => p.First < p.Second))
        {
            return numbers;
        }

        Refuse("[" + string.Join(", ", numbers.Select(n => n.ToString(CultureInfo.InvariantCulture))) + "]", path, Rising);
        return null;
    }

    protected void Refuse(string value, string path, LocalText expected) =>
        sink.Add(ScoringFileProblems.ValueRefused, At(path), ("value", ProblemSink.Quote(value)), ("expected", Quantity.Of(expected)));

    protected DataLocation At(string path) => DataLocation.In(file, 0, path);

    protected static LocalText AboveLow(double low)
    {
        var text = low.ToString(CultureInfo.InvariantCulture);
        return new LocalText($"bilangan di atas {text}", $"a number above {text}");
    }

    protected static string Text(long n) => n.ToString(CultureInfo.InvariantCulture);
}
