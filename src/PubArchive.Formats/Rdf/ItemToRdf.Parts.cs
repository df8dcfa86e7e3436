using PubArchive.Items;

namespace PubArchive.Formats.Rdf;

// The works around the item, its numbers, and who published it.
internal sealed partial class ItemToRdf
{
    // Section, the work around the item, the series around that: each inside the one before.
    private void WriteParts(string? container)
    {
        var section = Take(Field.Section);
        var hasSeries = Has(Field.Series) || Has(Field.SeriesTitle) || Has(Field.SeriesText) || Has(Field.SeriesNumber);
        if (section is not null)
        {
            OpenPart(RdfNames.Bib + "Part");
            Text(RdfNames.Dc, "title", section);
        }
        if (container is not null)
        {
            OpenPart(container);
            WriteContained();
        }
        if (hasSeries)
        {
            OpenPart(RdfNames.Bib + "Series");
            Put(RdfNames.Dc, "title", Field.Series);
            Put(RdfNames.Terms, "alternative", Field.SeriesTitle);
            Put(RdfNames.Dc, "description", Field.SeriesText);
            Put(RdfNames.Dc, "identifier", Field.SeriesNumber);
            ClosePart();
        }
        if (container is not null) { ClosePart(); }
        if (section is not null) { ClosePart(); }
        if (container is null) { WriteNumbers(); }
    }

    private void OpenPart(string type)
    {
        xml.WriteStartElement("isPartOf", RdfNames.Terms);
        OpenType(type);
    }

    private void ClosePart()
    {
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteContained()
    {
        if (_item.Type == ItemType.Case) { Put(RdfNames.Dc, "title", Field.Reporter); }
        else { Put(RdfNames.Dc, "title", Field.PublicationTitle); }
        Put(RdfNames.Terms, "alternative", Field.JournalAbbreviation);
        WriteNumbers();
    }

    private void WriteNumbers()
    {
        Put(RdfNames.Prism, "volume", Field.Volume);
        if (Has(Field.Issue)) { Put(RdfNames.Prism, "number", Field.Issue); }
        else if (ZoteroSchema.FieldFor(_item.Type, Field.Issue) is null) { Put(RdfNames.Prism, "number", Field.Number); }
        Identifier("ISBN", Field.Isbn);
        Identifier("ISSN", Field.Issn);
        Identifier("DOI", Field.Doi);
    }

    private void Identifier(string label, Field field)
    {
        if (Take(field) is { } text) { Text(RdfNames.Dc, "identifier", $"{label} {text}"); }
    }

    private void WritePublisher()
    {
        var (publisher, place) = (Take(Field.Publisher), Take(Field.Place));
        if (publisher is null && place is null) { return; }
        xml.WriteStartElement("publisher", RdfNames.Dc);
        xml.WriteStartElement("Organization", RdfNames.Foaf);
        if (place is not null)
        {
            xml.WriteStartElement("adr", RdfNames.VCard);
            xml.WriteStartElement("Address", RdfNames.VCard);
            Text(RdfNames.VCard, "locality", place);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        if (publisher is not null) { Text(RdfNames.Foaf, "name", publisher); }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
