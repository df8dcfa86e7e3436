using PubArchive.Formats.Drafts;
using PubArchive.Formats.Xml;
using PubArchive.Items;

namespace PubArchive.Formats.EndNote;

/// <summary>The addresses and files of a record.</summary>
internal static class EndNoteFiles
{
    private const string EndNotePath = "internal-pdf://";

    /// <summary>Takes them all: the web address is the item's, the others are files; the first related address is the item's too when it has no other.</summary>
    public static void Take(ItemDraft draft, XmlPart urls)
    {
        foreach (var list in urls.Elements)
        {
            foreach (var url in list.Elements)
            {
                var path = EndNoteText.Plain(url);
                if (path.Length == 0) { continue; }
                if (list.Name == "web-urls") { draft.Put(Field.Url, path); }
                else { Add(draft, list.Name, path); }
            }
        }
    }

    private static void Add(ItemDraft draft, string list, string path)
    {
        // EndNote's paths are relative to the folder PDF beside the file.
        if (path.StartsWith(EndNotePath, StringComparison.OrdinalIgnoreCase)) { path = "PDF/" + path[EndNotePath.Length..]; }
        var isAddress = path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        if (isAddress && list == "related-urls" && draft[Field.Url] is null) { draft.TryPut(Field.Url, path); }
        draft.Attachments.Add(new Attachment
        {
            Title = TitleOf(path), Path = isAddress ? null : path, Url = isAddress ? path : null,
            ContentType = list switch { "pdf-urls" => "application/pdf", "text-urls" or "related-urls" => "text/html", _ => null },
        });
    }

    // The file's name without its ending.
    private static string TitleOf(string path)
    {
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        var dot = name.LastIndexOf('.');
        return name.Length == 0 ? "Attachment" : dot > 0 ? name[..dot] : name;
    }
}
