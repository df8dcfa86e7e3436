using System.Collections.Immutable;
using System.Globalization;
using PubArchive.Formats.Drafts;
using PubArchive.Formats.Tagged;
using PubArchive.Items;

namespace PubArchive.Formats.Ris;

/// <summary>Makes an item of each record. Its lists are used again from record to record.</summary>
internal sealed class RisToItem
{
    private static readonly RisTag s_itemType = RisTag.Of("U5");
    private static readonly RisTag s_link = RisTag.Of("UR");
    private static readonly RisTag s_abstract = RisTag.Of("AB");
    private static readonly RisTag s_workType = RisTag.Of("M3");
    private static readonly RisTag s_accessed = RisTag.Of("Y2");

    private readonly ItemDraft _draft = new();
    private readonly RisRepairs _repairs = new();
    private readonly List<int> _late = [];
    private int _rest;
    private string? _container;
    private string? _backupDate;
    private string? _access;
    private string? _backupAccess;
    private string? _lastPage;
    private string? _pageCount;

    /// <summary>The longest line of the file so far: tells whether its program wraps lines.</summary>
    public int LongestLine { get; set; }

    /// <summary>The item of a record.</summary>
    /// <param name="record">Its tagged lines.</param>
    /// <param name="text">The text they stand in.</param>
    /// <param name="isEnded">Whether its <c>ER</c> was there.</param>
    /// <param name="notices">What was noticed.</param>
    public Item ToItem(RisRecord record, ReadOnlySpan<char> text, bool isEnded, out ImmutableArray<Diagnostic> notices)
    {
        _draft.Line = record.Line;
        _draft.Type = TypeOf(record, text);
        _rest = RestIn(record, text);
        if (!isEnded) { _draft.Say(Severity.Info, "RIS002", "The record has no 'ER  - ' at its end; it was read up to the next record, or to the end of the file."); }
        _repairs.Apply(record, text, _draft.Type, LongestLine);
        var targets = RisMap.TargetsOf(_draft.Type);
        for (var at = 0; at < record.Values.Count; at++)
        {
            if (RisMap.IsLate(record.Values[at].Tag)) { _late.Add(at); }
            else { Take(record.Values[at], text, targets); }
        }
        foreach (var at in _late) { Take(record.Values[at], text, targets); }
        Complete();
        _late.Clear();
        return _draft.Finish("RIS005", "RIS004", out notices);
    }

    private ItemType TypeOf(RisRecord record, ReadOnlySpan<char> text)
    {
        if (RisTypes.TryParse(record.Type ?? "", out var type)) { return Named(record, text) ?? type; }
        _draft.Say(Severity.Warning, "RIS003", record.Type is null
            ? "The record does not begin with 'TY  - ' and a type; it was read as a journal article."
            : $"'{ItemDraft.Cut(record.Type)}' is no type of RIS; the record was read as a journal article. Write JOUR, BOOK, CHAP, THES, RPRT or another type behind TY.");
        return RisTypes.Default;
    }

    // What our own writer adds where TY is not exact.
    private static ItemType? Named(RisRecord record, ReadOnlySpan<char> text) =>
        Taken(record, text, RisWriter.ItemTypeLabel, value => ZoteroSchema.TryParse(value, out ItemType _)) is { } name && ZoteroSchema.TryParse(name, out ItemType type) ? type : null;

    // A value of U5 behind a label, if it is one; it is taken out of the record.
    private static string? Taken(RisRecord record, ReadOnlySpan<char> text, string label, Func<string, bool> isValue)
    {
        for (var at = 0; at < record.Values.Count; at++)
        {
            if (record.Values[at].Tag != s_itemType) { continue; }
            var value = RisText.Of(record.Values[at], text, 0);
            if (!value.StartsWith(label, StringComparison.Ordinal) || value[label.Length..].ToString() is var behind && !isValue(behind)) { continue; }
            record.Values.RemoveAt(at);
            return behind;
        }
        return null;
    }

