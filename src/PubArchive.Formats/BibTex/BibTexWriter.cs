using System.Text;
using PubArchive.Items;

namespace PubArchive.Formats.BibTex;

/// <summary>Writes BibTeX, or biblatex's.</summary>
/// <remarks>
/// BibTeX is written in ASCII, with commands for letters beyond it; biblatex in UTF-8. Extra is written as the fields it names (<c>tex.owner</c>, <c>PMID</c>), the rest of it as <c>extra</c>,
/// which our reader gives back. Keys of items, collections, relations, key and title of attachments have no place.
/// </remarks>
/// <param name="isBibLaTex">Whether to write biblatex's fields and types.</param>
internal sealed class BibTexWriter(bool isBibLaTex) : IRecordWriter
{
    /// <inheritdoc/>
    public void Write(IEnumerable<Item> items, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 64 * 1024, leaveOpen: true);
        var keys = new CiteKeys();
        var text = new StringBuilder();
        foreach (var item in items)
        {
            text.Clear();
            new ItemToBibTex(text, isBibLaTex).Write(item, keys.For(item));
            writer.Write(text);
        }
    }
}
