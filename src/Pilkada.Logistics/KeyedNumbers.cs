namespace Pilkada.Logistics;

// Random numbers that depend on nothing but their key: seed, draw, leg, attempt. SplitMix64 (Steele, Lea, Flood 2014) over the key, one step for each part.
internal static class KeyedNumbers
{
    public static ulong KeyOf(string text)
    {
        // FNV-1a.
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 1099511628211UL);
        }

        return hash;
    }

    public static ulong Of(ulong seed, ulong draw, ulong key, ulong attempt) => Mix(Mix(Mix(Mix(seed) ^ draw) ^ key) ^ attempt);

    // From 0 to less than a count. The bias is below count / 2^64.
    public static int Below(ulong number, int count) => (int)(((UInt128)number * (UInt128)count) >> 64);

    private static ulong Mix(ulong x)
    {
        unchecked
        {
            x += 0x9E3779B97F4A7C15UL;
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
            return x ^ (x >> 31);
        }
    }
}
