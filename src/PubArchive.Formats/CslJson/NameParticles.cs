namespace PubArchive.Formats.CslJson;

/// <summary>Takes apart what Zotero keeps in two fields and CSL in five: particles and suffix.</summary>
/// <remarks>A word in lower case before the family name is a non-dropping particle (<c>van der Berg</c>), one behind the given names a dropping one (<c>Jean de</c>), text behind a comma a suffix (<c>Martin Luther, Jr.</c>), as citeproc-js reads Zotero's names.</remarks>
internal static class NameParticles
{
    /// <summary>Parts the particles from a family name.</summary>
    /// <returns>The particles, or <see langword="null"/>; and the rest, never empty for a name that is not.</returns>
    public static (string? Particle, string Family) OfFamily(string family)
    {
        var end = 0;
        for (var at = 0; at < family.Length;)
        {
            var length = ParticleLength(family.AsSpan(at));
            if (length == 0) { break; }
            at += length;
            while (at < family.Length && family[at] == ' ') { at++; }
            end = at;
        }
        if (end == 0 || end == family.Length || !StartsName(family.AsSpan(end))) { return (null, family); }
        return (family[..end].TrimEnd(), family[end..]);
    }

    /// <summary>Parts a suffix and dropping particles from given names.</summary>
    public static (string? Given, string? Particle, string? Suffix, bool CommaSuffix) OfGiven(string? given)
    {
        if (given is null) { return default; }
        var (names, suffix, isCommaSuffix) = WithoutSuffix(given);
        var start = names.Length;
        while (start > 0)
        {
            var word = names.LastIndexOf(' ', start - 1) + 1;
            if (word == 0 || !IsLower(names.AsSpan(word, start - word))) { break; }
            start = word - 1;
        }
        if (start == names.Length) { return (names, null, suffix, isCommaSuffix); }
        return (names[..start].TrimEnd(), names[start..].Trim(), suffix, isCommaSuffix);
    }

    private static (string Names, string? Suffix, bool IsCommaSuffix) WithoutSuffix(string given)
    {
        var comma = given.IndexOf(',', StringComparison.Ordinal);
        if (comma <= 0) { return (given, null, false); }
        var rest = given[(comma + 1)..];
        var isCommaSuffix = rest.StartsWith('!');
        var suffix = rest.TrimStart('!').Trim();
        return suffix.Length == 0 ? (given, null, false) : (given[..comma].TrimEnd(), suffix, isCommaSuffix);
    }

    // A word in lower case, or an elided one: d', l', al-, el-.
    private static int ParticleLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsLower(text[length])) { length++; }
        if (length == 0 || length == text.Length) { return 0; }
        return text[length] switch
        {
            ' ' => length,
            '\'' or '’' or '-' => length + 1 < text.Length && !char.IsLower(text[length + 1]) ? length + 1 : 0,
            _ => 0,
        };
    }

    private static bool IsLower(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty) { return false; }
        foreach (var character in word)
        {
            if (!char.IsLower(character) && character is not ('\'' or '’' or '-')) { return false; }
        }
        return true;
    }

    private static bool StartsName(ReadOnlySpan<char> text) => !char.IsLower(text[0]) && char.IsLetter(text[0]);
}
