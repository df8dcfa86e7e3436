using PubArchive.Csl.BuiltIn;
using PubArchive.Csl.Locales;
using PubArchive.Csl.Styles;
using PubArchive.Settings;

namespace PubArchive.Citing;

/// <summary>A style made whole.</summary>
/// <param name="Style">Ready to print.</param>
/// <param name="Notice">What stands in for what was asked for; <see langword="null"/> when nothing does.</param>
internal sealed record FoundStyle(Style Style, string? Notice = null);

/// <summary>Finds styles and locales by what people call them: files, styles added to a project, built-in ones.</summary>
/// <param name="projectFolder">The project, whose folder <c>styles</c> holds those added.</param>
internal sealed class StyleShelf(string projectFolder)
{
    private const string Extension = ".csl";

    /// <summary>The folder of the styles added.</summary>
    public string AddedFolder { get; } = Path.Combine(Path.GetFullPath(projectFolder), "styles");

    /// <summary>The styles added.</summary>
    public StyleFolder Added => new(AddedFolder);

    /// <summary>A style by file name, added name or built-in name, the first that there is; a dependent one with its parent's formatting.</summary>
    /// <param name="name">As written in settings or on the command line.</param>
    /// <param name="folder">What a relative file name is relative to.</param>
    /// <exception cref="ProjectException">There is no such style, or its parent is not at hand.</exception>
    /// <exception cref="StyleFormatException">It is no CSL style; all faults at once.</exception>
    public FoundStyle Find(string name, string folder)
    {
        var file = Path.GetFullPath(name, Path.GetFullPath(folder));
        if (!LooksLikeFile(name))
        {
            if (Added.FileOf(name) is { } added) { return Load(added); }
            if (BuiltInStyles.Names.Contains(name, StringComparer.Ordinal)) { return new FoundStyle(BuiltInStyles.Get(name)); }
        }
        return File.Exists(file) ? Load(file) : throw NoSuch(name);
    }

    /// <summary>A style file, a dependent one with its parent's formatting.</summary>
    /// <inheritdoc cref="Find"/>
    public FoundStyle Load(string file)
    {
        var style = StyleReader.Load(file);
        return style.IsDependent ? WithParent(style, Path.GetDirectoryName(Path.GetFullPath(file))!, Path.GetFileName(file)) : new FoundStyle(style); // a file is in a folder
    }

    /// <summary>A dependent style with its parent's formatting: that of a file near it, else of a style added, else of the built-in one of the same name.</summary>
    /// <param name="style">Dependent.</param>
    /// <param name="folder">Where its file is; <see langword="null"/> when it has none.</param>
    /// <param name="shown">What to call it.</param>
    /// <exception cref="ProjectException">The parent is nowhere.</exception>
    public FoundStyle WithParent(Style style, string? folder, string shown)
    {
        var parent = style.Info.IndependentParent ?? "";
        if (ParentFile(parent, folder) is { } file && StyleReader.Load(file) is { IsDependent: false } found) { return new FoundStyle(style.Under(found)); }
        var name = StyleFolder.NameOf(parent);
        if (BuiltInStyles.Names.Contains(name, StringComparer.Ordinal))
        {
            return new FoundStyle(style.Under(BuiltInStyles.Get(name)), $"{shown} is printed as {parent}, which is not at hand: PubArchive's own {name} stands in for it. 'pubarchive style add {name}' fetches it.");
        }
        throw new ProjectException($"{shown} only refers to '{name}', which is not at hand.", $"Put {name}{Extension} beside it, or fetch it with 'pubarchive style add {name}'.");
    }

    /// <summary>The file of a style by its id, looked for in a folder, the one above it (a repository keeps dependent styles below their parents), and among those added.</summary>
    /// <returns><see langword="null"/> when there is none.</returns>
    public string? ParentFile(string id, string? folder)
    {
        string[] places = folder is null ? [AddedFolder] : [folder, Path.Combine(folder, ".."), AddedFolder];
        return places.Select(place => new StyleFolder(place).FileOf(id)).FirstOrDefault(file => file is not null);
    }

    /// <summary>The built-in locales, behind those of a folder where one is named.</summary>
    /// <exception cref="ProjectException">There is no such folder.</exception>
    public static ILocaleSource Locales(string? name, string folder)
    {
        if (name is null) { return BuiltInLocales.Instance; }
        var path = Path.GetFullPath(name, Path.GetFullPath(folder));
        if (!Directory.Exists(path)) { throw new ProjectException($"There is no folder '{name}' of locales.", "Name a folder that holds files such as locales-en-US.xml."); }
        return new LocaleSources(new LocaleFolder(path), BuiltInLocales.Instance);
    }

    /// <summary>Says that there is no such style, and what could be meant.</summary>
    public ProjectException NoSuch(string name)
    {
        var known = Added.Names.Concat(BuiltInStyles.Names).Distinct(StringComparer.Ordinal).ToList();
        var meant = LooksLikeFile(name) || Nearest.To(name, known) is not { } near ? "" : $"Did you mean '{near}'? ";
        return new ProjectException($"There is no style '{name}'.", $"{meant}Name a .csl file, an added or built-in style: {string.Join(", ", known)}; 'pubarchive style add' fetches others.");
    }

    private static bool LooksLikeFile(string name) =>
        name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) || name.AsSpan().IndexOfAny('/', Path.DirectorySeparatorChar) >= 0;
}
