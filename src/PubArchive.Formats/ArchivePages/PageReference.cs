using System.Collections.Immutable;
using System.Net;
using PubArchive.Items;

namespace PubArchive.Formats.ArchivePages;

/// <summary>What can be told from a page's reference, which is in APA's order: people, date, title, and where it stands.</summary>
/// <remarks>Publication Manual of the APA, 7th ed., chapter 9. A book's title is in italics; what stands <c>In</c> a book names it so; all else is an article.</remarks>
internal sealed class PageReference
{
    // Italics as single characters, so that text and markup are searched alike.
    private const char On = '\u0001';
    private const char Off = '\u0002';

    private readonly List<Creator> _creators = [];
    private readonly List<KeyValuePair<Field, string>> _fields = [];

    private PageReference(ItemType type) => Type = type;

    /// <summary>Book section, book or journal article.</summary>
    public ItemType Type { get; }

    /// <summary>Authors, and editors behind them.</summary>
    public ImmutableArray<Creator> Creators => [.. _creators];

    /// <summary>Title, date, container, numbers, publisher, DOI or address.</summary>
    public IReadOnlyList<KeyValuePair<Field, string>> Fields => _fields;

    /// <summary>Whether people, date and title were found; otherwise the reference is of another shape.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Reads a reference.</summary>
    /// <param name="html">One line with the tags <c>i</c>, <c>a</c> and <c>sup</c>.</param>
    public static PageReference Read(string html)
    {
        var text = WithoutLink(html, out var link).Replace("<i>", On.ToString(), StringComparison.Ordinal).Replace("</i>", Off.ToString(), StringComparison.Ordinal);
        text = WebUtility.HtmlDecode(text).Trim();
        var year = YearIn(text, out var behind);
        var rest = (year is null ? text : text[behind..]).TrimStart('.', ' ');
        var reference = new PageReference(TypeOf(rest));
        if (year is not null)
        {
            reference.AddAuthors(text[..text.IndexOf($"({year})", StringComparison.Ordinal)].Trim());
            reference.Add(Field.Date, DateOf(year));
        }
        reference.TakeRest(rest);
        reference.TakeLink(link);
        reference.IsWhole = year is not null && reference._fields.Exists(pair => pair.Key == Field.Title);
        return reference;
    }

    private void Add(Field field, string? text)
    {
        if (text?.Trim(' ', On, Off) is { Length: > 0 } plain) { _fields.Add(KeyValuePair.Create(field, Rich(plain))); }
    }

    private static string Rich(string text) => text.Replace(On.ToString(), "<i>", StringComparison.Ordinal).Replace(Off.ToString(), "</i>", StringComparison.Ordinal);

    private static string WithoutLink(string html, out string? link)
    {
        link = null;
        var start = html.LastIndexOf("<a href=\"", StringComparison.Ordinal);
        if (start < 0) { return html; }
        var from = start + "<a href=\"".Length;
        var end = html.IndexOf('"', from);
        if (end < 0) { return html; }
        link = WebUtility.HtmlDecode(html[from..end]);
        var close = html.IndexOf("</a>", end, StringComparison.Ordinal);
        return html[..start] + (close < 0 ? "" : html[(close + 4)..]);
    }

    // "(2022)", "(2022, May 3)", "(n.d.)": the first bracket that begins with a year or says that there is none.
    private static string? YearIn(string text, out int behind)
    {
        behind = 0;
        for (var open = text.IndexOf('(', StringComparison.Ordinal); open >= 0; open = text.IndexOf('(', open + 1))
        {
            var close = text.IndexOf(')', open);
            if (close < 0) { return null; }
            var inside = text[(open + 1)..close];
            if (!IsYear(inside) && !inside.StartsWith("n.d.", StringComparison.Ordinal) && !inside.StartsWith("u.å.", StringComparison.Ordinal)) { continue; }
            behind = close + 1;
            return inside;
        }
        return null;
    }

    private static bool IsYear(string text) => text.Length >= 4 && text.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0 && (text.Length == 4 || !char.IsAsciiDigit(text[4]));

    // "2022a" tells two works of a year apart; "2022, May 3" is a day.
    private static string? DateOf(string year) => !IsYear(year) ? null : year.Length > 4 && year[4] == ',' ? year.Replace(",", "", StringComparison.Ordinal) : year[..4];

    private static ItemType TypeOf(string rest) =>
        InBook(rest) >= 0 ? ItemType.BookSection : rest.StartsWith(On) ? ItemType.Book : ItemType.JournalArticle;

    // "In W. Li (Ed.), ", "I W. Li (Red.), ", "In ": before a title in italics.
    private static int InBook(string rest)
    {
        foreach (var word in new[] { ". In ", ". I ", "? In ", "? I ", "! In ", "! I " })
        {
            for (var at = rest.IndexOf(word, StringComparison.Ordinal); at >= 0; at = rest.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                var italics = rest.IndexOf(On, at);
                var between = italics < 0 ? "" : rest[(at + word.Length)..italics].Trim();
                if (italics >= 0 && (between.Length == 0 || between.EndsWith("),", StringComparison.Ordinal))) { return at; }
            }
        }
        return -1;
    }

