using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PubArchive.Items;

namespace PubArchive.Formats.Drafts;

/// <summary>An item in the making, as a reader finds its parts. Used again from record to record.</summary>
internal sealed class ItemDraft
{
    private const int FewTags = 32;

    // A message names no more than these.
    private const int MostNamed = 200;

    private readonly string?[] _texts = new string?[ZoteroSchema.AllFields.Length];
    private readonly List<int> _filled = [];
    private readonly List<Diagnostic> _notices = [];
    private readonly List<string> _inExtra = [];
    private readonly List<string> _dropped = [];
    private readonly List<string> _passed = [];
    private readonly ExtraLines _extra = new();
    private readonly HashSet<string> _tagNames = new(StringComparer.Ordinal);

    /// <summary>The item type; set before any field or creator.</summary>
    public ItemType Type { get; set; }

    /// <summary>The line diagnostics name when they name no other.</summary>
    public int Line { get; set; }

    public string? Key { get; set; }

    public string? Library { get; set; }

    public string? CiteKey { get; set; }

    public DateTimeOffset? DateAdded { get; set; }

    public DateTimeOffset? DateModified { get; set; }

    public List<Creator> Creators { get; } = [];

    public List<Tag> Tags { get; } = [];

    public List<Note> Notes { get; } = [];

    public List<Attachment> Attachments { get; } = [];

    public List<Collection> Collections { get; } = [];

    public List<Relation> Relations { get; } = [];

    /// <summary>The text of a field, the type-specific one for a base field; setting replaces, <see langword="null"/> empties, and a field the type has not is left alone.</summary>
    public string? this[Field field]
    {
        get => field == Field.Extra ? _extra.Text : ZoteroSchema.FieldFor(Type, field) is { } own ? _texts[(int)own] : null;
        set
        {
            if (field == Field.Extra) { _extra.Set(value); }
            else if (ZoteroSchema.FieldFor(Type, field) is { } own) { Fill((int)own, value); }
        }
    }

    /// <summary>Fills an empty field.</summary>
    /// <returns><see langword="false"/> when the type has no such field, or another text stands there.</returns>
    public bool TryPut(Field field, string text)
    {
        if (ZoteroSchema.FieldFor(Type, field) is not { } own) { return false; }
        if (this[own] is { } there) { return there == text; }
        this[own] = text;
        return true;
    }

    /// <summary>Fills an empty field, or keeps the text in Extra under the field's name.</summary>
    public void Put(Field field, string text)
    {
        if (text.Length == 0 || TryPut(field, text)) { return; }
        PutExtra(ExtraText.NameOf(field), text);
    }

    /// <summary>Keeps a text in Extra, as a line <c>name: value</c>, and says so once for the record.</summary>
    public void PutExtra(string name, string text)
    {
        if (text.Length == 0) { return; }
        _extra.AddNew($"{name}: {ExtraText.OneLine(text)}");
        _inExtra.Add(name);
    }

    /// <summary>Adds a line to Extra as it stands.</summary>
    public void AddExtraLine(string line)
    {
        if (line.Length > 0) { _extra.Add(line); }
    }

    /// <summary>Adds a creator; one in a role the type does not have goes to Extra as Zotero spells it, <c>editor: Last || First</c>.</summary>
    public void AddCreator(Creator creator)
    {
        if (creator.LastName.Length == 0 && creator.FirstName is null) { return; }
        if (ZoteroSchema.IsValid(Type, creator.Type)) { Creators.Add(creator); }
        else { PutExtra(ZoteroSchema.Name(creator.Type), creator.FirstName is null ? creator.LastName : $"{creator.LastName} || {creator.FirstName}"); }
    }

    /// <summary>Adds a tag that is not there yet.</summary>
    public void AddTag(ReadOnlySpan<char> name, bool isAutomatic = false)
    {
        name = name.Trim();
        if (name.IsEmpty) { return; }
        if (!HasTag(name)) { Tags.Add(new Tag(name.ToString(), isAutomatic)); }
    }

    /// <summary>Parts a single tag at its commas: some programs write all of them as one.</summary>
    public void PartOnlyTag()
    {
        if (Tags is not [var only] || !only.Name.Contains(',', StringComparison.Ordinal)) { return; }
        Tags.Clear();
        foreach (var range in only.Name.AsSpan().Split(',')) { AddTag(only.Name.AsSpan(range)); }
    }

