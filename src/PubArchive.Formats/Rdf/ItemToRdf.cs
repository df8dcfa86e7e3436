using System.Globalization;
using System.Xml;
using PubArchive.Items;

namespace PubArchive.Formats.Rdf;

/// <summary>Writes one item, with its notes and files behind it.</summary>
internal sealed partial class ItemToRdf(XmlWriter xml, RdfItemNames names)
{
    private readonly HashSet<Field> _written = [];
    private Item _item = null!; // set by Write

    /// <summary>Writes the item under a name.</summary>
    public void Write(Item item, string name)
    {
        _item = item;
        var (type, container) = RdfTypes.Of(item.Type);
        // A note or file of its own is the resource itself.
        var notes = item.Notes.Skip(item.Type == ItemType.Note ? 1 : 0).Select(note => (note, Name: names.Of(item, note.Key))).ToList();
        var files = item.Attachments.Skip(item.Type == ItemType.Attachment ? 1 : 0).Select(file => (file, Name: names.Of(item, file.Key))).ToList();
        OpenType(type);
        xml.WriteAttributeString("about", RdfNames.Rdf, RdfText.Clean(name));
        Text(RdfNames.Zotero, "itemType", ZoteroSchema.Name(item.Type));
        WriteIdentity(name);
        WriteParts(container);
        WritePublisher();
        WriteCreators();
        foreach (var (_, noteName) in notes) { Reference(RdfNames.Terms, "isReferencedBy", noteName); }
        foreach (var (_, fileName) in files) { Reference(RdfNames.Link, "link", fileName); }
        foreach (var relation in item.Relations) { WriteRelation(relation); }
        foreach (var tag in item.Tags) { WriteTag(tag); }
        WriteFields();
        WriteOwn();
        xml.WriteEndElement();
        foreach (var (note, noteName) in notes) { WriteNote(note, noteName); }
        foreach (var (file, fileName) in files) { WriteFile(file, fileName); }
    }

    private void OpenType(string? type)
    {
        if (type is null) { xml.WriteStartElement("Description", RdfNames.Rdf); }
        else if (type.StartsWith(RdfNames.Zotero, StringComparison.Ordinal)) { xml.WriteStartElement(type[RdfNames.Zotero.Length..], RdfNames.Zotero); }
        else { xml.WriteStartElement(type[RdfNames.Bib.Length..], RdfNames.Bib); }
    }

