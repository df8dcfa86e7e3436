using System.Collections.Frozen;
using System.Collections.Immutable;
using PubArchive.Formats.Drafts;
using PubArchive.Formats.Latex;
using PubArchive.Items;

namespace PubArchive.Formats.BibTex;

/// <summary>Makes an item of an entry. What no field of the item type holds goes to Extra, as Better BibTeX keeps it: <c>tex.name: value</c>.</summary>
internal sealed class BibTexToItem
{
    private static readonly FrozenSet<string> s_registers = FrozenSet.ToFrozenSet(["PMID", "PMCID", "LCCN", "MR", "Zbl"], StringComparer.Ordinal);

    private readonly ItemDraft _draft = new();
    private readonly SortedSet<string> _unknown = new(StringComparer.Ordinal);
    private readonly BibTexTitles _titles = new();
    private bool _hasEprint;
    private string? _date;
    private string? _rawDate;
    private string? _year;
    private string? _month;
    private string? _day;
    private string? _groups;

    /// <summary>The item of an entry.</summary>
    /// <param name="entry">With what it inherits.</param>
    /// <param name="line">The line on which it begins.</param>
    /// <param name="groups">The names of the file's groups.</param>
    /// <param name="before">What was noticed before.</param>
    /// <param name="notices">That, and what was noticed here.</param>
    public Item ToItem(BibTexEntry entry, int line, JabRefGroups groups, ImmutableArray<Diagnostic> before, out ImmutableArray<Diagnostic> notices)
    {
        _draft.Line = line;
        _draft.Type = TypeOf(entry);
        foreach (var field in entry.Fields) { Take(entry, field); }
        Complete(entry);
        _draft.CiteKey = entry.Key.Length == 0 ? null : entry.Key;
        _draft.Collections.AddRange(groups.Of(entry.Key, _groups));
        if (_unknown.Count > 0) { _draft.Say(Severity.Info, "BIB004", $"Commands nobody knows here were left as they stand, or gave way to their argument: {string.Join(' ', _unknown)}."); }
        Clear();
        var item = _draft.Finish("BIB005", "BIB006", out notices);
        notices = before.AddRange(notices);
        return item;
    }

    private void Clear()
    {
        _unknown.Clear();
        _titles.Clear();
        (_date, _rawDate, _year, _month, _day, _groups, _hasEprint) = (null, null, null, null, null, null, false);
    }

    private ItemType TypeOf(BibTexEntry entry)
    {
        // How our own writer says what BibTeX has no type for.
        if (entry["itemtype"] is { } name && ZoteroSchema.TryParse(name, out ItemType named)) { return named; }
        var type = entry["entrysubtype"]?.ToLowerInvariant() switch
        {
            "magazine" when entry.Type == "article" => ItemType.MagazineArticle,
            "newspaper" when entry.Type == "article" => ItemType.NewspaperArticle,
            "film" when entry.Type is "video" or "movie" => ItemType.Film,
            "tvbroadcast" or "tvepisode" when entry.Type is "video" or "movie" => ItemType.TvBroadcast,
            _ => BibTexTypes.TryParse(entry.Type, out var known) ? known : (ItemType?)null,
        };
        if (type is ItemType.Book && IsPartOfBook(entry)) { return ItemType.BookSection; }
        if (type is ItemType.JournalArticle && entry["booktitle"]?.Contains("proceeding", StringComparison.OrdinalIgnoreCase) == true) { return ItemType.ConferencePaper; }
        if (type is { } found) { return found; }
        _draft.Type = ItemType.Document;
        _draft.Say(Severity.Warning, "BIB003", $"'@{ItemDraft.Cut(entry.Type)}' is no entry type known here; the entry was read as a document. Write article, book, incollection, phdthesis, misc or another type.");
        _draft.PutExtra("tex.entrytype", entry.Type);
        return ItemType.Document;
    }

    // A book whose own title stands beside that of another book is part of it.
    private static bool IsPartOfBook(BibTexEntry entry) =>
        entry["title"] is { } title && entry.Fields.Exists(field => field is { Name: "booktitle", IsInherited: false } && field.Value != title);

