using System.Collections.Frozen;

namespace PubArchive.Formats.BibTex;

/// <summary>Which fields an entry takes from the one it refers to, and under which name.</summary>
/// <remarks>biblatex manual, appendix B, "Inheritance setup".</remarks>
internal static class BibTexInheritance
{
    private static readonly FrozenSet<string> s_own = FrozenSet.ToFrozenSet(
        ["crossref", "xref", "entryset", "entrysubtype", "execute", "label", "options", "presort", "related", "relatedoptions", "relatedstring", "relatedtype", "shorthand", "shorthandintro", "sortkey", "shorttitle", "shortauthor", "ids",
            "key", "abstract", "keywords", "file", "note", "annote", "annotation", "doi", "url", "urldate", "pages", "language", "timestamp", "owner", "groups", "xdata", "pagetotal", "titleaddon", "booktitleaddon"],
        StringComparer.Ordinal);

    /// <summary>The name of a parent's field in the child; <see langword="null"/> when it stays with the parent.</summary>
    public static string? NameIn(string child, string parent, string name)
    {
        if (s_own.Contains(name) && !(child == parent && name is "doi" or "url" or "pages")) { return null; }
        var isVolume = parent is "mvbook" or "mvcollection" or "mvproceedings" or "mvreference";
        if (isVolume && name is "title" or "subtitle") { return "main" + name; }
        var isPart = child is "inbook" or "incollection" or "inproceedings" or "conference" or "inreference" or "bookinbook" or "suppbook" or "suppcollection";
        return name switch
        {
            "title" or "subtitle" when isPart => "book" + name,
            "title" or "subtitle" when parent == "periodical" => "journal" + name,
            "author" when child is "inbook" or "bookinbook" && parent is "book" or "mvbook" => "bookauthor",
            "booktitle" or "booksubtitle" when !isPart => null,
            _ => name,
        };
    }
}
