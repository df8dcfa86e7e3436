using System.Text.RegularExpressions;

namespace PubArchive.Formats.Drafts;

/// <summary>Ranges of pages as libraries of medicine shorten them.</summary>
internal static class PageRange
{
    private static readonly Regex s_shortened = new("(?<a>[0-9]{1,12})-(?<b>[0-9]{1,12})", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>With every last page in full: <c>6913-7</c> becomes <c>6913-6917</c>.</summary>
    public static string Expand(string pages) => pages.Contains('-', StringComparison.Ordinal) ? s_shortened.Replace(pages, match => Full(match.Groups[1].Value, match.Groups[2].Value)) : pages;

    private static string Full(string first, string last) => last.Length < first.Length ? $"{first}-{first.AsSpan(0, first.Length - last.Length)}{last}" : $"{first}-{last}";
}
