namespace Pilkada;

/// <summary>A worked example of a rule: an input and the value it must give.</summary>
/// <typeparam name="TInput">The input of the rule.</typeparam>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Example<TInput>
    where TInput : notnull
{
    /// <summary>Creates an example.</summary>
    /// <param name="title">What is asked, in words.</param>
    /// <param name="input">The input.</param>
    /// <param name="expected">The value of the result's explanation.</param>
    /// <param name="citation">The published case it replays, or null when it is made up for the page.</param>
    public Example(LocalText title, TInput input, Quantity expected, Citation? citation = null)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(expected);
        Title = title;
        Input = input;
        Expected = expected;
        Citation = citation;
    }

    /// <summary>Gets what is asked, in words.</summary>
    public LocalText Title { get; }

    /// <summary>Gets the input.</summary>
    public TInput Input { get; }

    /// <summary>Gets the value that the result's explanation must have.</summary>
    public Quantity Expected { get; }

    /// <summary>Gets the published case it replays, or null.</summary>
    public Citation? Citation { get; }
}

/// <summary>How one worked example of a rule came out.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ExampleResult
{
    internal ExampleResult(LocalText title, Quantity expected, Explanation explanation, Citation? citation)
    {
        Title = title;
        Expected = expected;
        Explanation = explanation;
        Citation = citation;
    }

    /// <summary>Gets what was asked, in words.</summary>
    public LocalText Title { get; }

    /// <summary>Gets the value expected.</summary>
    public Quantity Expected { get; }

    /// <summary>Gets the calculation of the value found.</summary>
    public Explanation Explanation { get; }

    /// <summary>Gets the published case it replays, or null.</summary>
    public Citation? Citation { get; }

    /// <summary>Gets a value indicating whether the value found is the one expected and every step of it recomputes from its leaves.</summary>
    public bool Passed => Explanation.Value.Equals(Expected) && Explanation.Nodes().All(n => n.Recompute().Equals(n.Value));
}

/// <summary>Does something with a rule whatever its input and output types are.</summary>
/// <typeparam name="TResult">What comes of it.</typeparam>
public interface IRuleVisitor<out TResult>
{
    /// <summary>Visits a rule.</summary>
    /// <typeparam name="TInput">The input of the rule.</typeparam>
    /// <typeparam name="TOutput">The output of the rule.</typeparam>
    /// <param name="rule">The rule.</param>
    /// <returns>What comes of it.</returns>
    TResult Visit<TInput, TOutput>(Rule<TInput, TOutput> rule)
        where TInput : notnull
        where TOutput : IExplained;
}

/// <summary>A statement that an auditor could dispute or a regulator could change, with its evidence and worked examples.</summary>
/// <remarks>Immutable and thread-safe. Ids are never used again for another rule.</remarks>
public abstract class Rule
{
    private protected Rule(Code id, LocalText title, LocalText statement, Evidence evidence, Type owner)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(owner);
        if (id.IsEmpty || id.Kind != CodeKind.Rule)
        {
            throw new ArgumentException($"'{id}' is not the id of a rule.", nameof(id));
        }

        Id = id;
        Title = title;
        Statement = statement;
        Evidence = evidence;
        Owner = owner;
    }

    /// <summary>Gets the id, such as <c>PLK-PER-001</c>.</summary>
    public Code Id { get; }

    /// <summary>Gets the short name.</summary>
    public LocalText Title { get; }

    /// <summary>Gets what the rule says, in our own words.</summary>
    public LocalText Statement { get; }

    /// <summary>Gets what the rule rests on.</summary>
    public Evidence Evidence { get; }

    /// <summary>Gets the type whose public API the rule calls.</summary>
    public Type Owner { get; }

    /// <summary>Runs all worked examples.</summary>
    /// <returns>How each came out, in order.</returns>
    public abstract ImmutableArray<ExampleResult> RunExamples();

    /// <summary>Hands the rule with its types to a visitor.</summary>
    /// <typeparam name="TResult">What comes of it.</typeparam>
    /// <param name="visitor">The visitor.</param>
    /// <returns>What the visitor returns.</returns>
    public abstract TResult Accept<TResult>(IRuleVisitor<TResult> visitor);

    /// <summary>Returns id and title.</summary>
    /// <returns>One line in English.</returns>
    public override string ToString() => $"{Id} {Title.English}";
}

