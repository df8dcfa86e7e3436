using PubArchive.Items;

namespace PubArchive.Catalogue.People;

/// <summary>Takes out of a publication what its creators do not want published. src/decisions/0014 says what that is, and why not less or more.</summary>
public static class Withholding
{
    /// <summary>What stands in place of a creator's name.</summary>
    public const string Name = "[name withheld]";

    /// <summary>The publication as readers may see it: the same one when nobody opted out.</summary>
    public static Publication Shown(Publication publication)
    {
        ArgumentNullException.ThrowIfNull(publication);
        var facts = publication.Facts;
        if (facts.People.All(link => link.OptOut is OptOut.None)) { return publication; }
        var silent = facts.People.Where(link => link.OptOut is not OptOut.None).Select(link => link.Position).ToHashSet();
        var open = publication with { Facts = facts with { Orcids = facts.Orcids.RemoveAll(orcid => silent.Contains(orcid.Position)) } };
        var withheld = facts.People.Where(link => link.OptOut is OptOut.Name && link.Position < publication.Item.Creators.Length).Select(link => link.Position).ToList();
        return withheld.Count == 0 ? open : WithoutNames(open, withheld);
    }

    // A citation key is made of the name; a reference that an earlier archive printed holds it; a tag may be it.
    private static Publication WithoutNames(Publication publication, List<int> positions)
    {
        var item = publication.Item;
        var forms = positions.Select(at => item.Creators[at]).SelectMany(Forms).ToHashSet(StringComparer.Ordinal);
        var creators = item.Creators.ToBuilder();
        foreach (var at in positions) { creators[at] = Creator.OneField(creators[at].Type, Name); }
        return publication with
        {
            Item = item with { Creators = creators.ToImmutable(), CiteKey = null, Tags = item.Tags.RemoveAll(tag => forms.Contains(TextFold.Words(tag.Name))) },
            Facts = publication.Facts with { PublishedCitation = null, Keywords = publication.Facts.Keywords.RemoveAll(keyword => forms.Contains(TextFold.Words(keyword.Text))) },
        };
    }

    private static IEnumerable<string> Forms(Creator creator) => [TextFold.Words(creator.SortName), TextFold.Words(creator.DisplayName)];
}
