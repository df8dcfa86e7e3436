using System.Collections.Frozen;

namespace PubArchive.Formats.BibTex;

/// <summary>The macros of a file: <c>@string</c> definitions and the months.</summary>
internal sealed class BibTexStrings
{
    /// <summary>How long a value made of macros may become: definitions that double themselves end here.</summary>
    public const int Longest = 20_000;

    private static readonly FrozenDictionary<string, string> s_months = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["jan"] = "January", ["feb"] = "February", ["mar"] = "March", ["apr"] = "April", ["may"] = "May", ["jun"] = "June", ["jul"] = "July", ["aug"] = "August", ["sep"] = "September", ["oct"] = "October",
        ["nov"] = "November", ["dec"] = "December",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private const int Most = 100_000;

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Defines a macro.</summary>
    public void Define(string name, string value)
    {
        if (_values.Count < Most || _values.ContainsKey(name)) { _values[name] = value; }
    }

    /// <summary>What a macro stands for.</summary>
    public bool TryGet(ReadOnlySpan<char> name, out string value) =>
        _values.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out value!) || s_months.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out value!);
}
