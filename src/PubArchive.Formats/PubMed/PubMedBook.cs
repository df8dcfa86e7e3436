using PubArchive.Formats.Drafts;
using PubArchive.Formats.Xml;
using PubArchive.Items;

namespace PubArchive.Formats.PubMed;

/// <summary>Fills a draft with a book, or a chapter of one.</summary>
internal sealed class PubMedBook(ItemDraft draft)
{
    /// <summary>Takes a record.</summary>
    public void Take(XmlPart record)
    {
        var document = record.First("BookDocument") ?? new XmlPart("BookDocument");
        var book = document.First("Book") ?? new XmlPart("Book");
        var chapter = document.TextOf("ArticleTitle");
        draft.Type = chapter is null ? ItemType.Book : ItemType.BookSection;
        Put(Field.Title, PubMedRecords.WithoutStop(chapter));
        Put(chapter is null ? Field.Title : Field.PublicationTitle, PubMedRecords.WithoutStop(book.TextOf("BookTitle")));
        Put(Field.Date, book.TextOf("PubDate", "Year"));
        Put(Field.Edition, book.TextOf("Edition"));
        Put(Field.Series, book.TextOf("CollectionTitle"));
        Put(Field.Volume, book.TextOf("Volume"));
        Put(Field.Place, book.TextOf("Publisher", "PublisherLocation"));
        Put(Field.Publisher, book.TextOf("Publisher", "PublisherName"));
        if (chapter is not null) { PubMedPeople.Add(draft, document); }
        PubMedPeople.Add(draft, book);
        Put(Field.Language, document.TextOf("Language"));
        Put(Field.AbstractNote, string.Join('\n', document.All("Abstract", "AbstractText").Select(part => part.Trimmed)));
        Put(Field.Rights, document.TextOf("Abstract", "CopyrightInformation"));
        Put(Field.Isbn, book.TextOf("Isbn"));
        TakeNumbers(document);
        foreach (var word in document.All("KeywordList", "Keyword")) { draft.AddTag(word.Text); }
        PubMedRecords.NameRest(draft, document,
            ["PMID", "ArticleIdList", "Book", "ArticleTitle", "AuthorList", "Language", "Abstract", "KeywordList"], ["LocationLabel", "DateRevised", "ContributionDate", "PublicationType"]);
        PubMedRecords.NameRest(draft, book, ["Publisher", "BookTitle", "PubDate", "AuthorList", "Edition", "CollectionTitle", "Volume", "Isbn"], ["Medium", "BeginningDate", "EndingDate"]);
    }

    private void Put(Field field, string? text)
    {
        if (text is { Length: > 0 }) { draft.Put(field, text); }
    }

    private void TakeNumbers(XmlPart document)
    {
        var pmid = document.TextOf("PMID");
        if (pmid is not null)
        {
            draft.AddExtraLine($"PMID: {pmid}");
            PubMedRecords.AddEntry(draft, pmid);
        }
        if (document.All("ArticleIdList", "ArticleId").FirstOrDefault(id => id["IdType"] == "bookaccession")?.Trimmed is not { Length: > 0 } accession) { return; }
        Put(Field.CallNumber, accession);
        Put(Field.Url, $"http://www.ncbi.nlm.nih.gov/books/{accession}/");
    }
}
