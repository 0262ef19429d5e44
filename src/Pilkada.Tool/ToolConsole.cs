using System.Text;

namespace Pilkada.Tool;

// Where the tool reads and writes, and whether a person in front of a terminal is looking.
internal sealed class ToolConsole(
    TextReader input,
    TextWriter output,
    TextWriter error,
    int? width = null,
    bool colour = false,
    bool showsProgress = false
)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public TextReader Input { get; } = input;

    public TextWriter Output { get; } = output;

    public TextWriter Error { get; } = error;

    // Columns of the terminal; null when the output goes to a file or a pipe, where no line is ever broken.
    public int? Width { get; } = width;

    public bool Colour { get; } = colour;

    // Whether somebody sees the error stream as it is written.
    public bool ShowsProgress { get; } = showsProgress;

    public bool IsTerminal => Width is not null;

    public static ToolConsole OfProcess()
    {
        var terminal = !Console.IsOutputRedirected;
        var plain =
            !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            || string.Equals(Environment.GetEnvironmentVariable("TERM"), "dumb", StringComparison.Ordinal);
        return new ToolConsole(
            new StreamReader(Console.OpenStandardInput(), Utf8),
            Writer(terminal ? Console.OpenStandardOutput() : Redirected()),
            Writer(Console.OpenStandardError()),
            terminal ? Math.Max(Console.WindowWidth, 40) : null,
            terminal && !plain,
            !Console.IsErrorRedirected && !plain
        );
    }

    private static StreamWriter Writer(Stream stream) => new(stream, Utf8) { NewLine = "\n" };

    // The console's own stream swallows a closed pipe, and a long run would go on for nobody; a file stream says so.
    // A real file has no such end, and a file stream would write over what others wrote to it.
    private static Stream Redirected()
    {
        if (OperatingSystem.IsWindows())
        {
            return Console.OpenStandardOutput();
        }

        var pipe = new FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }
}
