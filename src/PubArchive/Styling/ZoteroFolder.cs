namespace PubArchive.Styling;

/// <summary>Zotero's data directory, which holds the styles its user has installed.</summary>
internal static class ZoteroFolder
{
    private const string Setting = "user_pref(\"extensions.zotero.dataDir\", \"";

    /// <summary>The folder of styles in a data directory, or in the one that Zotero uses on this machine.</summary>
    /// <param name="home">The user's home folder.</param>
    /// <returns><see langword="null"/> when there is none.</returns>
    public static string? Styles(string home)
    {
        string[] directories = [.. Profiles(home).Select(DataDirectory).OfType<string>(), Path.Combine(home, "Zotero")];
        return directories.Select(directory => Path.Combine(directory, "styles")).FirstOrDefault(Directory.Exists);
    }

    // A profile says where the data is, unless it is in the usual place.
    private static string? DataDirectory(string preferences)
    {
        foreach (var line in File.ReadLines(preferences))
        {
            if (line.StartsWith(Setting, StringComparison.Ordinal) && line.LastIndexOf('"') is var end && end > Setting.Length)
            {
                return line[Setting.Length..end].Replace("\\\\", "\\", StringComparison.Ordinal);
            }
        }
        return null;
    }

    private static IEnumerable<string> Profiles(string home)
    {
        string[][] places =
        [
            [home, ".zotero", "zotero"],
            [home, "Library", "Application Support", "Zotero", "Profiles"],
            [home, "AppData", "Roaming", "Zotero", "Zotero", "Profiles"],
        ];
        return places.Select(parts => Path.Combine(parts)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
            .Select(profile => Path.Combine(profile, "prefs.js")).Where(File.Exists);
    }
}
