using System.Globalization;

namespace PubArchive.Preview;

/// <summary>What a host should answer for a path: a redirect (301 …), or a page under another status (410).</summary>
internal sealed record HostRule(string From, string To, int Status);

/// <summary>The rules for hosts that stand in a site's <c>_redirects</c>, a line each: <c>/from /to 301</c>.</summary>
internal sealed class HostRules
{
    /// <summary>No rules.</summary>
    public static readonly HostRules None = new([]);

    private readonly Dictionary<string, HostRule> _rules;

    private HostRules(IEnumerable<HostRule> rules)
    {
        _rules = new Dictionary<string, HostRule>(StringComparer.Ordinal);
        foreach (var rule in rules) { _rules.TryAdd(rule.From, rule); }
    }

    /// <summary>Reads the lines of a <c>_redirects</c>.</summary>
    public static HostRules Read(IEnumerable<string> lines) => new(lines.Select(Parse).OfType<HostRule>());

    /// <summary>The first rule for a path; with or without a slash at its end.</summary>
    public HostRule? Find(string path) => _rules.GetValueOrDefault(path) ?? _rules.GetValueOrDefault(path.EndsWith('/') ? path[..^1] : path + "/");

    // "!" behind the status says that the rule goes before a file of that name, as all do here. Patterns are the host's own business.
    private static HostRule? Parse(string line)
    {
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words is not [['/', ..] from, ['/', ..] to, ..] || from.Contains('*', StringComparison.Ordinal)) { return null; }
        var status = words.Length < 3 ? "301" : words[2].TrimEnd('!');
        return int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 200 and < 600
            ? new HostRule(Uri.UnescapeDataString(from), Uri.UnescapeDataString(to), number) : null;
    }
}
