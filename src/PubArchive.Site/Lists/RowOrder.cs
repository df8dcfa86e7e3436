using System.Collections.Immutable;
using System.Globalization;
using PubArchive.Catalogue;
using PubArchive.Site.Html;

namespace PubArchive.Site.Lists;

/// <summary>All rows in the orders that lists need, by the alphabet of one language. Sorted once; a list takes its rows from here in passing, so no list sorts.</summary>
internal sealed class RowOrder
{
    /// <summary>Sorts the rows of a snapshot.</summary>
    public RowOrder(IReadOnlyList<PublicationRow> rows, SiteLanguage language)
    {
        var letters = new Letters(language);
        var sorted = rows.Select(row => Sortable.Of(row, language.Alphabet, letters)).ToList();
        ByTitle = [.. sorted.Order(SortableOrder.Title).Select(row => row.Row)];
        sorted.Sort(SortableOrder.Name);
        ByName = [.. sorted.Select(row => row.Row)];
        // Stable, so works of one year stay in the order of names.
        ByYear = [.. ByName.OrderByDescending(row => row.Published?.Year ?? 0)];
        ByRegistered = [.. ByName.OrderByDescending(row => row.Registered)];
    }

    /// <summary>From A, by title.</summary>
    public ImmutableArray<PublicationRow> ByTitle { get; }

    /// <summary>From A, by first creator, then title; those without a creator by title.</summary>
    public ImmutableArray<PublicationRow> ByName { get; }

    /// <summary>Latest year of publication first, in a year by name; unknown years last.</summary>
    public ImmutableArray<PublicationRow> ByYear { get; }

    /// <summary>Latest registered first, on a day by name.</summary>
    public ImmutableArray<PublicationRow> ByRegistered { get; }

    private sealed record Sortable(PublicationRow Row, int LetterRank, SortKey Title, SortKey Name)
    {
        public static Sortable Of(PublicationRow row, CompareInfo alphabet, Letters letters)
        {
            var title = Letters.SortText(RichText.ToPlain(row.Title));
            var name = row.SortName is { Length: > 0 } creator ? Letters.SortText(creator) : title;
            return new Sortable(row, letters.Rank(title), alphabet.GetSortKey(title), alphabet.GetSortKey(name));
        }
    }

    private sealed class SortableOrder(bool byTitle) : IComparer<Sortable>
    {
        public static readonly SortableOrder Title = new(byTitle: true);
        public static readonly SortableOrder Name = new(byTitle: false);

        // Neither is null: the lists are made above.
        public int Compare(Sortable? x, Sortable? y)
        {
            var order = byTitle ? x!.LetterRank.CompareTo(y!.LetterRank) : SortKey.Compare(x!.Name, y!.Name);
            if (order == 0) { order = SortKey.Compare(x.Title, y.Title); }
            return order != 0 ? order : string.CompareOrdinal(x.Row.Key, y.Row.Key);
        }
    }
}
