using System.Buffers;
using PubArchive.Catalogue;
using PubArchive.Items;

namespace PubArchive.Archive.Identity;

/// <summary>Finds in an item's fields and Extra what identifies the work, in comparable form.</summary>
internal static class IdentifierText
{
    private static readonly SearchValues<char> s_apostrophes = SearchValues.Create("'’‘‛ʼʻʽʾʿˈ`´ʹ");
    private static readonly SearchValues<char> s_pageEnds = SearchValues.Create("-–—−, ");

    public static string? Doi(Item item)
    {
        if (Items.Doi.TryParse(item.Fields[Field.Doi] ?? ExtraValue(item, "DOI"), out var doi)) { return doi.Normal; }
        return item.Fields[Field.Url] is { } url && url.Contains("doi.org/", StringComparison.OrdinalIgnoreCase) && Items.Doi.TryParse(url, out doi) ? doi.Normal : null;
    }

    public static string? Pmid(Item item)
    {
        var text = (item.Fields[Field.Pmid] ?? ExtraValue(item, "PMID"))?.Trim();
        if (string.IsNullOrEmpty(text)) { return null; }
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var number = (digits < 0 ? text : text[..digits]).TrimStart('0');
        return number.Length is > 0 and <= 9 ? number : null;
    }

    /// <summary>The first four digits in a row that stand alone, whatever the shape of the date.</summary>
    public static string? Year(string? date)
    {
        if (date is null) { return null; }
        for (var at = 0; at < date.Length; at++)
        {
            if (!char.IsAsciiDigit(date[at])) { continue; }
            var end = at;
            while (end < date.Length && char.IsAsciiDigit(date[end])) { end++; }
            if (end - at == 4) { return date[at..end]; }
            at = end;
        }
        return null;
    }

    public static string? FamilyName(Creator creator)
    {
        var name = creator.LastName.Length == 0 ? creator.FirstName ?? "" : creator.LastName;
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        var words = Words(WithoutApostrophes(comma > 0 ? name[..comma] : name));
        return words is null ? null : words[(words.LastIndexOf(' ') + 1)..];
    }

    // Mkrtcʿyan, Mkrtčʻyan and Mkrtc'yan are one name in three hands; O'Brien is not Brien.
    private static string WithoutApostrophes(string name) =>
        name.AsSpan().IndexOfAny(s_apostrophes) < 0 ? name : string.Concat(name.Where(character => !s_apostrophes.Contains(character)));

    public static string? FirstPage(string? pages)
    {
        if (pages is null) { return null; }
        var end = pages.AsSpan().IndexOfAny(s_pageEnds);
        return Words(end > 0 ? pages[..end] : pages);
    }

    public static string? Words(string? text) => text is null ? null : TextFold.Words(text) is { Length: > 0 } words ? words : null;

    private static string? ExtraValue(Item item, string key)
    {
        if (item.Fields[Field.Extra] is not { } extra) { return null; }
        foreach (var line in extra.AsSpan().EnumerateLines())
        {
            if (line.Length > key.Length && line[key.Length] == ':' && line.StartsWith(key, StringComparison.OrdinalIgnoreCase)) { return line[(key.Length + 1)..].Trim().ToString(); }
        }
        return null;
    }
}
