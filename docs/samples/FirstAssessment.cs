using Pilkada;
using Pilkada.Readiness;
using Pilkada.ReferenceData;

namespace Samples;

internal static class FirstAssessment
{
    public static void Run(TextWriter output)
    {
        var assessment = ReadinessAssessment.Of(ReferencePlans.Banten2024);

        var voters = assessment.Find(FigurePath.Parse("areas/36/voters"))!;
        output.WriteLine($"{voters.Label.English}: {voters.Value.Format(Language.English)} ({voters.Provenance})");
        foreach (var source in voters.Citations)
        {
            output.WriteLine($"  {source.Issuer}, {source.Published}, confidence {source.Confidence}");
        }

        var sum = assessment.Find(FigurePath.Parse("reconciliations/voters-areas/difference"))!;
        output.WriteLine($"{sum.Label.English}: {sum.Value.Format(Language.English)}, rule {sum.Rule}");

        var share = assessment.Find(FigurePath.Parse("shares/polres-lebak/whole"))!;
        output.WriteLine($"Polres Lebak: {(share.Value.IsUnknown ? "unknown, its strength was not published" : "known")}");
    }
}
