using PubArchive.Formats.Drafts;
using PubArchive.Formats.Xml;
using PubArchive.Items;

namespace PubArchive.Formats.Mods;

/// <summary>What a record is part of, where in it, and who published it.</summary>
internal sealed class ModsParts(ItemDraft draft)
{
    /// <summary>The series of a record, its own or its host's.</summary>
    public static IEnumerable<XmlPart> SeriesOf(XmlPart record) => record.Within("relatedItem").Where(item => item["type"] == "series");

    /// <summary>Takes hosts, series, parts and publication.</summary>
    public void Take(XmlPart record, List<XmlPart> hosts)
    {
        var container = hosts.Select(ModsText.MainTitle).FirstOrDefault(title => title is not null);
        var abbreviation = hosts.Select(host => ModsText.TitleOf(host, "abbreviated")).FirstOrDefault(title => title is not null);
        Put(Field.PublicationTitle, container ?? abbreviation);
        Put(Field.JournalAbbreviation, abbreviation);
        foreach (var series in SeriesOf(record)) { TakeSeries(series); }
        List<XmlPart> parts = [.. hosts.SelectMany(host => host.All("part")), .. record.All("part")];
        List<XmlPart> origins = [.. hosts.SelectMany(host => host.All("originInfo")), .. record.All("originInfo")];
        TakeParts(parts);
        foreach (var extent in record.All("physicalDescription", "extent")) { ModsExtent.Take(draft, ModsText.OneLine(extent.Text)); }
        TakeOrigins(origins);
        Put(Field.Date, ModsDates.Published(origins) ?? ModsDates.OfPart(parts));
        Put(Field.AccessDate, ModsDates.Captured(origins));
    }

    private void Put(Field field, string? text)
    {
        if (text is { Length: > 0 }) { draft.Put(field, text); }
    }

    private void TakeSeries(XmlPart series)
    {
        var title = ModsText.Join(series.All("titleInfo", "title"), ", ");
        Put(ZoteroSchema.IsValid(draft.Type, Field.Series) || !ZoteroSchema.IsValid(draft.Type, Field.SeriesTitle) ? Field.Series : Field.SeriesTitle, title);
        Put(Field.SeriesText, ModsText.Join(series.All("titleInfo", "subTitle"), ", "));
        Put(Field.SeriesNumber, ModsText.First(series.All("part", "detail").Where(detail => detail["type"] == "volume").SelectMany(detail => detail.All("number"))) ?? ModsText.First(series.All("titleInfo", "partNumber")));
    }

    private void TakeParts(List<XmlPart> parts)
    {
        Put(Field.Volume, Detail(parts, "volume"));
        Put(Field.Issue, Detail(parts, "issue"));
        Put(Field.Section, Detail(parts, "section"));
        foreach (var extent in parts.SelectMany(part => part.All("extent")))
        {
            if (extent["unit"] is not ("page" or "pages")) { ModsExtent.Take(draft, ModsText.OneLine(extent.Text)); }
            else if (draft[Field.Pages] is null) { Put(Field.Pages, Range(ModsText.First(extent.All("start")), ModsText.First(extent.All("end"))) ?? ModsText.First(extent.All("list"))); }
        }
    }

    private static string? Detail(List<XmlPart> parts, string kind)
    {
        var details = parts.SelectMany(part => part.All("detail")).Where(detail => detail["type"] == kind).ToList();
        return ModsText.First(details.SelectMany(detail => detail.All("number"))) ?? ModsText.First(details);
    }

    private static string? Range(string? first, string? last) => first is null || last is null || first == last ? first ?? last : $"{first}-{last}";

    private void TakeOrigins(List<XmlPart> origins)
    {
        Put(ZoteroSchema.IsValid(draft.Type, Field.VersionNumber) && ZoteroSchema.FieldFor(draft.Type, Field.Edition) is null ? Field.VersionNumber : Field.Edition, ModsText.First(origins.SelectMany(origin => origin.All("edition"))));
        Put(Field.Place, ModsText.First(origins.SelectMany(origin => origin.All("place", "placeTerm")).Where(place => place["type"] == "text")));
        var publisher = ModsText.First(origins.SelectMany(origin => origin.All("publisher")));
        Put(Field.Publisher, publisher);
        if (draft.Type == ItemType.Webpage && draft[Field.PublicationTitle] is null) { Put(Field.PublicationTitle, publisher); }
    }
}
