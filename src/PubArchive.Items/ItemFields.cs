using System.Collections;

namespace PubArchive.Items;

/// <summary>The texts of an item's fields: immutable, in the order of <see cref="Field"/>, never with an empty text.</summary>
/// <remarks>Items have some fifteen fields, so a sorted array is smaller and faster than a tree.</remarks>
public sealed class ItemFields : IReadOnlyCollection<KeyValuePair<Field, string>>, IEquatable<ItemFields>
{
    /// <summary>No fields.</summary>
    public static readonly ItemFields Empty = new([]);

    private readonly KeyValuePair<Field, string>[] _texts;

    private ItemFields(KeyValuePair<Field, string>[] texts) => _texts = texts;

    /// <summary>How many fields have a text.</summary>
    public int Count => _texts.Length;

    /// <summary>The field's text, or <see langword="null"/>.</summary>
    public string? this[Field field]
    {
        get
        {
            var at = IndexOf(field);
            return at < 0 ? null : _texts[at].Value;
        }
    }

    /// <summary>Fields from pairs; empty texts are left out, the last of a repeated field wins.</summary>
    public static ItemFields From(IEnumerable<KeyValuePair<Field, string>> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var sorted = new List<KeyValuePair<Field, string>>(16);
        foreach (var pair in texts)
        {
            if (pair.Value.Length > 0) { Insert(sorted, pair); }
        }
        return sorted.Count == 0 ? Empty : new ItemFields([.. sorted]);
    }

    /// <summary>The same fields with one set, or removed when <paramref name="text"/> is null or empty.</summary>
    public ItemFields With(Field field, string? text)
    {
        var at = IndexOf(field);
        if (string.IsNullOrEmpty(text)) { return at < 0 ? this : new ItemFields([.. _texts[..at], .. _texts[(at + 1)..]]); }
        var pair = KeyValuePair.Create(field, text);
        return at < 0 ? new ItemFields([.. _texts[..~at], pair, .. _texts[~at..]]) : new ItemFields([.. _texts[..at], pair, .. _texts[(at + 1)..]]);
    }

    /// <inheritdoc/>
    public bool Equals(ItemFields? other) => other is not null && _texts.AsSpan().SequenceEqual(other._texts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ItemFields);

    /// <inheritdoc/>
    public override int GetHashCode() => _texts.Aggregate(0, (hash, pair) => HashCode.Combine(hash, pair.Key, pair.Value));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<Field, string>> GetEnumerator() => ((IEnumerable<KeyValuePair<Field, string>>)_texts).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // Where the field is, or the complement of where it would be.
    private int IndexOf(Field field)
    {
        var (low, high) = (0, _texts.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            if (_texts[middle].Key == field) { return middle; }
            if (_texts[middle].Key < field) { low = middle + 1; }
            else { high = middle - 1; }
        }
        return ~low;
    }

    private static void Insert(List<KeyValuePair<Field, string>> sorted, KeyValuePair<Field, string> pair)
    {
        var at = sorted.Count;
        while (at > 0 && sorted[at - 1].Key > pair.Key) { at--; }
        if (at > 0 && sorted[at - 1].Key == pair.Key) { sorted[at - 1] = pair; }
        else { sorted.Insert(at, pair); }
    }
}
