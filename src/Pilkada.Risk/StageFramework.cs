using Pilkada.Scoring;
using Pilkada.Stages;

namespace Pilkada.Risk;

/// <summary>The project's own framework: for each stage the indicators of what can occur at it, with weights.</summary>
/// <remarks>
/// Assumed throughout: no source publishes indicators or weights per stage. Weights are equal until the user sets them, by points or by pairwise comparisons.
/// Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// var framework = StageFramework.Neutral(RiskTaxonomy.BuiltIn, stages, i => !i.Measures.IsEmpty).Weighing(voting, WeightingScheme.ExpertPoints(points), session);
/// var map = RiskMap.Of(areas, framework.Profiles, value);
/// </code>
/// </example>
public sealed class StageFramework
{
    private StageFramework(ImmutableArray<StageProfile> profiles) => Profiles = profiles;

    /// <summary>Gets the profile of each stage, in the order of the stages; stages without a usable indicator are left out.</summary>
    public ImmutableArray<StageProfile> Profiles { get; }

    /// <summary>Makes the framework with equal weights.</summary>
    /// <param name="taxonomy">The taxonomy, with the user's own entries if any.</param>
    /// <param name="stages">The stages in their order; each once.</param>
    /// <param name="isUsable">Which indicators can be used, such as those that a plan has figures for.</param>
    /// <returns>The framework.</returns>
    /// <exception cref="ArgumentException">A stage is empty or stands twice.</exception>
    public static StageFramework Neutral(RiskTaxonomy taxonomy, IEnumerable<Id<ElectionStage>> stages, Func<RiskIndicator, bool> isUsable)
    {
        ImmutableArray<Id<ElectionStage>> all = [.. stages];
        return all.Distinct().Count() == all.Length
            ? new StageFramework([.. all.Select(s => StageProfile.Neutral(taxonomy, s, isUsable)).OfType<StageProfile>()])
            : throw new ArgumentException("A stage stands twice.", nameof(stages));
    }

    /// <summary>Finds the profile of a stage.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>The profile, or null.</returns>
    public StageProfile? Find(Id<ElectionStage> stage) => Profiles.FirstOrDefault(p => p.Stage == stage);

    /// <summary>Gives one stage the user's own weights.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="scheme">Equal, AHP or points, with the ids of exactly the stage's indicators as keys.</param>
    /// <param name="evidence">What the weights rest on, such as the record of an expert session.</param>
    /// <returns>The framework with these weights at that stage.</returns>
    /// <exception cref="ArgumentException">There is no such stage, the keys are others, or the scheme takes its weights from data or from nodes.</exception>
    public StageFramework Weighing(Id<ElectionStage> stage, WeightingScheme scheme, Evidence evidence)
    {
        var profile = Find(stage) ?? throw new ArgumentException($"The framework has no stage {stage}.", nameof(stage));
        return new(Profiles.Replace(profile, StageProfile.Of(stage, profile.Weights.Select(w => w.Indicator), scheme, evidence)));
    }
}
