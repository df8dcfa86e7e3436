using PubArchive.Items;

namespace PubArchive.Formats.Ris;

/// <summary>Puts the tags right where a program is known to use them in a way of its own.</summary>
internal sealed class RisRepairs
{
    private static readonly RisTag s_author = RisTag.Of("AU");
    private static readonly RisTag s_editor = RisTag.Of("A3");
    private static readonly RisTag s_library = RisTag.Of("H1");
    private static readonly RisTag s_shelf = RisTag.Of("H2");
    private static readonly RisTag s_catalog = RisTag.Of("DP");
    private static readonly RisTag s_callNumber = RisTag.Of("CN");

    private readonly RisProCite _proCite = new();

    /// <summary>Repairs the record's values in place.</summary>
    public void Apply(RisRecord record, ReadOnlySpan<char> text, ItemType type, int longestLine)
    {
        _proCite.Apply(record, text, type, longestLine);
        if (string.Equals(record.Type, "EDBOOK", StringComparison.OrdinalIgnoreCase)) { MakeEditors(record); }
        if (record.Has(s_shelf) || record.Has(s_library)) { TakeFirstLibrary(record); }
    }

    // EndNote calls the editors of an edited book authors.
    private static void MakeEditors(RisRecord record)
    {
        for (var at = 0; at < record.Values.Count; at++)
        {
            if (record.Values[at].Tag == s_author) { record.Values[at] = record.Values[at] with { Tag = s_editor }; }
        }
    }

    // Citavi names every library that has the work, with its call number there; an item has room for one.
    private static void TakeFirstLibrary(RisRecord record)
    {
        if (record.Has(s_callNumber) || record.Has(s_catalog)) { return; }
        var values = record.Values;
        var library = values.FindIndex(value => value.Tag == s_library);
        var shelf = library < 0 ? values.FindIndex(value => value.Tag == s_shelf) : library + 1 < values.Count && values[library + 1].Tag == s_shelf ? library + 1 : -1;
        if (library >= 0) { values[library] = values[library] with { Tag = s_catalog }; }
        if (shelf >= 0) { values[shelf] = values[shelf] with { Tag = s_callNumber }; }
    }
}
