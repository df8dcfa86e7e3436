using System.Collections.Immutable;
using PubArchive.Catalogue;

namespace PubArchive.Settings;

/// <summary>What <c>units.yaml</c> says: the organisation, and the rules that place publications in it.</summary>
/// <param name="Units">Institution &gt; faculty &gt; department, in the file's order.</param>
/// <param name="Rules">In the file's order.</param>
public sealed record UnitsFile(UnitTree Units, ImmutableArray<UnitRule> Rules)
{
    /// <summary>The name of the file in a project folder.</summary>
    public const string FileName = "units.yaml";

    /// <summary>No units, no rules.</summary>
    public static readonly UnitsFile Empty = new(UnitTree.Empty, []);

    /// <summary>Reads the text of a units file.</summary>
    /// <param name="text">YAML; empty text gives no units.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <exception cref="SettingsException">A key is unknown, missing or said twice, or a value cannot be used; all faults at once.</exception>
    public static UnitsFile Parse(string text, string file = FileName) => UnitsFileReader.Read(text, file);

    /// <summary>The units file of a project folder; <see langword="null"/> when it has none.</summary>
    /// <exception cref="SettingsException">A key is unknown, missing or said twice, or a value cannot be used; all faults at once.</exception>
    public static UnitsFile? Load(string folder)
    {
        var file = Path.Combine(folder, FileName);
        return File.Exists(file) ? Parse(File.ReadAllText(file), file) : null;
    }
}

/// <summary>What a rule looks at.</summary>
public enum UnitRuleSubject
{
    /// <summary>The name or key of a Zotero collection, or of one above it.</summary>
    Collection,

    /// <summary>A tag as written.</summary>
    Tag,

    /// <summary>A creator, as <c>Family, Given</c>, <c>Given Family</c> or the family name alone.</summary>
    Author,

    /// <summary>A word or phrase of title, abstract or keywords.</summary>
    Keyword,
}

/// <summary>A rule that places publications in a unit.</summary>
/// <param name="UnitKey">The unit's key.</param>
/// <param name="Subject">What is looked at.</param>
/// <param name="Text">What must stand there; letter case does not count.</param>
public sealed record UnitRule(string UnitKey, UnitRuleSubject Subject, string Text);
