using System.Globalization;

namespace Pilkada.Benchmarks;

/// <summary>The options of a verb: <c>--name value</c>, or <c>--flag</c> alone.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> _values = [];

    private Options() { }

    /// <summary>Reads the options, or says which one it does not know.</summary>
    public static Options? Parse(ReadOnlySpan<string> args, string[] valued, string[] flags, out string? wrong)
    {
        var options = new Options();
        for (var i = 0; i < args.Length; i++)
        {
            wrong = args[i];
            if (flags.Contains(args[i]))
            {
                options._values[args[i]] = "";
            }
            else if (valued.Contains(args[i]) && i + 1 < args.Length)
            {
                options._values[args[i]] = args[++i];
            }
            else
            {
                return null;
            }
        }

        wrong = null;
        return options;
    }

    public bool Has(string name) => _values.ContainsKey(name);

    public string? Text(string name) => _values.GetValueOrDefault(name);

    /// <summary>A positive number, what stands in its place when it is absent, or null when it is no positive number.</summary>
    public int? Number(string name, int otherwise) =>
        !_values.TryGetValue(name, out var text) ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0 ? value
        : null;
}
