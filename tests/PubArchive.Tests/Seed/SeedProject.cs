using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PubArchive.Settings;

namespace PubArchive.Tests.Seed;

/// <summary>A library's folder with a Zotero CSV of 87 columns, an archive CSV, units and settings, imported through the ordinary doors.</summary>
internal sealed class SeedProject : IDisposable
{
    private const string Header =
        "Key,Item Type,Publication Year,Author,Title,Publication Title,ISBN,ISSN,DOI,Url,Abstract Note,Date,Date Added,Date Modified,Access Date,Pages,Num Pages,Issue,Volume,Number Of Volumes,"
        + "Journal Abbreviation,Short Title,Series,Series Number,Series Text,Series Title,Publisher,Place,Language,Rights,Type,Archive,Archive Location,Library Catalog,Call Number,Extra,Notes,"
        + "File Attachments,Link Attachments,Manual Tags,Automatic Tags,Editor,Series Editor,Translator,Contributor,Attorney Agent,Book Author,Cast Member,Commenter,Composer,Cosponsor,Counsel,"
        + "Interviewer,Producer,Recipient,Reviewed Author,Scriptwriter,Words By,Guest,Number,Edition,Running Time,Scale,Medium,Artwork Size,Filing Date,Application Number,Assignee,Issuing Authority,"
        + "Country,Meeting Name,Conference Name,Court,References,Reporter,Legal Status,Priority Numbers,Programming Language,Version,System,Code,Code Number,Section,Session,Committee,History,Legislative Body";

    private static readonly string[] s_columns = Header.Split(',');

    private readonly string _folder = Directory.CreateTempSubdirectory("seed-").FullName;

    /// <summary>Writes the files of a library and imports them.</summary>
    /// <param name="group">Its Zotero group.</param>
    /// <param name="languages">Of its pages.</param>
    /// <param name="goalCounts">Goal to the count its tiles show.</param>
    /// <param name="records">What it holds.</param>
    public SeedProject(string group, string[] languages, IReadOnlyDictionary<int, int> goalCounts, params SeedRecord[] records)
    {
        Write("pubarchive.yaml", Settings(group, languages, goalCounts));
        Write("units.yaml", Units(records));
        Write("library.csv", "\uFEFF" + ZoteroCsv(records));
        Write("archive.csv", ArchiveCsv(records, languages));
        using var project = ArchiveProject.Open(_folder);
        Report = project.Import(Path.Combine(_folder, "library.csv"), Path.Combine(_folder, "archive.csv"));
    }

    /// <summary>What the import said.</summary>
    public ImportReport Report { get; }

    /// <summary>The bytes of a page of the export in a dialect.</summary>
    public string Page(HugoDialect dialect, string language, string key)
    {
        var content = Path.Combine(_folder, dialect.ToString());
        if (!Directory.Exists(content))
        {
            using var project = ArchiveProject.Open(_folder);
            project.ExportHugo(content, dialect);
        }
        return Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(content, language, key + ".md")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private static string Settings(string group, string[] languages, IReadOnlyDictionary<int, int> goalCounts) => string.Create(CultureInfo.InvariantCulture, $$"""
        languages: [{{string.Join(", ", languages)}}]
        zotero: {group: {{group}}}
        registers:
          Cristin: {url: "https://app.cristin.no/results/show.jsf?id={id}"}
        hugo:
          sdg_counts: { {{string.Join(", ", goalCounts.Select(pair => $"{pair.Key}: {pair.Value}"))}} }

        """);

    private static string Units(SeedRecord[] records)
    {
        var yaml = new StringBuilder("units:\n");
        Append(yaml, [.. records.SelectMany(record => record.Paths.Select(path => (path, record.Registered)))], depth: 0);
        return yaml.ToString();
    }

    // All paths that have the same unit at this depth hang below one node.
    private static void Append(StringBuilder yaml, ImmutableArray<(ImmutableArray<SeedUnit> Path, string Registered)> paths, int depth)
    {
        var indent = new string(' ', depth * 4);
        foreach (var same in paths.Where(path => path.Path.Length > depth).GroupBy(path => path.Path[depth].Key))
        {
            var unit = same.First().Path[depth];
            yaml.Append(CultureInfo.InvariantCulture, $"{indent}  - key: {unit.Key}\n{indent}    name: {{{string.Join(", ", unit.Names.Select(name => $"{name.Key}: \"{name.Value}\""))}}}\n");
            var dated = same.Where(path => path.Path[^1].Key == unit.Key && path.Path[depth].YearKey.Length > 0).ToList();
            if (dated.Count > 0)
            {
                yaml.Append(CultureInfo.InvariantCulture, $"{indent}    years: {{{string.Join(", ", dated.Select(path => $"{path.Registered[..4]}: {path.Path[depth].YearKey}").Distinct())}}}\n");
                yaml.Append(CultureInfo.InvariantCulture, $"{indent}    months: {{{string.Join(", ", dated.Select(path => $"{path.Registered[..7]}: {path.Path[depth].MonthKey}").Distinct())}}}\n");
            }
            if (!same.Any(path => path.Path.Length > depth + 1)) { continue; }
            yaml.Append(CultureInfo.InvariantCulture, $"{indent}    units:\n");
            Append(yaml, [.. same], depth + 1);
        }
    }

    private static string ZoteroCsv(SeedRecord[] records)
    {
        var rows = records.Select(record => new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Key"] = record.Key, ["Item Type"] = "journalArticle", ["Publication Year"] = record.Date.Length < 4 ? "" : record.Date[..4], ["Title"] = record.Title,
            ["Author"] = string.Join("; ", record.Authors.Select(author => $"{author.Last}, {author.First}")), ["Publication Title"] = record.Journal,
            ["DOI"] = record.Doi, ["Abstract Note"] = record.Abstract ?? "", ["Date"] = record.Date, ["Volume"] = record.Volume, ["Issue"] = record.Issue,
            ["Date Added"] = "2024-02-03 04:05:06", ["Date Modified"] = "2024-02-03 04:05:06",
        });
        return Lines([s_columns, .. rows.Select(row => s_columns.Select(column => row.GetValueOrDefault(column, "")))]);
    }

    private static string ArchiveCsv(SeedRecord[] records, string[] languages)
    {
        string[] header =
        [
            "key", "department", "SDG", "open access URL", "Cristin", "registered",
            .. languages.Select(language => $"lay summary {language}"), .. languages.Select(language => $"keywords {language}"), .. languages.Select(language => $"citation {language}"),
        ];
        var rows = records.Select(record => (IEnumerable<string>)
        [
            record.Key, string.Join("; ", record.Paths.Select(path => path[^1].Key)), string.Join("; ", record.Goals.Select(goal => goal.ToString(CultureInfo.InvariantCulture))),
            record.OpenAccessUrl ?? "", record.Cristin ?? "", record.Registered,
            .. languages.Select(language => record.Summaries.GetValueOrDefault(language, "")),
            .. languages.Select(language => string.Join("; ", record.Keywords.GetValueOrDefault(language, []))),
            .. languages.Select(language => record.Citations.GetValueOrDefault(language, "")),
        ]);
        return Lines([header, .. rows]);
    }

    private static string Lines(IEnumerable<IEnumerable<string>> rows) =>
        string.Concat(rows.Select(row => string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n"));
}
