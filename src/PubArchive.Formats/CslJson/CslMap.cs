using System.Collections.Frozen;
using System.Collections.Immutable;
using PubArchive.Csl.Styles;
using PubArchive.Items;

namespace PubArchive.Formats.CslJson;

/// <summary>The schema's map between Zotero's fields and CSL's variables, as the reader and the writer both use it.</summary>
internal static class CslMap
{
    /// <summary>Text and number variables with the base fields they hold, the first one an item has; <c>note</c> is not among them.</summary>
    public static ImmutableArray<(Variable Variable, ImmutableArray<Field> Fields)> Texts { get; } =
    [
        .. ZoteroSchema.CslTextVariables.Where(name => name is not ("note" or "shortTitle"))
            .Select(name => (VariableOf(name), ZoteroSchema.CslTextFields[name])),
    ];

    /// <summary>Date variables with their fields.</summary>
    public static ImmutableArray<(Variable Variable, Field Field)> Dates { get; } =
        [.. ZoteroSchema.CslDateFields.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (VariableOf(pair.Key), pair.Value))];

    private static readonly FrozenDictionary<Variable, ImmutableArray<Field>> s_fields =
        Texts.Concat(Dates.Select(pair => (pair.Variable, ImmutableArray.Create(pair.Field)))).ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>The base fields that may hold a variable; empty when Zotero has none.</summary>
    public static ImmutableArray<Field> FieldsOf(Variable variable) => s_fields.TryGetValue(variable, out var fields) ? fields : [];

    /// <summary>The field of an item type that holds a variable; <see langword="null"/> when it has none.</summary>
    public static Field? FieldOf(ItemType type, Variable variable)
    {
        foreach (var field in FieldsOf(variable))
        {
            if (ZoteroSchema.FieldFor(type, field) is { } own) { return own; }
        }
        return null;
    }

    /// <summary>The name variable a creator goes into; <see langword="null"/> when CSL has none for the role.</summary>
    /// <remarks>A role without CSL name that is an item type's first one (performer, inventor) is its author; a film's director stays director, as Zotero writes it.</remarks>
    public static Variable? NameOf(ItemType type, CreatorType creator)
    {
        if (ZoteroSchema.CslNames.TryGetValue(creator, out var name)) { return VariableOf(name); }
        return ZoteroSchema.PrimaryCreatorType(type) == creator ? Variable.Author : null;
    }

    /// <summary>The creator type a name of a variable gets in an item type; <see langword="null"/> when the item type has no such role.</summary>
    public static CreatorType? CreatorOf(ItemType type, Variable variable)
    {
        var primary = ZoteroSchema.PrimaryCreatorType(type);
        if (primary is { } first && NameOf(type, first) == variable) { return first; }
        foreach (var creator in ZoteroSchema.CreatorTypesOfCsl.TryGetValue(variable.Name(), out var creators) ? creators : [])
        {
            if (ZoteroSchema.IsValid(type, creator)) { return creator; }
        }
        return variable == Variable.Author ? primary : null;
    }

    /// <summary>Finds a variable by the name the schema, a file or Extra has for it.</summary>
    public static bool TryParse(string? name, out Variable variable)
    {
        variable = Variable.ContainerTitleShort;
        // The schema says journalAbbreviation, the older name of container-title-short.
        return name == "journalAbbreviation" || name is not null && Variables.TryParse(name, out variable);
    }

    private static Variable VariableOf(string name) =>
        TryParse(name, out var variable) ? variable : throw new InvalidDataException($"The schema's CSL variable '{name}' is not in CSL 1.0.2.");
}
