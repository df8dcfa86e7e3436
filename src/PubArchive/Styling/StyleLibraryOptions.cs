namespace PubArchive;

/// <summary>Where styles are looked for beyond what is named.</summary>
public sealed record StyleLibraryOptions
{
    /// <summary>The defaults.</summary>
    public static StyleLibraryOptions Default { get; } = new();

    /// <summary>Address that the name of a style is put behind: the CSL project's styles as Zotero serves them.</summary>
    public string Repository { get; init; } = "https://www.zotero.org/styles";

    /// <summary>The user's home folder, in which Zotero keeps its data directory or says where it is.</summary>
    public string Home { get; init; } = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
}
