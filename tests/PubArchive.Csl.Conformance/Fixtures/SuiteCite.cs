using System.Text.Json;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Conformance.Fixtures;

/// <summary>Reads the cites of fixtures.</summary>
internal static class SuiteCite
{
    /// <summary>A cite of a session, whose position is to be found.</summary>
    public static CitationItem Read(JsonElement cite) => new()
    {
        Id = Text(cite, "id") ?? "",
        Locator = Text(cite, "locator"),
        LocatorType = LocatorTypes.TryParse(Text(cite, "label") ?? "page", out var type) ? type : LocatorType.Page,
        Prefix = Text(cite, "prefix"),
        Suffix = Text(cite, "suffix"),
        Mode = IsTrue(cite, "author-only") ? CiteMode.AuthorOnly : IsTrue(cite, "suppress-author") ? CiteMode.SuppressAuthor : CiteMode.Whole,
    };

    /// <summary>A cite that says itself which mention it is, the first where it does not.</summary>
    public static CitationItem ReadAlone(JsonElement cite) => Read(cite) with { Position = PositionOf(cite), IsNearNote = IsTrue(cite, "near-note") };

    /// <summary>The mode a session gives a whole citation, that is its first cite; <see langword="null"/> for none.</summary>
    public static CiteMode? ModeOf(JsonElement properties) => properties.ValueKind != JsonValueKind.Object ? null : Text(properties, "mode") switch
    {
        "author-only" => CiteMode.AuthorOnly,
        "suppress-author" => CiteMode.SuppressAuthor,
        "composite" => CiteMode.AuthorInText,
        _ => null,
    };

    /// <summary>The note a session's citation stands in; 0 for the text.</summary>
    public static int NoteOf(JsonElement properties) =>
        properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty("noteIndex", out var number) ? number.GetInt32() : 0;

    // The reference's numbers.
    private static CitePosition PositionOf(JsonElement cite) => Text(cite, "position") switch
    {
        "1" => CitePosition.Subsequent,
        "2" => CitePosition.Ibid,
        "3" => CitePosition.IbidWithLocator,
        _ => CitePosition.First,
    };

    private static bool IsTrue(JsonElement cite, string key) => Text(cite, key) is "True" or "true" or "1";

    private static string? Text(JsonElement cite, string key) =>
        cite.TryGetProperty(key, out var value) && value.ValueKind is not JsonValueKind.Null ? value.ToString() : null;
}
