using System.Collections.Concurrent;
using System.Collections.Immutable;
using PubArchive.Catalogue;
using PubArchive.Items;
using PubArchive.Settings;
using PubArchive.Site.Publishing;

namespace PubArchive.Workflows.Attachments;

/// <summary>Decides which attached files go to the site, and remembers why the others do not. Safe to use from many threads.</summary>
internal sealed class AttachmentFinder(AttachmentSettings settings, AttachmentPlaces places)
{
    // Some makers put a few bytes before it. Source: ISO 32000-1, implementation note 13.
    private const int OpeningLength = 1024;

    private readonly ConcurrentBag<RefusedFile> _refused = [];
    private int _count;
    private long _bytes;

    /// <summary>What was decided so far, in the order of keys and names.</summary>
    public AttachmentReport Report => new(_count, _bytes, [.. _refused.OrderBy(file => file.Key, StringComparer.Ordinal).ThenBy(file => file.File, StringComparer.Ordinal)]);

    /// <summary>The files of a publication that may stand beside its page, in the order of its attachments.</summary>
    public IReadOnlyList<PublicFile> Of(Publication publication)
    {
        var files = new List<PublicFile>();
        var isAllowed = settings.Rules.Allows(publication);
        foreach (var attachment in publication.Item.Attachments.Where(attachment => !string.IsNullOrWhiteSpace(attachment.Path)))
        {
            PublicFile? file = null;
            var refusal = isAllowed ? Take(attachment, out file) : FileRefusal.NoRight;
            if (refusal is { } why) { _refused.Add(new RefusedFile(publication.Key, attachment.Path!, why)); }   // Not null: only those with a path are asked.
            else if (!files.Contains(file!)) { files.Add(file!); }   // Not null without a refusal.
        }
        Interlocked.Add(ref _count, files.Count);
        Interlocked.Add(ref _bytes, files.Sum(file => file.Length));
        return files;
    }

    private FileRefusal? Take(Attachment attachment, out PublicFile? file)
    {
        file = null;
        var found = places.Find(attachment, out var isOutside);
        if (found.IsEmpty) { return isOutside ? FileRefusal.Outside : FileRefusal.NotFound; }
        if (found.Length > 1) { return FileRefusal.Ambiguous; }
        return Look(found[0], out file);
    }

    private FileRefusal? Look(string path, out PublicFile? file)
    {
        file = null;
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, OpeningLength);
            if (!IsPdf(stream)) { return FileRefusal.NoPdf; }
            if (stream.Length > settings.MaxBytes) { return FileRefusal.TooLarge; }
            file = new PublicFile(path, stream.Length);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return FileRefusal.Unreadable;
        }
    }

    private static bool IsPdf(FileStream stream)
    {
        var opening = new byte[OpeningLength];
        var length = stream.ReadAtLeast(opening, OpeningLength, throwOnEndOfStream: false);
        return opening.AsSpan(0, length).IndexOf("%PDF-"u8) >= 0;
    }
}
