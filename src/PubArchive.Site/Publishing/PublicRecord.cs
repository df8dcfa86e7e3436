using PubArchive.Catalogue;
using PubArchive.Catalogue.People;
using PubArchive.Catalogue.Rules;
using PubArchive.Items;

namespace PubArchive.Site.Publishing;

/// <summary>The allow-list: a record made anew of what may be published. What is not named here stays private, and so does what a later version adds.</summary>
/// <remarks>Left out: notes, attachments, private tags, collections, relations, Extra but for the variables of <see cref="PublicExtra"/>, addresses on somebody's machine, who is whom in the library's own list, who said what, why, and on what evidence.</remarks>
internal static class PublicRecord
{
    public static Publication Of(Publication publication, AbstractRules abstracts) => new()
    {
        Key = publication.Key,
        Item = PublicItem(publication.Item, abstracts.Allows(publication)),
        Facts = PublicFacts(publication.Facts),
        Published = publication.Published,
        Registered = publication.Registered,
        Changed = publication.Changed,
    };

    private static Item PublicItem(Item item, bool hasAbstract) => new()
    {
        Key = item.Key,
        Library = item.Library,
        CiteKey = item.CiteKey,
        Type = item.Type,
        Fields = PublicFields.Of(item.Fields, hasAbstract),
        Creators = [.. item.Creators.Select(PublicCreator)],
        Tags = [.. item.Tags.Where(tag => !KeywordRules.IsPrivate(tag)).Select(tag => new Tag(tag.Name, tag.IsAutomatic))],
        DateAdded = item.DateAdded,
        DateModified = item.DateModified,
    };

    private static Creator PublicCreator(Creator creator) =>
        creator.IsOneField ? Creator.OneField(creator.Type, creator.LastName) : Creator.Person(creator.Type, creator.LastName, creator.FirstName);

    private static CatalogueFacts PublicFacts(CatalogueFacts facts) => new()
    {
        Units = [.. facts.Units.Select(placement => new UnitPlacement(placement.UnitKey, placement.Origin))],
        Goals = [.. facts.Goals.Select(tag => new GoalTag(tag.Goal, tag.Origin))],
        Summaries = [.. facts.Summaries.Select(summary => new LaySummary(summary.Language, summary.Text, summary.Origin))],
        Keywords = [.. facts.Keywords.Select(keyword => new Keyword(keyword.Text, keyword.Language, keyword.Origin))],
        RegisterIds = [.. facts.RegisterIds.Select(id => new RegisterId(id.Register, id.Id))],
        OpenAccessUrl = PublicFields.PublicAddress(facts.OpenAccessUrl),
        Registered = facts.Registered,
        Orcids = [.. facts.Orcids.Select(orcid => new CreatorOrcid(orcid.Position, orcid.Orcid))],
        People = [.. facts.People.Where(link => link is { OptOut: OptOut.None, Affiliation: not null }).Select(link => new CreatorPerson(link.Position, null, link.Affiliation, OptOut.None))],
        PublishedCitation = facts.PublishedCitation,
    };
}
