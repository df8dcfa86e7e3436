using System.Text;
using PubArchive.Items;

namespace PubArchive.Formats.BibTex;

/// <summary>The files of an entry, in the dialects of JabRef and Zotero (<c>title:path:type;…</c>), Mendeley (<c>:path:pdf</c>), Better BibTeX (<c>path;path</c>), calibre and those who write a path.</summary>
internal static class BibTexFiles
{
    /// <summary>Adds the files that a value names.</summary>
    /// <param name="attachments">Where they go.</param>
    /// <param name="name">The field's name.</param>
    /// <param name="value">As it stands in the file.</param>
    public static void Add(List<Attachment> attachments, string name, string value)
    {
        var isPdf = name is "pdf" or "path" or "sentelink";
        var text = Unescaped(name == "sentelink" ? value.Split(',')[0] : value);
        if (name is "file" or "files" or "filename")
        {
            foreach (var record in Split(text, ';')) { AddRecord(attachments, record); }
        }
        else { AddFile(attachments, null, Clean(text), isPdf ? "application/pdf" : null); }
    }

    // Mendeley writes backslashes as math and shields signs with braces; a brace is never part of a path.
    private static string Unescaped(string value)
    {
        var text = value.Trim();
        if (!text.AsSpan().ContainsAny("${}\\")) { return text; }
        text = text.Replace("$\\backslash$", "\\", StringComparison.Ordinal).Replace("{\\textbackslash}", "\\", StringComparison.Ordinal).Replace("{\\_}", "_", StringComparison.Ordinal).Replace("\\_", "_", StringComparison.Ordinal)
            .Replace("\\&", "&", StringComparison.Ordinal).Replace("\\%", "%", StringComparison.Ordinal).Replace("\\#", "#", StringComparison.Ordinal).Replace("\\{", "{", StringComparison.Ordinal);
        return text.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
    }

    private static void AddRecord(List<Attachment> attachments, string record)
    {
        var parts = Split(record, ':');
        if (parts is [var title, var path, var type]) { AddFile(attachments, Clean(title), Clean(path), TypeOf(Clean(type))); }
        else if (parts is [var named, var drive, var rest, var kind] && drive.Trim() is [var letter] && char.IsAsciiLetter(letter)) { AddFile(attachments, Clean(named), Clean(drive) + ":" + Clean(rest), TypeOf(Clean(kind))); }
        // Mendeley's "::": a file it lost.
        else if (record.AsSpan().Trim().ContainsAnyExcept(':')) { AddFile(attachments, null, Clean(record), null); }
    }

    private static void AddFile(List<Attachment> attachments, string? title, string path, string? type)
    {
        if (path.Length == 0) { return; }
        var isAddress = path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        attachments.Add(new Attachment { Title = string.IsNullOrEmpty(title) ? "Attachment" : title, Path = isAddress ? null : path, Url = isAddress ? path : null, ContentType = type });
    }

    private static string? TypeOf(string type) => type.Contains("pdf", StringComparison.OrdinalIgnoreCase) ? "application/pdf" : type.Length == 0 ? null : type;

    // A sign behind a backslash parts nothing.
    private static List<string> Split(string text, char sign)
    {
        List<string> parts = [];
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\') { at++; }
            else if (text[at] == sign)
            {
                parts.Add(text[start..at]);
                start = at + 1;
            }
        }
        parts.Add(text[start..]);
        return parts;
    }

    private static string Clean(string part)
    {
        if (!part.Contains('\\', StringComparison.Ordinal)) { return part.Trim(); }
        var clean = new StringBuilder(part.Length);
        for (var at = 0; at < part.Length; at++)
        {
            var isEscape = part[at] == '\\' && at + 1 < part.Length && !char.IsAsciiLetterOrDigit(part[at + 1]) && part[at + 1] != '.';
            clean.Append(isEscape ? part[++at] : part[at]);
        }
        return clean.ToString().Trim();
    }
}
