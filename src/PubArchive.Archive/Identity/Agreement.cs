namespace PubArchive.Archive.Identity;

/// <summary>How two records relate in one respect.</summary>
internal enum Agreement
{
    /// <summary>Neither says anything.</summary>
    Silent,

    /// <summary>One says something, the other nothing.</summary>
    OneSided,

    /// <summary>They say different things.</summary>
    Differ,

    /// <summary>They say the same.</summary>
    Same,
}

internal static class Agreements
{
    public static Agreement Of(string? left, string? right) => (left, right) switch
    {
        (null, null) => Agreement.Silent,
        (null, _) or (_, null) => Agreement.OneSided,
        _ => string.Equals(left, right, StringComparison.Ordinal) ? Agreement.Same : Agreement.Differ,
    };

    /// <summary>Of journals, books and proceedings: one may abbreviate the other, or go on where it ends.</summary>
    public static Agreement OfContainers(string? left, string? right)
    {
        var agreement = Of(left, right);
        return agreement == Agreement.Differ && (Containers.Abbreviates(left!, right!) || Containers.Abbreviates(right!, left!)) ? Agreement.Same : agreement; // differing ones are not null
    }
}
