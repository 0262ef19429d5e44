namespace Pilkada;

// Shared by the scalars: writing a stable text form into a span.
internal static class Texts
{
    public static bool TryWrite(string text, Span<char> destination, out int charsWritten)
    {
        var fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }
}
