using PubArchive.Catalogue;

namespace PubArchive.Archive;

/// <summary>A publication that holds all the words searched for.</summary>
/// <param name="Row">The publication as lists show it.</param>
/// <param name="Snippet">The text around the first word found, at most about 160 characters, as plain text with <c>…</c> where it is cut; the title when the words stand nowhere else.</param>
/// <param name="Score">Higher is better; comparable within one search only.</param>
public sealed record SearchHit(PublicationRow Row, string Snippet, double Score);
