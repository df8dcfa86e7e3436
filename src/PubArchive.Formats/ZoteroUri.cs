using PubArchive.Items;

namespace PubArchive.Formats;

/// <summary>The address by which Zotero names an item, <c>http://zotero.org/groups/5881554/items/V6GA6CL6</c>.</summary>
internal static class ZoteroUri
{
    private const string Local = "users/local/";

    /// <summary>The address of an item; <see langword="null"/> when its key or its library is not known.</summary>
    public static string? Of(Item item) => item is { Key: { } key, Library: { } library } ? $"http://zotero.org/{library}/items/{key}" : null;

    /// <summary>Reads an address with or without scheme and <c>www.</c>, of the web site or of the API.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="library"><c>groups/5881554</c>, <c>users/12</c>, <c>users/local/aBcDeF</c>.</param>
    /// <param name="key">The item key.</param>
    /// <returns><see langword="false"/> for any other text.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out string library, out string key)
    {
        (library, key) = ("", "");
        var site = text.IndexOf("zotero.org/", StringComparison.OrdinalIgnoreCase);
        var items = text.LastIndexOf("/items/", StringComparison.Ordinal);
        if (site < 0 || items < site + "zotero.org/".Length) { return false; }
        var place = text[(site + "zotero.org/".Length)..items];
        if (!IsLibrary(place) || !ZoteroKey.TryParse(text[(items + "/items/".Length)..], out var parsed)) { return false; }
        (library, key) = (place.ToString(), parsed.Value);
        return true;
    }

    private static bool IsLibrary(ReadOnlySpan<char> place)
    {
        if (place.StartsWith(Local, StringComparison.Ordinal)) { return place.Length > Local.Length && !place[Local.Length..].ContainsAnyExcept(s_name); }
        var number = place.StartsWith("groups/", StringComparison.Ordinal) ? place[7..] : place.StartsWith("users/", StringComparison.Ordinal) ? place[6..] : default;
        return !number.IsEmpty && !number.ContainsAnyExceptInRange('0', '9');
    }

    private static readonly System.Buffers.SearchValues<char> s_name = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
}
