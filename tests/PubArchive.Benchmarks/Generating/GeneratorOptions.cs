namespace PubArchive.Benchmarks.Generating;

/// <summary>What to generate.</summary>
internal sealed record GeneratorOptions
{
    /// <summary>Same seed, same records.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How often the library was worked on before it was exported: 0 for its first export, 1 for the next.</summary>
    public int Generation { get; init; }

    /// <summary>The share of cells that are changed from one export to the next.</summary>
    public double Changed { get; init; } = 0.1;

    /// <summary>The share of records in each script but Latin, beside what was measured: the three libraries have hardly any, and they must occur.</summary>
    public double OtherScripts { get; init; } = 0.01;
}
