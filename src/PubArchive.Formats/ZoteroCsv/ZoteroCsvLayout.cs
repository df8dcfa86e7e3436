using System.Collections.Immutable;
using PubArchive.Items;

namespace PubArchive.Formats.ZoteroCsv;

/// <summary>What the columns of one file are, by its header.</summary>
internal sealed class ZoteroCsvLayout
{
    private readonly ZoteroCsvColumn?[] _columns;
    private readonly bool _isInZoterosOrder;

    /// <summary>Reads a header.</summary>
    public ZoteroCsvLayout(ImmutableArray<string> header)
    {
        var taken = new HashSet<ZoteroCsvColumn>();
        _columns = [.. header.Select(name => ZoteroCsvColumns.Find(name) is { } column && taken.Add(column) ? column : null)];
        var named = Enumerable.Range(0, header.Length).Where(at => header[at].Length > 0).ToList();
        _isInZoterosOrder = named.TrueForAll(at => at < ZoteroCsvColumns.All.Length && ReferenceEquals(_columns[at], ZoteroCsvColumns.All[at]));
        IsGuessed = _isInZoterosOrder && named.Count < header.Length && header.Length <= ZoteroCsvColumns.All.Length;
        Dates = [.. Enumerable.Range(0, header.Length).Where(at => At(at) is { Role: ColumnRole.DateAdded or ColumnRole.DateModified } or { Field: Field.Date or Field.AccessDate })];
        Year = Array.FindIndex([.. Enumerable.Range(0, header.Length)], at => At(at)?.Role is ColumnRole.Year);
        Order = [.. Enumerable.Range(0, header.Length).OrderBy(at => Rank(At(at)))];
    }

    /// <summary>Whether columns without a name are taken for those that stand at their places in Zotero's own order.</summary>
    public bool IsGuessed { get; }

    /// <summary>The columns that hold dates.</summary>
    public ImmutableArray<int> Dates { get; }

    /// <summary>The column of the publication year; -1 when there is none.</summary>
    public int Year { get; }

    /// <summary>The columns in the order to read them in: item type first, names in Zotero's order, Extra before what is added to it.</summary>
    public ImmutableArray<int> Order { get; }

    /// <summary>The column at a place; <see langword="null"/> when it is none of Zotero's.</summary>
    public ZoteroCsvColumn? At(int index)
    {
        if (index < _columns.Length && _columns[index] is { } column) { return column; }
        return IsGuessed && index < ZoteroCsvColumns.All.Length ? ZoteroCsvColumns.All[index] : null;
    }

    private static int Rank(ZoteroCsvColumn? column) => column?.Role switch
    {
        ColumnRole.ItemType => -2,
        ColumnRole.Field when column.Field == Field.Extra => -1,
        null => ZoteroCsvColumns.All.Length,
        _ => ZoteroCsvColumns.All.IndexOf(column),
    };
}
