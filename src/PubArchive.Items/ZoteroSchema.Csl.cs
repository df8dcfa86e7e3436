using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace PubArchive.Items;

// The map between Zotero's vocabulary and CSL's, the schema's object "csl".
public static partial class ZoteroSchema
{
    /// <summary>Item type → CSL type; item types the map leaves out (annotation) have no entry.</summary>
    public static FrozenDictionary<ItemType, string> CslTypes { get; } = CslData.Types
        .SelectMany(row => row.Zotero.Select(type => (type, row.Csl))).ToFrozenDictionary(pair => pair.type, pair => pair.Csl);

    /// <summary>CSL type → item types, the one to make of it first.</summary>
    public static FrozenDictionary<string, ImmutableArray<ItemType>> ItemTypesOfCsl { get; } = Lists(CslData.Types);

    /// <summary>CSL text or number variable → base fields; the first one an item has is printed.</summary>
    public static FrozenDictionary<string, ImmutableArray<Field>> CslTextFields { get; } = Lists(CslData.TextFields);

    /// <summary>CSL text and number variables in the schema's order, the keys of <see cref="CslTextFields"/>.</summary>
    public static ImmutableArray<string> CslTextVariables { get; } = [.. CslData.TextFields.Select(row => row.Csl)];

    /// <summary>CSL date variable → base field.</summary>
    public static FrozenDictionary<string, Field> CslDateFields { get; } =
        CslData.DateFields.ToFrozenDictionary(row => row.Csl, row => row.Field, StringComparer.Ordinal);

    /// <summary>Creator type → CSL name variable. The primary creator of an item type is <c>author</c> whatever stands here; a creator type without entry is not printed.</summary>
    public static FrozenDictionary<CreatorType, string> CslNames { get; } = CslData.Names.ToFrozenDictionary(row => row.Creator, row => row.Csl);

    /// <summary>CSL name variable → creator types, in the schema's order.</summary>
    public static FrozenDictionary<string, ImmutableArray<CreatorType>> CreatorTypesOfCsl { get; } = CslData.Names
        .GroupBy(row => row.Csl, row => row.Creator, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);

    private static FrozenDictionary<string, ImmutableArray<T>> Lists<T>((string Csl, T[] Zotero)[] rows) =>
        rows.ToFrozenDictionary(row => row.Csl, row => ImmutableCollectionsMarshal.AsImmutableArray(row.Zotero), StringComparer.Ordinal);
}
