using PubArchive.Citing;
using PubArchive.Csl;
using PubArchive.Csl.BuiltIn;
using PubArchive.Csl.Styles;
using PubArchive.Styling;
using PubArchive.Workflows;

namespace PubArchive;

/// <summary>The styles that can be named: those built in, and those added to a project, in its folder <c>styles</c>, which go before a built-in one of the same name.</summary>
/// <remarks>What is named is a file, a folder of <c>.csl</c> files, Zotero's data directory (<c>zotero</c>, or its folder), or an address; to add or check also a name in the repository.</remarks>
public sealed class StyleLibrary
{
    private readonly StyleShelf _shelf;
    private readonly StylePlaces _places;
    private readonly StyleInspection _inspection;

    /// <summary>The styles of a project.</summary>
    /// <param name="projectFolder">Need hold no settings.</param>
    /// <param name="options">Where names lead; <see langword="null"/> for the defaults.</param>
    public StyleLibrary(string projectFolder, StyleLibraryOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(projectFolder);
        _shelf = new StyleShelf(projectFolder);
        _places = new StylePlaces(_shelf, options ?? StyleLibraryOptions.Default);
        _inspection = new StyleInspection(_shelf);
    }

    /// <summary>The styles that can be named, by name; an added one hides the built-in of its name.</summary>
    public IReadOnlyList<StyleEntry> List()
    {
        var added = _shelf.Added.Names;
        var builtIn = BuiltInStyles.Names.Where(name => !added.Contains(name, StringComparer.Ordinal)).Select(StyleInspection.BuiltIn);
        var files = added.Select(name => _inspection.Look(StyleText.Of(Path.Combine(_shelf.AddedFolder, name + ".csl")), StyleOrigin.Added));
        return [.. builtIn.Concat(files).OrderBy(entry => entry.Name, StringComparer.Ordinal)];
    }

    /// <summary>A style that can be named, or that is in a file.</summary>
    /// <exception cref="ProjectException">There is none.</exception>
    public StyleEntry Get(string nameOrFile)
    {
        ArgumentException.ThrowIfNullOrEmpty(nameOrFile);
        if (File.Exists(nameOrFile)) { return _inspection.Look(StyleText.Of(nameOrFile), StyleOrigin.Elsewhere); }
        if (_shelf.Added.FileOf(nameOrFile) is { } added) { return _inspection.Look(StyleText.Of(added), StyleOrigin.Added); }
        return BuiltInStyles.Names.Contains(nameOrFile, StringComparer.Ordinal) ? StyleInspection.BuiltIn(nameOrFile) : throw _shelf.NoSuch(nameOrFile);
    }

    /// <summary>What a style that can be named, or is in a file, prints of an invented book.</summary>
    /// <param name="nameOrFile">As in <see cref="Get"/>.</param>
    /// <param name="locale">Language tag; <see langword="null"/> for the style's default, else en-US.</param>
    /// <exception cref="ProjectException">There is no such style, or its parent is not at hand.</exception>
    /// <exception cref="StyleFormatException">It is no CSL style; all faults at once.</exception>
    public StyleSample Sample(string nameOrFile, string? locale = null) =>
        StyleSamples.Of(new CitationProcessor(_shelf.Find(nameOrFile, ".").Style, BuiltInLocales.Instance, locale));

    /// <summary>Reads all styles at a place.</summary>
    /// <param name="what">What is named; a name that can be named without fetching is looked at where it is.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Each with its faults, in the order of their names.</returns>
    /// <exception cref="ProjectException">There is nothing there.</exception>
    /// <exception cref="IOException">It cannot be read or fetched.</exception>
    public async Task<IReadOnlyList<StyleEntry>> CheckAsync(string what, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(what);
        if (!File.Exists(what) && !Directory.Exists(what) && IsNamed(what)) { return [Get(what)]; }
        using var download = new StyleDownload();
        var entries = new List<StyleEntry>();
        foreach (var text in await _places.FindAsync(what, download, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            entries.Add(await LookAsync(text, download, cancellationToken));
        }
        return entries;
    }

    /// <summary>Adds the styles at a place to the project, with the parents of dependent ones. One of the same name is replaced; one with faults is not added.</summary>
    /// <inheritdoc cref="CheckAsync"/>
    /// <returns>What was found there: those without faults were added, and are named with their new file.</returns>
    public async Task<IReadOnlyList<StyleEntry>> AddAsync(string what, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(what);
        using var download = new StyleDownload();
        var entries = new List<StyleEntry>();
        foreach (var text in await _places.FindAsync(what, download, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var entry = await LookAsync(text, download, cancellationToken);
            entries.Add(entry.Faults.IsEmpty ? await KeepAsync(text, entry, download, cancellationToken) : entry);
        }
        return entries;
    }

    private bool IsNamed(string name) => _shelf.Added.FileOf(name) is not null || BuiltInStyles.Names.Contains(name, StringComparer.Ordinal);

    private async Task<StyleEntry> LookAsync(StyleText text, StyleDownload download, CancellationToken cancellationToken)
    {
        var entry = _inspection.Look(text, StyleOrigin.Elsewhere);
        if (!text.IsFetched || entry.Parent is null) { return entry; }
        return await _places.ParentAsync(text, text.Read(), download, cancellationToken) is { } parent ? _inspection.Look(text, StyleOrigin.Elsewhere, parent) : entry;
    }

    private async Task<StyleEntry> KeepAsync(StyleText text, StyleEntry entry, StyleDownload download, CancellationToken cancellationToken)
    {
        // A parent that stands among the added ones, or is built in, need not be copied.
        if (entry.Parent is { } id && StyleInspection.IsFileName(StyleFolder.NameOf(id)) && _shelf.Added.FileOf(id) is null && await _places.ParentAsync(text, text.Read(), download, cancellationToken) is { } parent)
        {
            Write(Path.Combine(_shelf.AddedFolder, "hidden", StyleFolder.NameOf(id) + ".csl"), parent.Bytes);
        }
        var file = Path.Combine(_shelf.AddedFolder, StyleInspection.FileNameOf(text, entry.Id) + ".csl");
        Write(file, text.Bytes);
        return _inspection.Look(StyleText.Of(file), StyleOrigin.Added);
    }

    private static void Write(string file, byte[] bytes) => WholeFile.Write(file, stream => stream.Write(bytes));
}