    private void Take(BibTexEntry entry, BibTexField field)
    {
        if (field.Value.AsSpan().IsWhiteSpace()) { return; }
        if (!BibTexMap.TryGet(field.Name, out var target))
        {
            TakeRare(field);
            return;
        }
        switch (target.Kind)
        {
            case BibTexKind.Field: TakeField(field.Name, target, Text(field.Value, target.Latex)); break;
            case BibTexKind.Creators: TakeCreators(entry, field, target.Creator); break;
            case BibTexKind.Title or BibTexKind.Journal: _titles.Take(field.Name, Text(field.Value, target.Kind == BibTexKind.Title ? LatexKind.Title : LatexKind.Rich)); break;
            case BibTexKind.Date: TakeDate(field.Name, BibTexDates.IsEdtf(field.Value) ? field.Value : Text(field.Value, LatexKind.Plain).Replace('\u00A0', ' ')); break;
            case BibTexKind.Note: TakeNote(Text(field.Value, LatexKind.Prose)); break;
            case BibTexKind.File: BibTexFiles.Add(_draft.Attachments, field.Name, field.Value); break;
            case BibTexKind.Keywords: TakeKeywords(field.Value); break;
            case BibTexKind.Identifier: _draft.AddExtraLine($"{target.Label}: {Text(field.Value, LatexKind.Plain)}"); break;
            case BibTexKind.Special: TakeSpecial(entry, field); break;
            default: break;
        }
    }

    private void TakeField(string name, BibTexTarget target, string text)
    {
        if (!_draft.TryPut(target.Field, text)) { PutSecond(name, target.Field, text); }
    }

    // A field the type has not keeps Zotero's name in Extra; a second value keeps its own.
    private void PutSecond(string name, Field field, string text)
    {
        if (ZoteroSchema.FieldFor(_draft.Type, field) is null) { _draft.Put(field, text); }
        else { Keep(name, text); }
    }

    private void Keep(string name, string text) => _draft.PutExtra($"tex.{name}", text);

    private void TakeRare(BibTexField field)
    {
        if (field.Name == "extra") { _draft.AddExtraLine(Text(field.Value, LatexKind.Rich)); }
        else if (field.Name == "itemtype" && ZoteroSchema.TryParse(field.Value, out ItemType _) || field.Name == "entrysubtype" && BibTexEntryTypes.SubtypeOf(_draft.Type) == field.Value) { return; }
        else if (BibTexRareFields.TryField(field.Name, _draft.Type, out var own) && _draft.TryPut(own, Text(field.Value, LatexKind.Rich))) { return; }
        else if (BibTexRareFields.TryRole(field.Name, _draft.Type, out var role)) { BibTexNames.Add(_draft, role, field.Value); }
        else if (field.Name.StartsWith("bdsk-url-", StringComparison.Ordinal)) { TakeUrl(field.Name, BibTexText.Verbatim(field.Value)); }
        else if (field.Name.StartsWith("bdsk-file-", StringComparison.Ordinal)) { _draft.Drop(field.Name, field.Value); }
        else { Keep(field.Name, Text(field.Value, LatexKind.Rich)); }
    }

    private void TakeCreators(BibTexEntry entry, BibTexField field, CreatorType role)
    {
        if (field.Name == "holder" && _draft.Type == ItemType.Patent) { _draft.TryPut(Field.Assignee, Text(field.Value, LatexKind.Plain).Replace(" and ", "; ", StringComparison.Ordinal)); return; }
        if (field.Name.StartsWith("editor", StringComparison.Ordinal) && entry[field.Name + "type"] is { } word) { role = BibTexRoles.OfEditor(word, role); }
        if (BibTexNames.Add(_draft, BibTexRoles.For(_draft.Type, role), field.Value)) { _draft.Say(Severity.Info, "BIB007", $"'{field.Name}' says 'and others': Zotero has no word for that, so a creator named 'others' stands at the end of the list.", _draft.Line + field.Line); }
    }

    private void TakeDate(string name, string text)
    {
        switch (name)
        {
            case "date": _date ??= BibTexWrittenDate.FromEdtf(text); break;
            case "rawdate": _rawDate ??= text; break;
            case "year": _year ??= text; break;
            case "month": _month ??= text; break;
            default: _day ??= text; break;
        }
    }

