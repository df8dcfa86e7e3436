using System.Collections.Frozen;
using Microsoft.AspNetCore.StaticFiles;

namespace PubArchive.Preview;

/// <summary>What a file is, by its name, in the words of HTTP.</summary>
internal static class ContentTypes
{
    private static readonly FileExtensionContentTypeProvider s_known = new();

    // Formats of bibliographies, and some the framework does not know.
    private static readonly FrozenDictionary<string, string> s_ours = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [".bib"] = "application/x-bibtex", [".ris"] = "application/x-research-info-systems", [".csl"] = "application/vnd.citationstyles.style+xml",
        [".jsonl"] = "application/jsonl", [".md"] = "text/markdown", [".nbib"] = "application/nbib", [".atom"] = "application/atom+xml", [".xml"] = "application/xml",
        [".linkset"] = "application/linkset", [".mods"] = "application/mods+xml",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The type, texts with their encoding; bytes for what nobody knows.</summary>
    public static string Of(string file)
    {
        var type = s_ours.GetValueOrDefault(Path.GetExtension(file)) ?? (s_known.TryGetContentType(file, out var known) ? known : "application/octet-stream");
        var isText = type.StartsWith("text/", StringComparison.Ordinal) || type is "application/javascript" or "application/x-bibtex" or "application/x-research-info-systems";
        return isText ? type + "; charset=utf-8" : type;
    }
}
