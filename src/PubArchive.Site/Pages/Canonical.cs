namespace PubArchive.Site.Pages;

/// <summary>The addresses under which pages are known to the world, without the <c>index.html</c> that files need.</summary>
internal static class Canonical
{
    /// <summary>The site's root, ending in a slash.</summary>
    public static string Root(string baseUrl) => baseUrl.EndsWith('/') ? baseUrl : baseUrl + "/";

    /// <summary>A page of a language.</summary>
    public static string Of(string root, string language, string path)
    {
        const string index = "index.html";
        var isIndex = path == index || path.EndsWith("/" + index, StringComparison.Ordinal);
        return $"{root}{language}/{(isIndex ? path[..^index.Length] : path)}";
    }
}
