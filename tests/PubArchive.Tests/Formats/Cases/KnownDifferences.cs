using PubArchive.Testing;

namespace PubArchive.Tests.Formats.Cases;

/// <summary>A committed list of differences, one a line, behind each its reason. It may only shrink: a difference that is not on it fails, and so does a line whose difference is gone.</summary>
/// <remarks>Lines are <c>name: reason</c>; a name that comes more than once stands there as often. <c>UPDATE_DIFFERENCES=1</c> takes out what is gone; nothing adds.</remarks>
internal static class KnownDifferences
{
    /// <param name="list">The file's name.</param>
    /// <param name="found">The names of the differences there are.</param>
    /// <param name="isMeant">Which lines the differences are compared with; <see langword="null"/> for all.</param>
    public static void AssertExactly(string list, IEnumerable<string> found, Func<string, bool>? isMeant = null)
    {
        var path = Path.Combine(SharedData.Repository, "tests", "PubArchive.Tests", "Formats", "Cases", list);
        var lines = File.Exists(path) ? File.ReadAllLines(path) : [];
        var left = found.ToList();
        List<string> gone = [];
        List<string> kept = [];
        foreach (var line in lines)
        {
            var isThere = isMeant is not null && !isMeant(line) || left.Remove(Name(line));
            (isThere ? kept : gone).Add(line);
        }
        if (gone.Count > 0 && Environment.GetEnvironmentVariable("UPDATE_DIFFERENCES") == "1")
        {
            File.WriteAllLines(path, kept);
            gone.Clear();
        }
        Assert.Multiple(() =>
        {
            Assert.That(left, Is.Empty, $"differences that {list} does not have");
            Assert.That(gone, Is.Empty, $"{list} has differences that are gone; UPDATE_DIFFERENCES=1 takes them out");
        });
    }

    private static string Name(string line) => line.Split(": ", 2)[0];
}
