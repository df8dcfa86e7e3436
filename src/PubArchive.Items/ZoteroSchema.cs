using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace PubArchive.Items;

/// <summary>Zotero's item schema as tables: names, the fields and creator types of each item type, base fields.</summary>
/// <remarks>Generated from <c>https://api.zotero.org/schema</c>; every look-up is an array index or a frozen dictionary. The tables that begin with <c>Csl</c> or end in <c>OfCsl</c> are the published map to CSL.</remarks>
public static partial class ZoteroSchema
{
    /// <summary>The schema's own version number.</summary>
    public const int Version = SchemaData.Version;

    private static readonly FrozenDictionary<string, ItemType> s_itemTypes = ByName<ItemType>(SchemaData.ItemTypes);
    private static readonly FrozenDictionary<string, Field> s_fields = ByName<Field>(SchemaData.Fields);
    private static readonly FrozenDictionary<string, CreatorType> s_creatorTypes = ByName<CreatorType>(SchemaData.CreatorTypes);
    private static readonly ImmutableArray<Field>[] s_fieldsOf = [.. SchemaData.FieldsOf.Select(pairs => pairs.Select(pair => pair.Field).ToImmutableArray())];
    private static readonly ImmutableArray<CreatorType>[] s_creatorTypesOf = [.. SchemaData.CreatorTypesOf.Select(ImmutableCollectionsMarshal.AsImmutableArray)];

    // One row an item type, one cell a field; -1 where there is none.
    private static readonly short[][] s_baseOf = [.. SchemaData.FieldsOf.Select(pairs => Row(pairs, pair => pair.Field, pair => pair.Base))];
    private static readonly short[][] s_specificOf = [.. SchemaData.FieldsOf.Select(SpecificRow)];

    /// <summary>Every item type, in the order of the enum.</summary>
    public static ImmutableArray<ItemType> ItemTypes { get; } = [.. Enum.GetValues<ItemType>()];

    /// <summary>Every field, in the order of the enum; base fields that no item type has under that name (<c>authority</c>, <c>medium</c>) included.</summary>
    public static ImmutableArray<Field> AllFields { get; } = [.. Enum.GetValues<Field>()];

    /// <summary>The name as Zotero writes it, <c>journalArticle</c>.</summary>
    public static string Name(ItemType type) => SchemaData.ItemTypes[(int)type];

    /// <summary>The name as Zotero writes it, <c>abstractNote</c>, <c>DOI</c>.</summary>
    public static string Name(Field field) => SchemaData.Fields[(int)field];

    /// <summary>The name as Zotero writes it, <c>seriesEditor</c>.</summary>
    public static string Name(CreatorType type) => SchemaData.CreatorTypes[(int)type];

    /// <summary>Reads Zotero's name of an item type, letter for letter.</summary>
    /// <returns><see langword="false"/> for any other text, or none.</returns>
    public static bool TryParse([NotNullWhen(true)] string? name, out ItemType type) => TryFind(s_itemTypes, name, out type);

    /// <inheritdoc cref="TryParse(string?, out ItemType)"/>
    public static bool TryParse(ReadOnlySpan<char> name, out ItemType type) => TryFind(s_itemTypes, name, out type);

    /// <summary>Reads Zotero's name of a field, letter for letter.</summary>
    /// <returns><see langword="false"/> for any other text, or none.</returns>
    public static bool TryParse([NotNullWhen(true)] string? name, out Field field) => TryFind(s_fields, name, out field);

    /// <inheritdoc cref="TryParse(string?, out Field)"/>
    public static bool TryParse(ReadOnlySpan<char> name, out Field field) => TryFind(s_fields, name, out field);

    /// <summary>Reads Zotero's name of a creator type, letter for letter.</summary>
    /// <returns><see langword="false"/> for any other text, or none.</returns>
    public static bool TryParse([NotNullWhen(true)] string? name, out CreatorType type) => TryFind(s_creatorTypes, name, out type);

    /// <inheritdoc cref="TryParse(string?, out CreatorType)"/>
    public static bool TryParse(ReadOnlySpan<char> name, out CreatorType type) => TryFind(s_creatorTypes, name, out type);

