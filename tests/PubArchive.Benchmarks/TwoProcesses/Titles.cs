using System.Collections.Concurrent;
using System.Collections.Frozen;
using PubArchive.Formats;
using PubArchive.Items;

namespace PubArchive.Benchmarks.TwoProcesses;

/// <summary>The titles of exports of a library, to tell which of them an archive holds.</summary>
internal sealed class Titles
{
    private readonly ConcurrentQueue<FrozenDictionary<string, string>> _known = new();

    /// <summary>Takes in the next export.</summary>
    public void Add(string file)
    {
        using var stream = File.OpenRead(file);
        _known.Enqueue(Of(stream));
    }

    /// <summary>The number of the export that an archive's own export agrees with, from 0; -1 when it is a mixture, or not whole.</summary>
    /// <param name="csv">The archive's export as Zotero CSV.</param>
    public int Match(Stream csv)
    {
        var found = Of(csv);
        return _known.ToList().FindLastIndex(known => known.Count == found.Count && known.All(pair => found.TryGetValue(pair.Key, out var title) && title == pair.Value));
    }

    private static FrozenDictionary<string, string> Of(Stream csv) =>
        RecordFormats.ReaderFor(FormatId.ZoteroCsv).Read(csv).Select(record => record.Item).OfType<Item>().ToFrozenDictionary(item => item.Key ?? "", item => item.Title, StringComparer.Ordinal);
}
