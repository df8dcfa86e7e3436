using System.Collections.Immutable;
using System.Globalization;
using PubArchive.Formats;
using PubArchive.Formats.ArchiveCsv;
using PubArchive.Items;

namespace PubArchive.Benchmarks.Mutating;

/// <summary>An archive CSV with the texts of real records, since no library has published one: abstracts as summaries, tags as keywords.</summary>
internal static class FactsOfRealRecords
{
    public static byte[] Write(string file)
    {
        using var export = File.OpenRead(RealData.Export("zotero-csv", file));
        var rows = RecordFormats.ReaderFor(FormatId.ZoteroCsv).Read(export).Select(record => record.Item).OfType<Item>().Select(Row).ToList();
        using var stream = new MemoryStream();
        new ArchiveCsvWriter { Languages = ["en", "nb"] }.Write(rows, stream);
        return stream.ToArray();
    }

    private static ArchiveCsvRow Row(Item item, int at) => new()
    {
        Key = item.Key,
        Doi = Doi.TryParse(item[Field.Doi], out var doi) ? doi : null,
        Title = item.Title,
        Units = ["physics", "Faculty of Medicine"],
        LaySummaries = Texts(("en", item[Field.AbstractNote]), ("nb", at % 3 == 0 ? item[Field.AbstractNote] : null)),
        Keywords = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("en", item.Tags.Select(tag => tag.Name).ToImmutableArray())]),
        Goals = [1 + at % 17],
        OpenAccessUrl = item[Field.Url],
        RegisterIds = Texts(("Cristin", at.ToString(CultureInfo.InvariantCulture))),
        Registered = item.DateAdded is { } added ? PartialDate.Parse(added.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null,
        Orcids = item.Creators.Length > 0 ? [new ArchiveCsvOrcid(0, null, Orcid.Parse("0000-0002-1825-0097"))] : [],
        IsPublic = at % 5 != 0,
        Citations = Texts(("en", $"<i>{item.Title}</i>. {item[Field.PublicationTitle]}")),
    };

    private static ImmutableSortedDictionary<string, string> Texts(params (string Name, string? Text)[] texts) =>
        texts.Where(pair => pair.Text is not null).ToImmutableSortedDictionary(pair => pair.Name, pair => pair.Text!, StringComparer.Ordinal);
}
