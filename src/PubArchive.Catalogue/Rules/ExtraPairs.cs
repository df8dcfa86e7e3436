using PubArchive.Items;

namespace PubArchive.Catalogue.Rules;

/// <summary>The lines <c>Key: value</c> of an item's Extra, whatever the key: registers and lay summaries have names that only settings and people know.</summary>
internal static class ExtraPairs
{
    /// <summary>Key and value of each such line, trimmed, in order.</summary>
    public static IEnumerable<(string Key, string Value)> Of(Item item)
    {
        if (item.Fields[Field.Extra] is not { } extra) { yield break; }
        foreach (var line in extra.Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) { continue; }
            var (key, value) = (line[..colon].Trim(), line[(colon + 1)..].Trim());
            if (key.Length > 0 && value.Length > 0) { yield return (key, value); }
        }
    }

    /// <summary>The values of a key, letter case ignored.</summary>
    public static IEnumerable<string> Values(Item item, string key) =>
        Of(item).Where(line => line.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Select(line => line.Value);
}
