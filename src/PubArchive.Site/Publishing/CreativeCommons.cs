using System.Text.RegularExpressions;

namespace PubArchive.Site.Publishing;

/// <summary>Finds Creative Commons licences in what people and publishers write of rights: an address, <c>CC BY 4.0</c>, <c>CC-BY-NC-ND</c>, the name in words.</summary>
internal static partial class CreativeCommons
{
    [GeneratedRegex("creativecommons\\.org/(?:licenses/(?<code>[a-z-]+)|publicdomain/(?<zero>zero))(?:/(?<version>[0-9]\\.[0-9]))?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address { get; }

    [GeneratedRegex("\\bCC[ -]?(?:(?<zero>0|Zero)|(?<code>BY(?:[ -](?:NC|ND|SA))*))(?:[ -]v?(?<version>[0-9]\\.[0-9]))?\\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Short { get; }

    [GeneratedRegex("Creative Commons (?:(?<zero>Zero|CC0)|(?<code>Attribution(?:[ -]+(?:Non[ -]?Commercial|No[ -]?Deriv(?:ative)?s(?: Works)?|Share[ -]?Alike))*))(?: (?<version>[0-9]\\.[0-9]))?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Long { get; }

    /// <summary>The licences a text names, each once, as SPDX spells them: <c>CC-BY-4.0</c>, <c>CC0-1.0</c>; without a version where the text has none.</summary>
    public static IReadOnlyList<string> FindAll(string text) =>
        [.. new[] { Address, Short, Long }.SelectMany(pattern => pattern.Matches(text)).OrderBy(match => match.Index).Select(Identifier).Distinct(StringComparer.Ordinal)];

    /// <summary>The licence's own page.</summary>
    /// <returns><see langword="null"/> for an identifier without a version, or of another family.</returns>
    public static string? AddressOf(string identifier)
    {
        if (identifier == "CC0-1.0") { return "https://creativecommons.org/publicdomain/zero/1.0/"; }
        var dash = identifier.LastIndexOf('-');
        var isVersioned = identifier.StartsWith("CC-BY", StringComparison.Ordinal) && dash > "CC-BY".Length - 1 && char.IsAsciiDigit(identifier[^1]);
        return isVersioned ? $"https://creativecommons.org/licenses/{identifier["CC-".Length..dash].ToLowerInvariant()}/{identifier[(dash + 1)..]}/" : null;
    }

    /// <summary>An identifier as people write it: <c>CC BY 4.0</c>, <c>CC BY-NC-ND 4.0</c>, <c>CC0 1.0</c>.</summary>
    public static string NameOf(string identifier)
    {
        var dash = identifier.LastIndexOf('-');
        var (code, version) = dash > 0 && char.IsAsciiDigit(identifier[^1]) && identifier[^2] == '.' ? (identifier[..dash], " " + identifier[(dash + 1)..]) : (identifier, "");
        return (code.StartsWith("CC-", StringComparison.Ordinal) ? "CC " + code["CC-".Length..] : code) + version;
    }

    private static string Identifier(Match match)
    {
        var version = match.Groups["version"] is { Success: true } found ? "-" + found.Value : "";
        if (match.Groups["zero"].Success) { return "CC0" + (version.Length > 0 ? version : "-1.0"); }
        var code = match.Groups["code"].Value;
        // In the order of the licences' own names, whatever the text's.
        return $"CC-BY{(Has("NC", "Non") ? "-NC" : "")}{(Has("ND", "No-Deriv", "NoDeriv", "No Deriv") ? "-ND" : "")}{(Has("SA", "Share") ? "-SA" : "")}{version}";

        bool Has(params ReadOnlySpan<string> spellings)
        {
            foreach (var spelling in spellings)
            {
                if (code.Contains(spelling, StringComparison.OrdinalIgnoreCase)) { return true; }
            }
            return false;
        }
    }
}
