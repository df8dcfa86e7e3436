namespace PubArchive.Csl;

/// <summary>One name of a name variable: a person with family and given parts, or a literal (an institution, a mononym).</summary>
/// <remarks>CSL-JSON schema, <c>name-variable</c>. Every part is plain text or micro-HTML; <see langword="null"/> means not given.</remarks>
public sealed record CslName
{
    /// <summary>Family name without particles, e.g. <c>Gogh</c>.</summary>
    public string? Family { get; init; }

    /// <summary>Given names or initials, e.g. <c>Vincent</c>.</summary>
    public string? Given { get; init; }

    /// <summary>Particle that is left out when only the family name is shown, e.g. French <c>de</c> in <c>de La Fontaine</c>.</summary>
    public string? DroppingParticle { get; init; }

    /// <summary>Particle that stays with the family name, e.g. Dutch <c>van</c>.</summary>
    public string? NonDroppingParticle { get; init; }

    /// <summary>Suffix such as <c>Jr.</c> or <c>III</c>.</summary>
    public string? Suffix { get; init; }

    /// <summary>Whether the suffix is set off by a comma in display order (<c>Bennett, Jr.</c>).</summary>
    public bool CommaSuffix { get; init; }

    /// <summary>Whether the name is always printed family name first, as Chinese or Hungarian names are.</summary>
    public bool StaticOrdering { get; init; }

    /// <summary>Whether particles may be read out of <see cref="Family"/> and <see cref="Given"/>; <see langword="null"/> when the source does not say.</summary>
    public bool? ParseNames { get; init; }

    /// <summary>The whole name as it is to be printed; when given, the parts are not used.</summary>
    public string? Literal { get; init; }

    /// <summary>A person by family and given name.</summary>
    public static CslName Person(string? family, string? given = null) => new() { Family = family, Given = given };

    /// <summary>An institution, or any name that is printed as it stands.</summary>
    public static CslName Institution(string literal) => new() { Literal = literal };
}
