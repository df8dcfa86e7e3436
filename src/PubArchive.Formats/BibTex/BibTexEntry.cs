namespace PubArchive.Formats.BibTex;

/// <summary>An entry as it stands: type, key and fields in order, nothing interpreted. Used again from entry to entry.</summary>
internal sealed class BibTexEntry
{
    /// <summary>The type in lower case, <c>article</c>.</summary>
    public string Type { get; set; } = "";

    /// <summary>The cite key; empty when there is none.</summary>
    public string Key { get; set; } = "";

    /// <summary>The fields.</summary>
    public List<BibTexField> Fields { get; } = new(24);

    /// <summary>The first value of a field.</summary>
    /// <returns><see langword="null"/> when there is none.</returns>
    public string? this[string name]
    {
        get
        {
            foreach (var field in Fields)
            {
                if (field.Name == name) { return field.Value; }
            }
            return null;
        }
    }
}

/// <summary>A field of an entry.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Value">LaTeX, outer braces or quotation marks taken away, macros put in.</param>
/// <param name="Line">Lines from the entry's first.</param>
/// <param name="IsInherited">Whether it comes from an entry that this one refers to.</param>
internal readonly record struct BibTexField(string Name, string Value, int Line, bool IsInherited = false);
