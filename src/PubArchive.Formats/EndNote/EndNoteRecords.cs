using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using PubArchive.Formats.Drafts;
using PubArchive.Formats.Ris;
using PubArchive.Formats.Tagged;
using PubArchive.Formats.Xml;
using PubArchive.Items;

namespace PubArchive.Formats.EndNote;

/// <summary>EndNote's XML, as EndNote, Mendeley, Papers and others write it. What no field holds is kept in a note, as Zotero keeps it.</summary>
internal sealed class EndNoteRecords : IXmlRecords
{
    private static readonly SearchValues<char> s_partings = SearchValues.Create(" ,;\t\r\n");

    private readonly ItemDraft _draft = new();
    private readonly StringBuilder _unknown = new();

    /// <inheritdoc/>
    public bool IsRecord(string name) => name == "record";

    /// <inheritdoc/>
    public Item ToItem(XmlPart record, int line, out ImmutableArray<Diagnostic> notices)
    {
        _unknown.Clear();
        _draft.Line = line;
        _draft.Type = TypeOf(record.First("ref-type"));
        foreach (var element in record.Elements) { Take(element); }
        if (_unknown.Length > 0) { _draft.Notes.Add(new Note($"The following values have no corresponding Zotero field:<br/>{_unknown}")); }
        return _draft.Finish("ENX002", "ENX003", out notices);
    }

    private ItemType TypeOf(XmlPart? refType)
    {
        if (EndNoteTypes.TypeOf(refType) is { } type) { return type; }
        _draft.Say(Severity.Warning, "ENX001", $"'{ItemDraft.Cut(refType?["name"] ?? refType?.Trimmed ?? "")}' is no reference type of EndNote; the record was read as a journal article.");
        return ItemType.JournalArticle;
    }

    private void Take(XmlPart element)
    {
        switch (element.Name)
        {
            case "ref-type": break;
            case "database" or "source-app" or "rec-number" or "foreign-keys": _draft.PassOver(element.Name, element.Trimmed); break;
            case "titles" or "periodical" or "alt-periodical": TakeTitles(element); break;
            case "contributors": TakePeople(element); break;
            case "dates": TakeDates(element); break;
            case "notes" or "research-notes": TakeNote(element); break;
            case "keywords": TakeTags(element); break;
            case "urls": EndNoteFiles.Take(_draft, element); break;
            case "label": TakeLabel(element.Trimmed); break;
            default: TakeOther(element); break;
        }
    }

    private void TakeOther(XmlPart element)
    {
        if (element.Trimmed.Length == 0) { return; }
        var target = EndNoteMap.TargetOf(_draft.Type, element.Name);
        if (target.Kind == TargetKind.Creator)
        {
            foreach (var name in element.Text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) { _draft.AddCreator(PersonName.Cleaned(target.Creator, name)); }
        }
        else if (target.Kind is TargetKind.Field or TargetKind.Date) { Put(element, target.Field, element.Name); }
        else if (element.Name is "custom2" or "custom3" or "custom7" && _draft.Type is ItemType.Book or ItemType.BookSection or ItemType.JournalArticle) { TakeCustom(element); }
        else { KeepUnknown(element.Name, element); }
    }

    // EndNote keeps the number of PubMed Central in a field of its own making.
    private void TakeCustom(XmlPart element)
    {
        var text = element.Trimmed;
        var at = text.IndexOf("PMC", StringComparison.OrdinalIgnoreCase);
        var digits = at < 0 ? 0 : text.AsSpan(at + 3).IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : text.Length - at - 3;
        if (digits > 0) { _draft.AddExtraLine($"PMCID: {text.AsSpan(at, digits + 3)}"); }
        else { _draft.Drop(element.Name, text); }
    }

