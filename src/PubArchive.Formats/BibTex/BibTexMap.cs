using System.Collections.Frozen;
using PubArchive.Formats.Latex;
using PubArchive.Items;

namespace PubArchive.Formats.BibTex;

/// <summary>What becomes of an entry's field.</summary>
internal enum BibTexKind
{
    /// <summary>A field of the item.</summary>
    Field,

    /// <summary>People.</summary>
    Creators,

    /// <summary>A part of the title, or of the title around the work.</summary>
    Title,

    /// <summary>The periodical.</summary>
    Journal,

    /// <summary>A part of the date.</summary>
    Date,

    /// <summary>Something of its own; see <c>BibTexToItem</c>.</summary>
    Special,

    /// <summary>A number in a register, kept in Extra.</summary>
    Identifier,

    /// <summary>A note.</summary>
    Note,

    /// <summary>A file.</summary>
    File,

    /// <summary>Key words.</summary>
    Keywords,

    /// <summary>Used elsewhere, or an order to the program that prints.</summary>
    Silent,
}

/// <summary>Where a field goes.</summary>
internal readonly record struct BibTexTarget(BibTexKind Kind, Field Field = Field.Extra, LatexKind Latex = LatexKind.Plain, CreatorType Creator = default, string? Label = null);

/// <summary>The fields of entries and those of items: for reading and, where the target is a field, for writing.</summary>
/// <remarks>BibTeX 0.99d; biblatex manual §2.2; Zotero's and Better BibTeX's readings.</remarks>
internal static class BibTexMap
{
    private static readonly FrozenDictionary<string, BibTexTarget> s_targets = Rows().ToFrozenDictionary(row => row.Name, row => row.Target, StringComparer.Ordinal);

    /// <summary>The target of a field; <see langword="false"/> when nobody knows it.</summary>
    public static bool TryGet(string name, out BibTexTarget target) => s_targets.TryGetValue(name, out target);

    private static IEnumerable<(string Name, BibTexTarget Target)> Rows() =>
    [
        .. Fields(), .. Creators(), .. Names(BibTexKind.Title, "title subtitle titleaddon booktitle booksubtitle maintitle mainsubtitle"), .. Names(BibTexKind.Journal, "journal journaltitle journalsubtitle fjournal journal-full shortjournal"),
        .. Names(BibTexKind.Date, "date rawdate year month day"), .. Names(BibTexKind.Special, "address location institution organization school publisher number issue pages howpublished url doi urldate lastchecked accessed"),
        .. Names(BibTexKind.Special, "eprint eprinttype archiveprefix eprintclass primaryclass groups lista annotator"), .. Names(BibTexKind.Note, "note annote annotation comment review notes"),
        .. Names(BibTexKind.File, "file pdf path files filename sentelink local-url"), .. Names(BibTexKind.Keywords, "keywords keyword tags mesh"), .. Names(BibTexKind.Silent, "crossref xdata editortype editoratype editorbtype editorctype"),
        .. Identifiers(),
    ];

    private static IEnumerable<(string, BibTexTarget)> Fields()
    {
        foreach (var (name, field) in new (string, Field)[]
        {
            ("edition", Field.Edition), ("chapter", Field.Section), ("volume", Field.Volume), ("volumes", Field.NumberOfVolumes), ("copyright", Field.Rights), ("license", Field.Rights), ("rights", Field.Rights),
            ("type", Field.Type), ("language", Field.Language), ("langid", Field.Language), ("nationality", Field.Country), ("assignee", Field.Assignee), ("pagetotal", Field.NumPages),
            ("version", Field.VersionNumber), ("conference", Field.ConferenceName), ("call-number", Field.CallNumber), ("part", Field.PartNumber), ("library", Field.CallNumber),
            ("origdate", Field.OriginalDate), ("origlocation", Field.OriginalPlace), ("origpublisher", Field.OriginalPublisher),
        })
        {
            yield return (name, new BibTexTarget(BibTexKind.Field, field));
        }
        yield return ("series", new BibTexTarget(BibTexKind.Field, Field.Series, LatexKind.Title));
        yield return ("shorttitle", new BibTexTarget(BibTexKind.Field, Field.ShortTitle, LatexKind.Title));
        yield return ("eventtitle", new BibTexTarget(BibTexKind.Field, Field.ConferenceName, LatexKind.Rich));
        yield return ("abstract", new BibTexTarget(BibTexKind.Field, Field.AbstractNote, LatexKind.Prose));
        yield return ("isbn", new BibTexTarget(BibTexKind.Field, Field.Isbn, LatexKind.Words));
        yield return ("issn", new BibTexTarget(BibTexKind.Field, Field.Issn, LatexKind.Words));
    }

    private static IEnumerable<(string, BibTexTarget)> Creators()
    {
        foreach (var (name, role) in new[]
        {
            ("author", CreatorType.Author), ("editor", CreatorType.Editor), ("translator", CreatorType.Translator), ("bookauthor", CreatorType.BookAuthor), ("collaborator", CreatorType.Contributor),
            ("commentator", CreatorType.Commenter), ("director", CreatorType.Director), ("editora", CreatorType.Editor), ("editorb", CreatorType.Editor), ("editorc", CreatorType.Editor), ("editors", CreatorType.Editor),
            ("scriptwriter", CreatorType.Scriptwriter), ("holder", CreatorType.Contributor), ("afterword", CreatorType.Contributor), ("foreword", CreatorType.Contributor), ("introduction", CreatorType.Contributor),
        })
        {
            yield return (name, new BibTexTarget(BibTexKind.Creators, Creator: role));
        }
    }

    private static IEnumerable<(string, BibTexTarget)> Identifiers()
    {
        foreach (var (name, label) in new[] { ("lccn", "LCCN"), ("mrnumber", "MR"), ("zmnumber", "Zbl"), ("zbl", "Zbl"), ("pmid", "PMID"), ("pmcid", "PMCID") })
        {
            yield return (name, new BibTexTarget(BibTexKind.Identifier, Label: label));
        }
    }

    private static IEnumerable<(string, BibTexTarget)> Names(BibTexKind kind, string names) => names.Split(' ').Select(name => (name, new BibTexTarget(kind)));
}
