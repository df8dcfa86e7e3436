using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using PubArchive.Catalogue;
using PubArchive.Formats.ArchivePages;
using PubArchive.Items;
using PubArchive.Workflows.Pages;

namespace PubArchive.Settings;

/// <summary>The settings files of a project that goes on with an existing archive, as its pages tell them.</summary>
internal static class TakenOverFiles
{
    private const string LanguagesKey = "languages:";

    // A JSON string is a YAML one; letters of any script stay readable.
    private static readonly JavaScriptEncoder s_letters = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>The text of <c>pubarchive.yaml</c>: the commented one, with what the pages say.</summary>
    public static string Settings(PagesSurvey survey)
    {
        var text = new StringBuilder();
        foreach (var line in SettingsTemplates.Text(ArchiveSettings.FileName).TrimEnd().Split('\n'))
        {
            text.Append(line.StartsWith(LanguagesKey, StringComparison.Ordinal) ? $"{LanguagesKey} [{string.Join(", ", survey.Languages)}]" : line).Append('\n');
        }
        text.Append(CultureInfo.InvariantCulture, $"\n# As the pages of {survey.Publications} publications have it that were taken over.\n");
        if (survey.Library?.Split('/') is ["groups" or "users", var number] parts) { text.Append(CultureInfo.InvariantCulture, $"zotero: {{{(parts[0] == "groups" ? "group" : "user")}: {number}}}\n"); }
        if (survey.RegisterTemplate is { } template) { text.Append(CultureInfo.InvariantCulture, $"registers:\n  {ArchivePageFacts.Register}: {{url: {Quoted(template)}}}\n"); }
        text.Append("hugo:\n  dialect: ").Append(survey.Dialect is ArchivePageDialect.Seed ? "seed" : "current").Append('\n');
        if (!survey.GoalCounts.IsEmpty) { text.Append(CultureInfo.InvariantCulture, $"  sdg_counts: {{{string.Join(", ", survey.GoalCounts.Select(pair => $"{pair.Key}: {pair.Value}"))}}}   # fixed, so that a page changes only when its record does\n"); }
        return text.ToString();
    }

    /// <summary>The text of <c>units.yaml</c>.</summary>
    public static string Units(PagesSurvey survey)
    {
        var units = survey.Units;
        if (units.IsEmpty) { return SettingsTemplates.Text(UnitsFile.FileName); }
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        var text = new StringBuilder("# The organisation, as the pages that were taken over have it. Keys are part of\n# page addresses: keep them. A unit may also have collections, aliases, from and\n# until; rules place what is new ('pubarchive init' elsewhere shows how).\n\n");
        var open = -1;
        foreach (var unit in units)
        {
            var depth = depths[unit.Key] = unit.ParentKey is { } parent ? depths[parent] + 1 : 0;
            var indent = new string(' ', 4 * depth);
            if (depth > open) { text.Append(indent).Append("units:\n"); }
            open = depth;
            Write(text, unit, indent);
        }
        return text.ToString();
    }

    private static void Write(StringBuilder text, Unit unit, string indent)
    {
        text.Append(indent).Append("  - key: ").Append(Quoted(unit.Key)).Append('\n');
        text.Append(indent).Append("    name: {").AppendJoin(", ", unit.Names.Texts.Select(name => $"{name.Key}: {Quoted(name.Value)}")).Append("}\n");
        WriteNodes(text, indent, "years", unit.NodeKeys.Where(node => node.Key.Month is null));
        WriteNodes(text, indent, "months", unit.NodeKeys.Where(node => node.Key.Month is not null));
    }

    private static void WriteNodes(StringBuilder text, string indent, string name, IEnumerable<KeyValuePair<PartialDate, string>> nodes)
    {
        var pairs = nodes.Select(node => $"{node.Key}: {Quoted(node.Value)}").ToList();
        if (pairs.Count > 0) { text.Append(indent).Append("    ").Append(name).Append(": {").AppendJoin(", ", pairs).Append("}\n"); }
    }

    // Keys are quoted too: 12345678 and 1E345678 would be numbers.
    private static string Quoted(string text) => $"\"{s_letters.Encode(text)}\"";
}
