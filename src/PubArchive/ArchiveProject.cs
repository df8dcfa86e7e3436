using System.Text;
using PubArchive.Archive;
using PubArchive.Catalogue;
using PubArchive.Catalogue.People;
using PubArchive.Settings;
using PubArchive.Workflows;
using PubArchive.Workflows.Pages;

namespace PubArchive;

/// <summary>A library's publication archive: a folder with settings, units and one archive file, and everything that can be done with it.</summary>
/// <remarks>
/// For one thread at a time. The archive file is opened when first needed, to write only when something is to be written. Besides what each method says, all of them
/// let pass what the machine and the archive file raise: <see cref="IOException"/>, <see cref="UnauthorizedAccessException"/>, <see cref="ArchiveException"/>; nothing is changed then.
/// <code>
/// using var project = ArchiveProject.Open("my-archive");
/// var report = project.Import("export.csv", "units.csv");
/// Console.WriteLine($"{report.Read} records, {report.Changes} new or changed");
/// project.ExportSite("site");
/// </code>
/// </remarks>
public sealed partial class ArchiveProject : IDisposable
{
    private readonly ProjectOptions _options;
    private readonly UnitsFile? _unitsFile;
    private readonly Lazy<PeopleFile?> _peopleFile;
    private PeopleIndex? _people;
    private ArchiveStore? _store;
    private bool _isWritable;

    private ArchiveProject(string folder, ProjectOptions options)
    {
        _options = options;
        Folder = Path.GetFullPath(folder);
        Settings = ArchiveSettings.Load(Folder);
        _unitsFile = UnitsFile.Load(Folder);
        _peopleFile = new Lazy<PeopleFile?>(() => PeopleFile.Load(Folder, Units));
        ArchiveFile = options.ArchiveFile is { } named ? Path.GetFullPath(named) : Path.GetFullPath(Settings.Archive, Folder);
    }

    /// <summary>The project's folder, absolute.</summary>
    public string Folder { get; }

    /// <summary>What <c>pubarchive.yaml</c> says, else the defaults.</summary>
    public ArchiveSettings Settings { get; }

    /// <summary>The archive's file, absolute; it may not exist yet.</summary>
    public string ArchiveFile { get; }

    /// <summary>The organisation: what <c>units.yaml</c> says, else what the archive holds.</summary>
    public UnitTree Units => _unitsFile?.Units ?? (_store is null && !File.Exists(ArchiveFile) ? UnitTree.Empty : Reading().Units);

    /// <summary>The people the library knows: what <c>people.yaml</c> or <c>people.csv</c> says, else those whom the archive holds.</summary>
    /// <exception cref="SettingsException">The file has faults; all of them at once.</exception>
    public PeopleFile People => _peopleFile.Value ?? (_store is null && !File.Exists(ArchiveFile) ? PeopleFile.Empty : new PeopleFile(Reading().People, []));

