using System.Collections.Immutable;
using PubArchive.Catalogue;
using PubArchive.Site.Html;
using PubArchive.Site.Pages;

namespace PubArchive.Site.Lists;

/// <summary>A heading within a list.</summary>
/// <param name="Anchor">Its <c>id</c> on the page, ASCII.</param>
/// <param name="Heading">What it says.</param>
internal readonly record struct ListGroup(string Anchor, string Heading);

/// <summary>A list of publications to be laid out on pages.</summary>
internal sealed record ListSpec
{
    /// <summary>Where its first page stands.</summary>
    public required string Path { get; init; }

    /// <summary>Its heading; plain text.</summary>
    public required string Title { get; init; }

    /// <summary>The part of the menu it belongs to.</summary>
    public required Section Section { get; init; }

    /// <summary>Its publications, in order.</summary>
    public required IReadOnlyList<PublicationRow> Rows { get; init; }

    /// <summary>The heading a publication stands under; neighbours with the same anchor share it. <see langword="null"/> for a list without headings.</summary>
    public Func<PublicationRow, ListGroup>? GroupOf { get; init; }

    /// <summary>A sentence under the heading; <see langword="null"/> for none.</summary>
    public string? Lead { get; init; }

    /// <summary>The way here: words and addresses, the top first.</summary>
    public ImmutableArray<(string Words, string Address)> Crumbs { get; init; } = [];

    /// <summary>What stands beside the heading, such as a goal's picture.</summary>
    public Func<PageWriter, Markup>? Emblem { get; init; }

    /// <summary>More for the side column, below the headings of the list; writes nothing when there is nothing.</summary>
    public Action<PageWriter>? Side { get; init; }
}
