using PubArchive.Csl.BuiltIn;
using PubArchive.Csl.Locales;

namespace PubArchive.Csl.Conformance;

/// <summary>Where the locale files come from: the folder given, else <c>csl-locales</c> beside the fixtures, else the built-in ones.</summary>
internal static class LocaleFiles
{
    public static ILocaleSource Of(Arguments arguments) => FolderOf(arguments) is { } folder ? new LocaleFolder(folder) : BuiltInLocales.Instance;

    /// <summary>What is used, in words.</summary>
    public static string Describe(Arguments arguments) => FolderOf(arguments) ?? "built in";

    private static string? FolderOf(Arguments arguments)
    {
        if (arguments.Locales is { } given) { return given; }
        var beside = Path.Combine(Path.GetFullPath(arguments.Folder), "..", "csl-locales");
        return Directory.Exists(beside) ? Path.GetFullPath(beside) : null;
    }
}
