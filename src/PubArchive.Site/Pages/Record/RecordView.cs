using System.Collections.Immutable;
using PubArchive.Catalogue;
using PubArchive.Catalogue.Rules;
using PubArchive.Items;
using PubArchive.Site.Html;

namespace PubArchive.Site.Pages.Record;

/// <summary>A publication as its page in one language needs it: texts chosen, identifiers read.</summary>
internal sealed class RecordView
{
    public RecordView(Publication publication, SiteLanguage language)
    {
        (Publication, Language) = (publication, language);
        PlainTitle = string.IsNullOrWhiteSpace(Item.Title) ? language.Words.Untitled : RichText.ToPlain(Item.Title);
        TitleLanguage = Languages.Primary(Item[Field.Language]);
        Authors = PublicationRows.ShownCreatorsOf(Item);
        Doi = Items.Doi.TryParse(Item[Field.Doi], out var doi) ? doi : null;
        Keywords = KeywordsOf(publication, language);
        var chosen = language.Choose(Facts.Summaries.Select(summary => summary.Language));
        Summary = Facts.Summaries.FirstOrDefault(summary => summary.Language == chosen && !string.IsNullOrWhiteSpace(summary.Text));
        Orcids = Facts.Orcids.Where(orcid => orcid.Position >= 0 && orcid.Position < Item.Creators.Length)
            .GroupBy(orcid => Item.Creators[orcid.Position]).ToDictionary(group => group.Key, group => group.First().Orcid);
        Affiliations = Facts.People.Where(link => link.Affiliation is not null && link.Position >= 0 && link.Position < Item.Creators.Length)
            .GroupBy(link => Item.Creators[link.Position]).ToDictionary(group => group.Key, group => group.First().Affiliation!); // those without were left out
    }

    public Publication Publication { get; }

    public SiteLanguage Language { get; }

    public Item Item => Publication.Item;

    public CatalogueFacts Facts => Publication.Facts;

    /// <summary>Its PDFs on this site.</summary>
    public ImmutableArray<RecordFile> Files { get; init; } = [];

    /// <summary>Whether they stand in the folder of this page, rather than of its sister in the first language.</summary>
    public bool IsBesideFiles { get; init; }

    /// <summary>Whether anybody can read it: here, or at an address that may be linked.</summary>
    public bool IsFree => !Files.IsEmpty || SafeUrl.TryParse(Facts.OpenAccessUrl, out _);

    /// <summary>The title without rich text, or the word for none.</summary>
    public string PlainTitle { get; }

    /// <summary>Primary tag of the language the work is in; <see langword="null"/> when unknown.</summary>
    public string? TitleLanguage { get; }

    /// <summary>Who stands under the title.</summary>
    public ImmutableArray<Creator> Authors { get; }

    /// <summary>Who else took part, editors and translators.</summary>
    public IEnumerable<Creator> Contributors => Item.Creators.Except(Authors);

    /// <summary>Identifiers of creators.</summary>
    public IReadOnlyDictionary<Creator, Orcid> Orcids { get; }

    /// <summary>Institutions of the creators whose own the library knows.</summary>
    public IReadOnlyDictionary<Creator, string> Affiliations { get; }

    /// <summary>The DOI, when the record holds a readable one.</summary>
    public Doi? Doi { get; }

    /// <summary>The lay summary to show, in this language or the next best.</summary>
    public LaySummary? Summary { get; }

    /// <summary>Keywords to show, each once, with the language where it is known to differ.</summary>
    public ImmutableArray<(string Text, string? Language)> Keywords { get; }

    /// <summary>The abstract; <see langword="null"/> when there is none.</summary>
    public string? Abstract => string.IsNullOrWhiteSpace(Item[Field.AbstractNote]) ? null : Item[Field.AbstractNote];

    /// <summary>Journal, book or series title.</summary>
    public string? Container => Item[Field.PublicationTitle];

    /// <summary>The first words of summary or abstract.</summary>
    /// <returns><see langword="null"/> when there is neither.</returns>
    public string? Opening(int length)
    {
        if ((Summary?.Text ?? Abstract) is not { } text) { return null; }
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).TakeUpTo(length));
        return line.Length < length ? line : line + "…";
    }

    /// <summary>Paragraphs of a text: blank lines and line breaks divide.</summary>
    public static IEnumerable<string> Paragraphs(string text) =>
        text.Split(['\n', '\r', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // Words in the page's language or the item's own, else those there are, marked with their language.
    private static ImmutableArray<(string, string?)> KeywordsOf(Publication publication, SiteLanguage language)
    {
        var words = KeywordRules.For(publication, language.Code);
        if (!words.IsEmpty) { return [.. words.Select(word => (word, (string?)null))]; }
        var chosen = language.Choose(publication.Facts.Keywords.Select(keyword => keyword.Language));
        return chosen is null ? [] : [.. KeywordRules.For(publication, chosen).Select(word => (word, (string?)chosen))];
    }
}

/// <summary>Words of a text up to a length.</summary>
internal static class Openings
{
    /// <summary>The words that fit into a number of characters, blanks included; a first word that is longer is cut.</summary>
    public static IEnumerable<string> TakeUpTo(this IEnumerable<string> words, int length)
    {
        var left = length;
        foreach (var word in words)
        {
            if (word.Length > left) { yield return word[..(left == length ? left : 0)]; yield break; }
            left -= word.Length + 1;
            yield return word;
        }
    }
}
