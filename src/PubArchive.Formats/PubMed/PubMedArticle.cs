using System.Text;
using PubArchive.Formats.Drafts;
using PubArchive.Formats.Xml;
using PubArchive.Items;

namespace PubArchive.Formats.PubMed;

/// <summary>Fills a draft with an article.</summary>
internal sealed class PubMedArticle(ItemDraft draft)
{
    // The heading "Preprint" among the publication types.
    private const string Preprint = "D000076942";

    /// <summary>Takes a record.</summary>
    public void Take(XmlPart record)
    {
        var citation = record.First("MedlineCitation") ?? new XmlPart("MedlineCitation");
        var article = citation.First("Article") ?? new XmlPart("Article");
        draft.Type = article.All("PublicationTypeList", "PublicationType").Any(type => type["UI"] == Preprint) ? ItemType.Preprint : ItemType.JournalArticle;
        Put(Field.Title, PubMedRecords.WithoutStop(article.TextOf("ArticleTitle") ?? article.TextOf("VernacularTitle")));
        TakePages(article);
        if (article.First("Journal") is { } journal) { TakeJournal(journal, citation.TextOf("MedlineJournalInfo", "MedlineTA")); }
        PubMedPeople.Add(draft, article);
        Put(Field.Language, article.TextOf("Language"));
        TakeTags(citation);
        Put(Field.AbstractNote, Abstract(article));
        Put(Field.Rights, article.TextOf("Abstract", "CopyrightInformation"));
        Put(Field.Doi, IdOf(record, "doi") ?? article.All("ELocationID").FirstOrDefault(place => place["EIdType"] == "doi")?.Trimmed);
        TakeNumbers(record, citation);
        NameRest(record, citation, article);
    }

    private void Put(Field field, string? text)
    {
        if (text is { Length: > 0 }) { draft.Put(field, text); }
    }

    private static string? IdOf(XmlPart record, string kind) => record.All("PubmedData", "ArticleIdList", "ArticleId").FirstOrDefault(id => id["IdType"] == kind)?.Trimmed;

    // The pages, else the article's own number; a preprint has only that.
    private void TakePages(XmlPart article)
    {
        var pages = article.TextOf("Pagination", "MedlinePgn") ?? Range(article.TextOf("Pagination", "StartPage"), article.TextOf("Pagination", "EndPage"));
        var number = article.All("ELocationID").FirstOrDefault(place => place["EIdType"] == "pii")?.Trimmed;
        if (draft.Type == ItemType.Preprint) { Put(Field.ArchiveId, number); }
        else { Put(Field.Pages, pages is null ? number : PageRange.Expand(pages)); }
    }

    private static string? Range(string? first, string? last) => first is null || last is null ? first ?? last : $"{first}-{last}";

    private void TakeJournal(XmlPart journal, string? shortTitle)
    {
        var title = journal.TextOf("Title") is { } full ? JournalTitle(full) : null;
        var abbreviation = journal.TextOf("ISOAbbreviation") ?? shortTitle;
        if (draft.Type == ItemType.Preprint) { Put(Field.Repository, title ?? abbreviation); }
        else
        {
            Put(Field.Issn, journal.TextOf("ISSN"));
            Put(Field.JournalAbbreviation, abbreviation);
            Put(Field.PublicationTitle, title ?? abbreviation);
            Put(Field.Volume, journal.TextOf("JournalIssue", "Volume"));
            Put(Field.Issue, journal.TextOf("JournalIssue", "Issue"));
        }
        if (journal.First("JournalIssue")?.First("PubDate") is { } date) { Put(Field.Date, PubMedDates.ToText(date)); }
    }

    // "Arthritis & rheumatology (Hoboken, N.J.)": the place goes to its own field; a title in sentence case is put into title case unless it has abbreviations in capitals.
    private string JournalTitle(string text)
    {
        var title = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var open = title.EndsWith(')') ? title.LastIndexOf(" (", StringComparison.Ordinal) : -1;
        if (open > 0)
        {
            Put(Field.Place, title[(open + 2)..^1]);
            title = title[..open];
        }
        var isCapitals = !title.Any(char.IsLower) && title.Contains(' ', StringComparison.Ordinal);
        return isCapitals || !HasAbbreviation(title) ? TitleCase.Of(title) : title;
    }

    private static bool HasAbbreviation(string title)
    {
        for (var at = 0; at + 1 < title.Length; at++)
        {
            if (char.IsAsciiLetterUpper(title[at]) && char.IsAsciiLetterUpper(title[at + 1]) && (at == 0 || !char.IsLetterOrDigit(title[at - 1]))) { return true; }
        }
        return false;
    }

    private void TakeTags(XmlPart citation)
    {
        foreach (var heading in citation.All("MeshHeadingList", "MeshHeading", "DescriptorName")) { draft.AddTag(heading.Text); }
        foreach (var word in citation.All("KeywordList", "Keyword")) { draft.AddTag(word.Text); }
    }

    // "METHODS: …", a line for each part.
    private static string Abstract(XmlPart article)
    {
        var text = new StringBuilder();
        foreach (var part in article.All("Abstract", "AbstractText"))
        {
            if (part["Label"] is { Length: > 0 } label && label != "UNLABELLED") { text.Append(label).Append(": "); }
            text.Append(part.Trimmed);
            if (part.Trimmed.Length > 0) { text.Append('\n'); }
        }
        return text.ToString().Trim();
    }

    private void TakeNumbers(XmlPart record, XmlPart citation)
    {
        if (citation.TextOf("PMID") is { } pmid)
        {
            Put(Field.Pmid, pmid);
            PubMedRecords.AddEntry(draft, pmid);
        }
        Put(Field.Pmcid, IdOf(record, "pmc"));
    }

    private void NameRest(XmlPart record, XmlPart citation, XmlPart article)
    {
        PubMedRecords.NameRest(draft, article,
            ["ArticleTitle", "Pagination", "ELocationID", "Journal", "AuthorList", "Language", "Abstract", "PublicationTypeList"], ["ArticleDate"]);
        PubMedRecords.NameRest(draft, citation, ["PMID", "Article", "MeshHeadingList", "KeywordList"], ["DateCreated", "DateCompleted", "DateRevised", "MedlineJournalInfo", "CitationSubset"]);
        PubMedRecords.NameRest(draft, record.First("PubmedData"), ["ArticleIdList"], ["History", "PublicationStatus"]);
    }
}
