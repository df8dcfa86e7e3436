using System.Buffers;
using PubArchive.Items;

namespace PubArchive.Formats.Ris;

/// <summary>The files a record names, one a line.</summary>
internal static class RisFiles
{
    private static readonly SearchValues<char> s_notInEndings = SearchValues.Create(" ()?&=");

    private const string EndNotePath = "internal-pdf://";

    /// <summary>Adds the files of a value.</summary>
    /// <param name="attachments">Where they go.</param>
    /// <param name="value">Paths or addresses.</param>
    /// <param name="isPage">Whether they are web pages.</param>
    public static void Add(List<Attachment> attachments, ReadOnlySpan<char> value, bool isPage)
    {
        foreach (var range in value.Split('\n'))
        {
            var path = value[range].Trim().ToString();
            if (path.Length == 0) { continue; }
            // EndNote's paths are relative to the folder PDF beside the file.
            if (path.StartsWith(EndNotePath, StringComparison.OrdinalIgnoreCase)) { path = "PDF/" + path[EndNotePath.Length..]; }
            var isAddress = path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
            attachments.Add(new Attachment
            {
                Title = isPage ? "Full Text (HTML)" : TitleOf(path), Path = isAddress ? null : path, Url = isAddress ? path : null, ContentType = isPage ? "text/html" : null,
            });
        }
    }

    // The file's name without its ending.
    private static string TitleOf(string path)
    {
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        var dot = name.LastIndexOf('.');
        var isNamed = dot > 0 && name.Length - dot is > 1 and <= 9 && !name[(dot + 1)..].AsSpan().ContainsAny(s_notInEndings);
        return isNamed ? Uri.UnescapeDataString(name[..dot]) : "Attachment";
    }
}
