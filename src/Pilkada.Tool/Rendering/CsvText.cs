using System.Globalization;

namespace Pilkada.Tool.Rendering;

// One line of CSV after the other: commas, \n, numbers with their shortest digits, and no text that a spreadsheet would run.
internal static class CsvText
{
    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create("\",;\r\n\t");

    public static void WriteLine(TextWriter output, IEnumerable<string> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
            {
                output.Write(',');
            }

            first = false;
            output.Write(cell);
        }

        output.Write('\n');
    }

    public static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().ContainsAny(Special) || safe.AsSpan().Trim().Length != safe.Length
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    // A missing value is an empty cell.
    public static string Cell(double value) => double.IsNaN(value) ? string.Empty : value.ToString("R", CultureInfo.InvariantCulture);

    public static string Cell(int value) => value.ToString(CultureInfo.InvariantCulture);
}
