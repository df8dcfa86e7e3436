using System.Text;

namespace PubArchive.Csl.Output;

/// <summary>Where the link of a DOI or URL run leads.</summary>
/// <remarks>
/// What has no scheme is looked up at the DOI resolver, URLs too, as the reference processor does: whoever knows an item's web address gives it whole.
/// Of addresses with a scheme only those of the web, of file servers and of mail become links, <c>javascript:</c> never.
/// </remarks>
internal static class LinkTarget
{
    private const string DoiResolver = "https://doi.org/";
    private static readonly string[] s_schemes = ["https://", "http://", "ftp://", "mailto:"];

    /// <summary>The address; <see langword="null"/> where there must be no link.</summary>
    public static string? Of(Run run)
    {
        var text = new StringBuilder();
        Collect(text, run);
        var address = text.ToString();
        if (s_schemes.Any(scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))) { return address; }
        return HasScheme(address) ? null : DoiResolver + address;
    }

    // RFC 3986, 3.1, and generously: whatever a browser might take for one, white space and control characters included.
    private static bool HasScheme(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        return colon >= 0 && address.AsSpan(0, colon).IndexOfAny("/?#.") < 0;
    }

    private static void Collect(StringBuilder text, Run run)
    {
        if (run.Children is not { } children)
        {
            text.Append(run.Text);
            return;
        }
        foreach (var child in children) { Collect(text.Append(child.Prefix), child); }
    }
}
