using System.Globalization;
using PubArchive.Items;

namespace PubArchive.Formats.Rdf;

/// <summary>Names the resources of a file as Zotero does: by ISBN or address where no other has it, else by number. An item whose key and library are known has Zotero's own address.</summary>
internal sealed class RdfItemNames
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private int _number;

    /// <summary>The name of an item.</summary>
    public string Of(Item item)
    {
        if (ZoteroUri.Of(item) is { } address && _used.Add(address)) { return address; }
        if (item.Fields[Field.Isbn] is { } isbn && !isbn.Contains(' ', StringComparison.Ordinal) && _used.Add("urn:isbn:" + isbn)) { return "urn:isbn:" + isbn; }
        if (item.Fields[Field.Url] is { } url && url.Length < 500 && Uri.IsWellFormedUriString(url, UriKind.Absolute) && _used.Add(url)) { return url; }
        return Next("item");
    }

    /// <summary>The name of a note or file.</summary>
    public string Of(Item parent, string? key) => key is not null && parent.Library is not null && _used.Add($"http://zotero.org/{parent.Library}/items/{key}") ? $"http://zotero.org/{parent.Library}/items/{key}" : Next("part");

    private string Next(string word) => string.Create(CultureInfo.InvariantCulture, $"#{word}_{++_number}");
}
