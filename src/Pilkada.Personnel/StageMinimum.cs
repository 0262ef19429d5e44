using Pilkada.Stages;

namespace Pilkada.Personnel;

/// <summary>Which share of a statement applies while certain stages are in force.</summary>
/// <remarks>
/// Stages overlap, and no source says which share then holds: the largest is taken, assumed. Where the statement has no row for any stage in force the share is unknown, never 0.
/// A stage that depends on an event and has no days yet does not count as in force; the rows it could add are listed in <see cref="UndatedRows"/>. Immutable and thread-safe.
/// </remarks>
/// <example>
/// On voting day both voting (2/3) and counting (1/6) are in force, so the telegram of 2020 gives 2/3:
/// <code>StageMinimum.On(ShareStatements.Telegram2020, calendar.InForce(calendar.VotingDay, banten)).Share // 2/3</code>
/// </example>
public sealed class StageMinimum : IExplained
{
    private static readonly LocalText Label = new("Bagian menurut tahapan yang berlaku", "Share by the stages in force");
    private static readonly LocalText StageLabel = new("Tahapan yang berlaku", "Stage in force");

    private readonly ImmutableArray<Explanation> _shares;

    private StageMinimum(
        ShareStatement statement,
        ImmutableArray<(Id<ElectionStage> Id, Evidence? Evidence)> inForce,
        ImmutableArray<Id<ElectionStage>> undated
    )
    {
        Statement = statement;
        Rows = [.. statement.Rows.Where(r => inForce.Any(s => r.MappedTo.Contains(s.Id)))];
        UndatedRows = [.. statement.Rows.Where(r => !Rows.Contains(r) && undated.Any(r.MappedTo.Contains))];
        _shares =
        [
            .. inForce
                .Select(s => (Row: statement.RowFor(s.Id), Stage: s))
                .Where(s => s.Row is not null)
                .Select(s => statement.ShareAt(s.Row!, Leaf(s.Stage.Id, s.Stage.Evidence))),
        ];
        Share = Rows.IsEmpty ? Quantity.Unknown(Reason(UndatedRows)) : Quantity.Of(Rows.Max(r => r.Share));
    }

    /// <summary>Gets the statement.</summary>
    public ShareStatement Statement { get; }

    /// <summary>Gets the rows that apply, in the order of the statement; empty when there is none.</summary>
    public ImmutableArray<StageShare> Rows { get; }

    /// <summary>Gets the rows that would apply only if a stage without days were in force; they do not count. In the order of the statement.</summary>
    public ImmutableArray<StageShare> UndatedRows { get; }

    /// <summary>Gets the largest share of the rows that apply; unknown, never 0, when there is none.</summary>
    public Quantity Share { get; }

    /// <inheritdoc/>
    public Explanation Explanation =>
        Share.IsUnknown
            ? Explanation.Unknown(Label, Unit.Share, Share.Reason)
            : Explanation.Maximum(Label, Share, Unit.Share, _shares, PersonnelRules.OverlappingStages.Id);

    /// <summary>Finds the share for the stages in force on a day.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="stages">The stages in force.</param>
    /// <returns>The share.</returns>
    public static StageMinimum On(ShareStatement statement, StagesInForce stages)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(stages);
        return new StageMinimum(
            statement,
            [.. stages.Stages.Select(s => (s.Id, (Evidence?)s.Evidence))],
            [.. stages.Undated.Select(s => s.Id)]
        );
    }

    /// <summary>Finds the share for stages that are said to be in force.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="stages">The ids of the stages in force; those the statement is not mapped to are passed over, and one named twice counts once.</param>
    /// <returns>The share.</returns>
    public static StageMinimum Of(ShareStatement statement, params IEnumerable<Id<ElectionStage>> stages)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(stages);
        return new StageMinimum(statement, [.. stages.Distinct().Select(s => (s, (Evidence?)null))], []);
    }

    private static Explanation Leaf(Id<ElectionStage> stage, Evidence? evidence) =>
        evidence is null
            ? Explanation.Entered(StageLabel, Quantity.Of(stage.ToString()), Unit.None)
            : Explanation.Given(StageLabel, Quantity.Of(stage.ToString()), Unit.None, evidence);

    private static LocalText Reason(ImmutableArray<StageShare> undated) =>
        undated.IsEmpty
            ? new LocalText(
                "pernyataan tidak memuat bagian untuk tahapan yang berlaku",
                "the statement has no share for the stages in force"
            )
            : new LocalText(
                $"pernyataan tidak memuat bagian untuk tahapan yang berlaku; yang belum bertanggal: {string.Join("; ", undated.Select(r => r.Stage.Indonesian))}",
                $"the statement has no share for the stages in force; without days yet: {string.Join("; ", undated.Select(r => r.Stage.English))}"
            );
}
