using PubArchive.Items;

namespace PubArchive.Catalogue.Rules;

/// <summary>Says when a publication was registered.</summary>
public static class RegistrationRules
{
    /// <summary>What the register says, else the day it was added to Zotero, else the day the archive first saw it (days in UTC).</summary>
    public static PartialDate From(Item item, CatalogueFacts facts, DateTimeOffset firstSeen) =>
        facts.Registered ?? PartialDate.Of((item.DateAdded ?? firstSeen).ToUniversalTime());
}
