using System.Collections.Frozen;
using System.Collections.Immutable;
using PubArchive.Formats.Drafts;
using PubArchive.Items;

namespace PubArchive.Formats.Rdf;

/// <summary>Makes an item of a node and what it leads to.</summary>
internal sealed class RdfToItem(RdfGraph graph, RdfIndex index)
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

    private void TakeDublinCore(RdfStatement statement, bool isZotero)
    {
        var text = statement.Text?.Trim() ?? "";
        switch (statement.Name)
        {
            case "title" when text.Length > 0: TakeTitle(text); break;
            case "identifier": TakeIdentifier(statement); break;
            case "subject": TakeSubject(statement); break;
            case "abstract" when text.Length > 0: _draft.Put(Field.AbstractNote, text); break;
            case "description" when isZotero && _draft.Type is not (ItemType.Attachment or ItemType.Note): AddExtra(text); break;
            case "date" or "issued" when text.Length > 0: PutDate(text); break;
            case "dateSubmitted" when text.Length > 0 && isZotero: _draft.Put(Field.AccessDate, AccessDate(text)); break;
            case "rights" when text.Length > 0: _draft.Put(Field.Rights, text); break;
            case "coverage" when text.Length > 0: _draft.Put(Field.ArchiveLocation, text); break;
            case "type" when text.Length > 0: _draft.Put(Field.Type, text); break;
            case "medium" when text.Length > 0: _draft.Put(Field.Medium, text); break;
            case "source" when text.Length > 0: _draft.Put(Field.PublicationTitle, text); break;
            case "language" when text.Length > 0 || statement.Text is null: _draft.TryPut(Field.Language, statement.Text is null ? graph.NameOf(statement.Node) ?? "" : text); break;
            case "publisher": TakePublisher(statement); break;
            case "relation" when statement.Text is null && graph.NameOf(statement.Node) is { } related: _draft.Relations.Add(new Relation("dc:relation", related)); break;
            case "isReferencedBy" when statement.Text is null: _children.AddNote(_draft, statement.Node); break;
            case "creator" when !isZotero: RdfPeople.Add(_draft, graph, statement, PrimaryRole()); break;
            default: break;
        }
    }

    // A broadcast has two: Zotero writes the program's first.
    private void TakeTitle(string text)
    {
        if (_draft[Field.Title] is { } first && first != text && _draft[Field.ProgramTitle] is null && ZoteroSchema.IsValid(_draft.Type, Field.ProgramTitle))
        {
            (_draft[Field.ProgramTitle], _draft[Field.Title]) = (first, text);
        }
        else { _draft.TryPut(Field.Title, text); }
    }

    private CreatorType PrimaryRole() => ZoteroSchema.IsValid(_draft.Type, CreatorType.Author) ? CreatorType.Author : ZoteroSchema.PrimaryCreatorType(_draft.Type) ?? CreatorType.Author;

    private void PutDate(string text)
    {
        if (_draft[Field.Date] is null) { _draft.Put(Field.Date, text); }
    }

    // Extra lines that stand there already are not added again.
    private void AddExtra(string text)
    {
        if (text.Length > 0 && _draft[Field.Extra] != text) { _draft.AddExtraLine(text); }
    }

    private static string AccessDate(string text) => text is [_, _, _, _, '-', _, _, '-', _, _, ' ', _, _, ':', _, _, ':', _, _] ? string.Concat(text.AsSpan(0, 10), "T", text.AsSpan(11), "Z") : text;

    // "ISBN 978…", "DOI 10.…", or an address as node.
    private void TakeIdentifier(RdfStatement statement)
    {
        if (statement.Text is { } text) { RdfIdentifiers.Take(_draft, text.Trim()); }
        else if (graph.First(statement.Node, (RdfNames.Rdf, "value")) is { } address) { _draft.Put(Field.Url, address); }
    }

    private void TakeSubject(RdfStatement statement)
    {
        if (statement.Text is { } text) { _draft.AddTag(text); }
        else if (graph.First(statement.Node, (RdfNames.Rdf, "value")) is { } value)
        {
            if (graph.TypeOf(statement.Node) == RdfNames.Zotero + "AutomaticTag") { _draft.AddTag(value, isAutomatic: true); }
            else { _draft.Put(Field.CallNumber, value); }
        }
    }

    private void TakePublisher(RdfStatement statement)
    {
        if (statement.Text is { } text)
        {
            if (text.Trim().Length > 0) { _draft.Put(Field.Publisher, text.Trim()); }
            return;
        }
        if (graph.First(statement.Node, (RdfNames.Foaf, "name"), (RdfNames.Schema, "name")) is { } name) { _draft.Put(Field.Publisher, name); }
        foreach (var address in graph.All(statement.Node, (RdfNames.VCard, "adr")))
        {
            if (address.Text is null && graph.First(address.Node, (RdfNames.VCard, "locality")) is { } place) { _draft.Put(Field.Place, place); }
        }
    }

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
