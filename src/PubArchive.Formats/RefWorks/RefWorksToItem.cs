using System.Collections.Immutable;
using System.Text;
using PubArchive.Formats.Drafts;
using PubArchive.Formats.Ris;
using PubArchive.Formats.Tagged;
using PubArchive.Items;

namespace PubArchive.Formats.RefWorks;

/// <summary>Makes an item of each record of RefWorks. What no field holds is kept in a note, as Zotero keeps it.</summary>
internal sealed class RefWorksToItem
{
    // A line shorter than this was ended by its author, not by the program.
    private const int EndedEarly = 60;

    private readonly ItemDraft _draft = new();
    private readonly StringBuilder _unknown = new();
    private string? _container;
    private string? _year;
    private string? _lastPage;
    private string? _pageCount;

    /// <summary>The item of a record.</summary>
    public Item ToItem(TaggedRecord record, out ImmutableArray<Diagnostic> notices)
    {
        (_container, _year, _lastPage, _pageCount) = (null, null, null, null);
        _unknown.Clear();
        _draft.Line = record.Line;
        _draft.Type = TypeOf(record.First("RT") ?? "");
        foreach (var value in record.Values)
        {
            if (value.Tag != "RT" && value.Text.Length > 0) { Take(value); }
        }
        Complete();
        return _draft.Finish("RFW003", "RFW004", out notices);
    }

    private ItemType TypeOf(string word)
    {
        if (RefWorksMap.TypeOf(word) is { } type) { return type; }
        _draft.Say(Severity.Warning, "RFW002", $"'{ItemDraft.Cut(word)}' is no reference type of RefWorks; the record was read as a journal article. Write 'Journal Article', 'Book, Whole' or another type behind RT.");
        return ItemType.JournalArticle;
    }

    private void Take(TaggedValue value)
    {
        var target = RefWorksMap.TargetOf(_draft.Type, value.Tag);
        switch (target.Kind)
        {
            case TargetKind.Field: TakeField(value, target.Field); break;
            case TargetKind.Date: TakeDate(value, target.Field); break;
            case TargetKind.BackupDate: _year ??= RefWorksDates.ToText(Plain(value)); break;
            case TargetKind.BackupContainer: _container ??= Plain(value); break;
            case TargetKind.Creator: _draft.AddCreator(PersonName.FamilyFirst(target.Creator, Plain(value))); break;
            case TargetKind.LastPage: TakeLastPage(Plain(value)); break;
            case TargetKind.Tags: TakeTags(value); break;
            case TargetKind.Note: TakeNote(value); break;
            case TargetKind.Page: TakePage(value.Text); break;
            default: KeepUnknown(value); break;
        }
    }

    private static string Plain(TaggedValue value) => MarkupText.Plain(value.Text);

    private void TakeField(TaggedValue value, Field field)
    {
        var text = field switch
        {
            Field.AbstractNote => Paragraphs(value),
            Field.Title or Field.ShortTitle or Field.PublicationTitle or Field.Series or Field.SeriesTitle => MarkupText.Rich(value.Text),
            Field.Doi => Doi.Find(value.Text)?.Value ?? value.Text,
            _ => Plain(value),
        };
        if (ZoteroSchema.FieldFor(_draft.Type, field) is null) { KeepUnknown(value); }
        else if (!_draft.TryPut(field, text)) { _draft.Notes.Add(new Note($"{value.Tag} {value.Text}")); }
    }

    private void TakeDate(TaggedValue value, Field field)
    {
        var text = field == Field.AccessDate ? RisDates.ToAccess(value.Text) : RefWorksDates.ToText(Plain(value));
        if (text is null || ZoteroSchema.FieldFor(_draft.Type, field) is null || !_draft.TryPut(field, text)) { KeepUnknown(value); }
    }

    private void TakeLastPage(string last)
    {
        if (_draft[Field.Pages] is not { } pages) { _lastPage ??= last; }
        else if (!pages.Contains('-', StringComparison.Ordinal)) { _draft[Field.Pages] = $"{pages}-{last}"; }
        else { _pageCount ??= last; }
    }

    private void TakeTags(TaggedValue value)
    {
        foreach (var line in value.Lines)
        {
            var text = MarkupText.Plain(line);
            foreach (var range in text.AsSpan().Split(';')) { _draft.AddTag(text.AsSpan(range)); }
        }
    }

    private void TakeNote(TaggedValue value)
    {
        var text = Paragraphs(value);
        if (text != _draft[Field.Title]) { _draft.Notes.Add(new Note(NoteText.ToHtml(text))); }
    }

    private void TakePage(string address)
    {
        var isAddress = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
        _draft.Attachments.Add(new Attachment { Title = isAddress ? $"{uri!.Host} Link" : "Link", Url = isAddress ? address : null, Path = isAddress ? null : address, ContentType = "text/html" });
    }

    private void KeepUnknown(TaggedValue value) => _unknown.Append(value.Tag).Append(' ').Append(value.Text).Append("<br/>");

    // Lines the author ended stay lines.
    private static string Paragraphs(TaggedValue value)
    {
        if (value.Lines.Count == 1) { return value.Text; }
        var text = new StringBuilder(value.Lines[0].TrimStart());
        for (var at = 1; at < value.Lines.Count; at++) { text.Append(value.Lines[at - 1].Trim().Length < EndedEarly ? '\n' : ' ').Append(value.Lines[at].Trim()); }
        return text.ToString().Trim();
    }

    private void Complete()
    {
        if (_container is { } container && _draft[Field.PublicationTitle] is null) { _draft.Put(Field.PublicationTitle, container); }
        if (_draft[Field.PublicationTitle] is null && _draft[Field.JournalAbbreviation] is { } abbreviation) { _draft[Field.PublicationTitle] = abbreviation; }
        if (_draft[Field.Title] is null && _draft[Field.ShortTitle] is { } title) { _draft[Field.Title] = title; }
        _draft.CompletePages(_lastPage, _pageCount, "OP");
        if (_year is { Length: > 0 } year)
        {
            if (_draft[Field.Date] is { } date) { _draft[Field.Date] = RefWorksDates.WithYear(date, year); }
            else { _draft.Put(Field.Date, year); }
        }
        _draft.PartOnlyTag();
        if (_unknown.Length > 0) { _draft.Notes.Add(new Note($"The following values have no corresponding Zotero field:<br/>{_unknown}")); }
    }
}
