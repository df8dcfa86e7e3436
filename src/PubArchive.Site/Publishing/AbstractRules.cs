using System.Collections.Immutable;
using PubArchive.Catalogue;
using PubArchive.Items;

namespace PubArchive.Site.Publishing;

/// <summary>Whose abstracts may be shown: an abstract is a text of its publisher's, and not every publisher lets it be repeated.</summary>
/// <remarks>What is said of a record goes before what is said of its journal, that before what is said of its publisher; of two that say opposite things of the same, the one that withholds.</remarks>
public sealed record AbstractRules
{
    /// <summary>All are shown.</summary>
    public static readonly AbstractRules ShowAll = new();

    /// <summary>Whether the abstracts of which nothing is said are shown.</summary>
    public bool IsShownUnlessSaid { get; init; } = true;

    /// <summary>Those that are shown whatever holds for others.</summary>
    public AbstractSelection Allowed { get; init; } = AbstractSelection.None;

    /// <summary>Those that are withheld.</summary>
    public AbstractSelection Denied { get; init; } = AbstractSelection.None;

    /// <summary>Whether a publication's abstract may be shown.</summary>
    public bool Allows(Publication publication)
    {
        ArgumentNullException.ThrowIfNull(publication);
        return Said(selection => selection.HasKeyOf(publication)) ?? Said(selection => selection.HasJournalOf(publication.Item)) ?? Said(selection => selection.HasPublisherOf(publication.Item)) ?? IsShownUnlessSaid;
    }

    /// <summary>The rules where publications have other keys now, because they were merged: what was withheld stays so; what was allowed has to be said anew.</summary>
    public AbstractRules Following(IReadOnlyList<Redirect> redirects) => this with { Denied = Denied with { Keys = FormerKeys.Followed(Denied.Keys, redirects) } };

    private bool? Said(Func<AbstractSelection, bool> selects) => selects(Denied) ? false : selects(Allowed) ? true : null;
}

/// <summary>Publications, named one by one, by journal or by publisher. A name that ends in <c>*</c> stands for all that begin so; letter case and accents do not count.</summary>
public sealed record AbstractSelection
{
    /// <summary>None.</summary>
    public static readonly AbstractSelection None = new();

    /// <summary>Keys of publications.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];

    /// <summary>Journals by title, abbreviated title or ISSN; books and proceedings that hold a work, by title.</summary>
    public ImmutableArray<string> Journals { get; init; } = [];

    /// <summary>Publishers by name, or by the prefix of their DOIs (<c>10.1016</c>), because records of articles name no publisher.</summary>
    public ImmutableArray<string> Publishers { get; init; } = [];

    internal bool HasKeyOf(Publication publication) => Keys.Contains(publication.Key, StringComparer.Ordinal);

    internal bool HasJournalOf(Item item) => !Journals.IsEmpty && (Names(Journals, item[Field.PublicationTitle]) || Names(Journals, item[Field.JournalAbbreviation]) || NamesIssn(item[Field.Issn]));

    internal bool HasPublisherOf(Item item) => !Publishers.IsEmpty && (Names(Publishers, item[Field.Publisher]) || (Doi.TryParse(item[Field.Doi], out var doi) && Publishers.Any(name => doi.Value.StartsWith(name + "/", StringComparison.OrdinalIgnoreCase))));

    private static bool Names(ImmutableArray<string> names, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) { return false; }
        var folded = TextFold.Words(text);
        return names.Any(name => name.TrimEnd() is [.., '*'] begun ? folded.StartsWith(TextFold.Words(begun), StringComparison.Ordinal) : folded == TextFold.Words(name));
    }

    // A field may hold several: "1234-5678, 8765-4321".
    private bool NamesIssn(string? field) => field is not null && Issn.FindAll(field).Any(issn => Journals.Any(name => Issn.TryParse(name, out var named) && named == issn));
}
