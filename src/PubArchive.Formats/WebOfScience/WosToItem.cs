using System.Collections.Immutable;
using PubArchive.Formats.Drafts;
using PubArchive.Formats.Tagged;
using PubArchive.Items;

namespace PubArchive.Formats.WebOfScience;

/// <summary>Makes an item of each record of Web of Science.</summary>
internal sealed class WosToItem
{
    private readonly ItemDraft _draft = new();

    /// <summary>The database, as the file's head names it.</summary>
    public string? Database { get; set; }

    /// <summary>The item of a record.</summary>
    public Item ToItem(TaggedRecord record, out ImmutableArray<Diagnostic> notices)
    {
        _draft.Line = record.Line;
        _draft.Type = TypeOf(record);
        foreach (var value in record.Values)
        {
            if (value.Text.Length > 0) { Take(value, record); }
        }
        TakeDate(record);
        TakePages(record);
        TakePlace(record);
        TakeIssns(record);
        if (Database is { Length: > 0 } database) { _draft.TryPut(Field.LibraryCatalog, database); }
        if (_draft[Field.Title] is null && record.First("SO") is { } title) { _draft[Field.Title] = title; }
        return _draft.Finish("WOS003", "WOS004", out notices);
    }

    private ItemType TypeOf(TaggedRecord record)
    {
        if (WosMap.TypeOf(record.First("DT"), record.First("PT")) is { } type) { return type; }
        _draft.Say(Severity.Warning, "WOS002", $"'{ItemDraft.Cut(record.First("PT") ?? "")}' is no publication type of Web of Science (J, B, S, C, P); the record was read as a journal article.");
        return ItemType.JournalArticle;
    }

    private void Take(TaggedValue value, TaggedRecord record)
    {
        switch (value.Tag)
        {
            case "AF": AddPeople(value, _draft.Type == ItemType.Patent ? CreatorType.Inventor : CreatorType.Author); break;
            case "AU" when !record.Has("AF"): AddPeople(value, _draft.Type == ItemType.Patent ? CreatorType.Inventor : CreatorType.Author); break;
            case "BE" or "ED": AddPeople(value, CreatorType.Editor); break;
            case "TR": AddPeople(value, CreatorType.Translator); break;
            case "AA": AddPeople(value, CreatorType.Contributor); break;
            case "BF" when _draft.Type == ItemType.BookSection: AddPeople(value, CreatorType.BookAuthor); break;
            case "BA" when _draft.Type == ItemType.BookSection && !record.Has("BF"): AddPeople(value, CreatorType.BookAuthor); break;
            case "CA": _draft.AddCreator(Creator.OneField(CreatorType.Author, value.Text)); break;
            case "DI": _draft.Put(Field.Doi, Doi.Find(value.Text)?.Value ?? value.Text); break;
            case "PU": _draft.Put(Field.Publisher, WosMap.Cased(value.Text)); break;
            case "AE": _draft.Put(Field.Assignee, WosMap.Cased(value.Text)); break;
            case "CT": _draft.Put(Field.ConferenceName, WosMap.Cased(value.Text)); break;
            case "BN": _draft.Put(Field.Isbn, value.Text); break;
            case "SE": _draft.Put(ZoteroSchema.FieldFor(_draft.Type, Field.SeriesTitle) is null ? Field.Series : Field.SeriesTitle, value.Text); break;
            case "PN" when _draft.Type == ItemType.Patent: _draft.Put(Field.PatentNumber, value.Text); break;
            case "PN": _draft.Put(Field.PartNumber, value.Text); break;
            case "UR" or "AW": _draft.Put(Field.Url, value.Text); break;
            case "PG" when ZoteroSchema.FieldFor(_draft.Type, Field.NumPages) is not null: _draft.Put(Field.NumPages, value.Text); break;
            case "PD" or "PS" or "AR" or "PI" or "CL" or "PV" or "SN" or "EI": break;
            default: TakeOther(value); break;
        }
    }

    private void TakeOther(TaggedValue value)
    {
        var (tag, text) = (value.Tag, value.Text);
        if (WosMap.IsKeyWords(tag))
        {
            foreach (var range in text.AsSpan().Split("; ")) { _draft.AddTag(text.AsSpan(range)); }
        }
        else if (WosMap.FieldOf(tag) is { } field) { _draft.Put(field, text); }
        else if (WosMap.LabelOf(tag) is { } label) { _draft.AddExtraLine($"{label}: {text}"); }
        else if (WosMap.IsOwn(tag)) { _draft.PassOver(tag, text); }
        else { _draft.Drop(tag, text); }
    }

    private void AddPeople(TaggedValue value, CreatorType role)
    {
        if (!ZoteroSchema.IsValid(_draft.Type, role) && role == CreatorType.Author) { role = ZoteroSchema.PrimaryCreatorType(_draft.Type) ?? role; }
        foreach (var line in value.Lines)
        {
            var name = WithComma(WithoutBrackets(line).Trim());
            if (name.Length > 0) { _draft.AddCreator(PersonName.Cleaned(role, name)); }
        }
    }

    // "Stillman, Andrew N. (andrew.stillman@uconn.edu)".
    private static string WithoutBrackets(string name)
    {
        var (open, close) = (name.IndexOf('(', StringComparison.Ordinal), name.LastIndexOf(')'));
        return open >= 0 && close > open ? name.Remove(open, close - open + 1) : name;
    }

    // "YANG Y": the family name is the first word.
    private static string WithComma(string name)
    {
        var blank = name.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 || name.Contains(',', StringComparison.Ordinal) ? name : $"{name[..blank]},{name[blank..]}";
    }

    // "JAN 1" and the year, which may stand in both.
    private void TakeDate(TaggedRecord record)
    {
        var (day, year) = (record.First("PD"), record.First("PY"));
        var date = day is null || year is null ? day ?? year : day.Contains(year, StringComparison.Ordinal) ? day : $"{day} {year}";
        if (date is not null) { _draft.Put(Field.Date, date); }
    }

    // The range, else first and last page, else the article's number.
    private void TakePages(TaggedRecord record)
    {
        var pages = record.First("PS") ?? (record.First("BP") is { } first ? record.First("EP") is { } last ? $"{first}-{last}" : first : record.First("AR"));
        if (pages is not null) { _draft.Put(Field.Pages, pages); }
        if (record.First("AR") is { } number && number != pages) { _draft.PassOver("AR", number); }
    }

    // The publisher's city, else its address; where a conference met only when neither is known.
    private void TakePlace(TaggedRecord record)
    {
        var place = record.First("PI") is { } city ? TitleCase.Of(city) : record.First("PA") ?? record.First("PV");
        if ((place ?? record.First("CL")) is { } text) { _draft.Put(Field.Place, text); }
        if (place is not null && record.First("CL") is { } venue) { _draft.PutExtra("event-place", venue); }
    }

    private void TakeIssns(TaggedRecord record)
    {
        var issns = record.Values.Where(value => value.Tag is "SN" or "EI" && value.Text.Length > 0).Select(value => value.Text).Distinct();
        if (string.Join(", ", issns) is { Length: > 0 } text) { _draft.Put(Field.Issn, text); }
    }
}
