using System.Collections.Immutable;
using PubArchive.Catalogue;
using PubArchive.Catalogue.People;
using PubArchive.Items;
using PubArchive.Settings.People;
using PubArchive.Workflows.Inputs;

namespace PubArchive.Settings;

/// <summary>What <c>people.yaml</c> or <c>people.csv</c> says: who the creators of the library's works are, and what they do not want published.</summary>
/// <param name="People">In the file's order.</param>
/// <param name="Notices">What was passed over, each with the file's name.</param>
public sealed record PeopleFile(ImmutableArray<Person> People, ImmutableArray<Diagnostic> Notices)
{
    /// <summary>The name of the file in a project folder.</summary>
    public const string FileName = "people.yaml";

    /// <summary>The file's name when it is a spreadsheet's.</summary>
    public const string CsvName = "people.csv";

    /// <summary>Nobody.</summary>
    public static readonly PeopleFile Empty = new([], []);

    /// <summary>Reads the text of a people file.</summary>
    /// <param name="text">YAML; empty text names nobody.</param>
    /// <param name="units">The organisation.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <exception cref="SettingsException">A key is unknown, missing or said twice, or a value cannot be used; all faults at once.</exception>
    public static PeopleFile Parse(string text, UnitTree units, string file = FileName) => PeopleYamlReader.Read(text, units, file) ?? Empty;

    /// <summary>Reads a people CSV.</summary>
    /// <param name="stream">The file's bytes; not closed.</param>
    /// <param name="units">The organisation.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <exception cref="SettingsException">A value cannot be used; all faults at once.</exception>
    public static PeopleFile ParseCsv(Stream stream, UnitTree units, string file = CsvName) => PeopleCsvFile.Read(stream, units, file);

    /// <summary>The people file of a project folder; <see langword="null"/> when it has none, or one that says nothing: then those whom the archive knows stay known. A list without entries says that nobody is.</summary>
    /// <exception cref="SettingsException">The file has faults, or there are two; all faults at once.</exception>
    public static PeopleFile? Load(string folder, UnitTree units)
    {
        var (yaml, csv) = (Path.Combine(folder, FileName), Path.Combine(folder, CsvName));
        var inYaml = File.Exists(yaml) ? PeopleYamlReader.Read(File.ReadAllText(yaml), units, yaml) : null;
        if (!File.Exists(csv)) { return inYaml; }
        using var stream = ReadableFile.Open(csv);
        var inCsv = ParseCsv(stream, units, csv);
        if (inYaml is null or { People.IsEmpty: true }) { return inCsv; }
        throw new SettingsException([new Diagnostic(Severity.Error, 0, "PPL105", $"{CsvName} names people, and so does {FileName}; keep one of the two.") { File = csv }]);
    }
}
