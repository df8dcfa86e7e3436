using System.Collections.Immutable;
using PubArchive.Catalogue;
using PubArchive.Catalogue.Rules;

namespace PubArchive.Settings;

/// <summary>What <c>units.yaml</c> says: the organisation, and the rules that place publications in it.</summary>
/// <param name="Units">Institution &gt; faculty &gt; department, in the file's order.</param>
/// <param name="Rules">In the file's order.</param>
public sealed record UnitsFile(UnitTree Units, ImmutableArray<TaggingRule> Rules)
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
