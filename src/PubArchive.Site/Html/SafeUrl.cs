using System.Buffers;

namespace PubArchive.Site.Html;

/// <summary>An absolute address that a page may link to: <c>http</c>, <c>https</c>, <c>ftp</c> or <c>mailto</c>. The one allow-list of the site; <c>javascript:</c>, <c>data:</c> and all else is text.</summary>
internal readonly record struct SafeUrl
{
    // Browsers drop tab and newline inside a scheme, so text that holds any is not what it seems.
    private static readonly SearchValues<char> s_unsafe = SearchValues.Create(
        [.. Enumerable.Range(0, 0x21).Select(code => (char)code), '"', '<', '>', '\\', '^', '`', '{', '|', '}', '\u007f', '\u2028', '\u2029']);

    private SafeUrl(string text, string host) => (Text, Host) = (text, host);

    /// <summary>The address, not escaped for HTML.</summary>
    public string Text { get; }

    /// <summary>The host to show readers, without <c>www.</c>; empty for <c>mailto</c>.</summary>
    public string Host { get; }

    /// <summary>Whether the path ends in <c>.pdf</c>, whatever stands behind the question mark.</summary>
    public bool IsPdf => Text.AsSpan(0, Text.AsSpan().IndexOfAny('?', '#') is var end and >= 0 ? end : Text.Length).EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an address and nothing else; blanks around it are ignored.</summary>
    /// <returns><see langword="false"/> for any other scheme, a relative address, or characters no address holds; never throws.</returns>
    public static bool TryParse(string? text, out SafeUrl url)
    {
        url = default;
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length == 0 || trimmed.AsSpan().ContainsAny(s_unsafe) || !Uri.TryCreate(trimmed, UriKind.Absolute, out var uri)) { return false; }
        var isWeb = uri.Scheme is "http" or "https" or "ftp" && uri.Host.Length > 0;
        var isMail = uri.Scheme is "mailto" && uri.UserInfo.Length > 0;
        if (!isWeb && !isMail) { return false; }
        var host = isMail ? "" : uri.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.IdnHost[4..] : uri.IdnHost;
        url = new SafeUrl(trimmed, host);
        return true;
    }
}
