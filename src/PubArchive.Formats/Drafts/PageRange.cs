using System.Text.RegularExpressions;

namespace PubArchive.Formats.Drafts;

/// <summary>Ranges of pages as libraries of medicine shorten them.</summary>
internal static partial class PageRange
{
    /// <summary>With every last page in full: <c>6913-7</c> becomes <c>6913-6917</c>.</summary>
    public static string Expand(string pages) => pages.Contains('-', StringComparison.Ordinal) ? Shortened.Replace(pages, match => Full(match.Groups[1].Value, match.Groups[2].Value)) : pages;

    private static string Full(string first, string last) => last.Length < first.Length ? $"{first}-{first.AsSpan(0, first.Length - last.Length)}{last}" : $"{first}-{last}";

    [GeneratedRegex("([0-9]{1,12})-([0-9]{1,12})", RegexOptions.CultureInvariant)]
    private static partial Regex Shortened { get; }
}
