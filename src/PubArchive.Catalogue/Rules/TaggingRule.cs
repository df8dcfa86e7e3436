namespace PubArchive.Catalogue.Rules;

/// <summary>What of an item a rule looks at.</summary>
public enum RuleSubject
{
    /// <summary>The key or name of a collection the item is in, or of one above it.</summary>
    Collection,

    /// <summary>A tag, as written.</summary>
    Tag,

    /// <summary>A creator: family name, <c>Family, Given</c>, <c>Given Family</c>, or one-field name.</summary>
    Author,

    /// <summary>A keyword: a tag that is neither a goal nor private.</summary>
    Keyword,
}

/// <summary>A rule of <c>units.yaml</c>: items that show this text belong to that unit.</summary>
/// <param name="Subject">Where the text is looked for.</param>
/// <param name="Text">The whole text looked for; letter case, accents and white space at the ends do not count.</param>
/// <param name="UnitKey">The unit.</param>
public sealed record TaggingRule(RuleSubject Subject, string Text, string UnitKey);
