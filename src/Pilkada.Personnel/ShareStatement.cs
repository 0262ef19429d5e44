using NodaTime;
using Pilkada.Stages;

namespace Pilkada.Personnel;

/// <summary>A published statement of which share of which strength is deployed at which stage.</summary>
/// <remarks>
/// Statements are kept side by side and never merged: they differ in base, in meaning and in the election they were made for.
/// A stage without a row has no share in the statement; that is unknown, not 0. Immutable and thread-safe.
/// </remarks>
/// <example>
/// The telegram of 2020 asks for at least half of the operation's strength during the campaign:
/// <code>ShareStatements.Telegram2020.ShareOf(Id&lt;StageShare&gt;.Parse("kampanye")).Value // 1/2</code>
/// </example>
public sealed class ShareStatement
{
    private static readonly LocalText StageLabel = new("Tahapan menurut pernyataan", "Stage as the statement names it");
    private static readonly LocalText NoRow = new(
        "pernyataan tidak memuat bagian untuk tahapan itu",
        "the statement has no share for that stage"
    );

    private readonly ImmutableArray<LookupRow> _mapping;
    private readonly ImmutableArray<LookupRow> _shares;

    /// <summary>Creates a statement.</summary>
    /// <param name="id">Its id, such as <c>telegram-2020</c>; not empty.</param>
    /// <param name="title">Its title.</param>
    /// <param name="basis">The strength its shares are taken of, or null when the source does not name it.</param>
    /// <param name="kind">Whether its shares are planned or minimum ones.</param>
    /// <param name="rows">Its rows; at least one, each id and stage once, each calendar stage mapped at most once.</param>
    /// <param name="evidence">What the shares rest on.</param>
    /// <param name="mappingEvidence">What the mapping to calendar stages rests on.</param>
    /// <param name="applicability">What it was made for and where it holds, in words.</param>
    /// <param name="votingDay">The voting day of the election it was made for, or null when it is bound to none.</param>
    /// <param name="rule">The rule that states it, or the empty code.</param>
    /// <exception cref="ArgumentException">The id is empty, there is no row, or an id, a stage or a calendar stage stands twice.</exception>
    public ShareStatement(
        Id<ShareStatement> id,
        LocalText title,
        StrengthBasis? basis,
        ShareKind kind,
        IEnumerable<StageShare> rows,
        Evidence evidence,
        Evidence mappingEvidence,
        LocalText applicability,
        LocalDate? votingDay = null,
        Code rule = default
    )
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(mappingEvidence);
        ArgumentNullException.ThrowIfNull(applicability);
        if (id.IsEmpty)
        {
            throw new ArgumentException("A statement has an id.", nameof(id));
        }

        Rows = [.. rows];
        if (Rows.IsEmpty)
        {
            throw new ArgumentException($"Statement {id} has at least one row.", nameof(rows));
        }

        if (Rows.DistinctBy(r => r.Id).Count() != Rows.Length || Rows.DistinctBy(r => r.Stage).Count() != Rows.Length)
        {
            throw new ArgumentException($"Each row of statement {id} has an id and a stage of its own.", nameof(rows));
        }

        var mapped = Rows.SelectMany(r => r.MappedTo).ToArray();
        if (mapped.Distinct().Count() != mapped.Length)
        {
            throw new ArgumentException($"A calendar stage belongs to at most one row of statement {id}.", nameof(rows));
        }

        Id = id;
        Title = title;
        Basis = basis;
        Kind = kind;
        Evidence = evidence;
        MappingEvidence = mappingEvidence;
        Applicability = applicability;
        VotingDay = votingDay;
        Rule = rule;
        _mapping = [.. Rows.SelectMany(r => r.MappedTo.Select(s => new LookupRow(Quantity.Of(s.ToString()), Quantity.Of(r.Stage))))];
        _shares = [.. Rows.Select(r => new LookupRow(Quantity.Of(r.Stage), Quantity.Of(r.Share)))];
    }

    /// <summary>Gets the id.</summary>
    public Id<ShareStatement> Id { get; }

    /// <summary>Gets the title.</summary>
    public LocalText Title { get; }

    /// <summary>Gets the strength the shares are taken of, or null when the source does not name it.</summary>
    public StrengthBasis? Basis { get; }

    /// <summary>Gets whether the shares are planned or minimum ones.</summary>
    public ShareKind Kind { get; }

    /// <summary>Gets the rows, in the order of the source; at least one.</summary>
    public ImmutableArray<StageShare> Rows { get; }

    /// <summary>Gets what the shares rest on.</summary>
    public Evidence Evidence { get; }

    /// <summary>Gets what the mapping to calendar stages rests on.</summary>
    public Evidence MappingEvidence { get; }

    /// <summary>Gets what it was made for and where it holds, in words.</summary>
    public LocalText Applicability { get; }

    /// <summary>Gets the voting day of the election it was made for, or null when it is bound to none.</summary>
    public LocalDate? VotingDay { get; }

    /// <summary>Gets the rule that states it, or the empty code.</summary>
    public Code Rule { get; }

    /// <summary>Tells whether the statement was made for another election, so that holding a plan against it is a comparison and never shows a violation.</summary>
    /// <param name="votingDay">The voting day of the election planned for.</param>
    /// <returns>True when it is bound to an election with another voting day.</returns>
    public bool IsComparisonOnlyFor(LocalDate votingDay) => VotingDay is { } own && own != votingDay;

    /// <summary>Finds a row by its id.</summary>
    /// <param name="row">The id.</param>
    /// <returns>The row, or null when the statement has none of that id.</returns>
    public StageShare? Find(Id<StageShare> row) => Rows.FirstOrDefault(r => r.Id == row);

    /// <summary>Finds the row that a calendar stage is read as.</summary>
    /// <param name="stage">The calendar stage.</param>
    /// <returns>The row, or null when none is mapped to it.</returns>
    public StageShare? RowFor(Id<ElectionStage> stage) => Rows.FirstOrDefault(r => r.MappedTo.Contains(stage));

    /// <summary>Looks up the share of one row.</summary>
    /// <param name="row">The id of the row.</param>
    /// <returns>The share, looked up in the statement; unknown, never 0, when it has no such row.</returns>
    public Explanation ShareOf(Id<StageShare> row)
    {
        var found = Find(row);
        return LookUp(
            found,
            Explanation.Entered(StageLabel, found is null ? Quantity.Of(NotEmpty(row.ToString())) : Quantity.Of(found.Stage), Unit.None)
        );
    }

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>telegram-2020</c>.</returns>
    public override string ToString() => Id.ToString();

    // The share for a calendar stage: the stage read as one of the statement's, and that one looked up.
    internal Explanation ShareAt(StageShare row, Explanation stage) =>
        LookUp(row, Explanation.Lookup(StageLabel, Quantity.Of(row.Stage), Unit.None, stage, _mapping, MappingEvidence));

    private Explanation LookUp(StageShare? row, Explanation stage) =>
        Explanation.Lookup(
            Kind == ShareKind.Minimum ? new LocalText("Bagian minimum", "Minimum share") : new LocalText("Bagian", "Share"),
            row is null ? Quantity.Unknown(NoRow) : Quantity.Of(row.Share),
            Unit.Share,
            stage,
            _shares,
            Evidence,
            Rule
        );

    private static string NotEmpty(string id) => id.Length == 0 ? "-" : id;
}