    private void Put(XmlPart element, Field field, string label)
    {
        if (ZoteroSchema.FieldFor(_draft.Type, field) is not { } own || own == Field.AccessDate && RisDates.ToAccess(EndNoteText.Plain(element)) is null)
        {
            KeepUnknown(label, element);
            return;
        }
        var text = field switch
        {
            Field.AbstractNote => EndNoteText.Lines(element, isNote: false),
            Field.Title or Field.ShortTitle or Field.PublicationTitle or Field.Series or Field.SeriesTitle => EndNoteText.Rich(element),
            Field.Doi => EndNoteText.Plain(element) is var doi && Doi.TryParse(doi, out var parsed) ? parsed.Value : EndNoteText.Plain(element),
            Field.AccessDate => RisDates.ToAccess(EndNoteText.Plain(element))!,
            _ => EndNoteText.Plain(element),
        };
        if (text.Length > 0) { _draft[own] = text; }
    }

    // The full title of the periodical takes the place of the short one that the titles may have.
    private void TakeTitles(XmlPart titles)
    {
        foreach (var title in titles.Elements)
        {
            if (title.Trimmed.Length == 0) { continue; }
            var target = EndNoteMap.TargetOf(_draft.Type, title.Name);
            if (target.Kind != TargetKind.Field) { KeepUnknown(title.Name, title); }
            else if (title.Name == "full-title" && !ZoteroSchema.IsValid(_draft.Type, Field.PublicationTitle)) { KeepPeriodical(titles.Name, title); }
            else { Put(title, target.Field, titles.Name); }
        }
    }

    // Books and sites have it among the titles too.
    private void KeepPeriodical(string label, XmlPart title)
    {
        if (_draft[Field.PublicationTitle] is null && ZoteroSchema.FieldFor(_draft.Type, Field.PublicationTitle) is not null) { Put(title, Field.PublicationTitle, label); }
        else { KeepUnknown(label, title); }
    }

    private void TakePeople(XmlPart contributors)
    {
        foreach (var list in contributors.Elements)
        {
            var target = EndNoteMap.TargetOf(_draft.Type, list.Name);
            if (target.Kind == TargetKind.Creator)
            {
                foreach (var author in list.Within("author")) { AddPerson(target.Creator, EndNoteText.Plain(author)); }
            }
            else if (target.Kind == TargetKind.Field && list.Trimmed.Length > 0) { Put(list, target.Field, list.Name); }
            else if (list.Trimmed.Length > 0) { KeepUnknown(list.Name, list); }
        }
    }

    private void AddPerson(CreatorType role, string name)
    {
        if (name.Length > 0) { _draft.AddCreator(PersonName.Cleaned(role, name)); }
    }

    // A date that has no year gets it from beside.
    private void TakeDates(XmlPart dates)
    {
        var (day, year) = (dates.First("pub-dates")?.Trimmed ?? "", dates.First("year")?.Trimmed ?? "");
        if (dates.TextOf("pub-dates", "date") is { } first) { day = first; }
        var date = day.Length == 0 ? year : year.Length == 0 || RefWorks.RefWorksDates.WithYear(day, year) == day ? day : $"{day} {year}";
        if (date.Length > 0) { _draft.Put(Field.Date, date); }
        else if (dates.Trimmed.Length > 0) { KeepUnknown("copyright-dates", dates); }
    }

    private void TakeNote(XmlPart note)
    {
        if (note.Trimmed.Length > 0) { _draft.Notes.Add(new Note(EndNoteText.Html(note))); }
    }

    private void TakeTags(XmlPart keywords)
    {
        foreach (var keyword in keywords.Elements) { _draft.AddTag(keyword.Text); }
    }

    private void TakeLabel(string label)
    {
        if (label.Length == 0) { return; }
        if (_draft.CiteKey is null && char.IsLetter(label[0]) && !label.AsSpan().ContainsAny(s_partings)) { _draft.CiteKey = label; }
        else { _draft.PutExtra("Label", label); }
    }

    private void KeepUnknown(string name, XmlPart part)
    {
        if (_unknown.Length > 0) { _unknown.Append("<br/>"); }
        _unknown.Append(name).Append(": ").Append(EndNoteText.Rich(part));
    }
}
