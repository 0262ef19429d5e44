namespace Pilkada.Tool.Rendering;

internal enum Ink
{
    Plain,
    Bold,
    Dim,
    Red,
    Yellow,
}

// Text for a reader: lines that break at the width of a terminal and never in a pipe, and colour only where somebody sees it.
internal sealed class TextPage(Session session)
{
    private readonly TextWriter _output = session.Console.Output;

    public Language Language => session.Language;

    public int? Width => session.Console.Width;

    public bool Colour => session.Console.Colour;

    public string Say(LocalText text) => text.In(Language);

    public string Say(string indonesian, string english) => session.Say(indonesian, english);

    public string Number(int number) => LocalFormat.Number(Fraction.FromInteger(number), Language);

    public void Line() => _output.WriteLine();

    public void Title(string text, Ink ink = Ink.Bold) => Paragraph(text, ink: ink);

    // A paragraph whose first line is indented by one amount and the others by another.
    public void Paragraph(string text, int indent = 0, int? hanging = null, Ink ink = Ink.Plain)
    {
        var prefix = new string(' ', indent);
        foreach (var line in Wrap(text, indent, hanging ?? indent))
        {
            _output.WriteLine(prefix + Painted(line, ink));
            prefix = new string(' ', hanging ?? indent);
        }
    }

    // A paragraph behind a lead such as the branches of a tree: the lead of the first line, and that of the others.
    public void Behind(string lead, string others, string text, Ink ink = Ink.Plain)
    {
        var current = lead;
        foreach (var line in Wrap(text, lead.Length, others.Length))
        {
            _output.WriteLine((current + Painted(line, ink)).TrimEnd());
            current = others;
        }
    }

    // A line that is laid out already.
    public void Line(string line) => _output.WriteLine(line);

    private string Painted(string text, Ink ink) =>
        !Colour || ink == Ink.Plain
            ? text
            : ink switch
            {
                Ink.Bold => $"\e[1m{text}\e[0m",
                Ink.Dim => $"\e[2m{text}\e[0m",
                Ink.Red => $"\e[1;31m{text}\e[0m",
                _ => $"\e[33m{text}\e[0m",
            };

    private IEnumerable<string> Wrap(string text, int indent, int hanging)
    {
        if (Width is not { } width)
        {
            yield return text;
            yield break;
        }

        // However deep the indent, some words fit on a line.
        var room = Math.Max(width - indent, 24);
        var rest = text.AsMemory();
        while (rest.Length > room)
        {
            var cut = rest.Span[..(room + 1)].LastIndexOf(' ');
            if (cut <= 0 || rest.Span[..cut].Trim().IsEmpty)
            {
                cut = room;
            }

            yield return rest[..cut].TrimEnd().ToString();
            rest = rest[cut..].TrimStart();
            room = Math.Max(width - hanging, 24);
        }

        yield return rest.ToString();
    }
}
