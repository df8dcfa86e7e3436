using System.Collections.Frozen;
using System.Collections.Immutable;
using PubArchive.Formats.Drafts;
using PubArchive.Items;

namespace PubArchive.Formats.Rdf;

/// <summary>Makes an item of a node and what it leads to.</summary>
internal sealed partial class RdfToItem(RdfGraph graph, RdfIndex index)
{
    private static readonly FrozenDictionary<string, CreatorType> s_roles = Enum.GetValues<CreatorType>().ToFrozenDictionary(role => ZoteroSchema.Name(role) + "s", StringComparer.Ordinal);

    private readonly ItemDraft _draft = new();
    private readonly RdfChildren _children = new(graph);

    /// <summary>The item of a node; <see langword="null"/> when the node is no publication.</summary>
    public Item? ToItem(int node, int line, out ImmutableArray<Diagnostic> notices)
    {
        notices = [];
        _draft.Line = line;
        var parts = RdfParts.Of(graph, node);
        var named = graph.First(node, (RdfNames.Zotero, "itemType"), (RdfNames.Zotero, "type"));
        if (TypeOf(node, named, parts) is not { } type) { return null; }
        _draft.Type = type;
        if (named is not null && !ZoteroSchema.TryParse(named, out ItemType _)) { SayUnknown(named); }
        Identify(node);
        foreach (var statement in graph.About(node)) { Take(node, statement, parts, named is not null); }
        if (named is not null) { TakeZoteroParts(parts); }
        else { new RdfForeign(graph, _draft).Take(node, parts); }
        if (index.LibraryItemOf(node) is { } libraryItem) { TakeLibraryItem(libraryItem); }
        Complete(node);
        return _draft.Finish("RDF003", "RDF004", out notices);
    }

    private void TakeLibraryItem(int node)
    {
        if (_draft.Key is null) { Identify(node); }
        foreach (var statement in graph.About(node))
        {
            if (statement is not { Namespace: RdfNames.Zotero, Text: { } text }) { continue; }
            if (statement.Name == "accessDate") { _draft.Put(Field.AccessDate, AccessDate(text.Trim())); }
            else if (statement.Name == "repository") { _draft.Put(Field.LibraryCatalog, text.Trim()); }
            else { TakeZotero(statement); }
        }
    }

    private ItemType? TypeOf(int node, string? named, RdfParts parts)
    {
        if (named is not null) { return ZoteroSchema.TryParse(named, out ItemType known) ? known : ItemType.Document; }
        var name = RdfTypes.NameOf(graph.TypeOf(node));
        if (name == "Article") { return RdfTypes.OfArticle(parts.All.Select(graph.TypeOf)); }
        if (name == "Memo") { return ItemType.Note; }
        if (graph.TypeOf(node) == RdfNames.Zotero + "Attachment") { return ItemType.Attachment; }
        if (RdfTypes.TryParse(graph.TypeOf(node), out var type)) { return type; }
        var hasTitle = graph.First(node, (RdfNames.Dc, "title"), (RdfNames.Terms, "title")) is not null;
        // A described thing with title and maker, of no class: Zotero takes it for an article.
        return hasTitle && graph.TypeOf(node) is null && graph.First(node, (RdfNames.Dc, "creator"), (RdfNames.Terms, "creator"), (RdfNames.Bib, "authors")) is not null ? ItemType.JournalArticle : null;
    }

    private void SayUnknown(string named)
    {
        _draft.Say(Severity.Warning, "RDF002", $"'{ItemDraft.Cut(named)}' is no item type of Zotero; the record was read as a document, and the type kept in Extra.");
        _draft.AddExtraLine($"Type: {named}");
    }

    private void Identify(int node)
    {
        if (graph.NameOf(node) is not { } name) { return; }
        if (ZoteroUri.TryParse(name, out var library, out var key)) { (_draft.Library, _draft.Key) = (library, key); }
    }

    private void Take(int node, RdfStatement statement, RdfParts parts, bool isZotero)
    {
        switch (statement.Namespace)
        {
            case RdfNames.Zotero: TakeZotero(statement); break;
            case RdfNames.Dc or RdfNames.Terms: TakeDublinCore(statement, isZotero); break;
            case RdfNames.Bib: TakeBib(statement); break;
            case RdfNames.Prism: TakePrism(statement); break;
            case RdfNames.Link when statement.Name == "link": _children.AddFile(_draft, statement.Node); break;
            case RdfNames.Link when statement.Name == "type" && _draft.Type == ItemType.Attachment: break;
            case RdfNames.Owl when statement is { Name: "sameAs", Text: null } && graph.NameOf(statement.Node) is { } same: _draft.Relations.Add(new Relation("owl:sameAs", same)); break;
            case RdfNames.Rdf when statement.Name is "value" or "resource": break;
            default:
                if (isZotero && statement.Text is { } text) { _draft.Drop(statement.Name, text); }
                break;
        }
    }

    // z:shortTitle, z:artists: fields and people under Zotero's names.
    private void TakeZotero(RdfStatement statement)
    {
        if (s_roles.TryGetValue(statement.Name, out var role)) { RdfPeople.Add(_draft, graph, statement, role); }
        else if (statement.Text is { } text) { TakeZoteroText(statement.Name, text.Trim()); }
    }

