namespace PubArchive.Site.Publishing;

/// <summary>The licence of a site's own texts and data.</summary>
/// <param name="Name">What readers call it, <c>CC BY 4.0</c>.</param>
/// <param name="Url">Where it can be read, a web address; <see langword="null"/> when not known.</param>
public sealed record SiteLicence(string Name, string? Url = null)
{
    /// <summary>The licence a text names: an SPDX identifier, a Creative Commons licence in any spelling, a web address, or any words.</summary>
    public static SiteLicence Of(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        var trimmed = text.Trim();
        var isAddress = Uri.TryCreate(trimmed, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
        if (CreativeCommons.FindAll(trimmed) is [var licence]) { return new SiteLicence(CreativeCommons.NameOf(licence), isAddress ? trimmed : CreativeCommons.AddressOf(licence)); }
        return isAddress ? new SiteLicence(uri!.Host + uri.AbsolutePath.TrimEnd('/'), trimmed) : new SiteLicence(trimmed);
    }
}
