using PubArchive.Items;

namespace PubArchive.Formats.BibTex;

internal sealed class BibTexWriter(bool isBibLaTex) : IRecordWriter
{
    public void Write(IEnumerable<Item> items, Stream stream) => throw new NotImplementedException(isBibLaTex.ToString());
}
