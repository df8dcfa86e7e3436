using PubArchive.Items;

namespace PubArchive.Formats.Rdf;

// What Dublin Core says of the item.
internal sealed partial class RdfToItem
{
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
}
