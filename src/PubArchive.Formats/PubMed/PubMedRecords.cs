using System.Collections.Immutable;
using PubArchive.Formats.Drafts;
using PubArchive.Formats.Xml;
using PubArchive.Items;

namespace PubArchive.Formats.PubMed;

/// <summary>PubMed XML: articles, and books with their chapters.</summary>
/// <remarks>Facts from "MEDLINE/PubMed XML Element Descriptions" (NLM) and from what Zotero makes of it.</remarks>
internal sealed class PubMedRecords : IXmlRecords
{
    private readonly ItemDraft _draft = new();

    /// <inheritdoc/>
    public bool IsRecord(string name) => name is "PubmedArticle" or "PubmedBookArticle";

    /// <inheritdoc/>
    public Item ToItem(XmlPart record, int line, out ImmutableArray<Diagnostic> notices)
    {
        _draft.Line = line;
        if (record.Name == "PubmedArticle") { new PubMedArticle(_draft).Take(record); }
        else { new PubMedBook(_draft).Take(record); }
        return _draft.Finish("PMX001", "PMX002", out notices);
    }

    /// <summary>A title without the full stop PubMed puts behind each.</summary>
    internal static string? WithoutStop(string? title) => title is [.. var rest, '.'] ? rest.TrimEnd() : title;

    /// <summary>Where PubMed keeps a record.</summary>
    internal static void AddEntry(ItemDraft draft, string pmid) =>
        draft.Attachments.Add(new Attachment { Title = "PubMed entry", Url = $"https://pubmed.ncbi.nlm.nih.gov/{pmid}/", ContentType = "text/html" });

    /// <summary>Names what is not taken over: elements that are not among those known.</summary>
    internal static void NameRest(ItemDraft draft, XmlPart? parent, ReadOnlySpan<string> taken, ReadOnlySpan<string> own)
    {
        if (parent is null) { return; }
        foreach (var element in parent.Elements)
        {
            if (taken.Contains(element.Name) || element.Trimmed.Length == 0) { continue; }
            if (own.Contains(element.Name)) { draft.PassOver(element.Name, element.Trimmed); }
            else { draft.Drop(element.Name, element.Trimmed); }
        }
    }
}
