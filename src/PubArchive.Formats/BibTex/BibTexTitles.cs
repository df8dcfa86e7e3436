using PubArchive.Formats.Drafts;
using PubArchive.Items;

namespace PubArchive.Formats.BibTex;

/// <summary>The titles of an entry, which come in parts: its own, that of the book or periodical around it.</summary>
internal sealed class BibTexTitles
{
    // Few: looking through them is faster than a dictionary.
    private readonly List<(string Name, string Text)> _parts = [];
    private readonly List<(string Name, string Text)> _again = [];
    private string? _entryTitle;

    public void Clear()
    {
        _parts.Clear();
        _again.Clear();
        _entryTitle = null;
    }

    /// <summary>Takes a part.</summary>
    public void Take(string name, string text)
    {
        if (Part(name) is not { } first) { _parts.Add((name, text)); }
        else if (first != text) { _again.Add((name, text)); }
    }

    /// <summary>Takes the title of an entry in a work of reference, where <c>title</c> is that of the work.</summary>
    public void TakeEntryTitle(string text) => _entryTitle ??= text;

    /// <summary>Fills the item's fields.</summary>
    public void Put(ItemDraft draft)
    {
        var title = Join(Join(Part("title"), Part("subtitle"), ": "), IsSite(draft.Type) ? null : Part("titleaddon"), ". ");
        var book = Join(Part("booktitle") ?? Part("maintitle"), Part("booksubtitle"), ": ");
        if (_entryTitle is not null) { (title, book) = (_entryTitle, title ?? book); }
        if (draft.Type == ItemType.Book && book is not null && (title is null || book == title)) { (title, book) = (book, null); }
        if (title is not null) { draft.Put(Field.Title, title); }
        PutContainer(draft, book, title);
        PutRest(draft, book, title);
        foreach (var (name, text) in _again) { draft.PutExtra($"tex.{name}", text); }
    }

    /// <summary>Whether items of a type are on a site, which <c>titleaddon</c> or <c>organization</c> names.</summary>
    public static bool IsSite(ItemType type) => type is ItemType.Webpage or ItemType.BlogPost or ItemType.ForumPost;

    private string? Part(string name)
    {
        foreach (var part in _parts)
        {
            if (part.Name == name) { return part.Text; }
        }
        return null;
    }

    // The parts of a title, with the mark between them unless one stands there.
    private static string? Join(string? first, string? second, string mark)
    {
        if (first is null || second is null) { return first ?? second; }
        var hasMark = first[^1] is '-' or '–' or '—' or ':' or '!' or '?' or '.' or ';' || second[0] is '-' or '–' or '—' or ':' or '.' or ';' or '¡' or '¿';
        return first + (hasMark ? " " : mark) + second;
    }

    private void PutContainer(ItemDraft draft, string? book, string? title)
    {
        var journal = Journal(draft, out var abbreviation);
        var site = IsSite(draft.Type) ? Part("titleaddon") ?? Part("organization") : null;
        if (draft.Type is ItemType.JournalArticle or ItemType.MagazineArticle or ItemType.NewspaperArticle && journal is not null && book is not null)
        {
            draft.PutExtra("tex.booktitle", book);
            book = null;
        }
        var container = book ?? journal ?? site;
        if (container is not null && (container != title || draft.Type != ItemType.Book)) { draft.Put(Field.PublicationTitle, container); }
        if (book is not null && journal is not null) { PutSeries(draft, journal); }
        if (abbreviation is not null) { draft.Put(Field.JournalAbbreviation, abbreviation); }
    }

    // A paper in proceedings that appear in a periodical.
    private static void PutSeries(ItemDraft draft, string journal)
    {
        if (!draft.TryPut(Field.Series, journal)) { draft.PutExtra("tex.journal", journal); }
    }

    // Of several names the full one is the periodical's; "J. Phys. A" beside another is its abbreviation.
    private string? Journal(ItemDraft draft, out string? abbreviation)
    {
        var full = Part("fjournal") ?? Part("journal-full");
        var named = Join(Part("journaltitle"), Part("journalsubtitle"), ": ");
        var journal = full ?? named ?? Part("journal");
        abbreviation = Part("shortjournal");
        var other = journal == Part("journal") ? null : Part("journal");
        if (other == journal) { other = null; }
        if (full is not null && named is not null && named != full) { other ??= named; }
        if (other is not null && abbreviation is null && draft.Type is ItemType.JournalArticle or ItemType.MagazineArticle or ItemType.NewspaperArticle) { abbreviation = other; }
        else if (other is not null && other != abbreviation) { draft.PutExtra("tex.journal", other); }
        return journal ?? abbreviation;
    }

    private void PutRest(ItemDraft draft, string? book, string? title)
    {
        var container = draft[Field.PublicationTitle];
        if (IsSite(draft.Type) && Part("titleaddon") is { } addon && addon != container) { draft.PutExtra("tex.titleaddon", addon); }
        if (Part("organization") is { } organization && organization != container) { draft.Put(Field.Publisher, organization); }
        foreach (var name in new[] { "maintitle", "mainsubtitle" })
        {
            if (Part(name) is { } text && text != book && text != title) { draft.PutExtra($"tex.{name}", text); }
        }
    }
}
