namespace Pilkada.Testing;

/// <summary>A law that does not hold: the smallest case found, and the seed that gives the same cases again.</summary>
/// <example><code>To run the same cases again: PILKADA_SEED=42</code></example>
public sealed class LawBrokenException : Exception
{
    internal LawBrokenException(ulong seed, string message, Exception inner)
        : base(message, inner) => Seed = seed;

    /// <summary>Gets the seed to put in <c>PILKADA_SEED</c>, or to hand to <see cref="Laws"/>.</summary>
    public ulong Seed { get; }
}
