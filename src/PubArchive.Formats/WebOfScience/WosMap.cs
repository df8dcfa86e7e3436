using System.Collections.Frozen;
using PubArchive.Items;

namespace PubArchive.Formats.WebOfScience;

/// <summary>The tags of Web of Science and what they hold.</summary>
/// <remarks>Facts from "Web of Science Core Collection Field Tags" (Clarivate), from the files of BIOSIS, CAB, Derwent and Zoological Record, and from what Zotero makes of them.</remarks>
internal static class WosMap
{
    // Tags that fill a field whatever the item type. Some are only read when another is not there; WosToItem says which.
    private static readonly FrozenDictionary<string, Field> s_fields = new Dictionary<string, Field>(StringComparer.Ordinal)
    {
        ["AB"] = Field.AbstractNote, ["CE"] = Field.Edition, ["IO"] = Field.IssuingAuthority, ["IS"] = Field.Issue, ["JI"] = Field.JournalAbbreviation, ["LA"] = Field.Language,
        ["PC"] = Field.Country, ["SO"] = Field.PublicationTitle, ["TI"] = Field.Title, ["VL"] = Field.Volume, ["VN"] = Field.VersionNumber,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> s_extra = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["NO"] = "Comments, Corrections, Erratum", ["NT"] = "Notes", ["UT"] = "Web of Science ID", ["PM"] = "PMID", ["CY"] = "event-date", ["SU"] = "supplement-number",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_tags = FrozenSet.ToFrozenSet(["BD", "DE", "ID", "IP", "MC", "MQ", "OR"], StringComparer.Ordinal);

    // Counts and states of the database, and short forms of what another tag says.
    private static readonly FrozenSet<string> s_own = FrozenSet.ToFrozenSet(
        ["TC", "Z9", "ZB", "ZR", "ZS", "Z8", "NR", "U1", "U2", "GA", "J9", "DA", "DT", "PT", "OA", "HC", "HP", "PA", "PG", "WE", "WC", "SC", "TN", "ST", "AN", "EP", "BP", "AU", "PY", "VR", "FN", "DG"], StringComparer.Ordinal);

    // Names of publishers and societies that title case would spoil.
    private static readonly FrozenDictionary<string, string> s_words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ACM"] = "ACM", ["AIP"] = "AIP", ["BMC"] = "BMC", ["BMJ"] = "BMJ", ["CRC"] = "CRC", ["IEEE"] = "IEEE", ["IOP"] = "IoP", ["JAMA"] = "JAMA", ["MDPI"] = "MDPI", ["PEERJ"] = "PeerJ",
        ["PLOS"] = "PLoS", ["SAGE"] = "SAGE", ["USA"] = "USA",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The field of a tag; <see langword="null"/> for tags that are looked at together with others, or fill none.</summary>
    public static Field? FieldOf(string tag) => s_fields.TryGetValue(tag, out var field) ? field : null;

    /// <summary>The label a tag's value gets in Extra; <see langword="null"/> when it goes elsewhere.</summary>
    public static string? LabelOf(string tag) => s_extra.GetValueOrDefault(tag);

    /// <summary>Whether a tag holds key words, parted by semicolons.</summary>
    public static bool IsKeyWords(string tag) => s_tags.Contains(tag);

    /// <summary>Whether a tag is the database's own business.</summary>
    public static bool IsOwn(string tag) => s_own.Contains(tag);

    /// <summary>Names in capitals as people write them.</summary>
    public static string Cased(string name) => Drafts.TitleCase.Of(name, s_words);

    /// <summary>The item type of a record: the document type where it says more than the publication type.</summary>
    /// <returns><see langword="null"/> when neither says one.</returns>
    public static ItemType? TypeOf(string? documentType, string? publicationType)
    {
        var kind = documentType?.ToUpperInvariant() ?? "";
        if (kind == "PROCEEDINGS PAPER") { return ItemType.ConferencePaper; }
        if (kind == "DATA SET") { return ItemType.Dataset; }
        return publicationType?.ToUpperInvariant() switch
        {
            "J" => ItemType.JournalArticle,
            "B" when kind.Contains("BOOK CHAPTER", StringComparison.Ordinal) => ItemType.BookSection,
            "B" => ItemType.Book,
            "S" => ItemType.BookSection,
            "C" => ItemType.ConferencePaper,
            "P" => ItemType.Patent,
            _ => null,
        };
    }
}