    // "PMID: 23439512" in a note is a number in a register.
    private void TakeNote(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && s_registers.Contains(text[..colon])) { _draft.AddExtraLine(text); }
        else { _draft.Notes.Add(new Note(NoteText.FromText(text))); }
    }

    // Braces hold a key word together, unless they stand around all of them.
    private void TakeKeywords(string latex)
    {
        if (latex is ['{', ..] && BibTexSyntax.BracedLength(latex) == latex.Length) { latex = latex[1..^1]; }
        foreach (var word in BibTexText.ListOf(latex)) { _draft.AddTag(Text(word, LatexKind.Words)); }
    }

    private void TakeSpecial(BibTexEntry entry, BibTexField field)
    {
        var text = Text(field.Value, LatexKind.Rich);
        switch (field.Name)
        {
            case "address" or "location": BibTexPlaces.TakePlace(_draft, entry, field.Name, text); break;
            case "organization" when BibTexTitles.IsSite(_draft.Type): _titles.Take("organization", text); break;
            case "institution" or "organization" or "school" or "publisher": BibTexPlaces.TakePublisher(_draft, entry, field.Name, text); break;
            case "number" or "issue": TakeNumber(field.Name, _draft.Type == ItemType.Patent ? BibTexRoles.WithOffice(text, entry["type"]) : text); break;
            case "pages": TakePages(text); break;
            case "howpublished": TakeHowPublished(field.Value, text); break;
            case "url": TakeUrl(field.Name, BibTexText.Verbatim(field.Value)); break;
            case "doi": TakeDoi(BibTexText.Verbatim(field.Value)); break;
            case "groups": _groups = field.Value; break;
            case "lista" when _draft.Type is ItemType.EncyclopediaArticle or ItemType.DictionaryEntry: _titles.TakeEntryTitle(text); break;
            case "urldate" or "lastchecked" or "accessed": TakeAccess(field.Name, text); break;
            case "eprint" or "eprinttype" or "archiveprefix" or "eprintclass" or "primaryclass": TakeEprint(entry); break;
            default: Keep(field.Name, text); break;
        }
    }

    private void TakeEprint(BibTexEntry entry)
    {
        if (!_hasEprint) { BibTexEprint.Put(_draft, entry); }
        _hasEprint = true;
    }

    private void TakeNumber(string name, string text)
    {
        var field = _draft.Type switch
        {
            ItemType.Book or ItemType.BookSection when name == "number" => Field.SeriesNumber,
            ItemType.Report or ItemType.Patent => Field.Number,
            _ => ZoteroSchema.IsValid(_draft.Type, Field.Issue) ? Field.Issue : Field.Number,
        };
        if (!_draft.TryPut(field, text)) { PutSecond(name, field, text); }
    }

    private void TakePages(string text)
    {
        var field = _draft.Type is ItemType.Book or ItemType.Thesis or ItemType.Manuscript ? Field.NumPages : Field.Pages;
        text = text.Replace(" – ", "–", StringComparison.Ordinal);
        if (!_draft.TryPut(field, text)) { PutSecond("pages", field, text); }
    }

    private void TakeHowPublished(string latex, string text)
    {
        var address = BibTexText.Verbatim(latex);
        if (IsAddress(address)) { TakeUrl("howpublished", address); }
        else { _draft.PutExtra("Published", text); }
    }

    private void TakeUrl(string name, string url)
    {
        if (_draft[Field.Url] == url) { return; }
        if (_draft.TryPut(Field.Url, url)) { return; }
        if (ZoteroSchema.FieldFor(_draft.Type, Field.Url) is null) { _draft.Put(Field.Url, url); }
        else if (!_draft.Attachments.Exists(file => file.Url == url)) { _draft.Attachments.Add(new Attachment { Title = name, Url = url }); }
    }

    private static bool IsAddress(string text) => text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    private void TakeDoi(string text)
    {
        var doi = Doi.TryParse(text, out var parsed) ? parsed.Value : Doi.Find(text) is { } found ? found.Value : text;
        if (!_draft.TryPut(Field.Doi, doi)) { PutSecond("doi", Field.Doi, doi); }
    }

    private void TakeAccess(string name, string text)
    {
        if (ItemDate.Parse(text) is { Literal: null, IsGuess: false, Published: { } day } && _draft.TryPut(Field.AccessDate, day.ToString())) { return; }
        Keep(name, text);
    }

    private void Complete(BibTexEntry entry)
    {
        _titles.Put(_draft);
        var date = _date ?? BibTexDates.Of(_year, _month, _day);
        // The words our writer put beside the parts, unless somebody has changed the parts since.
        if (_rawDate is not null && BibTexWrittenDate.Of(_rawDate, isBibLaTex: _date is not null).Read() == date) { date = _rawDate; }
        else if (_rawDate is not null) { Keep("rawdate", _rawDate); }
        if (date is not null) { _draft.Put(Field.Date, date); }
        else if (_month is not null) { Keep("month", _month); }
        if (BibTexTypes.ThesisTypeOf(entry.Type) is { } thesis && _draft[Field.Type] is null) { _draft[Field.Type] = thesis; }
        if (_draft[Field.ShortTitle] is { } shortTitle && shortTitle == _draft[Field.Title]) { _draft[Field.ShortTitle] = null; }
    }

    private string Text(string latex, LatexKind kind)
    {
        var text = LatexReader.Read(latex, kind, out var unknown);
        foreach (var command in unknown) { _unknown.Add(command); }
        return text;
    }
}
