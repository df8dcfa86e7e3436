using System.Collections.Immutable;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;
using PubArchive.Items;

namespace PubArchive.Archive.Identity;

/// <summary>What of a record says which work it is, in forms that compare equal across formats.</summary>
internal sealed record WorkFacts
{
    /// <summary>Zotero's type.</summary>
    public required ItemType Type { get; init; }

    /// <summary>Book, part of one, or neither.</summary>
    public required WorkClass Class { get; init; }

    /// <summary>Numbers in registers.</summary>
    public required ImmutableArray<RegisterId> RegisterIds { get; init; }

    /// <summary>PubMed's number, digits only.</summary>
    public string? Pmid { get; init; }

    /// <summary>Lower case.</summary>
    public string? Doi { get; init; }

    /// <summary>Thirteen digits each.</summary>
    public required ImmutableArray<Isbn> Isbns { get; init; }

    /// <summary>The title's words, folded; empty when there is no title.</summary>
    public required string Title { get; init; }

    /// <summary>The words before a subtitle; the same as <see cref="Title"/> when there is none.</summary>
    public required string MainTitle { get; init; }

    /// <summary>Four digits.</summary>
    public string? Year { get; init; }

    /// <summary>The last word of the first creator's family name, folded.</summary>
    public string? Author { get; init; }

    /// <summary>Words of the journal, book or proceedings, folded.</summary>
    public string? Container { get; init; }

    /// <summary>Folded, as are issue and first page.</summary>
    public string? Volume { get; init; }

    /// <inheritdoc cref="Volume"/>
    public string? Issue { get; init; }

    /// <summary>What stands before the first dash of the pages.</summary>
    public string? FirstPage { get; init; }

    /// <summary>As written; tells apart what has next to nothing but a title.</summary>
    public string? Url { get; init; }

    /// <summary>Whether title, year, first creator and container say enough to be taken for the work: something must stand beside the title.</summary>
    public bool IsTextEnough => Title.Length > 0 && (Year, Author, Container) switch
    {
        (null, null, _) => false,
        (_, _, not null) => true,
        _ => Year is not null && Author is not null,
    };

    /// <summary>Whether this is all that the record says, but for what Zotero keeps of it itself: nothing is lost where another says as much.</summary>
    public bool IsAll { get; init; }

    /// <summary>Whether few works have this title: "Introduction" and "Evagrius Ponticus" are titles of many.</summary>
    public bool HasTellingTitle => Titles.IsTelling(Title);

    /// <summary>Reads them from an item.</summary>
    public static WorkFacts From(Item item, ImmutableArray<RegisterId> registerIds)
    {
        var (title, main) = (item.Title, Titles.Main(item.Title));
        var words = TextFold.Words(title);
        return new WorkFacts
        {
            Type = item.Type,
            Class = WorkClasses.Of(item.Type),
            RegisterIds = registerIds,
            Pmid = IdentifierText.Pmid(item),
            Doi = IdentifierText.Doi(item),
            Isbns = item.Fields[Field.Isbn] is { } isbn ? Isbn.FindAll(isbn) : [],
            Title = words,
            MainTitle = main.Length == title.Length ? words : TextFold.Words(main),
            Year = IdentifierText.Year(item[Field.Date]),
            Author = item.Creators is [var first, ..] ? IdentifierText.FamilyName(first) : null,
            Container = IdentifierText.Words(item[Field.PublicationTitle]),
            Volume = IdentifierText.Words(item[Field.Volume]),
            Issue = IdentifierText.Words(item[Field.Issue]),
            Url = item.Fields[Field.Url],
            FirstPage = IdentifierText.FirstPage(item[Field.Pages]),
            IsAll = item.Title.Length == 0 && item.Creators.Length < 2 && item.Fields.All(pair => pair.Key is Field.Date or Field.Pages or Field.Volume or Field.Issue or Field.Url),
        };
    }

    /// <summary>The texts a record can be found by, the surest first; the first of them makes the key of a record that has none.</summary>
    /// <remarks>A DOI or ISBN of something in a book may be the book's, so the title stands with it.</remarks>
    public IEnumerable<string> Identities()
    {
        foreach (var id in RegisterIds) { yield return $"register:{TextFold.Fold(id.Register)}:{TextFold.Fold(id.Id)}"; }
        if (Pmid is not null) { yield return $"pmid:{Pmid}"; }
        if (Doi is not null) { yield return $"doi:{Doi}{InBook}"; }
        foreach (var isbn in Isbns) { yield return $"isbn:{isbn.Value}{InBook}"; }
        if (Title.Length > 0) { yield return $"text:{Text}|{Container}{(IsTextEnough ? "" : $"|{Url}")}"; }
    }

    /// <summary>How sure an identity that <see cref="Identities"/> gave is: the higher, the surer.</summary>
    public static int Strength(string identity) => identity.AsSpan(0, Math.Max(0, identity.IndexOf(':', StringComparison.Ordinal))) switch
    {
        "register" => 5,
        "pmid" => 4,
        "doi" => 3,
        "isbn" => 2,
        "text" => 1,
        _ => 0,
    };

    /// <summary>The marks of <see cref="Identities"/>, and of less sure ones: the bare DOI, because what one format calls a paper in proceedings another calls an article; the title, with year and first creator where many works have it; where it stands in a volume, for titles that were corrected.</summary>
    public IEnumerable<long> Marks()
    {
        foreach (var identity in Identities().Where(identity => !identity.StartsWith("text:", StringComparison.Ordinal))) { yield return Hash.Of(identity); }
        if (Class == WorkClass.Part && Doi is not null) { yield return Hash.Of($"doi:{Doi}"); }
        if (Title.Length > 0) { yield return Hash.Of(HasTellingTitle ? $"title:{Title}" : $"text:{Text}"); }
        if (MainTitle.Length < Title.Length && Titles.IsTelling(MainTitle)) { yield return Hash.Of($"title:{MainTitle}"); }
        if (Title.Length == 0) { yield return Hash.Of($"untitled:{Year}|{Author}|{Container}|{FirstPage}"); }
        if (Title.Length > 0 && Volume is not null && FirstPage is not null && Year is not null) { yield return Hash.Of($"place:{Year}|{Volume}|{FirstPage}|{FirstWord}"); }
    }

    private string Text => $"{Title}|{Year}|{Author}";

    private string FirstWord => Title.IndexOf(' ', StringComparison.Ordinal) is var end and > 0 ? Title[..end] : Title;

    private string InBook => Class == WorkClass.Part ? $"|{Title}" : "";
}