    private void TakeZoteroText(string name, string text)
    {
        switch (name)
        {
            case "itemType" or "linkMode" or "displayTitle" or "path" or "charset" or "md5" or "": break;
            case "key" when ZoteroKey.TryParse(text, out var key): _draft.Key ??= key.Value; break;
            case "extra": AddExtra(text); break;
            case "dateAdded" when Moment(text) is { } added: _draft.DateAdded = added; break;
            case "dateModified" when Moment(text) is { } modified: _draft.DateModified = modified; break;
            case "citationKey": PutCiteKey(text); break;
            default: PutNamed(name, text); break;
        }
    }

    private void PutCiteKey(string text)
    {
        _draft.CiteKey ??= text;
        _draft.Put(Field.CitationKey, text);
    }

    private void PutNamed(string name, string text)
    {
        if (text.Length == 0) { return; }
        if (ZoteroSchema.TryParse(name, out Field field)) { _draft.Put(field, text); }
        else { _draft.PutExtra(name, text); }
    }

    private static DateTimeOffset? Moment(string text) =>
        DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal | System.Globalization.DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;

    private void TakeBib(RdfStatement statement)
    {
        var text = statement.Text?.Trim() ?? "";
        switch (statement.Name)
        {
            case "pages" when text.Length > 0: _draft.Put(Field.Pages, text); break;
            case "presentedAt": TakeConference(statement); break;
            case "authors": RdfPeople.Add(_draft, graph, statement, PrimaryRole()); break;
            case var other when s_roles.TryGetValue(other, out var role): RdfPeople.Add(_draft, graph, statement, role); break;
            default: break;
        }
    }

    private void TakeConference(RdfStatement statement)
    {
        var name = statement.Text?.Trim() ?? graph.First(statement.Node, (RdfNames.Dc, "title"), (RdfNames.Terms, "title"));
        if (name is { Length: > 0 }) { _draft.Put(ZoteroSchema.IsValid(_draft.Type, Field.MeetingName) ? Field.MeetingName : Field.ConferenceName, name); }
    }

    private void TakePrism(RdfStatement statement)
    {
        if (statement.Text?.Trim() is not { Length: > 0 } text) { return; }
        switch (statement.Name)
        {
            case "volume": _draft.Put(Field.Volume, text); break;
            case "number": _draft.Put(ZoteroSchema.IsValid(_draft.Type, Field.Issue) && !ZoteroSchema.IsValid(_draft.Type, Field.Number) ? Field.Issue : NumberField(), text); break;
            case "edition": _draft.Put(ZoteroSchema.FieldFor(_draft.Type, Field.Edition) is null && ZoteroSchema.IsValid(_draft.Type, Field.VersionNumber) ? Field.VersionNumber : Field.Edition, text); break;
            case "publicationName": _draft.Put(Field.PublicationTitle, text); break;
            case "issn" or "eIssn": _draft.TryPut(Field.Issn, text); break;
            case "publicationDate": PutDate(text); break;
            default: break;
        }
    }

    private Field NumberField() => ZoteroSchema.FieldFor(_draft.Type, Field.Issue) is { } issue ? issue : Field.Number;

    // The periodical or book, the section and the series, each with what it says.
    private void TakeZoteroParts(RdfParts parts)
    {
        if (parts.Section is { } section && graph.First(section, (RdfNames.Dc, "title")) is { } title) { _draft.Put(Field.Section, title); }
        if (parts.Container is { } container) { TakeContainer(container); }
        if (parts.Series is not { } series) { return; }
        PutOf(series, Field.Series, (RdfNames.Dc, "title"));
        PutOf(series, Field.SeriesTitle, (RdfNames.Terms, "alternative"));
        PutOf(series, Field.SeriesText, (RdfNames.Dc, "description"));
        PutOf(series, Field.SeriesNumber, (RdfNames.Dc, "identifier"));
    }

    private void PutOf(int node, Field field, (string, string) predicate)
    {
        if (graph.First(node, predicate) is { } text) { _draft.Put(field, text); }
    }

    private void TakeContainer(int container)
    {
        foreach (var statement in graph.About(container))
        {
            if (statement.Text?.Trim() is not { Length: > 0 } text) { continue; }
            if (statement.Is(RdfNames.Dc, "title") || statement.Is(RdfNames.Terms, "title")) { _draft.Put(_draft.Type == ItemType.Case ? Field.Reporter : Field.PublicationTitle, text); }
            else if (statement.Is(RdfNames.Terms, "alternative")) { _draft.Put(Field.JournalAbbreviation, text); }
            else if (statement.Is(RdfNames.Dc, "identifier")) { RdfIdentifiers.Take(_draft, text); }
            else if (statement.Namespace == RdfNames.Prism) { TakePrism(statement); }
        }
    }

    private void Complete(int node)
    {
        _draft.Collections.AddRange(index.CollectionsOf(node));
        if (_draft.Type == ItemType.Note) { _children.AddNote(_draft, node, isOwn: true); }
        if (_draft.Type == ItemType.Attachment) { _children.AddFile(_draft, node, isOwn: true); }
    }
}
