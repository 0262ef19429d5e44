using Pilkada.Scoring;
using Pilkada.Tool.Verbs;

namespace Pilkada.Tool;

// What was varied, and what came of it.
internal sealed record Uncertainty(UncertaintyRequest Request, UncertaintyResult Result);
