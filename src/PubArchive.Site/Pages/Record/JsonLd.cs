using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using PubArchive.Items;
using PubArchive.Site.Html;

namespace PubArchive.Site.Pages.Record;

/// <summary>The record as JSON-LD in schema.org's words.</summary>
/// <remarks>The encoder writes <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> as escapes, so no text can end the script element.</remarks>
internal static class JsonLd
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static Markup Of(RecordView record, string? permalink)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, s_options)) { Write(json, record, permalink); }
        var script = new StringBuilder("<script type=\"application/ld+json\">").Append(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length)).Append("</script>\n");
        return Markup.Filtered(script);
    }

    private static void Write(Utf8JsonWriter json, RecordView record, string? permalink)
    {
        var item = record.Item;
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", TypeOf(item.Type));
        WriteText(json, "@id", permalink);
        WriteText(json, "url", permalink);
        WriteText(json, "name", record.PlainTitle);
        WritePeople(json, "author", record, record.Authors);
        WritePeople(json, "editor", record, record.Contributors.Where(creator => creator.Type is CreatorType.Editor));
        WriteText(json, "datePublished", record.Publication.Published?.ToString());
        WriteText(json, "inLanguage", record.TitleLanguage);
        WriteText(json, "description", record.Summary?.Text);
        WriteText(json, "abstract", record.Abstract);
        WriteTexts(json, "keywords", record.Keywords.Select(keyword => keyword.Text));
        WriteGoals(json, record);
        WriteIdentifiers(json, record);
        WriteContainer(json, record);
        WriteText(json, "publisher", item[Field.Publisher]);
        WriteCopies(json, record, permalink);
        json.WriteEndObject();
    }

    private static void WritePeople(Utf8JsonWriter json, string name, RecordView record, IEnumerable<Creator> creators)
    {
        var people = creators.ToList();
        if (people.Count == 0) { return; }
        json.WriteStartArray(name);
        foreach (var creator in people)
        {
            json.WriteStartObject();
            // schema.org knows authors as persons or organisations only; a one-field name is an institution far more often than a mononym.
            json.WriteString("@type", creator.IsOneField ? "Organization" : "Person");
            if (record.Orcids.TryGetValue(creator, out var orcid)) { json.WriteString("@id", orcid.Url); }
            WriteText(json, "name", creator.DisplayName);
            if (!creator.IsOneField) { WriteText(json, "familyName", creator.LastName); WriteText(json, "givenName", creator.FirstName); }
            WriteAffiliation(json, record.Affiliations.GetValueOrDefault(creator));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteAffiliation(Utf8JsonWriter json, string? institution)
    {
        if (string.IsNullOrWhiteSpace(institution)) { return; }
        json.WriteStartObject("affiliation");
        json.WriteString("@type", "Organization");
        WriteText(json, "name", institution);
        json.WriteEndObject();
    }

    private static void WriteGoals(Utf8JsonWriter json, RecordView record)
    {
        if (record.Facts.Goals.IsEmpty) { return; }
        json.WriteStartArray("about");
        foreach (var goal in record.Facts.Goals.Select(tag => tag.Goal).Distinct().Order())
        {
            json.WriteStartObject();
            json.WriteString("@type", "DefinedTerm");
            json.WriteString("@id", $"https://metadata.un.org/sdg/{goal}");
            json.WriteString("name", goal.Name(record.Language.Code));
            json.WriteString("termCode", goal.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteIdentifiers(Utf8JsonWriter json, RecordView record)
    {
        if (record.Doi is not { } doi) { return; }
        json.WriteString("sameAs", doi.Url);
        json.WriteStartObject("identifier");
        json.WriteString("@type", "PropertyValue");
        json.WriteString("propertyID", "doi");
        json.WriteString("value", doi.Value);
        json.WriteEndObject();
    }

    private static void WriteContainer(Utf8JsonWriter json, RecordView record)
    {
        var item = record.Item;
        WriteText(json, "pagination", item[Field.Pages]);
        if (record.Container is not { } container) { return; }
        var isPeriodical = item.Type is ItemType.JournalArticle or ItemType.MagazineArticle or ItemType.NewspaperArticle;
        var depth = isPeriodical ? OpenPart(json, "PublicationIssue", "issueNumber", item[Field.Issue]) + OpenPart(json, "PublicationVolume", "volumeNumber", item[Field.Volume]) : 0;
        json.WriteStartObject("isPartOf");
        json.WriteString("@type", isPeriodical ? "Periodical" : item.Type is ItemType.BookSection ? "Book" : "CreativeWork");
        WriteText(json, "name", RichText.ToPlain(container));
        WriteText(json, "issn", item[Field.Issn]);
        WriteText(json, "isbn", item[Field.Isbn]);
        json.WriteEndObject();
        for (; depth > 0; depth--) { json.WriteEndObject(); }
    }

    // An issue is part of a volume, a volume of the periodical; what is not known is left out of the chain.
    private static int OpenPart(Utf8JsonWriter json, string type, string property, string? number)
    {
        if (string.IsNullOrWhiteSpace(number)) { return 0; }
        json.WriteStartObject("isPartOf");
        json.WriteString("@type", type);
        WriteText(json, property, number);
        return 1;
    }

    // The copies that anybody can read; a file here only where its address is known.
    private static void WriteCopies(Utf8JsonWriter json, RecordView record, string? permalink)
    {
        if (!record.IsFree) { return; }
        json.WriteBoolean("isAccessibleForFree", true);
        var here = permalink is null || !record.IsBesideFiles ? [] : record.Files.Select(file => (Address: permalink + Path.GetFileName(file.Path), IsPdf: true)).ToList();
        if (SafeUrl.TryParse(record.Facts.OpenAccessUrl, out var open)) { here.Add((open.Text, open.IsPdf)); }
        if (here.Count == 0) { return; }
        json.WriteStartArray("encoding");
        foreach (var (address, isPdf) in here)
        {
            json.WriteStartObject();
            json.WriteString("@type", "MediaObject");
            json.WriteString("contentUrl", address);
            if (isPdf) { json.WriteString("encodingFormat", "application/pdf"); }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        var all = texts.ToList();
        if (all.Count == 0) { return; }
        json.WriteStartArray(name);
        foreach (var text in all) { json.WriteStringValue(HtmlText.WellFormed(text)); }
        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text)) { json.WriteString(name, HtmlText.WellFormed(text)); }
    }

    private static string TypeOf(ItemType type) => type switch
    {
        ItemType.JournalArticle or ItemType.ConferencePaper or ItemType.Preprint => "ScholarlyArticle",
        ItemType.MagazineArticle or ItemType.NewspaperArticle or ItemType.BlogPost => "Article",
        ItemType.Book => "Book",
        ItemType.BookSection => "Chapter",
        ItemType.Thesis => "Thesis",
        ItemType.Report => "Report",
        ItemType.Dataset => "Dataset",
        ItemType.Presentation => "PresentationDigitalDocument",
        ItemType.Webpage => "WebPage",
        ItemType.ComputerProgram => "SoftwareSourceCode",
        _ => "CreativeWork",
    };
}
