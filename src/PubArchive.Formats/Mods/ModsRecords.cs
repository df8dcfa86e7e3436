using System.Collections.Immutable;
using PubArchive.Formats.Drafts;
using PubArchive.Formats.Xml;
using PubArchive.Items;

namespace PubArchive.Formats.Mods;

/// <summary>MODS 3, of libraries and of Zotero.</summary>
internal sealed class ModsRecords : IXmlRecords
{
    private readonly ItemDraft _draft = new();

    /// <inheritdoc/>
    public bool IsRecord(string name) => name == "mods";

    /// <inheritdoc/>
    public Item ToItem(XmlPart record, int line, out ImmutableArray<Diagnostic> notices)
    {
        _draft.Line = line;
        _draft.Type = ModsTypes.Of(record);
        var hosts = record.All("relatedItem").Where(item => item["type"] == "host").ToList();
        var isBill = _draft.Type == ItemType.Bill;
        // The Government Publishing Office names the whole congress.
        if (!isBill || !record.Within("extension").Any()) { TakePeople(record, hosts); }
        Put(Field.Title, ModsText.MainTitle(record));
        Put(Field.ShortTitle, ModsText.TitleOf(record, "abbreviated"));
        Put(Field.Rights, ModsText.Join(record.All("accessCondition"), ", "));
        if (isBill || _draft.Type == ItemType.Hearing) { ModsCongress.Take(_draft, record); }
        new ModsParts(_draft).Take(record, hosts);
        TakeIdentifiers(record);
        Put(Field.CallNumber, ModsText.Join(record.All("classification").Concat(hosts.SelectMany(host => host.All("classification"))), ", "));
        Put(Field.LibraryCatalog, ModsText.First(record.All("recordInfo", "recordContentSource").Where(source => source["authority"] is null)));
        if (ModsTypes.KindOf(record) is { } kind) { _draft.TryPut(Field.Type, kind); }
        Put(Field.ArchiveLocation, ModsText.Join(record.Within("location").SelectMany(location => location.All("physicalLocation")), "; "));
        TakeAddresses(record);
        Put(Field.AbstractNote, Abstract(record));
        TakeNotes(record);
        foreach (var topic in record.All("subject", "topic")) { _draft.AddTag(string.Join(' ', topic.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))); }
        TakeScale(record);
        Put(Field.Language, Languages(record));
        ModsRest.Name(_draft, record);
        return _draft.Finish("MOD001", "MOD002", out notices);
    }

    private void Put(Field field, string? text)
    {
        if (text is { Length: > 0 }) { _draft.Put(field, text); }
    }

    private void TakePeople(XmlPart record, List<XmlPart> hosts)
    {
        ModsPeople.Add(_draft, record, ZoteroSchema.PrimaryCreatorType(_draft.Type) ?? CreatorType.Author);
        foreach (var host in hosts) { ModsPeople.Add(_draft, host, CreatorType.Contributor); }
        foreach (var series in ModsParts.SeriesOf(record)) { ModsPeople.Add(_draft, series, CreatorType.SeriesEditor); }
    }

    // Those of the record, its host and its series; of works that came before or after, none.
    private void TakeIdentifiers(XmlPart record)
    {
        var all = IdentifiersOf(record).ToList();
        var isbns = all.Where(identifier => identifier["type"] == "isbn").SelectMany(identifier => WrittenIsbn.FindAll(identifier.Text)).Distinct();
        var issns = all.Where(identifier => identifier["type"] == "issn").SelectMany(identifier => Issn.FindAll(identifier.Text)).Select(issn => issn.ToString()).Distinct();
        Put(Field.Isbn, string.Join(", ", isbns));
        Put(Field.Issn, string.Join(", ", issns));
        Put(Field.Doi, ModsText.First(record.All("identifier").Where(identifier => identifier["type"] == "doi")) is { } doi ? Doi.TryParse(doi, out var parsed) ? parsed.Value : doi : null);
    }

    private static IEnumerable<XmlPart> IdentifiersOf(XmlPart element)
    {
        foreach (var part in element.Elements)
        {
            if (part.Name == "identifier" && part["invalid"] is null) { yield return part; }
            if (part.Name != "relatedItem" || part["type"] is "preceding" or "succeeding" or "references" or "isReferencedBy" or "reviewOf" or "constituent") { continue; }
            foreach (var inner in IdentifiersOf(part)) { yield return inner; }
        }
    }

    private void TakeAddresses(XmlPart record)
    {
        string? url = null;
        foreach (var element in record.All("location", "url"))
        {
            var address = element.Trimmed;
            if (address.Length == 0) { continue; }
            if (element["access"] == "raw object") { _draft.Attachments.Add(new Attachment { Title = element["displayLabel"] ?? "Attachment", Url = address, ContentType = ContentTypeOf(address) }); }
            if (element["access"] != "preview" && (url is null || element["usage"] is "primary" or "primary display")) { url = address; }
            if (_draft[Field.AccessDate] is null && element["dateLastAccessed"] is { } accessed) { Put(Field.AccessDate, ModsDates.ToAccess(accessed)); }
        }
        Put(Field.Url, url);
    }

    private static string? ContentTypeOf(string address) => Path.GetExtension(address).ToLowerInvariant() switch
    {
        ".pdf" => "application/pdf",
        ".htm" or ".html" => "text/html",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".png" => "image/png",
        _ => null,
    };

    private static string Abstract(XmlPart record) => string.Join("\n\n", record.All("abstract").Select(part => part.Trimmed).Where(text => text.Length > 0));

    // "statement of responsibility: Eric Alterman."; tables of contents become notes too.
    private void TakeNotes(XmlPart record)
    {
        foreach (var note in record.All("note")) { AddNote(note["type"] is { } kind ? kind + ": " : "", note.Trimmed); }
        foreach (var contents in record.All("tableOfContents")) { AddNote("Table of Contents: ", contents.Trimmed); }
    }

    private void AddNote(string label, string text)
    {
        if (text.Length > 0) { _draft.Notes.Add(new Note(label + text)); }
    }

    // "Scale [ca. 1:510,000]."
    private void TakeScale(XmlPart record)
    {
        if (!ZoteroSchema.IsValid(_draft.Type, Field.Scale) || ModsText.First(record.All("subject", "cartographics", "scale")) is not { } scale) { return; }
        var start = scale.IndexOf("1:", StringComparison.Ordinal);
        if (start < 0) { start = scale.IndexOf("1 :", StringComparison.Ordinal); }
        var number = start < 0 ? "" : scale[start..].TrimEnd(']', '.', ' ');
        Put(Field.Scale, number.Length > 0 ? number : scale);
    }

    // Codes, which are the same in every language of cataloguing, before names.
    private static string? Languages(XmlPart record)
    {
        List<string> codes = [];
        List<string> names = [];
        foreach (var language in record.All("language"))
        {
            if (!language.Elements.Any()) { codes.Add(language.Trimmed); }
            foreach (var term in language.All("languageTerm"))
            {
                if (term["type"] == "text") { names.Add(term.Trimmed); }
                else if (term["type"] == "code" || term["authority"] is not null) { codes.Add(term.Trimmed); }
            }
        }
        codes.RemoveAll(code => code.Length == 0);
        return string.Join("; ", codes.Count > 0 ? codes : names);
    }
}
