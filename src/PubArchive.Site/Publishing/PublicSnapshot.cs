using PubArchive.Catalogue;

namespace PubArchive.Site.Publishing;

/// <summary>A snapshot through the allow-list: of every record only what may be published. Sites, content pages and public files are made of nothing else.</summary>
/// <remarks>See decision 0021. Closes nothing: the snapshot behind it is its owner's.</remarks>
public sealed class PublicSnapshot : ISnapshot
{
    private readonly ISnapshot _all;
    private readonly AbstractRules _abstracts;

    /// <summary>What may be published of a snapshot.</summary>
    /// <param name="all">The snapshot, which already holds public records only.</param>
    /// <param name="abstracts">Whose abstracts may be shown.</param>
    public PublicSnapshot(ISnapshot all, AbstractRules abstracts)
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(abstracts);
        (_all, _abstracts) = (all, abstracts.Denied.Keys.IsEmpty ? abstracts : abstracts.Following(all.Redirects));
        Units = new UnitTree([.. all.Units.Units.Select(PublicUnit)]);
    }

    /// <inheritdoc/>
    public UnitTree Units { get; }

    /// <inheritdoc/>
    public IReadOnlyList<PublicationRow> Rows => _all.Rows;

    /// <inheritdoc/>
    public IReadOnlyList<Tombstone> Tombstones => _all.Tombstones;

    /// <inheritdoc/>
    public IReadOnlyList<Redirect> Redirects => _all.Redirects;

    /// <inheritdoc/>
    public IEnumerable<Publication> Publications() => _all.Publications().Select(Shown);

    /// <summary>The records as they are behind the allow-list: to ask whether files of theirs may be published, never to be rendered.</summary>
    internal IEnumerable<Publication> Whole() => _all.Publications();

    /// <summary>What may be published of one.</summary>
    internal Publication Shown(Publication whole) => PublicRecord.Of(whole, _abstracts);

    /// <inheritdoc/>
    public void Dispose() { }

    // Aliases are names of collections and of spreadsheets' cells: the library's own affair.
    private static Unit PublicUnit(Unit unit) => new()
    {
        Key = unit.Key,
        Level = unit.Level,
        Names = unit.Names,
        ParentKey = unit.ParentKey,
        NodeKeys = unit.NodeKeys,
        From = unit.From,
        Until = unit.Until,
    };
}
