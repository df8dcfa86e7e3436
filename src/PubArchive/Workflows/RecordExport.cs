using PubArchive.Catalogue;
using PubArchive.Formats;
using PubArchive.Formats.ArchiveCsv;
using PubArchive.Items;
using PubArchive.Settings;
using PubArchive.Site.Publishing;

namespace PubArchive.Workflows;

/// <summary>Writes the records of a snapshot as a file for other programs.</summary>
internal sealed class RecordExport(ISnapshot snapshot, ArchiveSettings settings, bool isPrivate)
{
    // What is private is left out unless asked for.
    private readonly ISnapshot _shown = isPrivate ? snapshot : new PublicSnapshot(snapshot, settings.Abstracts);
    private int _count;

    /// <summary>Writes the file; the stream stays open.</summary>
    /// <returns>How many records were written.</returns>
    public int Write(FormatId format, Stream stream, CancellationToken cancellationToken)
    {
        if (format is FormatId.ArchiveCsv) { WriteFacts(stream, cancellationToken); }
        else { RecordFormats.WriterFor(format, guardFormulas: true).Write(Publications(cancellationToken).Select(Item), stream); }
        return _count;
    }

    private void WriteFacts(Stream stream, CancellationToken cancellationToken)
    {
        var writer = new ArchiveCsvWriter { Languages = settings.Languages, Registers = [.. settings.Registers.Keys] };
        var rows = new FactsExport(snapshot.Units);
        writer.Write([.. Publications(cancellationToken).Select(rows.RowOf)], stream);
    }

    private IEnumerable<Publication> Publications(CancellationToken cancellationToken)
    {
        foreach (var publication in _shown.Publications())
        {
            cancellationToken.ThrowIfCancellationRequested();
            _count++;
            yield return publication;
        }
    }

    // With its key a record finds its way back into the archive.
    private Item Item(Publication publication) => publication.Item with { Key = publication.Item.Key ?? publication.Key, Library = publication.Item.Library ?? settings.ZoteroLibrary };
}
