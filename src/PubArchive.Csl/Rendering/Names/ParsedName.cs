namespace PubArchive.Csl.Rendering.Names;

/// <summary>A name ready to be printed: particles and suffix read out of the parts they were typed into.</summary>
internal sealed record ParsedName
{
    public string Family { get; init; } = "";

    public string Given { get; init; } = "";

    public string DroppingParticle { get; init; } = "";

    public string NonDroppingParticle { get; init; } = "";

    public string Suffix { get; init; } = "";

    public bool CommaSuffix { get; init; }

    public bool StaticOrdering { get; init; }

    /// <summary>The name as a whole, for institutions; <see langword="null"/> for persons.</summary>
    public string? Literal { get; init; }

    /// <summary>Whether the "particle" is an "et al." typed after a comma.</summary>
    public bool EndsInEtAl { get; init; }
}
