using System.Text;
using System.Text.RegularExpressions;

namespace PubArchive.Site.Pages.Former;

/// <summary>The path of the site on its host, from <c>/</c> to <c>/</c>, in the spellings that hosts' files want.</summary>
/// <param name="Encoded">As in an address, <c>/my%20archive/</c>.</param>
/// <param name="Decoded">As hosts compare it, <c>/my archive/</c>.</param>
internal readonly record struct HostPath(string Encoded, string Decoded)
{
    // Beside letters and digits. None of them means anything to Netlify, Apache or nginx within quotes.
    private const string Harmless = "/-._~ ,@!+()=";

    /// <summary>The decoded path as a regular expression that matches it alone.</summary>
    public string Pattern => Regex.Escape(Decoded).Replace("\\ ", " ", StringComparison.Ordinal);

    /// <summary>Reads the path of an address.</summary>
    /// <returns><see langword="false"/> when a character of it could be taken for more than itself.</returns>
    public static bool TryParse(string? baseUrl, out HostPath path)
    {
        path = new HostPath("/", "/");
        if (baseUrl is null) { return true; }
        if (!Uri.TryCreate(Canonical.Root(baseUrl), UriKind.Absolute, out var uri)) { return false; }
        var decoded = Uri.UnescapeDataString(uri.AbsolutePath);
        path = new HostPath(uri.AbsolutePath, decoded);
        return decoded.IsNormalized(NormalizationForm.FormC) && decoded.All(character => char.IsLetterOrDigit(character) || Harmless.Contains(character, StringComparison.Ordinal));
    }
}
