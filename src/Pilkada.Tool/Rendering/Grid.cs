using Spectre.Console;

namespace Pilkada.Tool.Rendering;

// A table: boxed and fitted to a terminal, plain and as wide as its content in a pipe.
internal sealed class Grid(params IEnumerable<(string Title, bool IsNumber)> columns)
{
    private const int Unbounded = 100_000;

    private readonly ImmutableArray<(string Title, bool IsNumber)> _columns = [.. columns];
    private readonly List<ImmutableArray<string>> _rows = [];

    public void Add(params IEnumerable<string> cells) => _rows.Add([.. cells]);

    public void WriteTo(TextPage page)
    {
        var table = new Table { Border = page.Width is null ? TableBorder.Minimal : TableBorder.Rounded, UseSafeBorder = false };
        foreach (var (title, isNumber) in _columns)
        {
            var column = new TableColumn(new Text(title, page.Colour ? new Style(decoration: Decoration.Bold) : null));
            column.Alignment = isNumber ? Justify.Right : Justify.Left;
            column.NoWrap = isNumber;
            table.AddColumn(column);
        }

        foreach (var row in _rows)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = page.Colour ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = page.Colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(text),
                Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            }
        );
        console.Profile.Width = page.Width ?? Unbounded;
        console.Profile.Capabilities.Unicode = true;
        console.Write(table);
        foreach (
            var line in text.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)
        )
        {
            page.Line(line);
        }
    }
}
