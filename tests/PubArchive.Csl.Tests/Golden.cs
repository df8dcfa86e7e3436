using PubArchive.Testing;

namespace PubArchive.Csl.Tests;

/// <summary>A committed list beside its test, one entry a line.</summary>
internal sealed class Golden(params string[] parts)
{
    private readonly string _path = Path.Combine([SharedData.Repository, "tests", "PubArchive.Csl.Tests", .. parts]);

    /// <summary>The entries; empty when there is no list yet. Lines that begin with # are comment.</summary>
    public IReadOnlyList<string> Lines => File.Exists(_path) ? [.. File.ReadLines(_path).Where(line => line.Length > 0 && line[0] != '#')] : [];

    /// <summary>Rewrites the list when <c>UPDATE_GOLDEN=1</c>.</summary>
    public void UpdateIfAsked(IEnumerable<string> lines)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") { File.WriteAllText(_path, string.Concat(lines.Select(line => line + "\n"))); }
    }
}
