using System.Globalization;
using PubArchive.Archive;

namespace PubArchive.Workflows;

/// <summary>The backups that are made without being asked for: in the folder <c>backups</c> beside the archive, each named after its moment; the oldest go when there are too many.</summary>
/// <param name="archive">The archive's file.</param>
/// <param name="time">The clock.</param>
internal sealed class BackupFolder(string archive, TimeProvider time)
{
    private const string Moment = "yyyy-MM-dd'T'HHmmss'Z'";

    // An archive's file and what SQLite keeps beside it.
    private static readonly string[] s_endings = ["", "-wal", "-shm"];

    private readonly string _folder = Path.Combine(Path.GetDirectoryName(archive)!, "backups");
    private readonly string _prefix = Path.GetFileNameWithoutExtension(archive) + "-";
    private readonly string _ending = Path.GetExtension(archive);

    /// <summary>Makes a backup, unless the latest one holds just this; then lets the oldest go.</summary>
    /// <param name="store">The archive.</param>
    /// <param name="keep">How many to keep, at least 1.</param>
    /// <param name="progress">Told now and then which share is written.</param>
    /// <param name="cancellationToken">Ends it, with nothing left behind.</param>
    /// <returns>The file that holds the archive as it is.</returns>
    public string Make(ArchiveStore store, int keep, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        // Alone, so that what looks left behind is.
        using var alone = store.Reserve();
        RemoveParts();
        var made = Made();
        if (made is [.., var latest] && ArchiveStore.LatestStepOf(latest) is { } step && step == store.LatestStep()) { return latest; }
        var file = FreeName();
        store.Backup(file, progress, cancellationToken);
        foreach (var old in made.Append(file).SkipLast(keep)) { File.Delete(old); }
        return file;
    }

    /// <summary>Moves a file that cannot be read any more out of the way.</summary>
    /// <returns>Where it is now.</returns>
    public string PutAside()
    {
        var file = FreeName();
        var aside = Path.ChangeExtension(file, null) + "-damaged" + _ending;
        foreach (var ending in s_endings.Where(ending => File.Exists(archive + ending))) { File.Move(archive + ending, aside + ending); }
        return aside;
    }

    /// <summary>The backups there are, oldest first; files of other names are somebody else's.</summary>
    public IReadOnlyList<string> Made() => !Directory.Exists(_folder) ? [] :
        [.. Directory.EnumerateFiles(_folder, "*", new EnumerationOptions()).Where(file => IsOurs(Path.GetFileName(file))).Order(StringComparer.Ordinal)];

    // A program that was killed leaves the part it had written.
    private void RemoveParts()
    {
        if (!Directory.Exists(_folder)) { return; }
        foreach (var part in Directory.EnumerateFiles(_folder, $"*{ArchiveStore.PartEnding}*").Where(IsPart).ToList()) { File.Delete(part); }
    }

    private bool IsPart(string file)
    {
        var name = Path.GetFileName(file);
        return IsOurs(name[..name.LastIndexOf(ArchiveStore.PartEnding, StringComparison.Ordinal)]);
    }

    private bool IsOurs(string name) =>
        name.Length == _prefix.Length + "2026-11-22T101500Z".Length + _ending.Length
        && name.StartsWith(_prefix, StringComparison.Ordinal) && name.EndsWith(_ending, StringComparison.Ordinal)
        && DateTime.TryParseExact(name.AsSpan(_prefix.Length, name.Length - _prefix.Length - _ending.Length), Moment, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // Two in one second are two seconds apart by name.
    private string FreeName()
    {
        OutputFolder.Make(_folder);
        for (var moment = time.GetUtcNow(); ; moment = moment.AddSeconds(1))
        {
            var file = Path.Combine(_folder, _prefix + moment.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture) + _ending);
            if (!File.Exists(file)) { return file; }
        }
    }
}
