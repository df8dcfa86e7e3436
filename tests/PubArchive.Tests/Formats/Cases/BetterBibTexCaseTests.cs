using System.Text.Json;
using System.Text.RegularExpressions;
using PubArchive.Formats;
using PubArchive.Items;
using PubArchive.Testing;

namespace PubArchive.Tests.Formats.Cases;

/// <summary>Better BibTeX's import cases: what it makes of a BibTeX file.</summary>
/// <remarks>
/// Its libraries are compared for what they say, not for how: it writes titles in sentence case and marks what must not change, numbers of books with hyphens, and every field it has
/// no place for in Extra. So titles are compared without case, markup and punctuation, ISBNs by their digits, a line of Extra is found when its value stands anywhere in the item.
/// Items are matched by cite key.
/// </remarks>
public sealed partial class BetterBibTexCaseTests
{
    private static readonly HashSet<string> s_other = new(StringComparer.Ordinal)
    {
        "itemType", "itemID", "itemKey", "key", "version", "creators", "tags", "notes", "attachments", "relations", "uri", "libraryID", "dateAdded", "dateModified", "citationKey", "collections", "extra", "select", "autoJournalAbbreviation", "seeAlso",
    };

    [Test]
    public void Better_BibTeXs_import_cases_give_its_items_but_for_the_differences_listed()
    {
        var (cases, equalCases, items, equalItems, fields, equalFields) = (0, 0, 0, 0, 0, 0);
        List<string> differences = [];
        foreach (var file in Directory.GetFiles(SharedData.Path("data", "exports", "bbt-fixtures", "import"), "expected.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(Path.GetDirectoryName(file)!);
            using var json = JsonDocument.Parse(RealExports.Unpacked(file));
            var ours = ItemText.Read(FormatId.BibTex, File.ReadAllBytes(Directory.GetFiles(Path.GetDirectoryName(file)!, "input.*").Single())).Items();
            var before = differences.Count;
            foreach (var theirs in json.RootElement.GetProperty("items").EnumerateArray())
            {
                // Its list of what went wrong.
                if (Text(theirs, "itemType") == "note") { continue; }
                var found = Differences(theirs, Match(theirs, ours), out var compared);
                items++;
                fields += compared;
                equalFields += compared - found.Count;
                if (found.Count == 0) { equalItems++; }
                differences.AddRange(found.Select(difference => $"{name} {Text(theirs, "citationKey") ?? "-"} {difference.ReplaceLineEndings("\\n")}"));
            }
            cases++;
            if (differences.Count == before) { equalCases++; }
        }
        TestContext.Out.WriteLine($"cases {equalCases}/{cases}, items {equalItems}/{items}, fields {equalFields}/{fields}");
        foreach (var difference in differences) { TestContext.Out.WriteLine(difference.Length > 500 ? difference[..500] : difference); }
        Assert.That(equalCases, Is.GreaterThanOrEqualTo(0.85 * cases), "the bar for cases");
        KnownDifferences.AssertExactly("better-bibtex-differences.txt", differences.Select(difference => difference.Split(": ", 2)[0]));
    }

    private static Item? Match(JsonElement theirs, List<Item> ours)
    {
        var key = Text(theirs, "citationKey");
        var title = Words(Text(theirs, "title") ?? "");
        var match = ours.Find(item => key is not null && item.CiteKey == key && Words(item.Title) == title) ?? ours.Find(item => key is not null && item.CiteKey == key)
            ?? ours.Find(item => Words(item.Title) == title && item[Field.Pages] == Text(theirs, "pages")?.Replace('-', '–')) ?? ours.Find(item => Words(item.Title) == title);
        if (match is not null) { ours.Remove(match); }
        return match;
    }

    private static List<string> Differences(JsonElement theirs, Item? ours, out int compared)
    {
        compared = 1;
        if (ours is null) { return [$"item: {Text(theirs, "title")} | none"]; }
        List<string> found = [];
        var count = 0;
        // It fills in journal titles from lists of abbreviations it brings along.
        var isExpanded = Text(theirs, "journalAbbreviation") is { } abbreviation && Words(abbreviation) == Words(ours[Field.PublicationTitle] ?? "") && ours[Field.JournalAbbreviation] is null;
        Check("itemType", Text(theirs, "itemType")!, ZoteroSchema.Name(ours.Type));
        foreach (var property in theirs.EnumerateObject().Where(property => !s_other.Contains(property.Name) && property.Value.ValueKind == JsonValueKind.String))
        {
            if (isExpanded && property.Name is "journalAbbreviation" or "publicationTitle") { continue; }
            var own = ZoteroSchema.TryParse(property.Name, out Field field) ? ours[field] : null;
            Check(property.Name, Normal(property.Name, property.Value.GetString()!), Normal(property.Name, own ?? ""));
        }
        Check("creators", string.Join("; ", Names(theirs)), string.Join("; ", ours.Creators.Select(creator => $"{creator.LastName}|{creator.FirstName}").Order(StringComparer.Ordinal)));
        Check("tags", string.Join("; ", Tags(theirs)), string.Join("; ", ours.Tags.Select(tag => tag.Name).Distinct().Order(StringComparer.Ordinal)));
        var all = Everything(ours);
        foreach (var line in Extra(theirs)) { Check("extra", line, all.Contains(Words(line[(line.IndexOf(':') + 1)..]), StringComparison.Ordinal) ? line : ours.Fields[Field.Extra] ?? ""); }
        foreach (var note in Notes(theirs)) { Check("note", note, all.Contains(Words(note), StringComparison.Ordinal) ? note : ""); }
        compared = count;
        return found;

        void Check(string name, string expected, string actual)
        {
            count++;
            if (expected != actual) { found.Add($"{name}: {expected} | {actual}"); }
        }
    }

    private static string Everything(Item item) => Words(string.Join(" \n ", item.Fields.Select(pair => pair.Value).Concat(item.Notes.Select(note => note.Html)).Concat(item.Attachments.SelectMany(file => new[] { file.Url ?? "", file.Path ?? "" })).Concat(item.Creators.Select(creator => creator.SortName))));

    private static string Normal(string name, string text) => name switch
    {
        "ISBN" => string.Join(' ', Isbn.FindAll(text)) is { Length: > 0 } numbers ? numbers : text,
        "date" => ItemDate.Parse(text).ToIso(),
        "pages" => text.Replace('–', '-').Replace("--", "-", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal),
        "DOI" => Doi.Find(text)?.Normal ?? text,
        "edition" => text.TrimEnd('s', 't', 'n', 'd', 'r', 'h'),
        "thesisType" or "type" => Words(text) switch { "phd" => "phd thesis", "master" => "master s thesis", var other => other },
        "accessDate" => text.Length > 10 ? text[..10] : text,
        "abstractNote" => Words(text),
        _ => name.Contains("itle", StringComparison.Ordinal) || name is "series" or "publisher" or "conferenceName" or "institution" or "university" ? Words(text) : Markup.Replace(text, "").Replace('\u00A0', ' ').Replace("--", "-", StringComparison.Ordinal).Replace('–', '-').Trim(),
    };

    // Letters and digits, in lower case, without markup.
    private static string Words(string text) => Gaps.Replace(Decoded(Markup.Replace(text, "")).Replace('ı', 'i').Normalize(System.Text.NormalizationForm.FormKD), " ").Trim().ToLowerInvariant();

    // Files have been through HTML more than once.
    private static string Decoded(string text)
    {
        while (System.Net.WebUtility.HtmlDecode(text) is var decoded && decoded != text) { text = decoded; }
        return text;
    }

    // Under one of its preferences it keeps LaTeX as it is and adds this tag.
    private static bool IsRaw(JsonElement item) => List(item, "tags").Any(tag => Text(tag, "tag") == "#LaTeX");

    private static string Name(JsonElement creator, string part, bool isRaw) => Text(creator, part) is { } text ? (isRaw ? PubArchive.Formats.Latex.LatexReader.Read(text, PubArchive.Formats.Latex.LatexKind.Plain) : text).Replace("ı\u0301", "í", StringComparison.Ordinal) : "";

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static List<JsonElement> List(JsonElement item, string name) => item.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

    private static IEnumerable<string> Names(JsonElement item) => List(item, "creators").Select(creator => $"{Name(creator, "lastName", IsRaw(item))}{Name(creator, "name", IsRaw(item))}|{Name(creator, "firstName", IsRaw(item))}").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Tags(JsonElement item) => List(item, "tags").Select(tag => Text(tag, "tag") ?? tag.GetString()!).Where(tag => tag != "#LaTeX").Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Notes(JsonElement item) => List(item, "notes").Select(note => note.ValueKind == JsonValueKind.String ? note.GetString()! : Text(note, "note") ?? "");

    private static IEnumerable<string> Extra(JsonElement item)
    {
        var lines = item.TryGetProperty("extra", out var extra) ? extra.ValueKind == JsonValueKind.Array ? extra.EnumerateArray().Select(line => line.GetString()!) : extra.GetString()!.Split('\n') : [];
        return lines.Where(line => !line.StartsWith("Citation Key:", StringComparison.Ordinal) && line.Trim().Length > 0);
    }

    [GeneratedRegex("<[^<>]+>")]
    private static partial Regex Markup { get; }

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex Gaps { get; }
}
