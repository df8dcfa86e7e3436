using System.Collections.Immutable;
using PubArchive.Catalogue.People;
using PubArchive.Items;

namespace PubArchive.Catalogue;

/// <summary>Makes the light row of a publication.</summary>
public static class PublicationRows
{
    private const int ShownCreators = 4;
    private const int OpeningLength = 200;

    /// <summary>The row that lists show for a publication, without what its creators do not want shown.</summary>
    public static PublicationRow From(Publication publication)
    {
        publication = Withholding.Shown(publication);
        var item = publication.Item;
        var creators = ShownCreatorsOf(item);
        return new PublicationRow(
            publication.Key, item.Title, [.. creators.Take(ShownCreators).Select(creator => creator.LastName)], creators.Length,
            item[Field.PublicationTitle] ?? item[Field.SeriesTitle] ?? item[Field.Series], item.Type, publication.Published, publication.Registered,
            [.. publication.Facts.Units.Select(placement => placement.UnitKey).Distinct(StringComparer.Ordinal)],
            [.. publication.Facts.Goals.Select(tag => tag.Goal).Distinct()],
            IsWebAddress(publication.Facts.OpenAccessUrl), Languages.Primary(item[Field.Language]))
        {
            Openings = publication.Facts.Summaries.ToImmutableSortedDictionary(summary => summary.Language, summary => Opening(summary.Text), StringComparer.Ordinal),
            SortName = creators.FirstOrDefault()?.SortName,
        };
    }

    /// <summary>The creators a list names: those of the type's primary role, else the editors, else all.</summary>
    public static ImmutableArray<Creator> ShownCreatorsOf(Item item)
    {
        var primary = ZoteroSchema.PrimaryCreatorType(item.Type);
        var shown = item.Creators.Where(creator => creator.Type == primary).ToImmutableArray();
        if (shown.IsEmpty) { shown = [.. item.Creators.Where(creator => creator.Type is CreatorType.Editor)]; }
        return shown.IsEmpty ? item.Creators : shown;
    }

    // A list must not call free to read what a page may not link to.
    private static bool IsWebAddress(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https" or "ftp");

    private static string Opening(string text)
    {
        if (text.Length <= OpeningLength) { return text; }
        var blank = text.LastIndexOf(' ', OpeningLength);
        return string.Concat(text.AsSpan(0, blank > 0 ? blank : OpeningLength), "…");
    }
}