/// <summary>A rule with the types of its input and output.</summary>
/// <typeparam name="TInput">The input, a valid domain value.</typeparam>
/// <typeparam name="TOutput">The output, which explains itself.</typeparam>
public sealed class Rule<TInput, TOutput> : Rule
    where TInput : notnull
    where TOutput : IExplained
{
    private readonly Func<TInput, TOutput> _apply;

    /// <summary>Declares a rule.</summary>
    /// <param name="id">The id, such as <c>PLK-PER-001</c>.</param>
    /// <param name="title">The short name.</param>
    /// <param name="statement">What the rule says, in our own words.</param>
    /// <param name="evidence">What it rests on.</param>
    /// <param name="owner">The type whose public API it calls.</param>
    /// <param name="apply">The call, and nothing else.</param>
    /// <param name="examples">Worked examples; at least one.</param>
    /// <exception cref="FormatException">The id is not a code.</exception>
    /// <exception cref="ArgumentException">The id is not a rule's, or there is no example.</exception>
    public Rule(
        string id,
        LocalText title,
        LocalText statement,
        Evidence evidence,
        Type owner,
        Func<TInput, TOutput> apply,
        params IEnumerable<Example<TInput>> examples
    )
        : base(Code.Parse(id), title, statement, evidence, owner)
    {
        ArgumentNullException.ThrowIfNull(apply);
        _apply = apply;
        Examples = [.. examples];
        if (Examples.IsEmpty)
        {
            throw new ArgumentException($"{id} has no worked example.", nameof(examples));
        }
    }

    /// <summary>Gets the worked examples; at least one.</summary>
    public ImmutableArray<Example<TInput>> Examples { get; }

    /// <summary>Applies the rule.</summary>
    /// <param name="input">The input.</param>
    /// <returns>The output.</returns>
    public TOutput Apply(TInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return _apply(input);
    }

    /// <inheritdoc/>
    public override ImmutableArray<ExampleResult> RunExamples() =>
        [.. Examples.Select(e => new ExampleResult(e.Title, e.Expected, Apply(e.Input).Explanation, e.Citation))];

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IRuleVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.Visit(this);
    }
}

/// <summary>All rules of the packages in use, in order of their ids.</summary>
/// <remarks>The concatenation of the lists that the packages expose; nothing is scanned. Immutable and thread-safe.</remarks>
/// <example><code>new RuleBook(CoreRules.All, PersonnelRules.All).Find(Code.Parse("PLK-PER-001"))</code></example>
public sealed class RuleBook
{
    private readonly Dictionary<Code, Rule> _byId;

    /// <summary>Creates a rule book.</summary>
    /// <param name="lists">The lists of the packages.</param>
    /// <exception cref="ArgumentException">An id stands twice.</exception>
    public RuleBook(params IEnumerable<IEnumerable<Rule>> lists)
    {
        Rules = [.. lists.SelectMany(list => list).OrderBy(r => r.Id)];
        _byId = new Dictionary<Code, Rule>(Rules.Length);
        foreach (var rule in Rules)
        {
            if (!_byId.TryAdd(rule.Id, rule))
            {
                throw new ArgumentException($"Rule {rule.Id} stands twice.", nameof(lists));
            }
        }
    }

    /// <summary>Gets all rules in order of their ids.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>Finds a rule by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The rule, or null when the book does not have it.</returns>
    public Rule? Find(Code id) => _byId.GetValueOrDefault(id);
}