    /// <summary>Puts a last page behind the first one; where there is a range already it is a number of pages.</summary>
    /// <param name="lastPage">As the format gave it.</param>
    /// <param name="pageCount">So many pages.</param>
    /// <param name="name">What the format calls it, for what is dropped.</param>
    public void CompletePages(string? lastPage, string? pageCount, string name)
    {
        if (lastPage is not null)
        {
            if (this[Field.Pages] is not { } pages) { Put(Field.Pages, lastPage); }
            else if (!pages.Contains('-', StringComparison.Ordinal)) { this[Field.Pages] = $"{pages}-{lastPage}"; }
            else { pageCount ??= lastPage; }
        }
        if (pageCount is not null && !TryPut(Field.NumPages, pageCount)) { Drop(name, pageCount); }
    }

    /// <summary>Says that a value of the file has no place in an item; it stays in the source text only.</summary>
    public void Drop(string name, ReadOnlySpan<char> text) => _dropped.Add($"{name} '{Cut(text)}'");

    /// <summary>Says that a value of the file is the other program's own business; it stays in the source text only.</summary>
    public void PassOver(string name, ReadOnlySpan<char> text) => _passed.Add($"{name} '{Cut(text)}'");

    /// <summary>Says something about the record.</summary>
    public void Say(Severity severity, string code, string message, int line = 0) => _notices.Add(new Diagnostic(severity, line > 0 ? line : Line, code, message));

    /// <summary>The item, and what was noticed; empties the draft for the next record.</summary>
    /// <param name="extraCode">The code of the notice that names what went to Extra.</param>
    /// <param name="dropCode">The code of the notice that names what has no place.</param>
    /// <param name="notices">In the order in which they were found.</param>
    public Item Finish(string extraCode, string dropCode, out ImmutableArray<Diagnostic> notices)
    {
        if (_inExtra.Count > 0) { SayOf(_inExtra.Distinct(), Severity.Info, extraCode, $"{ZoteroSchema.Label(Type, "en")} has no free field for {List(_inExtra.Distinct())}; kept in Extra."); }
        if (_dropped.Count > 0) { SayOf(_dropped, Severity.Warning, dropCode, $"No item has a place for {List(_dropped)}; kept only in the record's source text."); }
        if (_passed.Count > 0) { SayOf(_passed, Severity.Info, dropCode, $"Passed over, as only the program or database it comes from needs it: {List(_passed)}."); }
        notices = [.. _notices];
        if (_extra.Text is { } extra && ZoteroSchema.FieldFor(Type, Field.Extra) is { } place) { Fill((int)place, extra); }
        var item = new Item
        {
            Key = Key, Library = Library, CiteKey = CiteKey, Type = Type, Fields = ItemFields.From(Filled()), DateAdded = DateAdded, DateModified = DateModified,
            Creators = [.. Creators], Tags = [.. Tags], Notes = [.. Notes], Attachments = [.. Attachments], Collections = [.. Collections], Relations = [.. Relations],
        };
        Clear();
        return item;
    }

    /// <summary>The first sixty characters of a text, on one line, for a message.</summary>
    public static string Cut(ReadOnlySpan<char> text)
    {
        var isLong = text.Length > 60;
        return ExtraText.OneLine((isLong ? text[..60] : text).ToString()) + (isLong ? "…" : "");
    }

    private void SayOf(IEnumerable<string> fields, Severity severity, string code, string message) => _notices.Add(new Diagnostic(severity, Line, code, message) { Fields = [.. fields.Take(MostNamed)] });

    private bool HasTag(ReadOnlySpan<char> name)
    {
        if (Tags.Count > FewTags)
        {
            if (_tagNames.Count > Tags.Count) { _tagNames.Clear(); }
            for (var at = _tagNames.Count; at < Tags.Count; at++) { _tagNames.Add(Tags[at].Name); }
            return _tagNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
        }
        foreach (var tag in CollectionsMarshal.AsSpan(Tags))
        {
            if (name.SequenceEqual(tag.Name)) { return true; }
        }
        return false;
    }

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Take(MostNamed));

    private void Fill(int field, string? text)
    {
        if (_texts[field] is null) { _filled.Add(field); }
        _texts[field] = text;
        if (text is null) { _filled.Remove(field); }
    }

    private IEnumerable<KeyValuePair<Field, string>> Filled()
    {
        _filled.Sort();
        foreach (var field in _filled) { yield return KeyValuePair.Create((Field)field, _texts[field]!); } // what is listed is filled
    }

    private void Clear()
    {
        foreach (var field in _filled) { _texts[field] = null; }
        _filled.Clear();
        _notices.Clear();
        _inExtra.Clear();
        _dropped.Clear();
        _passed.Clear();
        _extra.Clear();
        _tagNames.Clear();
        Creators.Clear();
        Tags.Clear();
        Notes.Clear();
        Attachments.Clear();
        Collections.Clear();
        Relations.Clear();
        (Key, Library, CiteKey, DateAdded, DateModified) = (null, null, null, null, null);
    }
}
