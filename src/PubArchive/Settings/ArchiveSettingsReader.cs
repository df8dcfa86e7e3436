using System.Collections.Immutable;
using System.Globalization;
using PubArchive.Formats.ArchiveCsv;
using PubArchive.Settings.Yaml;

namespace PubArchive.Settings;

/// <summary>Reads <c>pubarchive.yaml</c>.</summary>
internal static class ArchiveSettingsReader
{
    public static readonly ImmutableArray<string> SiteLanguages = ["en", "nb", "nn"];

    public static ArchiveSettings Read(string text, string file)
    {
        var faults = new YamlFaults(file);
        var settings = YamlMap.Open(text, faults) is { } map ? Read(map) : ArchiveSettings.Default;
        faults.ThrowIfAny();
        return settings;
    }

    /// <summary>A web address.</summary>
    /// <returns><see langword="null"/> for anything else.</returns>
    public static Uri? WebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri : null;

    private static ArchiveSettings Read(YamlMap map)
    {
        var unsaid = ArchiveSettings.Default;
        var settings = new ArchiveSettings
        {
            Title = YamlTexts.Localized(map, "title") ?? unsaid.Title,
            Languages = LanguagesOf(map) is { IsEmpty: false } languages ? languages : unsaid.Languages,
            BaseUrl = map.Value("base_url", BaseUrl, "write the site's whole address, such as https://archive.example.org/"),
            Archive = map.Value("archive", NotBlank, "write a file name, such as archive.pubarchive") ?? unsaid.Archive,
            BackupsKept = map.Map("backups") is { } backups ? BackupsKept(backups) : unsaid.BackupsKept,
            ZoteroLibrary = map.Map("zotero") is { } zotero ? Library(zotero) : null,
            Registers = map.Map("registers") is { } registers ? RegistersOf(registers) : unsaid.Registers,
            ProxyTemplate = map.Value("proxy", text => Template(text, "{url}"), "write a web address with {url} in it, such as https://login.proxy.example.org/?url={url}"),
            Style = map.Value("style", NotBlank, "write the name of a built-in style, such as apa, or a .csl file") ?? unsaid.Style,
            LocalesFolder = map.Value("locales_folder", NotBlank, "write the name of a folder"),
            Locales = map.Map("locales") is { } locales ? LocalesOf(locales) : unsaid.Locales,
            Licence = PublishingSettings.Licence(map),
            Abstracts = PublishingSettings.Abstracts(map),
            Attachments = PublishingSettings.Attachments(map),
            Contact = map.Text("contact"),
        };
        settings = WithHugo(settings, map.Map("hugo"));
        settings = settings with { ArchiveCsvColumns = map.Map("archive_csv") is { } csv ? Columns(csv, settings.Registers.Keys) : unsaid.ArchiveCsvColumns };
        map.Close();
        return settings;
    }

    private static ImmutableArray<string> LanguagesOf(YamlMap map)
    {
        var languages = map.Texts("languages").Distinct(StringComparer.Ordinal).ToImmutableArray();
        foreach (var language in languages.Where(language => !SiteLanguages.Contains(language, StringComparer.Ordinal)))
        {
            map.Wrong(map.At("languages"), "languages", language, "the site speaks en, nb and nn");
        }
        return languages;
    }

    private static Uri? BaseUrl(string text) => WebAddress(text.EndsWith('/') ? text : text + "/");

    private static string? NotBlank(string text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string? Template(string text, string hole) =>
        text.Contains(hole, StringComparison.Ordinal) && WebAddress(text.Replace(hole, "0", StringComparison.Ordinal)) is not null ? text : null;

    private static string? Library(YamlMap zotero)
    {
        const string hint = "write the number that stands in the library's web address";
        var group = zotero.Number("group", Count, hint);
        var user = zotero.Number("user", Count, hint);
        if (group is not null && user is not null) { zotero.Wrong(zotero.At("user"), "user", $"{user}", "say either 'group' or 'user', not both"); }
        zotero.Close();
        return group is not null ? string.Create(CultureInfo.InvariantCulture, $"groups/{group}")
            : user is not null ? string.Create(CultureInfo.InvariantCulture, $"users/{user}") : null;
    }

    private static ImmutableSortedDictionary<string, string> RegistersOf(YamlMap registers)
    {
        var builder = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, register) in registers.NamedMaps())
        {
            var url = register.Value("url", text => Template(text, "{id}"), "write a web address with {id} in it, such as https://register.example.org/{id}");
            if (!register.Has("url")) { register.Missing("url", "write a web address with {id} where the record's number belongs"); }
            register.Close();
            if (url is not null) { builder[name] = url; }
        }
        return builder.ToImmutable();
    }

    private static int BackupsKept(YamlMap backups)
    {
        var kept = backups.Number("keep", text => Count(text) is <= 1000 and { } count ? count : (int?)null, "write a number from 0 to 1000");
        backups.Close();
        return kept ?? ArchiveSettings.Default.BackupsKept;
    }

    private static ImmutableSortedDictionary<string, string> LocalesOf(YamlMap locales)
    {
        var builder = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var language in SiteLanguages)
        {
            if (locales.Text(language) is { } locale) { builder[language] = locale; }
        }
        locales.Close();
        return builder.ToImmutable();
    }

    private static ArchiveSettings WithHugo(ArchiveSettings settings, YamlMap? hugo)
    {
        if (hugo is null) { return settings; }
        var dialect = hugo.Number("dialect", Dialect, "write current or seed") ?? settings.HugoDialect;
        var counts = hugo.Map("sdg_counts") is { } map ? SdgCounts(map) : settings.SdgCounts;
        hugo.Close();
        return settings with { HugoDialect = dialect, SdgCounts = counts };
    }

    private static HugoDialect? Dialect(string text) => text switch
    {
        "seed" => HugoDialect.Seed,
        "current" => HugoDialect.Current,
        _ => null,
    };

    private static ImmutableSortedDictionary<int, int> SdgCounts(YamlMap map)
    {
        var builder = ImmutableSortedDictionary.CreateBuilder<int, int>();
        foreach (var (key, text, at) in map.Entries())
        {
            if (Count(key) is not (>= 1 and <= 17)) { map.Wrong(at, "sdg_counts", key, "goals are numbered 1 to 17"); }
            else if (Count(text) is not { } count) { map.Wrong(at, key, text, "write a whole number"); }
            else { builder[Count(key)!.Value] = count; }
        }
        return builder.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, string> Columns(YamlMap csv, IEnumerable<string> registers)
    {
        var known = ArchiveCsvColumns.Default with { Registers = [.. ArchiveCsvColumns.Default.Registers, .. registers] };
        var builder = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (csv.Map("columns") is { } columns)
        {
            foreach (var (meaning, header, at) in columns.Entries())
            {
                if (known.Knows(meaning)) { builder[meaning] = header; }
                else { columns.Wrong(at, "columns", meaning, "before the colon stands what the column holds: key, DOI, department, lay summary en, keywords nn, SDG, open access URL, registered, ORCID, visibility, embargo until or a register's name"); }
            }
        }
        csv.Close();
        return builder.ToImmutable();
    }

    private static int? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
