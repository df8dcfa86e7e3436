using System.Collections.Immutable;
using PubArchive.Catalogue;
using PubArchive.Formats.ArchiveCsv;
using PubArchive.Items;

namespace PubArchive.Workflows;

/// <summary>Writes what an archive adds to its records as an archive CSV, to edit in a spreadsheet and import again.</summary>
internal sealed class FactsExport(UnitTree units)
{
    /// <summary>The row of a publication.</summary>
    public ArchiveCsvRow RowOf(Publication publication)
    {
        var facts = publication.Facts;
        return new ArchiveCsvRow
        {
            Key = publication.Key,
            Doi = Doi.TryParse(publication.Item[Field.Doi], out var doi) ? doi : null,
            Title = publication.Item.Title,
            Units = [.. facts.Units.Select(place => NameOf(place.UnitKey)).Distinct(StringComparer.Ordinal)],
            LaySummaries = facts.Summaries.ToImmutableSortedDictionary(summary => summary.Language, summary => summary.Text, StringComparer.Ordinal),
            Keywords = facts.Keywords.GroupBy(keyword => keyword.Language, StringComparer.Ordinal)
                .ToImmutableSortedDictionary(group => group.Key, group => group.Select(keyword => keyword.Text).ToImmutableArray(), StringComparer.Ordinal),
            Goals = [.. facts.Goals.Select(tag => tag.Goal.Number).Distinct().Order()],
            OpenAccessUrl = facts.OpenAccessUrl,
            RegisterIds = facts.RegisterIds.ToImmutableSortedDictionary(id => id.Register, id => id.Id, StringComparer.Ordinal),
            Registered = facts.Registered,
            Orcids = [.. facts.Orcids.Select(orcid => new ArchiveCsvOrcid(orcid.Position, null, orcid.Orcid))],
            EmbargoUntil = facts.EmbargoUntil,
            Citations = facts.PublishedCitation?.Texts ?? ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal),
        };
    }

    // A name where it leads back to the unit, because people read the file; else the key. A name with a semicolon would be taken for two.
    private string NameOf(string key)
    {
        var name = units.Find(key)?.Names.In("en") ?? key;
        return !name.Contains(';', StringComparison.Ordinal) && units.Named(name) is [{ } unit] && unit.Key == key ? name : key;
    }
}
