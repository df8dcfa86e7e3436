using System.Collections.Frozen;
using System.Text;

namespace PubArchive.Formats.Csv;

/// <summary>Compares column names as people write them: letter case, blanks, hyphens and low lines do not matter.</summary>
internal static class CsvHeader
{
    /// <summary>The name to compare by, <c>itemtype</c> for <c>Item Type</c>, <c>item_type</c>, <c>ItemType</c>.</summary>
    public static string Normal(string name)
    {
        var normal = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (character is not (' ' or '_' or '-' or '\u00A0' or '\uFEFF')) { normal.Append(char.ToLowerInvariant(character)); }
        }
        return normal.ToString();
    }

    /// <summary>A look-up by names that stand for the same column however they are written.</summary>
    public static FrozenDictionary<string, T> Index<T>(IEnumerable<(string Name, T Value)> columns) =>
        columns.ToFrozenDictionary(column => Normal(column.Name), column => column.Value, StringComparer.Ordinal);
}
