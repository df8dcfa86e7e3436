using PubArchive.Catalogue;
using PubArchive.Catalogue.Rules;
using PubArchive.Items;

namespace PubArchive.Archive.Records;

/// <summary>The words a record is found by, folded: what stands on its page, not its notes, private tags or Extra.</summary>
internal sealed record SearchText(string Title, string People, string Container, string Words, string Texts)
{
    private static readonly Field[] s_containers = [Field.PublicationTitle, Field.SeriesTitle, Field.Series, Field.Publisher, Field.ConferenceName, Field.Place];
    private static readonly Field[] s_numbers = [Field.Doi, Field.Isbn, Field.Issn];

    public static SearchText Of(Publication publication)
    {
        var (item, facts) = (publication.Item, publication.Facts);
        var words = item.Tags.Where(KeywordRules.IsKeyword).Select(tag => tag.Name).Concat(facts.Keywords.Select(keyword => keyword.Text)).Concat(Fields(item, s_numbers));
        var texts = facts.Summaries.Select(summary => summary.Text).Prepend(item[Field.AbstractNote] ?? "");
        return new SearchText(
            Folded(TextFold.WithoutRichText(item.Title)), Folded(item.Creators.Select(creator => creator.DisplayName)),
            Folded(Fields(item, s_containers)), Folded(words), Folded(texts));
    }

    private static IEnumerable<string> Fields(Item item, Field[] fields) => fields.Select(field => item[field]).OfType<string>();

    private static string Folded(IEnumerable<string> texts) => Folded(string.Join('\n', texts));

    private static string Folded(string text) => TextFold.FoldForSearch(text);
}
