using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pilkada.Scoring.Tests;

/// <summary>One hash of the results of many models, to compare processes that run under other settings.</summary>
internal static class ResultHash
{
    public static string Of(int cases)
    {
        var text = new StringBuilder();
        for (var seed = 0; seed < cases; seed++)
        {
            var c = Made.Of(seed, 2000);
            var result = c.Model.Score(c.Table, new ScoringWorkspace(1 + (seed % 3)));
            foreach (var bits in Made.Bits(result.Scores))
            {
                text.Append(CultureInfo.InvariantCulture, $"{bits:x} ");
            }

            text.AppendJoin(' ', result.Classes).AppendJoin(' ', result.Ranks).Append(result.InputHash).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Main(string[] args) => Console.WriteLine(Of(int.Parse(args[0], CultureInfo.InvariantCulture)));
}
