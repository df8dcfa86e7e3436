using PubArchive.Citing;
using PubArchive.Csl.Styles;

namespace PubArchive.Styling;

/// <summary>Gets the texts of styles from wherever they are said to be.</summary>
/// <param name="shelf">The styles at hand.</param>
/// <param name="library">Where names and addresses lead.</param>
internal sealed class StylePlaces(StyleShelf shelf, StyleLibraryOptions library)
{
    private const string Zotero = "zotero";

    /// <summary>The styles of a file, a folder, Zotero's data directory (<c>zotero</c>, or its folder), an address, or a name in the repository.</summary>
    /// <param name="what">As the user wrote it.</param>
    /// <param name="download">Fetches.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ProjectException">There is nothing there.</exception>
    public async Task<IReadOnlyList<StyleText>> FindAsync(string what, StyleDownload download, CancellationToken cancellationToken)
    {
        if (StyleDownload.IsAddress(what)) { return [await download.GetAsync(what, cancellationToken)]; }
        if (File.Exists(what)) { return [StyleText.Of(what)]; }
        if (FolderOf(what) is { } folder) { return OfFolder(folder, what); }
        if (what == Zotero) { throw new ProjectException("Zotero's data directory is not found.", "Name it: 'pubarchive style list FOLDER'; Zotero shows it in its settings under Advanced, Files and Folders."); }
        if (!IsName(what)) { throw new ProjectException($"There is no file or folder {what}.", "Check the name."); }
        return [await download.GetAsync(library.Repository.TrimEnd('/') + "/" + what, cancellationToken)];
    }

    /// <summary>The folder of styles that is meant; <see langword="null"/> when none is.</summary>
    public string? FolderOf(string what)
    {
        if (what == Zotero && ZoteroFolder.Styles(library.Home) is { } styles) { return styles; }
        if (!Directory.Exists(what)) { return null; }
        var below = Path.Combine(what, "styles");
        return Directory.Exists(below) && new StyleFolder(what).Names.IsEmpty ? below : what;
    }

    /// <summary>The parent of a dependent style: a file near it, a style added, at the address beside its own, else at its own.</summary>
    /// <returns><see langword="null"/> when it is at none of these.</returns>
    public async Task<StyleText?> ParentAsync(StyleText text, Style style, StyleDownload download, CancellationToken cancellationToken)
    {
        var id = style.Info.IndependentParent ?? "";
        if (shelf.ParentFile(id, text.Folder) is { } file) { return StyleText.Of(file); }
        if (!text.IsFetched) { return null; }
        string[] addresses = [new Uri(new Uri(text.Place), StyleFolder.NameOf(id)).AbsoluteUri, id];
        foreach (var address in addresses.Where(StyleDownload.IsAddress).Distinct(StringComparer.Ordinal))
        {
            if (await TryGetAsync(address, download, cancellationToken) is { } parent) { return parent; }
        }
        return null;
    }

    private static async Task<StyleText?> TryGetAsync(string address, StyleDownload download, CancellationToken cancellationToken)
    {
        try
        {
            return await download.GetAsync(address, cancellationToken);
        }
        catch (ProjectException)
        {
            return null; // Nothing is there; it may be elsewhere.
        }
    }

    private static StyleText[] OfFolder(string folder, string what)
    {
        var texts = Directory.EnumerateFiles(folder, "*.csl").Order(StringComparer.Ordinal).Select(StyleText.Of).ToArray();
        return texts.Length > 0 ? texts : throw new ProjectException($"There is no style in {what}.", "Name a folder that holds .csl files.");
    }

    private static bool IsName(string what) => what.Length > 0 && what.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.') && !what.EndsWith(".csl", StringComparison.OrdinalIgnoreCase);
}
