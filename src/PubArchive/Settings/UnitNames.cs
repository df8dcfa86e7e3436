using PubArchive.Catalogue;

namespace PubArchive.Settings;

/// <summary>Helps people who wrote a unit's name a little differently.</summary>
internal static class UnitNames
{
    /// <summary>What to do about a text that names no unit: the nearest name, else where the names are.</summary>
    public static string Hint(UnitTree tree, string text)
    {
        var names = tree.Units.SelectMany(unit => unit.Names.Texts.Values.Concat(unit.Aliases).Append(unit.Key));
        return Nearest.To(text, names) is { } near ? $"no unit has this key or name, perhaps '{near}' is meant"
            : $"no unit in {UnitsFile.FileName} has this key or name";
    }
}
