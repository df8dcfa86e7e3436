using System.Collections;

namespace PubArchive.Archive.Importing;

/// <summary>The records that the files of a step named, and the libraries these belong to. A bit a record: a million are no burden.</summary>
internal sealed class NamedRecords
{
    private readonly HashSet<string> _libraries = new(StringComparer.Ordinal);
    private readonly BitArray _named = new(1024);

    /// <summary>The libraries that the files said.</summary>
    public IEnumerable<string> Libraries => _libraries;

    /// <summary>Whether no file named any record.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>Notes that a file named a record.</summary>
    /// <param name="id">The record's number.</param>
    /// <param name="library">Its library as the file said; <see langword="null"/> when it did not.</param>
    public void Add(long id, string? library)
    {
        IsEmpty = false;
        var at = checked((int)id);
        if (at >= _named.Length) { _named.Length = Math.Max(at + 1, _named.Length * 2); }
        _named[at] = true;
        if (library is not null) { _libraries.Add(library); }
    }

    /// <summary>Whether a file named a record.</summary>
    public bool Contains(long id) => id < _named.Length && _named[(int)id];
}
