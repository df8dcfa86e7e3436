using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PubArchive.Formats.Drafts;
using PubArchive.Formats.Tagged;
using PubArchive.Items;

namespace PubArchive.Formats.Nbib;

/// <summary>Makes an item of each record of MEDLINE.</summary>
internal sealed class NbibToItem
{
    // "Ph.D. Dissertation, Drexel University".
    private static readonly Regex s_university = new(",(?<a>[^,]+ University)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private readonly ItemDraft _draft = new();
    private string? _lateDoi;
    private string? _latePages;

    /// <summary>The item of a record.</summary>
    public Item ToItem(TaggedRecord record, out ImmutableArray<Diagnostic> notices)
    {
        (_lateDoi, _latePages) = (null, null);
        _draft.Line = record.Line;
        _draft.Type = NbibMap.TypeOf(record.Values.Where(value => value.Tag == "PT").Select(value => value.Text), record.First("OID")?.StartsWith("EJ", StringComparison.Ordinal) == true);
        TakePeople(record);
        foreach (var value in record.Values)
        {
            if (value.Text.Length > 0) { Take(value, record); }
        }
        Complete(record);
        return _draft.Finish("MED002", "MED003", out notices);
    }

    // The full names; the short ones, "Mouse M", only when a record has no others. A corporate author has its place among the others.
    private void TakePeople(TaggedRecord record)
    {
        var isFull = record.Has("FAU") || record.Has("FED");
        foreach (var value in record.Values)
        {
            switch (value.Tag)
            {
                case "FAU": AddPerson(CreatorType.Author, value.Text); break;
                case "FED": AddPerson(CreatorType.Editor, value.Text); break;
                case "AU" when !isFull: AddPerson(CreatorType.Author, WithComma(value.Text)); break;
                case "ED" when !isFull: AddPerson(CreatorType.Editor, WithComma(value.Text)); break;
                case "CN" when value.Text.Length > 0: _draft.AddCreator(Creator.OneField(Author(CreatorType.Author), value.Text)); break;
                default: break;
            }
        }
    }

    private void AddPerson(CreatorType role, string name)
    {
        if (name.Length > 0) { _draft.AddCreator(PersonName.Cleaned(Author(role), name)); }
    }

    private CreatorType Author(CreatorType role) => role == CreatorType.Author && !ZoteroSchema.IsValid(_draft.Type, role) ? ZoteroSchema.PrimaryCreatorType(_draft.Type) ?? role : role;

    private static string WithComma(string name)
    {
        var blank = name.LastIndexOf(' ');
        return blank > 0 && !name.Contains(',', StringComparison.Ordinal) && name.AsSpan(blank + 1).IndexOfAnyExceptInRange('A', 'Z') < 0 ? $"{name[..blank]}, {name[(blank + 1)..]}" : name;
    }

    private void Take(TaggedValue value, TaggedRecord record)
    {
        var text = value.Tag == "AB" ? value.Written : value.Text;
        switch (value.Tag)
        {
            case "PMID": _draft.AddExtraLine($"PMID: {text}"); break;
            case "PMC": _draft.AddExtraLine($"PMCID: {text}"); break;
            case "OID" when text is ['E', 'J' or 'D', >= '0' and <= '9', ..]: _draft.AddExtraLine($"ERIC Number: {text}"); break;
            case "PT" or "FAU" or "FED" or "CN": break;
            case "MH" or "OT" or "KW": _draft.AddTag(text); break;
            case "TI" when _draft.Type == ItemType.Book && record.Has("BTI"): _draft.Drop("TI", text); break;
            case "TT": TakeOriginalTitle(text, record); break;
            case "BTI": _draft.Put(_draft.Type == ItemType.Book ? Field.Title : Field.PublicationTitle, text); break;
            case "JT": _draft.Put(ContainerOf(_draft.Type), text); break;
            case "IS" or "ISSN" or "ISBN": TakeNumber(value.Tag, text); break;
            case "AID" or "LID": TakeAddress(value.Tag, text); break;
            case "SO" when _draft.Type == ItemType.Thesis && s_university.Match(text) is { Success: true } match: _draft.Put(Field.University, match.Groups[1].Value.Trim()); break;
            case "PG": _draft.Put(Field.Pages, PageRange.Expand(text)); break;
            case var tag when NbibMap.FieldOf(tag) is { } field: PutFirst(tag, text, field); break;
            case var tag when NbibMap.IsOwn(tag): _draft.PassOver(tag, text); break;
            default: _draft.Drop(value.Tag, text); break;
        }
    }

    // Where the journal stands there is a publisher in books, an archive in theses, an institution in reports.
    private static Field ContainerOf(ItemType type) => type switch
    {
        ItemType.Book or ItemType.Report => Field.Publisher,
        ItemType.Thesis => Field.Archive,
        _ => Field.PublicationTitle,
    };

    private void TakeOriginalTitle(string text, TaggedRecord record)
    {
        if (record.Has("TI") || record.Has("BTI")) { _draft.PutExtra("original-title", text); }
        else { _draft.Put(Field.Title, text); }
    }

    private void PutFirst(string tag, string text, Field field)
    {
        if (_draft[field] is null) { _draft.Put(field, text); }
        else { _draft.Drop(tag, text); }
    }

    // "0027-8424 (Print)", "EISSN-2375-5636", "ISBN-978-1-5985-7192-9".
    private void TakeNumber(string tag, string text)
    {
        var issns = tag == "ISBN" ? [] : Issn.FindAll(text);
        var isbns = issns.IsEmpty ? WrittenIsbn.FindAll(text).ToList() : [];
        foreach (var issn in issns) { AddNumber(Field.Issn, issn.ToString()); }
        foreach (var isbn in isbns) { AddNumber(Field.Isbn, isbn); }
        if (issns.IsEmpty && isbns.Count == 0) { _draft.Drop(tag, text); }
    }

    private void AddNumber(Field field, string number)
    {
        if (ZoteroSchema.FieldFor(_draft.Type, field) is null) { _draft.Put(field, number); }
        else if (_draft[field] is not { } first) { _draft[field] = number; }
        else if (!first.Contains(number, StringComparison.Ordinal)) { _draft[field] = $"{first} {number}"; }
    }

    // "10.1016/j.puhe.2015.01.018 [doi]", "S0033-3506(15)00037-2 [pii]", "http://eric.ed.gov/?id=EJ1227990".
    private void TakeAddress(string tag, string text)
    {
        if (text.Contains("[doi]", StringComparison.Ordinal))
        {
            var doi = text.Replace("[doi]", "", StringComparison.Ordinal).Trim();
            if (tag == "LID") { _lateDoi ??= doi; }
            else { PutFirst(tag, doi, Field.Doi); }
        }
        else if (tag == "LID" && text.Contains("[pii]", StringComparison.Ordinal)) { _latePages ??= text.Replace("[pii]", "", StringComparison.Ordinal).Trim(); }
        else if (text.StartsWith("http", StringComparison.OrdinalIgnoreCase)) { TakeUrl(tag, text); }
        else { _draft.PassOver(tag, text); }
    }

    private void TakeUrl(string tag, string url)
    {
        if (tag == "LID") { _draft.Attachments.Add(new Attachment { Title = "Catalog Link", Url = url }); }
        else if (url.Contains("doi.org/", StringComparison.OrdinalIgnoreCase) && Doi.TryParse(url, out var doi)) { _lateDoi ??= doi.Value; }
        else { _draft.Put(Field.Url, url); }
    }

    private void Complete(TaggedRecord record)
    {
        if (_draft[Field.Pages] is null && !record.Has("PG") && _latePages is { } pages && ZoteroSchema.FieldFor(_draft.Type, Field.Pages) is not null) { _draft[Field.Pages] = pages; }
        if (_draft[Field.Doi] is null && _lateDoi is { } doi) { _draft.Put(Field.Doi, doi); }
    }
}
