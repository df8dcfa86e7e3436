using PubArchive.Csl.BuiltIn;
using PubArchive.Csl.Locales;
using PubArchive.Csl.Styles;

namespace PubArchive.Citing;

/// <summary>Finds styles and locales by what people call them.</summary>
internal static class StyleSource
{
    /// <summary>A style by file name or built-in name; a dependent one with its parent's formatting.</summary>
    /// <param name="name">As written in settings or on the command line.</param>
    /// <param name="folder">What a relative file name is relative to.</param>
    /// <exception cref="ProjectException">There is no such style, or its parent is not at hand.</exception>
    /// <exception cref="StyleFormatException">It is no CSL style; all faults at once.</exception>
    public static Style Style(string name, string folder)
    {
        if (BuiltInStyles.Names.Contains(name, StringComparer.Ordinal)) { return BuiltInStyles.Get(name); }
        var file = Path.GetFullPath(name, Path.GetFullPath(folder));
        if (!File.Exists(file)) { throw new ProjectException($"There is no style '{name}'.", $"Name a .csl file, or a built-in style: {BuiltIn}."); }
        var style = StyleReader.Load(file);
        return style.IsDependent ? style.Under(Parent(style, file)) : style;
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

    private static string BuiltIn => string.Join(", ", BuiltInStyles.Names);

    // A repository of styles keeps dependent ones in a folder below the independent ones; people keep them side by side.
    private static Style Parent(Style style, string file)
    {
        var name = style.Info.IndependentParent?.ToString().TrimEnd('/').Split('/')[^1] ?? "";
        var folder = Path.GetDirectoryName(file)!;
        var found = new[] { folder, Path.Combine(folder, "..") }.Select(place => Path.Combine(place, name + ".csl")).FirstOrDefault(File.Exists);
        if (found is not null) { return StyleReader.Load(found); }
        if (BuiltInStyles.Names.Contains(name, StringComparer.Ordinal)) { return BuiltInStyles.Get(name); }
        throw new ProjectException($"The style only refers to '{name}', which is not at hand.", $"Put {name}.csl beside {Path.GetFileName(file)}, or name that style itself.");
    }
}