    private void TakeRest(string rest)
    {
        if (Type == ItemType.BookSection) { TakeSection(rest); }
        else if (Type == ItemType.Book) { TakeBook(rest); }
        else { TakeArticle(rest); }
    }

    private void TakeSection(string rest)
    {
        var at = InBook(rest);
        Add(Field.Title, rest[..(at + 1)].TrimEnd('.'));
        var italics = rest.IndexOf(On, at);
        var editors = rest[(rest.IndexOf(' ', at + 2) + 1)..italics];
        var bracket = editors.LastIndexOf('(');
        if (bracket > 0) { _creators.AddRange(PageNames.GivenFirst(editors[..bracket], CreatorType.Editor)); }
        var behind = Italics(rest, italics, out var book);
        Add(Field.PublicationTitle, book);
        TakeBrackets(ref behind);
        Add(Field.Publisher, behind.Trim(' ', '.'));
    }

    private void TakeBook(string rest)
    {
        var behind = Italics(rest, 0, out var title);
        Add(Field.Title, title);
        TakeBrackets(ref behind);
        Add(Field.Publisher, behind.Trim(' ', '.'));
    }

    // "Title. <i>Journal</i>, <i>12</i>(3), 100–110."
    private void TakeArticle(string rest)
    {
        var italics = rest.IndexOf(On, StringComparison.Ordinal);
        while (italics > 0 && !rest[..italics].TrimEnd().EndsWith('.') && !rest[..italics].TrimEnd().EndsWith('?') && !rest[..italics].TrimEnd().EndsWith('!')) { italics = rest.IndexOf(On, italics + 1); }
        if (italics < 0)
        {
            Add(Field.Title, rest.TrimEnd('.'));
            return;
        }
        var title = rest[..italics].Trim();
        Add(Field.Title, title.EndsWith('.') ? title[..^1] : title);
        var behind = Italics(rest, italics, out var journal);
        Add(Field.PublicationTitle, journal.TrimEnd(','));
        behind = behind.TrimStart(',', ' ');
        if (behind.StartsWith(On)) { behind = Italics(behind, 0, out var volume); Add(Field.Volume, volume.TrimEnd(',')); }
        if (behind.StartsWith('(') && behind.IndexOf(')', StringComparison.Ordinal) is var close and > 0)
        {
            Add(Field.Issue, behind[1..close]);
            behind = behind[(close + 1)..];
        }
        Add(Field.Pages, behind.Trim(' ', ',', '.'));
    }

    private static string Italics(string text, int start, out string inside)
    {
        var end = text.IndexOf(Off, start);
        inside = end < 0 ? text[(start + 1)..] : text[(start + 1)..end];
        return end < 0 ? "" : text[(end + 1)..];
    }

    // "(2nd ed., Vol. 3, pp. 9–17)", in English or Norwegian.
    private void TakeBrackets(ref string behind)
    {
        var text = behind.TrimStart();
        if (!text.StartsWith('(') || text.IndexOf(')', StringComparison.Ordinal) is not (var close and > 0)) { return; }
        foreach (var part in text[1..close].Split(',', StringSplitOptions.TrimEntries))
        {
            if (Behind(part, "pp. ", "p. ", "s. ") is { } pages) { Add(Field.Pages, pages); }
            else if (Behind(part, "Vol. ", "Vols. ", "Bd. ", "Bind ") is { } volume) { Add(Field.Volume, volume); }
            else if (part.EndsWith("ed.", StringComparison.Ordinal) || part.EndsWith("utg.", StringComparison.Ordinal)) { Add(Field.Edition, part[..part.LastIndexOf(' ')]); }
        }
        behind = text[(close + 1)..];
    }

    private static string? Behind(string part, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (part.StartsWith(word, StringComparison.Ordinal)) { return part[word.Length..]; }
        }
        return null;
    }

    private void TakeLink(string? link)
    {
        if (link is null) { return; }
        if (link.Contains("doi.org/", StringComparison.OrdinalIgnoreCase) && Doi.TryParse(link, out var doi)) { Add(Field.Doi, doi.Value); }
        else { Add(Field.Url, link); }
    }

    private void AddAuthors(string names)
    {
        var bracket = names.LastIndexOf('(');
        var isEditors = bracket > 0 && names[bracket..] is "(Ed.)." or "(Eds.)." or "(Red.)." or "(Ed.)" or "(Eds.)" or "(Red.)";
        _creators.AddRange(PageNames.FamilyFirst(isEditors ? names[..bracket] : names, isEditors ? CreatorType.Editor : CreatorType.Author));
    }
}
