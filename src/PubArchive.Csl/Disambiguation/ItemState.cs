namespace PubArchive.Csl.Disambiguation;

/// <summary>What disambiguation found for one item.</summary>
internal sealed record ItemState
{
    public required NameState Names { get; init; }

    /// <summary>Letters after the year; <see langword="null"/> for none.</summary>
    public string? YearSuffix { get; init; }

    /// <summary>Whether <c>disambiguate="true"</c> holds.</summary>
    public bool IsDisambiguated { get; init; }
}
