namespace PubArchive.Benchmarks.Generating;

/// <summary>What the cells of a column of a Zotero CSV hold.</summary>
internal enum ColumnKind { Line, Prose, Pooled, People, Tags, Digits, Pages, Key, Type, Year, Date, Added, Modified, Moment, Isbn, Issn, Doi, Url, Path, Language, Extra }

/// <summary>The kinds by column name.</summary>
internal static class ColumnKinds
{
    /// <summary>The kind of a column.</summary>
    public static ColumnKind Of(string column) => column switch
    {
        "Key" => ColumnKind.Key,
        "Item Type" => ColumnKind.Type,
        "Publication Year" => ColumnKind.Year,
        "Date" => ColumnKind.Date,
        "Date Added" => ColumnKind.Added,
        "Date Modified" => ColumnKind.Modified,
        "Access Date" => ColumnKind.Moment,
        "ISBN" => ColumnKind.Isbn,
        "ISSN" => ColumnKind.Issn,
        "DOI" => ColumnKind.Doi,
        "Url" or "Link Attachments" => ColumnKind.Url,
        "File Attachments" => ColumnKind.Path,
        "Language" => ColumnKind.Language,
        "Extra" => ColumnKind.Extra,
        "Pages" => ColumnKind.Pages,
        "Num Pages" or "Issue" or "Volume" or "Number" => ColumnKind.Digits,
        "Abstract Note" or "Rights" => ColumnKind.Prose,
        "Publication Title" or "Journal Abbreviation" or "Publisher" or "Place" or "Conference Name" or "Series" or "Library Catalog" or "Archive" => ColumnKind.Pooled,
        "Manual Tags" or "Automatic Tags" => ColumnKind.Tags,
        _ when LibraryShape.Lists.Contains(column) => ColumnKind.People,
        _ => ColumnKind.Line,
    };

    /// <summary>Whether a librarian would change such a cell later.</summary>
    public static bool IsEdited(ColumnKind kind) =>
        kind is ColumnKind.Line or ColumnKind.Prose or ColumnKind.Pooled or ColumnKind.People or ColumnKind.Tags or ColumnKind.Digits or ColumnKind.Pages or ColumnKind.Url or ColumnKind.Path or ColumnKind.Extra;
}