    private static int RestIn(RisRecord record, ReadOnlySpan<char> text) =>
        record.Has(s_itemType) && Taken(record, text, RisWriter.RestLabel, value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _)) is { } count ? int.Parse(count, CultureInfo.InvariantCulture) : 0;

    private void Take(RisValue value, ReadOnlySpan<char> text, ReadOnlySpan<Target> targets)
    {
        var span = RisText.Of(value, text, LongestLine);
        if (span.IsEmpty) { return; }
        var target = targets[value.Tag.Number];
        switch (target.Kind)
        {
            case TargetKind.Field: TakeField(value.Tag, target.Field, span); break;
            case TargetKind.Creator: _draft.AddCreator(PersonName.FamilyFirst(target.Creator, Plain(span))); break;
            case TargetKind.Date: TakeDate(value.Tag, target.Field, span); break;
            case TargetKind.BackupDate: _backupDate = Date(span, null); break;
            case TargetKind.BackupAccess: TakeAccess(value.Tag, span); break;
            case TargetKind.BackupContainer: _container = MarkupText.Rich(span.ToString()); break;
            case TargetKind.LastPage: TakeLastPage(span); break;
            case TargetKind.Extra: TakeExtra(Plain(span).ToString()); break;
            case TargetKind.Tags: TakeTags(Plain(span)); break;
            case TargetKind.Note: TakeNote(span); break;
            case TargetKind.File or TargetKind.Page: RisFiles.Add(_draft.Attachments, span, target.Kind == TargetKind.Page); break;
            case TargetKind.Id: TakeId(span); break;
            default: _draft.Drop(value.Tag.ToString(), span); break;
        }
    }

    private void TakeField(RisTag tag, Field field, ReadOnlySpan<char> span)
    {
        if (tag == s_link && span.StartsWith("PM:", StringComparison.Ordinal))
        {
            // Reference Manager.
            _draft.AddExtraLine($"PMID: {span[3..].Trim()}");
            return;
        }
        var text = field switch
        {
            Field.Title or Field.ShortTitle or Field.PublicationTitle or Field.Series or Field.SeriesTitle => MarkupText.Rich(span.ToString()),
            // An abstract of AB stands as it is, as Zotero leaves it.
            Field.AbstractNote when tag == s_abstract => span.ToString(),
            Field.Doi => DoiOf(span),
            _ => Plain(span).ToString(),
        };
        if (field == Field.JournalAbbreviation && ZoteroSchema.FieldFor(_draft.Type, field) is null) { _container ??= text; }
        else if (field == Field.Doi && tag == s_workType && !Doi.TryParse(text, out _)) { _draft.Drop(tag.ToString(), span); }
        else if (!_draft.TryPut(field, text)) { PutSecond(tag, field, text); }
    }

    // A tag that says again what another said, or says it otherwise; of numbers of books and journals there are several.
    private void PutSecond(RisTag tag, Field field, string text)
    {
        if (field is Field.Isbn or Field.Issn && _draft[field] is { } first) { _draft[field] = first.Contains(text, StringComparison.Ordinal) ? first : $"{first} {text}"; }
        else if (ZoteroSchema.FieldFor(_draft.Type, field) is null) { _draft.Put(field, text); }
        else { _draft.Drop(tag.ToString(), text); }
    }

    private static string DoiOf(ReadOnlySpan<char> span)
    {
        var text = Plain(span).ToString();
        return Doi.TryParse(text, out var doi) ? doi.Value : Doi.Find(text) is { } found ? found.Value : text;
    }

    private void TakeDate(RisTag tag, Field field, ReadOnlySpan<char> span)
    {
        if (field == Field.AccessDate) { TakeAccess(tag, span); }
        else if (_draft[field] is null) { _draft.Put(field, Date(span, null)); }
    }

    // Before EndNote, Y2 was a second date of any kind: a day of access it is only where something was accessed.
    private void TakeAccess(RisTag tag, ReadOnlySpan<char> span)
    {
        if (RisDates.ToAccess(span) is not { } access) { _draft.Drop(tag.ToString(), span); }
        else if (tag == s_accessed) { _access = access; }
        else { _backupAccess ??= access; }
    }

    private string Date(ReadOnlySpan<char> span, string? year)
    {
        var text = RisDates.ToText(span, year, out var isCut);
        if (isCut) { _draft.Say(Severity.Warning, "RIS006", $"'{ItemDraft.Cut(span)}' is no date of the shape YYYY/MM/DD/; read as '{text}'."); }
        return text;
    }

    private void TakeExtra(string line)
    {
        // So many lines our writer made of what has no tag.
        if (_rest-- <= 0 || !RisRest.TryTake(_draft, line)) { _draft.AddExtraLine(line); }
    }

    private void TakeLastPage(ReadOnlySpan<char> span)
    {
        if (_draft[Field.Pages] is not { } pages || ZoteroSchema.FieldFor(_draft.Type, Field.Pages) is null) { _lastPage = span.ToString(); }
        else if (!pages.Contains('-', StringComparison.Ordinal)) { _draft[Field.Pages] = $"{pages}-{span}"; }
        else { _pageCount = span.ToString(); }
    }

    // Semicolons and lines part key words; Reference Manager begins its lines with %K.
    private void TakeTags(ReadOnlySpan<char> span)
    {
        foreach (var range in span.SplitAny(';', '\n'))
        {
            var tag = span[range].Trim();
            _draft.AddTag(tag.StartsWith("%K ", StringComparison.Ordinal) ? tag[3..] : tag);
        }
    }

    private void TakeNote(ReadOnlySpan<char> span)
    {
        // EndNote sometimes repeats the title as a note.
        if (span.SequenceEqual(_draft[Field.Title])) { return; }
        _draft.Notes.Add(new Note(NoteText.ToHtml(span.ToString())));
    }

    // Some programs write their cite keys, others the number of the record in their own file.
    private void TakeId(ReadOnlySpan<char> span)
    {
        if (_draft.CiteKey is null && char.IsLetter(span[0]) && !span.ContainsAny(" :/\t")) { _draft.CiteKey = span.ToString(); }
    }

    private void Complete()
    {
        if (_container is { } container && (_draft[Field.PublicationTitle] is null || ZoteroSchema.FieldFor(_draft.Type, Field.PublicationTitle) is null)) { _draft.Put(Field.PublicationTitle, container); }
        if (_draft[Field.PublicationTitle] is null && _draft[Field.JournalAbbreviation] is { } abbreviation) { _draft[Field.PublicationTitle] = abbreviation; }
        if (_draft[Field.Title] is null && _draft[Field.ShortTitle] is { } title) { _draft[Field.Title] = title; }
        if (_draft[Field.ShortTitle] == _draft[Field.Title]) { _draft[Field.ShortTitle] = null; }
        _draft.CompletePages(_lastPage, _pageCount, "EP");
        CompleteDates();
        _draft.PartOnlyTag();
        (_container, _backupDate, _access, _backupAccess, _lastPage, _pageCount) = (null, null, null, null, null, null);
    }

    private void CompleteDates()
    {
        if ((_access ?? _backupAccess) is { } access)
        {
            if (_draft[Field.Url] is null) { _draft.Drop("Y2", access); }
            else { _draft.Put(Field.AccessDate, access); }
        }
        if (_backupDate is not { Length: > 0 } year) { return; }
        if (_draft[Field.Date] is not { } date) { _draft.Put(Field.Date, year); }
        else if (date.StartsWith("0000", StringComparison.Ordinal)) { _draft[Field.Date] = year + date[4..]; }
    }

    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> span) => MarkupText.MayHave(span) ? MarkupText.Plain(span.ToString()) : span;
}
