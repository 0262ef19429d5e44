using System.Text;

namespace Pilkada;

/// <summary>A kind of problem or finding: its code, its message and its advice, in both languages.</summary>
/// <remarks>
/// Declared once, beside the code that raises it. Messages hold placeholders such as <c>{value}</c>, the same ones in both languages.
/// The code is the identity and a contract; the words may improve. Immutable and thread-safe.
/// </remarks>
public sealed class NoticeKind
{
    /// <summary>Declares a kind.</summary>
    /// <param name="code">The code, of a problem or a finding.</param>
    /// <param name="message">What happened, with placeholders.</param>
    /// <param name="advice">What to do next, or what would close it; it may use the same placeholders.</param>
    /// <exception cref="FormatException">The code is not a code.</exception>
    /// <exception cref="ArgumentException">The code is a rule's or empty, or the languages do not use the same placeholders.</exception>
    public NoticeKind(string code, LocalText message, LocalText advice)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(advice);
        Code = Pilkada.Code.Parse(code);
        if (Code.IsEmpty || Code.Kind == CodeKind.Rule)
        {
            throw new ArgumentException($"'{code}' is not the code of a problem or a finding.", nameof(code));
        }

        Message = message;
        Advice = advice;
        Placeholders = [.. Names(message.Indonesian).Union(Names(advice.Indonesian)).Order(StringComparer.Ordinal)];
        if (!Names(message.Indonesian).SetEquals(Names(message.English)) || !Names(advice.Indonesian).SetEquals(Names(advice.English)))
        {
            throw new ArgumentException($"The texts of {code} use different placeholders.", nameof(message));
        }
    }

    /// <summary>Gets the code.</summary>
    public Code Code { get; }

    /// <summary>Gets what happened, with placeholders.</summary>
    public LocalText Message { get; }

    /// <summary>Gets what to do next, or what would close it.</summary>
    public LocalText Advice { get; }

    /// <summary>Gets the names of the placeholders, sorted.</summary>
    public ImmutableArray<string> Placeholders { get; }

    /// <summary>Returns the code.</summary>
    /// <returns>For example <c>PLK-DOC-P001</c>.</returns>
    public override string ToString() => Code.ToString();

    internal ImmutableArray<(string Name, Quantity Value)> Bind(IEnumerable<(string Name, Quantity Value)> arguments)
    {
        ImmutableArray<(string Name, Quantity Value)> bound = [.. arguments];
        var names = bound.Select(a => a.Name).ToHashSet(StringComparer.Ordinal);
        return names.SetEquals(Placeholders) && names.Count == bound.Length
            ? bound
            : throw new ArgumentException(
                $"{Code} takes {{{string.Join(", ", Placeholders)}}} and was given {{{string.Join(", ", bound.Select(a => a.Name))}}}.",
                nameof(arguments)
            );
    }

    internal static LocalText Fill(LocalText template, ImmutableArray<(string Name, Quantity Value)> arguments)
    {
        // In one pass, so that braces in a user's data are never taken for placeholders.
        string Side(Language language)
        {
            var text = template.In(language);
            var filled = new StringBuilder(text.Length);
            var end = 0;
            foreach (var (start, name) in Holes(text))
            {
                filled.Append(text, end, start - end).Append(arguments.First(a => a.Name == name).Value.Format(language));
                end = start + name.Length + 2;
            }

            return filled.Append(text, end, text.Length - end).ToString();
        }

        return new LocalText(Side(Language.Indonesian), Side(Language.English));
    }

    private static HashSet<string> Names(string template) => Holes(template).Select(h => h.Name).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<(int Start, string Name)> Holes(string template)
    {
        for (var open = template.IndexOf('{', StringComparison.Ordinal); open >= 0; )
        {
            var close = template.IndexOf('}', open);
            if (close < 0)
            {
                yield break;
            }

            yield return (open, template[(open + 1)..close]);
            open = template.IndexOf('{', close);
        }
    }
}

