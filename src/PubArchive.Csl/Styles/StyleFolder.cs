using System.Collections.Immutable;

namespace PubArchive.Csl.Styles;

/// <summary>A folder of styles named <c>NAME.csl</c>, as the CSL project publishes them (dependent ones in <c>dependent</c>) and Zotero keeps them (parents in <c>hidden</c>).</summary>
/// <param name="path">The folder; one that does not exist holds nothing.</param>
public sealed class StyleFolder(string path)
{
    private const string Extension = ".csl";
    private static readonly string[] s_below = ["", "hidden", "dependent"];

    /// <summary>Names of the styles, sorted; parents that Zotero hides are not among them.</summary>
    public ImmutableArray<string> Names => Directory.Exists(path)
        ? [.. Directory.EnumerateFiles(path, "*" + Extension).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Finds a style by its name or id, a dependent one under its parent (CSL 1.0.2, "Dependent Styles").</summary>
    /// <param name="nameOrId"><c>apa</c>, or <c>http://www.zotero.org/styles/apa</c>, of which the last part is the name.</param>
    /// <returns><see langword="null"/> when there is none.</returns>
    /// <exception cref="StyleFormatException">There is one, and it, or its parent, is not a CSL style, or its parent is missing.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public Style? Find(string nameOrId) => FileOf(nameOrId) is { } file ? Whole(StyleReader.Load(file), file) : null;

    /// <summary>Reads a style file, a dependent one under its parent, which is looked for in this folder.</summary>
    /// <inheritdoc cref="Find"/>
    public Style Load(string file) => Whole(StyleReader.Load(file), file);

    /// <summary>The file of a style by its name or id.</summary>
    /// <returns><see langword="null"/> when there is none.</returns>
    public string? FileOf(string nameOrId)
    {
        ArgumentNullException.ThrowIfNull(nameOrId);
        var name = NameOf(nameOrId);
        if (name.Length == 0 || name.AsSpan().ContainsAny(Path.GetInvalidFileNameChars())) { return null; }
        return s_below.Select(below => Path.Combine(path, below, name + Extension)).FirstOrDefault(File.Exists);
    }

    /// <summary>The name of a style by its id: the last part of the address, without <c>.csl</c>.</summary>
    public static string NameOf(string nameOrId)
    {
        ArgumentNullException.ThrowIfNull(nameOrId);
        var name = nameOrId.TrimEnd('/');
        name = name[(name.LastIndexOf('/') + 1)..];
        return name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? name[..^Extension.Length] : name;
    }

    private Style Whole(Style style, string file)
    {
        if (!style.IsDependent) { return style; }
        var parent = style.Info.IndependentParent ?? "";
        if (FileOf(parent) is { } found && Path.GetFullPath(found) != Path.GetFullPath(file) && StyleReader.Load(found) is { IsDependent: false } independent) { return style.Under(independent); }
        throw new StyleFormatException([new StyleFault(1, 1, "link", $"The style depends on {parent}, which is not here.", $"Put {NameOf(parent)}{Extension} beside it.")]);
    }
}
