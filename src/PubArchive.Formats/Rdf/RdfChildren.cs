using PubArchive.Formats.Drafts;
using PubArchive.Items;

namespace PubArchive.Formats.Rdf;

/// <summary>Notes and files that hang on items.</summary>
internal sealed class RdfChildren(RdfGraph graph)
{
    /// <summary>Adds a note's text, and its tags, which have no place but the item's.</summary>
    /// <param name="draft">The item.</param>
    /// <param name="node">The note.</param>
    /// <param name="isOwn">Whether the note is the item itself.</param>
    public void AddNote(ItemDraft draft, int node, bool isOwn = false)
    {
        var html = graph.First(node, (RdfNames.Rdf, "value"), (RdfNames.Dc, "description"), (RdfNames.Terms, "description"));
        if (html is null) { return; }
        draft.Notes.Insert(isOwn ? 0 : draft.Notes.Count, new Note(html, isOwn ? null : KeyOf(node)));
        foreach (var subject in graph.All(node, (RdfNames.Dc, "subject")))
        {
            if (!isOwn && subject.Text is { } tag) { draft.Drop("tag of a note", tag); }
        }
    }

    /// <summary>Adds a file; a note on it becomes one on the item.</summary>
    /// <param name="draft">The item.</param>
    /// <param name="node">The file.</param>
    /// <param name="isOwn">Whether the file is the item itself.</param>
    public void AddFile(ItemDraft draft, int node, bool isOwn = false)
    {
        var url = (string?)null;
        foreach (var identifier in graph.All(node, (RdfNames.Dc, "identifier")))
        {
            if (identifier.Text is null) { url ??= graph.First(identifier.Node, (RdfNames.Rdf, "value")); }
        }
        draft.Attachments.Insert(isOwn ? 0 : draft.Attachments.Count, new Attachment
        {
            Key = isOwn ? null : KeyOf(node), Title = graph.First(node, (RdfNames.Dc, "title")), Path = graph.First(node, (RdfNames.Zotero, "path"), (RdfNames.Rdf, "resource")), Url = url,
            ContentType = graph.First(node, (RdfNames.Link, "type")),
        });
        if (graph.First(node, (RdfNames.Dc, "description")) is { } note) { draft.Notes.Add(new Note(note)); }
        foreach (var subject in graph.All(node, (RdfNames.Dc, "subject")))
        {
            if (!isOwn && subject.Text is { } tag) { draft.Drop("tag of a file", tag); }
        }
    }

    private string? KeyOf(int node) => graph.NameOf(node) is { } name && ZoteroUri.TryParse(name, out _, out var key) ? key : null;
}
