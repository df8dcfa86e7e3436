using System.Collections.Frozen;
using PubArchive.Items;

namespace PubArchive.Formats.Nbib;

/// <summary>The tags of MEDLINE and what they hold.</summary>
/// <remarks>Facts from "MEDLINE/PubMed Data Element (Field) Descriptions" (NLM) and from ERIC's files, which use tags of their own.</remarks>
internal static class NbibMap
{
    /// <summary>The type of a publication type; a word that is none says nothing.</summary>
    private static readonly FrozenDictionary<string, ItemType> s_types = new Dictionary<string, ItemType>(StringComparer.OrdinalIgnoreCase)
    {
        ["Book"] = ItemType.Book, ["Books"] = ItemType.Book, ["Book Chapter"] = ItemType.BookSection,
        ["Case Report"] = ItemType.JournalArticle, ["Case Reports"] = ItemType.JournalArticle, ["Journal Article"] = ItemType.JournalArticle,
        ["Newspaper Article"] = ItemType.NewspaperArticle, ["Video-Audio Media"] = ItemType.VideoRecording, ["Technical Report"] = ItemType.Report,
        ["Legal Case"] = ItemType.Case, ["Preprint"] = ItemType.Preprint, ["Legislation"] = ItemType.Statute, ["Dataset"] = ItemType.Dataset,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Field> s_fields = new Dictionary<string, Field>(StringComparer.Ordinal)
    {
        ["TI"] = Field.Title, ["VI"] = Field.Volume, ["IP"] = Field.Issue, ["PL"] = Field.Place, ["PB"] = Field.Publisher, ["TA"] = Field.JournalAbbreviation,
        ["PG"] = Field.Pages, ["CI"] = Field.Rights, ["LA"] = Field.Language, ["EN"] = Field.Edition, ["AB"] = Field.AbstractNote, ["DP"] = Field.Date, ["CTI"] = Field.Series,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // What only the catalogue needs: its own dates, states and numbers, and what it says twice.
    private static readonly FrozenSet<string> s_own = FrozenSet.ToFrozenSet(
    [
        "OWN", "STAT", "DA", "DCOM", "LR", "EDAT", "MHDA", "CRDT", "CDAT", "CTDT", "DRDT", "PHST", "PST", "SB", "JID", "OTO", "DEP", "OID", "PMCR", "ROF", "RF", "SO", "AU", "ED", "PUBM", "TOTAL", "LID", "AID", "OABL",
    ], StringComparer.Ordinal);

    /// <summary>The field of a tag that fills one whatever the item type; <see langword="null"/> for others.</summary>
    public static Field? FieldOf(string tag) => s_fields.TryGetValue(tag, out var field) ? field : null;

    /// <summary>Whether a tag is the catalogue's own business.</summary>
    public static bool IsOwn(string tag) => s_own.Contains(tag);

    /// <summary>The item type of a record: the last publication type that says one; a report, when one speaks of a report and the record is no journal article of ERIC.</summary>
    public static ItemType TypeOf(IEnumerable<string> publicationTypes, bool isEricArticle)
    {
        var (named, isReport) = ((ItemType?)null, false);
        foreach (var word in publicationTypes)
        {
            if (s_types.TryGetValue(word, out var type)) { named = type; }
            else if (word.Contains("Dissertation", StringComparison.Ordinal)) { named = ItemType.Thesis; }
            else { isReport |= word.Contains("Report", StringComparison.Ordinal); }
        }
        return named ?? (isReport && !isEricArticle ? ItemType.Report : ItemType.JournalArticle);
    }
}
