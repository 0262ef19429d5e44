namespace Pilkada.Scoring.Fitting;

/// <summary>The bytes of a file are not those of what was asked for.</summary>
internal sealed class UnreadableException(string indonesian, string english) : Exception(english)
{
    public LocalText Reason { get; } = new(indonesian, english);
}
