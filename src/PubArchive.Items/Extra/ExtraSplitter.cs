namespace PubArchive.Items;

/// <summary>Finds the keys in an Extra that lost its line breaks.</summary>
internal static class ExtraSplitter
{
    // "NTRS Report/Patent Number", "Lay summary (nn)", "Library Catalog": no key has more words.
    private const int MaxWords = 4;

    /// <summary>Where lines begin but the first, each behind a blank.</summary>
    /// <remarks>
    /// A key that is also a word of prose (<c>Section:</c>, <c>Number:</c>) begins a line only where a key's value ends, not in free text and not
    /// in a summary or abstract; one nobody writes in prose (<c>PMID:</c>) begins a line anywhere.
    /// </remarks>
    public static List<int> Starts(string extra, ExtraKeys keys)
    {
        var starts = new List<int>();
        ExtraKey? current = null;
        var valueStart = 0;
        for (var colon = extra.IndexOf(':', StringComparison.Ordinal); colon > 0; colon = extra.IndexOf(':', colon + 1))
        {
            if (colon + 1 < extra.Length && extra[colon + 1] != ' ') { continue; }
            if (KeyBefore(extra, valueStart, colon, keys) is not var (start, key)) { continue; }
            var isLine = start == 0 || key.IsUnmistakable || current is { IsProse: false };
            if (!isLine) { continue; }
            if (start > 0) { starts.Add(start); }
            current = key;
            valueStart = colon + 1;
        }
        return starts;
    }

    // The longest run of words before the colon that is a key; "Title" is none in "Series Title".
    private static (int Start, ExtraKey Key)? KeyBefore(string extra, int from, int colon, ExtraKeys keys)
    {
        (int, ExtraKey)? found = null;
        var start = colon;
        for (var words = 0; words < MaxWords && start > from; words++)
        {
            var blank = start - 2 < from ? -1 : extra.LastIndexOf(' ', start - 2, start - 1 - from);
            start = blank < 0 ? from : blank + 1;
            if (colon - start > ExtraKeys.MaxLength) { break; }
            var isBoundary = start == 0 || extra[start - 1] == ' ';
            if (isBoundary && keys.FindSpelled(extra.AsSpan(start..colon)) is { } key) { found = (start, key); }
        }
        return found;
    }
}
