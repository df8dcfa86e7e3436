namespace PubArchive.Items;

/// <summary>A relation to another item.</summary>
/// <param name="Predicate"><c>dc:relation</c>, <c>owl:sameAs</c>, <c>dc:replaces</c>.</param>
/// <param name="Object">The URI of the other item.</param>
public sealed record Relation(string Predicate, string Object);
