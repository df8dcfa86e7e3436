using System.Globalization;
using System.Text;

namespace PubArchive.Site.Hugo;

/// <summary>An address as a content page links to it.</summary>
internal static class PageLink
{
    /// <summary>The address as it stands, with what would end the attribute, or begin a Hugo shortcode, percent-encoded.</summary>
    /// <returns><see langword="null"/> when there is none, or it is not an absolute one of <c>http</c> or <c>https</c>: no button then.</returns>
    public static string? Of(string? url)
    {
        var trimmed = url?.Trim();
        if (string.IsNullOrEmpty(trimmed) || trimmed.Any(char.IsControl)) { return null; }
        if (!Uri.TryCreate(trimmed, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0) { return null; }
        var text = new StringBuilder(trimmed.Length);
        foreach (var character in trimmed)
        {
            if (character is '"' or '<' or '>' or ' ' or '{' or '}' or '`' or '\\') { text.Append('%').Append(((int)character).ToString("X2", CultureInfo.InvariantCulture)); }
            else { text.Append(character); }
        }
        return text.ToString();
    }
}
