using System.Collections.Immutable;
using System.Globalization;
using PubArchive.Formats;
using PubArchive.Formats.ArchiveCsv;

namespace PubArchive.Workflows.Inputs;

/// <summary>How inputs are named and known.</summary>
/// <param name="NameOf">What messages and the archive's history call a file, by its path.</param>
/// <param name="Columns">How an archive CSV is known; <see langword="null"/> for the usual headers.</param>
/// <param name="StandardInput">What <c>-</c> means; <see langword="null"/> when it means nothing.</param>
internal sealed record InputNaming(Func<string, string> NameOf, ArchiveCsvColumns? Columns = null, StandardInput? StandardInput = null);

/// <summary>The inputs a user named: files, those that folders and zip archives hold, those that fit a pattern, and standard input. Open until disposed.</summary>
internal sealed class InputSet : IDisposable
{
    private const string OfStandardInput = "-";

    private readonly InputNaming _naming;
    private readonly List<IDisposable> _open = [];
    private readonly ImmutableArray<InputFile>.Builder _files = ImmutableArray.CreateBuilder<InputFile>();

    private InputSet(InputNaming naming) => _naming = naming;

    /// <summary>All of them, in the order in which they were named, those of a folder by name; each once.</summary>
    public ImmutableArray<InputFile> Files => _files.ToImmutable();

    /// <summary>How much of all that can be read was read so far, 0 to 1.</summary>
    public double ShareRead
    {
        get
        {
            var readable = _files.Where(file => file.Refusal is null).ToList();
            return readable.Sum(file => file.BytesRead) / (double)Math.Max(1, readable.Sum(file => file.Length));
        }
    }

    /// <summary>Finds and looks into inputs.</summary>
    /// <param name="names">As a user wrote them.</param>
    /// <param name="naming">How they are called.</param>
    /// <exception cref="ProjectException">A name leads to nothing.</exception>
    /// <exception cref="FileInUseException">Another program holds a file.</exception>
    public static InputSet Open(IEnumerable<string> names, InputNaming naming)
    {
        var inputs = new InputSet(naming);
        try
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var paths = names.SelectMany(Paths).Where(path => seen.Add(path == OfStandardInput ? path : Path.GetFullPath(path))).ToList();
            var pages = PageFiles.InOrder(paths.Where(path => path != OfStandardInput && PageFiles.IsPage(path)));
            foreach (var path in pages.Count > 1 ? paths.Except(pages, StringComparer.Ordinal) : paths) { inputs.Add(path); }
            if (pages.Count > 1) { inputs.Add(string.Create(CultureInfo.InvariantCulture, $"{pages.Count} archive pages"), () => new FilesStream(pages)); }
            return inputs;
        }
        catch
        {
            inputs.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        for (var at = _open.Count - 1; at >= 0; at--) { _open[at].Dispose(); }
        _open.Clear();
    }

    private static IReadOnlyList<string> Paths(string name)
    {
        if (name == OfStandardInput) { return [name]; }
        if (File.Exists(name)) { return FolderInputs.IsLockMark(name) ? [] : [name]; }
        if (Directory.Exists(name)) { return Some(FolderInputs.Find(name), $"The folder {name} holds no file with records.", "Put a Zotero export (CSV, JSON) into it, or name another."); }
        if (Glob.IsPattern(name)) { return Some([.. Glob.Find(name).Where(path => !FolderInputs.IsLockMark(path))], $"No file fits {name}.", "Check the pattern; * stands for any name, ** for any folders."); }
        throw new ProjectException($"There is no file {name}.", "Check the name; nothing was read.");
    }

    private static IReadOnlyList<string> Some(IReadOnlyList<string> found, string message, string next) =>
        found.Count > 0 ? found : throw new ProjectException(message, next);

    private void Add(string path)
    {
        if (path == OfStandardInput)
        {
            var given = _naming.StandardInput ?? throw new ProjectException("There is no standard input here.", "Name a file.");
            var spool = Keep(Spool.Of(given.Bytes));
            Add(given.Name, spool.OpenRead);
        }
        else { Add(_naming.NameOf(path), () => ReadableFile.Open(path)); }
    }

    private void Add(string name, Func<Stream> open)
    {
        if (!IsZip(open)) { _files.Add(InputFile.Open(name, open, _naming.Columns)); }
        else { AddZip(name, Keep(ZipInput.Open(Keep(open())))); }
    }

    private void AddZip(string name, ZipInput zip)
    {
        var inner = zip.Files.Where(file => MayHoldRecords(file.Name)).ToList();
        var refused = zip.Refusal ?? (inner.Count == 0 ? ZipInput.Empty() : null);
        if (refused is { } refusal) { _files.Add(InputFile.Refused(name, refusal)); }
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in inner)
        {
            var times = seen[file.Name] = seen.GetValueOrDefault(file.Name) + 1;
            _files.Add(InputFile.Open($"{name}/{file.Name}{(times == 1 ? "" : $"#{times}")}", file.OpenRead, _naming.Columns));
        }
    }

    private T Keep<T>(T open) where T : IDisposable
    {
        _open.Add(open);
        return open;
    }

    private static bool IsZip(Func<Stream> open)
    {
        using var stream = open();
        var opening = new byte[4];
        return stream.ReadAtLeast(opening, opening.Length, throwOnEndOfStream: false) == opening.Length && ZipInput.IsZip(opening);
    }

    // As of a folder: hidden files, a Mac's shadows and attachments are passed over.
    private static bool MayHoldRecords(string name)
    {
        var parts = name.Split('/');
        var isAttachment = Enumerable.Range(0, Math.Max(0, parts.Length - 2)).Any(at => parts[at] == "files" && parts[at + 1].All(char.IsAsciiDigit));
        return !isAttachment && !parts.Any(part => part == "__MACOSX" || (part.StartsWith('.') && part is not ("." or ".."))) && FolderInputs.MayHoldRecords(name) && !FolderInputs.IsLockMark(name);
    }
}
