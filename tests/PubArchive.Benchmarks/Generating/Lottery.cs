namespace PubArchive.Benchmarks.Generating;

/// <summary>Draws numbers from a seed: the same numbers on every machine, and cheap to begin anew for every cell of a table.</summary>
/// <remarks>SplitMix64 (Steele, Lea, Flood 2014).</remarks>
internal struct Lottery(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A lottery of its own for a place in a table, independent of how many numbers were drawn elsewhere.</summary>
    public static Lottery At(ulong seed, long row, int column = 0) => new(Mix(seed ^ Mix(((ulong)row << 16) ^ (uint)column)));

    /// <summary>64 random bits.</summary>
    public ulong Next() => Mix(_state += 0x9E3779B97F4A7C15);

    /// <summary>A number from 0 up to, not including, <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(((Next() >> 32) * (ulong)limit) >> 32);

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Whether a draw of this probability wins.</summary>
    public bool Wins(double probability) => Share() < probability;

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
