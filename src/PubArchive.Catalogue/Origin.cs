namespace PubArchive.Catalogue;

/// <summary>Who said it. A later, weaker voice never overwrites a stronger one; the order is that of strength.</summary>
public enum Origin
{
    /// <summary>The exported record itself: its tags, notes, Extra, collections.</summary>
    Import,

    /// <summary>A rule in <c>units.yaml</c>.</summary>
    Rule,

    /// <summary>A row of an archive CSV.</summary>
    ArchiveCsv,

    /// <summary>A librarian, by hand.</summary>
    Librarian,
}
