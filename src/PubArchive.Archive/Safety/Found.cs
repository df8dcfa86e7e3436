using System.Globalization;

namespace PubArchive.Archive.Safety;

/// <summary>Counts what a check found and names the first few.</summary>
/// <param name="what">What they are, <c>Keys that lead to more than one record</c>.</param>
internal sealed class Found(string what)
{
    private const int Named = 5;

    private readonly List<string> _first = [];
    private int _count;

    /// <summary>Notes one.</summary>
    public void Add(string name)
    {
        _count++;
        if (_first.Count < Named) { _first.Add(name); }
    }

    /// <summary>Notes several.</summary>
    public Found AddAll(IEnumerable<string> names)
    {
        foreach (var name in names) { Add(name); }
        return this;
    }

    /// <summary>The sentence; <see langword="null"/> when nothing was found.</summary>
    public string? Sentence() => _count == 0 ? null
        : string.Create(CultureInfo.InvariantCulture, $"{what}: {_count:N0} ({string.Join(", ", _first)}{(_count > _first.Count ? ", …" : "")}).");
}
