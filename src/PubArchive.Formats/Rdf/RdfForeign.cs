using PubArchive.Formats.Drafts;
using PubArchive.Items;

namespace PubArchive.Formats.Rdf;

/// <summary>What other vocabularies than Zotero's say of a publication: bibo, schema.org, PRISM 2, DC terms of library catalogues.</summary>
internal sealed class RdfForeign(RdfGraph graph, ItemDraft draft)
{
    /// <summary>Fills what Dublin Core left empty.</summary>
    public void Take(int node, RdfParts parts)
    {
        Put(Field.Title, node, (RdfNames.Terms, "title"), (RdfNames.Schema, "headline"), (RdfNames.Schema, "name"));
        Put(Field.Isbn, node, (RdfNames.Prism21, "isbn"), (RdfNames.Bibo, "isbn"), (RdfNames.Bibo, "isbn13"), (RdfNames.Bibo, "isbn10"), (RdfNames.Schema, "isbn"));
        Put(Field.Doi, node, (RdfNames.Prism20, "doi"), (RdfNames.Prism21, "doi"), (RdfNames.Bibo, "doi"));
        Put(Field.Date, node, (RdfNames.Prism20, "publicationDate"), (RdfNames.Prism21, "publicationDate"), (RdfNames.Terms, "issued"), (RdfNames.Dc, "date"), (RdfNames.Terms, "date"), (RdfNames.Schema, "datePublished"));
        Put(Field.Edition, node, (RdfNames.Bibo, "edition"), (RdfNames.Schema, "bookEdition"));
        Put(Field.NumPages, node, (RdfNames.Bibo, "numPages"), (RdfNames.Schema, "numberOfPages"));
        Put(Field.NumberOfVolumes, node, (RdfNames.Bibo, "numVolumes"));
        Put(Field.ShortTitle, node, (RdfNames.Bibo, "shortTitle"));
        Put(Field.AbstractNote, node, (RdfNames.Bibo, "abstract"), (RdfNames.Terms, "abstract"), (RdfNames.Schema, "description"), (RdfNames.Dc, "description"), (RdfNames.Terms, "description"));
        Put(Field.Url, node, (RdfNames.Prism20, "url"), (RdfNames.Prism21, "url"), (RdfNames.Bibo, "uri"), (RdfNames.Schema, "url"), (RdfNames.Schema, "sameAs"));
        Put(Field.Language, node, (RdfNames.Schema, "inLanguage"));
        TakePages(node);
        TakePeriodical(node, parts);
        TakePeople(node);
        foreach (var statement in graph.All(node, (RdfNames.Schema, "keywords"), (RdfNames.Schema, "about"), (RdfNames.Prism20, "keyword"), (RdfNames.Prism21, "keyword")))
        {
            if (statement.Text is { } tag) { draft.AddTag(tag); }
        }
    }

    private void TakePages(int node)
    {
        Put(Field.Pages, node, (RdfNames.Bibo, "pages"), (RdfNames.Prism20, "pageRange"), (RdfNames.Prism21, "pageRange"), (RdfNames.Schema, "pagination"));
        var first = graph.First(node, (RdfNames.Prism, "startingPage"), (RdfNames.Prism20, "startingPage"), (RdfNames.Bibo, "pageStart"), (RdfNames.Schema, "pageStart"));
        var last = graph.First(node, (RdfNames.Prism, "endingPage"), (RdfNames.Prism20, "endingPage"), (RdfNames.Bibo, "pageEnd"), (RdfNames.Schema, "pageEnd"));
        if (first is not null && draft[Field.Pages] is null) { draft.Put(Field.Pages, last is null ? first : $"{first}-{last}"); }
    }

    // Volume, issue, journal and ISSN stand with the article, or with the issue, volume or journal around it.
    private void TakePeriodical(int node, RdfParts parts)
    {
        foreach (var part in parts.All.Prepend(node))
        {
            Put(Field.Volume, part, (RdfNames.Bibo, "volume"), (RdfNames.Prism20, "volume"), (RdfNames.Prism21, "volume"), (RdfNames.Schema, "volumeNumber"));
            Put(Field.Issue, part, (RdfNames.Bibo, "issue"), (RdfNames.Prism20, "number"), (RdfNames.Prism21, "number"), (RdfNames.Schema, "issueNumber"));
            Put(Field.Issn, part, (RdfNames.Bibo, "issn"), (RdfNames.Prism20, "issn"), (RdfNames.Prism21, "issn"), (RdfNames.Bibo, "eissn"), (RdfNames.Schema, "issn"));
            if (part == node) { continue; }
            if (draft[Field.PublicationTitle] is null) { Put(Field.PublicationTitle, part, (RdfNames.Dc, "title"), (RdfNames.Terms, "title"), (RdfNames.Schema, "name")); }
            Put(Field.Date, part, (RdfNames.Terms, "issued"), (RdfNames.Terms, "date"), (RdfNames.Dc, "date"), (RdfNames.Schema, "datePublished"));
            Put(Field.Publisher, part, (RdfNames.Dc, "publisher"), (RdfNames.Terms, "publisher"), (RdfNames.Schema, "publisher"));
        }
        Put(Field.Publisher, node, (RdfNames.Schema, "publisher"));
    }

    private void TakePeople(int node)
    {
        if (draft.Creators.Count == 0)
        {
            var role = ZoteroSchema.IsValid(draft.Type, CreatorType.Author) ? CreatorType.Author : ZoteroSchema.PrimaryCreatorType(draft.Type) ?? CreatorType.Author;
            foreach (var statement in graph.All(node, (RdfNames.Bibo, "authorList"), (RdfNames.Schema, "author"), (RdfNames.Schema, "creator"))) { RdfPeople.Add(draft, graph, statement, role); }
        }
        foreach (var statement in graph.All(node, (RdfNames.Bibo, "editorList"), (RdfNames.Bibo, "editor"), (RdfNames.Schema, "editor"))) { RdfPeople.Add(draft, graph, statement, CreatorType.Editor); }
    }

    private void Put(Field field, int node, params ReadOnlySpan<(string, string)> predicates)
    {
        if (ZoteroSchema.FieldFor(draft.Type, field) is not null && draft[field] is null && graph.First(node, predicates) is { } text) { draft.Put(field, text); }
    }
}
