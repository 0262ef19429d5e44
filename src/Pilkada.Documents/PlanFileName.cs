namespace Pilkada.Documents;

// Names of files within a folder. Judged as text, before anything is opened.
internal static class PlanFileName
{
    private const int MaxLength = 255;

    public static bool StaysInside(string name) =>
        name.Length is > 0 and <= MaxLength
        && !name.AsSpan().ContainsAny('\\', ':', '\0')
        && Array.TrueForAll(name.Split('/'), part => part.Length > 0 && !part.All(c => c is '.' or ' ') && !part.Any(char.IsControl));
}
