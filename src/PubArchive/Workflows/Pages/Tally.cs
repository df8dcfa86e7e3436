namespace PubArchive.Workflows.Pages;

/// <summary>Counts how often a value was said.</summary>
internal sealed class Tally<T> where T : notnull
{
    private readonly Dictionary<T, int> _counts = [];

    /// <summary>Each value said, those said most often first.</summary>
    public IOrderedEnumerable<T> ByCount => _counts.Keys.OrderByDescending(value => _counts[value]);

    /// <summary>The value said most often, the first of those said equally often; the default when none was.</summary>
    public T? Most => ByCount.FirstOrDefault();

    /// <summary>Counts one more.</summary>
    public void Add(T value) => _counts[value] = _counts.GetValueOrDefault(value) + 1;
}
