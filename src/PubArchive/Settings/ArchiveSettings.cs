using System.Collections.Immutable;
using PubArchive.Catalogue;
using PubArchive.Site.Publishing;

namespace PubArchive.Settings;

/// <summary>What <c>pubarchive.yaml</c> says of an archive. Every setting has a default, so a folder without the file works.</summary>
public sealed record ArchiveSettings
{
    /// <summary>The name of the settings file in a project folder.</summary>
    public const string FileName = "pubarchive.yaml";

    /// <summary>What holds without a settings file.</summary>
    public static readonly ArchiveSettings Default = new();

    /// <summary>The site's title per language.</summary>
    public LocalizedText Title { get; init; } = DefaultTitle();

    /// <summary>The site's languages, BCP 47 primary tags, the first one being the front page's; at least one of <c>en</c>, <c>nb</c>, <c>nn</c>.</summary>
    public ImmutableArray<string> Languages { get; init; } = ["en", "nn"];

    /// <summary>The address the site will have, ending in <c>/</c>; <see langword="null"/> when not said (then nothing absolute is written).</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>The archive's file, relative to the project folder.</summary>
    public string Archive { get; init; } = "archive.pubarchive";

    /// <summary>How many of the backups made before imports are kept; 0 to make none.</summary>
    public int BackupsKept { get; init; } = 5;

    /// <summary>The Zotero library that keys without one belong to, <c>groups/5881554</c> or <c>users/12</c>; <see langword="null"/> when not said.</summary>
    public string? ZoteroLibrary { get; init; }

    /// <summary>Register name → template of a record's address there, with <c>{id}</c> in it.</summary>
    public ImmutableSortedDictionary<string, string> Registers { get; init; } = NoTexts;

    /// <summary>Template of the library proxy's address, with <c>{url}</c> in it; <see langword="null"/> when there is no proxy.</summary>
    public string? ProxyTemplate { get; init; }

    /// <summary>The reference style: the name of a built-in one, or a <c>.csl</c> file relative to the project folder.</summary>
    public string Style { get; init; } = "apa";

    /// <summary>Site language → CSL locale of its references, where not the usual one (<c>en-US</c>, <c>nb-NO</c>, <c>nn-NO</c>).</summary>
    public ImmutableSortedDictionary<string, string> Locales { get; init; } = NoTexts;

    /// <summary>A folder of <c>locales-xx-XX.xml</c> files that go before the built-in ones, relative to the project folder; <see langword="null"/> when not said.</summary>
    public string? LocalesFolder { get; init; }

    /// <summary>The generation of the Hugo theme that <c>export hugo</c> writes for.</summary>
    public HugoDialect HugoDialect { get; init; } = HugoDialect.Current;

    /// <summary>Goal (1 to 17) → the number of publications that Hugo pages print on its tile.</summary>
    public ImmutableSortedDictionary<int, int> SdgCounts { get; init; } = ImmutableSortedDictionary<int, int>.Empty;

    /// <summary>Meaning (<c>key</c>, <c>doi</c>, <c>department</c>, …) → column header, for archive CSVs whose headers are not the usual ones.</summary>
    public ImmutableSortedDictionary<string, string> ArchiveCsvColumns { get; init; } = NoTexts;

    /// <summary>The licence of the site's texts and data; <see langword="null"/> when not said.</summary>
    public SiteLicence? Licence { get; init; }

    /// <summary>Whom readers write to, an e-mail or web address; <see langword="null"/> when not said.</summary>
    public string? Contact { get; init; }

    /// <summary>Whose abstracts may be published.</summary>
    public AbstractRules Abstracts { get; init; } = AbstractRules.ShowAll;

    /// <summary>Which attached PDFs go to the site.</summary>
    public AttachmentSettings Attachments { get; init; } = AttachmentSettings.None;

    /// <summary>The CSL locale of references in a site language.</summary>
    public string LocaleOf(string language) => Locales.GetValueOrDefault(language) ?? language switch
    {
        "en" => "en-US",
        "nb" => "nb-NO",
        "nn" => "nn-NO",
        _ => language,
    };

    /// <summary>Reads the text of a settings file.</summary>
    /// <param name="text">YAML; empty text gives the defaults.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <exception cref="SettingsException">A key is unknown or a value cannot be used; all faults at once.</exception>
    public static ArchiveSettings Parse(string text, string file = FileName) => ArchiveSettingsReader.Read(text, file);

    /// <summary>The settings of a project folder; the defaults when it has no settings file.</summary>
    /// <exception cref="SettingsException">A key is unknown or a value cannot be used; all faults at once.</exception>
    public static ArchiveSettings Load(string folder)
    {
        var file = Path.Combine(folder, FileName);
        return File.Exists(file) ? Parse(File.ReadAllText(file), file) : Default;
    }

    private static ImmutableSortedDictionary<string, string> NoTexts => ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    private static LocalizedText DefaultTitle() =>
        new(NoTexts.Add("en", "Publication archive").Add("nb", "Publikasjonsarkiv").Add("nn", "Publikasjonsarkiv"));
}