    private void WriteIdentity(string name)
    {
        if (_item.Key is { } key && !name.EndsWith("/items/" + key, StringComparison.Ordinal)) { Text(RdfNames.Zotero, "key", key); }
        if (_item.DateAdded is { } added) { Text(RdfNames.Zotero, "dateAdded", Moment(added)); }
        if (_item.DateModified is { } modified) { Text(RdfNames.Zotero, "dateModified", Moment(modified)); }
        if (_item.CiteKey is { } citeKey && _item.Fields[Field.CitationKey] is null) { Text(RdfNames.Zotero, "citationKey", citeKey); }
    }

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private void WriteCreators()
    {
        foreach (var group in _item.Creators.GroupBy(creator => creator.Type))
        {
            var isBib = group.Key is CreatorType.Author or CreatorType.Editor or CreatorType.Contributor;
            xml.WriteStartElement(ZoteroSchema.Name(group.Key) + "s", isBib ? RdfNames.Bib : RdfNames.Zotero);
            xml.WriteStartElement("Seq", RdfNames.Rdf);
            foreach (var creator in group) { WriteCreator(creator); }
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    }

    private void WriteCreator(Creator creator)
    {
        xml.WriteStartElement("li", RdfNames.Rdf);
        xml.WriteStartElement("Person", RdfNames.Foaf);
        Text(RdfNames.Foaf, "surname", creator.LastName);
        if (creator.FirstName is { } first) { Text(RdfNames.Foaf, "givenName", first); }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteRelation(Relation relation)
    {
        if (relation.Predicate == "dc:relation") { Reference(RdfNames.Dc, "relation", relation.Object); }
        else if (relation.Predicate == "owl:sameAs") { Reference(RdfNames.Owl, "sameAs", relation.Object); }
    }

    private void WriteTag(Tag tag)
    {
        if (!tag.IsAutomatic)
        {
            Text(RdfNames.Dc, "subject", tag.Name);
            return;
        }
        Valued(RdfNames.Dc, "subject", RdfNames.Zotero, "AutomaticTag", tag.Name);
    }

    private void WriteFields()
    {
        Put(RdfNames.Dc, "title", Field.Title);
        if ((Take(Field.ConferenceName) ?? Take(Field.MeetingName)) is { } conference) { WriteConference(conference); }
        if (Take(Field.CallNumber) is { } callNumber) { Valued(RdfNames.Dc, "subject", RdfNames.Terms, "LCC", callNumber); }
        if (Take(Field.Url) is { } url) { Valued(RdfNames.Dc, "identifier", RdfNames.Terms, "URI", url); }
        if (Take(Field.AccessDate) is { } access) { Text(RdfNames.Terms, "dateSubmitted", access.Replace('T', ' ').TrimEnd('Z')); }
        Put(RdfNames.Terms, "abstract", Field.AbstractNote);
        Put(RdfNames.Dc, "date", Field.Date);
        Put(RdfNames.Dc, "description", Field.Extra);
        Put(RdfNames.Dc, "rights", Field.Rights);
        Put(RdfNames.Dc, "coverage", Field.ArchiveLocation);
        Put(RdfNames.Dc, "type", Field.Type);
        Put(RdfNames.Terms, "medium", Field.Medium);
        Put(RdfNames.Bib, "pages", Field.Pages);
        if (ZoteroSchema.FieldFor(_item.Type, Field.Edition) is not null) { Put(RdfNames.Prism, "edition", Field.Edition); }
        else { Put(RdfNames.Prism, "edition", Field.VersionNumber); }
        foreach (var (field, text) in _item.Fields)
        {
            if (!_written.Contains(field)) { Text(RdfNames.Zotero, ZoteroSchema.Name(field), text); }
        }
    }

    private void WriteOwn()
    {
        if (_item is { Type: ItemType.Note, Notes: [var note, ..] }) { Text(RdfNames.Rdf, "value", note.Html); }
        if (_item is not { Type: ItemType.Attachment, Attachments: [var file, ..] }) { return; }
        if (file.Path is { } path) { Reference(RdfNames.Zotero, "path", path); }
        if (file.ContentType is { } type) { Text(RdfNames.Link, "type", type); }
    }

    private void WriteConference(string name)
    {
        xml.WriteStartElement("presentedAt", RdfNames.Bib);
        xml.WriteStartElement("Conference", RdfNames.Bib);
        Text(RdfNames.Dc, "title", name);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteNote(Note note, string name)
    {
        xml.WriteStartElement("Memo", RdfNames.Bib);
        xml.WriteAttributeString("about", RdfNames.Rdf, name);
        Text(RdfNames.Rdf, "value", note.Html);
        xml.WriteEndElement();
    }

    private void WriteFile(Attachment file, string name)
    {
        xml.WriteStartElement("Attachment", RdfNames.Zotero);
        xml.WriteAttributeString("about", RdfNames.Rdf, name);
        Text(RdfNames.Zotero, "itemType", "attachment");
        if (file.Path is { } path) { Reference(RdfNames.Zotero, "path", path); }
        if (file.Url is { } url) { Valued(RdfNames.Dc, "identifier", RdfNames.Terms, "URI", url); }
        if (file.Title is { } title) { Text(RdfNames.Dc, "title", title); }
        if (file.ContentType is { } type) { Text(RdfNames.Link, "type", type); }
        xml.WriteEndElement();
    }

    private bool Has(Field field) => _item[field] is not null;

    private string? Take(Field field)
    {
        var own = ZoteroSchema.FieldFor(_item.Type, field) ?? field;
        return _item.Fields[own] is { } text && _written.Add(own) ? text : null;
    }

    private void Put(string ns, string name, Field field)
    {
        if (Take(field) is { } text) { Text(ns, name, text); }
    }

    private void Text(string ns, string name, string text) => xml.WriteElementString(name, ns, RdfText.Clean(text));

    private void Reference(string ns, string name, string resource)
    {
        xml.WriteStartElement(name, ns);
        xml.WriteAttributeString("resource", RdfNames.Rdf, RdfText.Clean(resource));
        xml.WriteEndElement();
    }

    // A value with a kind: <dc:subject><dcterms:LCC><rdf:value>…
    private void Valued(string ns, string name, string typeNamespace, string type, string value)
    {
        xml.WriteStartElement(name, ns);
        xml.WriteStartElement(type, typeNamespace);
        Text(RdfNames.Rdf, "value", value);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
