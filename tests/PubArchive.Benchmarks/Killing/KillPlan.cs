using System.Collections.Immutable;

namespace PubArchive.Benchmarks.Killing;

/// <summary>A command that is to be killed, and what it may leave behind.</summary>
/// <param name="Name">The operation.</param>
/// <param name="Args">The command.</param>
/// <param name="Written">How the names of the files begin, relative to the working folder, whose change is its first write. The backup before an import is none: it changes nothing.</param>
/// <param name="Parts">Part by part, fingerprints of what the command changes; each must be wholly as before or wholly as after.</param>
internal sealed record KillPlan(string Name, ImmutableArray<string> Args, string Written, Func<ImmutableSortedDictionary<string, string>> Parts)
{
    private const string ArchiveFile = "archive.";

    /// <summary>The operations that can be killed.</summary>
    public static readonly ImmutableArray<string> Names = ["import", "undo", "backup", "remove", "publish"];

    /// <summary>Whether to run the command again when it was done before the kill: a step is taken back only once.</summary>
    public bool IsRepeatable => Name != "undo";

    /// <summary>Makes ready what the command needs, and tells the command.</summary>
    public static KillPlan Of(string name, Library library)
    {
        Func<ImmutableSortedDictionary<string, string>> archive = () => Named(("archive", Fingerprint.OfArchive(library.Archive)));
        switch (name)
        {
            case "import":
                return new KillPlan(name, ["import", library.Later, "--quiet"], ArchiveFile, archive);
            case "undo":
                library.Run("import", library.Later, "--quiet").Done();
                return new KillPlan(name, ["undo", LastStep(library), "--quiet"], ArchiveFile, archive);
            case "backup":
                var copy = Path.Combine(library.Folder, "copy.pubarchive");
                return new KillPlan(name, ["backup", copy, "--quiet"], "copy.", () => archive().Add("copy", Fingerprint.OfArchive(copy)));
            case "remove":
                return new KillPlan(name, ["remove", .. library.Keys.Skip(100).Take(5000), "--reason", "withdrawn", "--quiet"], ArchiveFile, archive);
            case "publish":
                var site = Path.Combine(library.Folder, "site");
                library.Run("export", "site", "--out", site, "--quiet").Done();
                return new KillPlan(name, ["publish", Path.GetDirectoryName(library.Later)!, "--archive", library.Archive, "--out", site, "--quiet"], "", () => archive().Add("site", Fingerprint.OfFolder(site)));
            default:
                throw new ArgumentException($"'{name}' is none of {string.Join(", ", Names)}.", nameof(name));
        }
    }

    private static string LastStep(Library library)
    {
        using var store = Archive.ArchiveStore.OpenReadOnly(library.Archive, TimeProvider.System);
        return store.History(1)[0].Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static ImmutableSortedDictionary<string, string> Named(params (string Name, string Value)[] parts) =>
        parts.ToImmutableSortedDictionary(part => part.Name, part => part.Value, StringComparer.Ordinal);
}