    /// <summary>Opens a project folder. Neither settings nor archive need to exist.</summary>
    /// <param name="folder">The folder, relative to the working folder or absolute.</param>
    /// <param name="options">Where the defaults will not do.</param>
    /// <exception cref="SettingsException"><c>pubarchive.yaml</c> or <c>units.yaml</c> has faults; all of them at once.</exception>
    /// <exception cref="ProjectException">There is no such folder.</exception>
    public static ArchiveProject Open(string folder, ProjectOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!Directory.Exists(folder)) { throw new ProjectException($"There is no folder {folder}.", "Name an existing folder, or make one with 'pubarchive init FOLDER'."); }
        return new ArchiveProject(folder, options ?? ProjectOptions.Default);
    }

    /// <summary>Makes a project folder with commented settings files; files that are there are left alone.</summary>
    /// <returns>The files written, absolute; empty when all of them were there.</returns>
    public static IReadOnlyList<string> Create(string folder)
    {
        OutputFolder.Make(folder);
        var files = new[] { ArchiveSettings.FileName, UnitsFile.FileName, PeopleFile.FileName }.Select(name => Path.GetFullPath(name, Path.GetFullPath(folder)));
        var hasPeople = File.Exists(Path.Combine(folder, PeopleFile.CsvName));
        var missing = files.Where(file => !File.Exists(file) && !(hasPeople && Path.GetFileName(file) == PeopleFile.FileName)).ToList();
        foreach (var file in missing) { File.WriteAllText(file, SettingsTemplates.Text(Path.GetFileName(file))); }
        return missing;
    }

    /// <summary>Makes a project folder whose settings and units are those of an existing archive, as its content pages have them. The pages are imported next, like any file.</summary>
    /// <param name="folder">The folder; made when it is not there.</param>
    /// <param name="pages">Folders with the pages, in any dialect and language, or single pages.</param>
    /// <param name="progress">Told now and then how far it is.</param>
    /// <param name="cancellationToken">Ends it, with nothing written.</param>
    /// <returns>The files written, absolute.</returns>
    /// <exception cref="ProjectException">There are no pages, or the folder has such files already; nothing was written.</exception>
    public static IReadOnlyList<string> CreateFromPages(string folder, IEnumerable<string> pages, IProgress<ProjectProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var whole = Path.GetFullPath(folder);
        foreach (var name in new[] { ArchiveSettings.FileName, UnitsFile.FileName }.Where(name => File.Exists(Path.Combine(whole, name))))
        {
            throw new ProjectException($"{Path.Combine(folder, name)} is there already.", "Take the pages over into a new folder, or import them: 'pubarchive import PAGES'.");
        }
        var survey = TakingOver.Survey(pages, progress, cancellationToken);
        OutputFolder.Make(whole);
        foreach (var (name, text) in new[] { (UnitsFile.FileName, TakenOverFiles.Units(survey)), (ArchiveSettings.FileName, TakenOverFiles.Settings(survey)) })
        {
            WholeFile.Write(Path.Combine(whole, name), stream => stream.Write(Encoding.UTF8.GetBytes(text)));
        }
        return [Path.Combine(whole, ArchiveSettings.FileName), Path.Combine(whole, UnitsFile.FileName), .. Create(folder)];
    }

    /// <inheritdoc/>
    public void Dispose() => _store?.Dispose();

    /// <summary>The archive, to read.</summary>
    /// <exception cref="ProjectException">There is none yet.</exception>
    private ArchiveStore Reading()
    {
        if (_store is not null) { return _store; }
        if (!File.Exists(ArchiveFile) && Directory.Exists(Path.GetDirectoryName(ArchiveFile)))
        {
            throw new ProjectException($"There is no archive at {ArchiveFile}.", "'pubarchive import FILE' makes one; --archive FILE or --project FOLDER names another.");
        }
        return _store = ArchiveStore.OpenReadOnly(ArchiveFile, _options.Time);
    }

    /// <summary>The archive, to write, with the units of the units file.</summary>
    private ArchiveStore Writing()
    {
        var isOpen = _store is not null && _isWritable;
        var store = WritingAsItIs();
        if (!isOpen && _unitsFile is not null) { store.SaveUnits(_unitsFile.Units); }
        return store;
    }

    /// <summary>The archive, to write, with the units it has; made when it is not there, in the project its folder too.</summary>
    private ArchiveStore WritingAsItIs()
    {
        if (_store is not null && _isWritable) { return _store; }
        _store?.Dispose();
        _store = null;
        MakeArchiveFolder();
        _store = ArchiveStore.Open(ArchiveFile, _options.Time, _options.Who);
        _isWritable = true;
        return _store;
    }

    // Elsewhere a folder that is not there may be a drive that is gone: no new archive is begun in its place.
    private void MakeArchiveFolder()
    {
        if (ArchiveFile.StartsWith(Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)) { OutputFolder.Make(Path.GetDirectoryName(ArchiveFile)!); }
    }
}