    /// <summary>The fields an item type has, in schema order; empty for annotations.</summary>
    public static ImmutableArray<Field> Fields(ItemType type) => s_fieldsOf[(int)type];

    /// <summary>Whether an item type has a field under exactly this name; its base field is not its own (<c>publisher</c> is none of a thesis's).</summary>
    public static bool IsValid(ItemType type, Field field) => s_baseOf[(int)type][(int)field] >= 0;

    /// <summary>What a field means whatever the item type: <c>university</c> of a thesis is <c>publisher</c>; most fields are their own base.</summary>
    /// <returns><see langword="null"/> when the item type does not have the field.</returns>
    public static Field? BaseField(ItemType type, Field field) => Cell(s_baseOf[(int)type][(int)field]);

    /// <summary>The field that holds a base field in an item type: <c>publisher</c> of a thesis is <c>university</c>; a field of the item type is itself.</summary>
    /// <returns><see langword="null"/> when the item type has no place for it.</returns>
    public static Field? FieldFor(ItemType type, Field baseField) => Cell(s_specificOf[(int)type][(int)baseField]);

    /// <summary>The creator types an item type allows, the primary one first; empty for notes, attachments, annotations.</summary>
    public static ImmutableArray<CreatorType> CreatorTypes(ItemType type) => s_creatorTypesOf[(int)type];

    /// <summary>Whether an item type allows a creator type.</summary>
    public static bool IsValid(ItemType type, CreatorType creator) => s_creatorTypesOf[(int)type].Contains(creator);

    /// <summary>The creator type that CSL calls author of this item type: director of a film, inventor of a patent.</summary>
    /// <returns><see langword="null"/> for notes, attachments, annotations.</returns>
    public static CreatorType? PrimaryCreatorType(ItemType type) => s_creatorTypesOf[(int)type] is [var first, ..] ? first : null;

    /// <summary>Zotero's word for readers, <c>Journal Article</c>, <c>Tidsskriftartikkel</c>.</summary>
    /// <param name="type">What is named.</param>
    /// <param name="language"><c>en</c>, <c>nb</c> or <c>nn</c>, as code or locale (<c>nn-NO</c>); <c>no</c> is bokmål, any other language gets English.</param>
    public static string Label(ItemType type, string language) => Labels.Of(type, language);

    /// <summary>Zotero's word for readers, <c>Abstract</c>, <c>Samandrag</c>.</summary>
    /// <param name="field">What is named.</param>
    /// <param name="language">As for item types.</param>
    public static string Label(Field field, string language) => Labels.Of(field, language);

    /// <summary>Zotero's word for readers, <c>Editor</c>, <c>Redaktør</c>.</summary>
    /// <param name="type">What is named.</param>
    /// <param name="language">As for item types.</param>
    public static string Label(CreatorType type, string language) => Labels.Of(type, language);

    private static Field? Cell(short cell) => cell < 0 ? null : (Field)cell;

    private static short[] Row((Field Field, Field Base)[] pairs, Func<(Field Field, Field Base), Field> at, Func<(Field Field, Field Base), Field> value)
    {
        var row = new short[SchemaData.Fields.Length];
        Array.Fill(row, (short)-1);
        foreach (var pair in pairs) { row[(int)at(pair)] = (short)value(pair); }
        return row;
    }

    private static short[] SpecificRow((Field Field, Field Base)[] pairs)
    {
        var row = Row(pairs, pair => pair.Base, pair => pair.Field);
        foreach (var (field, _) in pairs) { row[(int)field] = (short)field; }
        return row;
    }

    private static FrozenDictionary<string, T> ByName<T>(string[] names) where T : struct, Enum =>
        names.Zip(Enum.GetValues<T>()).ToFrozenDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);

    private static bool TryFind<T>(FrozenDictionary<string, T> table, [NotNullWhen(true)] string? name, out T value) where T : struct
    {
        value = default;
        return name is not null && table.TryGetValue(name, out value);
    }

    private static bool TryFind<T>(FrozenDictionary<string, T> table, ReadOnlySpan<char> name, out T value) where T : struct =>
        table.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out value);
}
