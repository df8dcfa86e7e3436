using System.Collections.Immutable;
using System.Globalization;
using CollationKey = System.Globalization.SortKey;
using SortKey = PubArchive.Csl.Styles.SortKey;

namespace PubArchive.Csl.Sorting;

/// <summary>Sorts by keys in the order of a language, without regard to case and accents that do not make a letter of their own, numbers by their value.</summary>
internal sealed class Collation(CultureInfo culture, ImmutableArray<SortKey> keys)
{
    private const CompareOptions Options = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.NumericOrdering;

    /// <summary>Sorts stably: what the keys do not tell apart keeps its order.</summary>
    /// <param name="values">What to sort, with its keys, one for each key of the style; an empty key sorts last whichever the direction.</param>
    public List<T> Sort<T>(IEnumerable<(T Value, ImmutableArray<string?> Keys)> values)
    {
        var rows = values.Select((row, index) => new Row<T>(row.Value, [.. row.Keys.Select(Compile)], index)).ToList();
        if (keys.Length > 0) { rows.Sort(Compare); }
        return [.. rows.Select(row => row.Value)];
    }

    private CollationKey? Compile(string? key) => key is null ? null : culture.CompareInfo.GetSortKey(key, Options);

    private int Compare<T>(Row<T> left, Row<T> right)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var order = Compare(left.Keys[i], right.Keys[i], keys[i].Descending);
            if (order != 0) { return order; }
        }
        return left.Index.CompareTo(right.Index);
    }

    private static int Compare(CollationKey? left, CollationKey? right, bool descending)
    {
        if (left is null || right is null) { return (left is null).CompareTo(right is null); }
        var order = CollationKey.Compare(left, right);
        return descending ? -order : order;
    }

    private sealed record Row<T>(T Value, CollationKey?[] Keys, int Index);
}
