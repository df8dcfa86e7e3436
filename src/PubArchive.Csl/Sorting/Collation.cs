using System.Collections.Immutable;
using System.Globalization;
using CollationKey = System.Globalization.SortKey;
using SortKey = PubArchive.Csl.Styles.SortKey;

namespace PubArchive.Csl.Sorting;

/// <summary>Sorts by keys in the order of a language, without regard to case and accents that do not make a letter of their own, numbers by their value.</summary>
internal sealed class Collation(CultureInfo culture, ImmutableArray<SortKey> keys)
{
    private const CompareOptions Options = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreKanaType | CompareOptions.IgnoreWidth | CompareOptions.NumericOrdering;

    /// <summary>Sorts stably: what the keys do not tell apart keeps its order.</summary>
    /// <param name="values">What to sort.</param>
    /// <param name="key">The text of a value under a key of the style, by the key's place: asked once at most, and not where the keys before tell all values apart. An empty key sorts last whichever the direction.</param>
    public List<T> Sort<T>(IReadOnlyList<T> values, Func<T, int, string?> key)
    {
        if (keys.IsEmpty) { return [.. values]; }
        var rows = new List<Row<T>>(values.Count);
        foreach (var value in values) { rows.Add(new Row<T>(value, rows.Count, keys.Length)); }
        rows.Sort((left, right) => Compare(left, right, key));
        return rows.ConvertAll(row => row.Value);
    }

    private int Compare<T>(Row<T> left, Row<T> right, Func<T, int, string?> key)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var order = Compare(KeyOf(left, i, key), KeyOf(right, i, key), keys[i].Descending);
            if (order != 0) { return order; }
        }
        return left.Index.CompareTo(right.Index);
    }

    private CollationKey? KeyOf<T>(Row<T> row, int index, Func<T, int, string?> key)
    {
        if (index == row.Made)
        {
            row.Keys[index] = key(row.Value, index) is { } text ? culture.CompareInfo.GetSortKey(text, Options) : null;
            row.Made++;
        }
        return row.Keys[index];
    }

    private static int Compare(CollationKey? left, CollationKey? right, bool descending)
    {
        if (left is null || right is null) { return (left is null).CompareTo(right is null); }
        var order = CollationKey.Compare(left, right);
        return descending ? -order : order;
    }

    // Keys are made one after the other, as they are asked for.
    private sealed class Row<T>(T value, int index, int keys)
    {
        public T Value => value;

        public int Index => index;

        public CollationKey?[] Keys { get; } = new CollationKey?[keys];

        public int Made { get; set; }
    }
}