/// <summary>Input that cannot be used: what is wrong, where it stands, and what to do.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <example><code>new Problem(kind, DataLocation.In("tps.csv", 12, "voters"), ("value", Quantity.Of("1.234,5")))</code></example>
public sealed class Problem
{
    /// <summary>Creates a problem.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="location">Where in the user's files it stands.</param>
    /// <param name="arguments">A value for each placeholder of the kind.</param>
    /// <exception cref="ArgumentException">The kind is a finding's, or the arguments do not match its placeholders.</exception>
    public Problem(NoticeKind kind, DataLocation location, params IEnumerable<(string Name, Quantity Value)> arguments)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(arguments);
        if (kind.Code.Kind != CodeKind.Problem)
        {
            throw new ArgumentException($"{kind.Code} is not the code of a problem.", nameof(kind));
        }

        Kind = kind;
        Location = location;
        Arguments = kind.Bind(arguments);
    }

    /// <summary>Gets the kind.</summary>
    public NoticeKind Kind { get; }

    /// <summary>Gets where in the user's files it stands.</summary>
    public DataLocation Location { get; }

    /// <summary>Gets the values of the placeholders.</summary>
    public ImmutableArray<(string Name, Quantity Value)> Arguments { get; }

    /// <summary>Gets the message, filled in.</summary>
    public LocalText Message => NoticeKind.Fill(Kind.Message, Arguments);

    /// <summary>Gets the advice, filled in.</summary>
    public LocalText Advice => NoticeKind.Fill(Kind.Advice, Arguments);

    /// <summary>Returns place, code and message in English.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{Location}: {Kind.Code} {Message.English}";
}

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Note = 0,

    /// <summary>Needs a decision or better data.</summary>
    Warning = 1,

    /// <summary>Endangers the plan.</summary>
    Critical = 2,
}

/// <summary>Usable data that shows a gap, a conflict, a shortfall or an imbalance.</summary>
/// <remarks>It reports and never repairs. Immutable and thread-safe.</remarks>
public sealed class Finding
{
    /// <summary>Creates a finding.</summary>
    /// <param name="kind">Its kind, whose advice says what would close it.</param>
    /// <param name="severity">How much it matters.</param>
    /// <param name="place">The place it is about.</param>
    /// <param name="arguments">A value for each placeholder of the kind.</param>
    /// <param name="figure">The path of the figure it is about; empty when there is none.</param>
    /// <param name="rule">The rule it comes from; empty when there is none.</param>
    /// <param name="stage">The stage it is about, or null.</param>
    /// <param name="explanation">The calculation or the figure behind it, or null.</param>
    /// <exception cref="ArgumentException">The kind is a problem's, or the arguments do not match its placeholders.</exception>
    public Finding(
        NoticeKind kind,
        Severity severity,
        Place place,
        IEnumerable<(string Name, Quantity Value)> arguments,
        FigurePath figure = default,
        Code rule = default,
        LocalText? stage = null,
        Explanation? explanation = null
    )
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(arguments);
        if (kind.Code.Kind != CodeKind.Finding)
        {
            throw new ArgumentException($"{kind.Code} is not the code of a finding.", nameof(kind));
        }

        Kind = kind;
        Severity = severity;
        Place = place;
        Arguments = kind.Bind(arguments);
        Figure = figure;
        Rule = rule;
        Stage = stage;
        Explanation = explanation;
    }

    /// <summary>Gets the kind.</summary>
    public NoticeKind Kind { get; }

    /// <summary>Gets how much it matters.</summary>
    public Severity Severity { get; }

    /// <summary>Gets the place it is about.</summary>
    public Place Place { get; }

    /// <summary>Gets the path of the figure it is about; empty when there is none.</summary>
    public FigurePath Figure { get; }

    /// <summary>Gets the rule it comes from; empty when there is none.</summary>
    public Code Rule { get; }

    /// <summary>Gets the stage it is about, or null.</summary>
    public LocalText? Stage { get; }

    /// <summary>Gets the calculation or the figure behind it, or null.</summary>
    public Explanation? Explanation { get; }

    /// <summary>Gets the values of the placeholders.</summary>
    public ImmutableArray<(string Name, Quantity Value)> Arguments { get; }

    /// <summary>Gets the message, filled in.</summary>
    public LocalText Message => NoticeKind.Fill(Kind.Message, Arguments);

    /// <summary>Gets what would close it, filled in.</summary>
    public LocalText Closing => NoticeKind.Fill(Kind.Advice, Arguments);

    /// <summary>Returns code, severity and message in English.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{Kind.Code} {Severity}: {Message.English}";
}
