using System.Collections;
using System.Collections.Immutable;

namespace PubArchive.Items;

/// <summary>The texts of an item's fields: immutable, in the order of <see cref="Field"/>, never with an empty text.</summary>
public sealed class ItemFields : IReadOnlyCollection<KeyValuePair<Field, string>>, IEquatable<ItemFields>
{
    /// <summary>No fields.</summary>
    public static readonly ItemFields Empty = new(ImmutableSortedDictionary<Field, string>.Empty);

    private readonly ImmutableSortedDictionary<Field, string> _texts;

    private ItemFields(ImmutableSortedDictionary<Field, string> texts) => _texts = texts;

    /// <summary>How many fields have a text.</summary>
    public int Count => _texts.Count;

    /// <summary>The field's text, or <see langword="null"/>.</summary>
    public string? this[Field field] => _texts.GetValueOrDefault(field);

    /// <summary>Fields from pairs; empty texts are left out, the last of a repeated field wins.</summary>
    public static ItemFields From(IEnumerable<KeyValuePair<Field, string>> texts)
    {
        var builder = ImmutableSortedDictionary.CreateBuilder<Field, string>();
        foreach (var (field, text) in texts)
        {
            if (text.Length > 0) { builder[field] = text; }
        }
        return new ItemFields(builder.ToImmutable());
    }

    /// <summary>The same fields with one set, or removed when <paramref name="text"/> is null or empty.</summary>
    public ItemFields With(Field field, string? text) =>
        new(string.IsNullOrEmpty(text) ? _texts.Remove(field) : _texts.SetItem(field, text));

    /// <inheritdoc/>
    public bool Equals(ItemFields? other) => other is not null && _texts.SequenceEqual(other._texts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ItemFields);

    /// <inheritdoc/>
    public override int GetHashCode() => _texts.Aggregate(0, (hash, pair) => HashCode.Combine(hash, pair.Key, pair.Value));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<Field, string>> GetEnumerator() => _texts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
