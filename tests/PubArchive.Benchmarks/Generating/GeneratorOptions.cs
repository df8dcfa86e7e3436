namespace PubArchive.Benchmarks.Generating;

/// <summary>What to generate.</summary>
internal sealed record GeneratorOptions
{
    /// <summary>Same seed, same records.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The share of cells that are otherwise than in the library generated without: 0 for the library itself, more for a later export of it.</summary>
    public double Changed { get; init; }

    /// <summary>The share of records in each script but Latin, beside what was measured: the three libraries have hardly any, and they must occur.</summary>
    public double OtherScripts { get; init; } = 0.01;
}
