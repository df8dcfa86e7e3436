namespace PubArchive.Csl.Conformance.Fixtures;

/// <summary>One file of the official test suite: named sections between <c>&gt;&gt;=== NAME ===&gt;&gt;</c> and <c>&lt;&lt;=== NAME ===&lt;&lt;</c>; all other text is comment.</summary>
internal sealed class SuiteFixture
{
    private readonly Dictionary<string, string> _sections = new(StringComparer.Ordinal);

    private SuiteFixture(string name) => Name = name;

    public string Name { get; }

    public string Mode => this["MODE"]?.Trim() ?? "";

    public string Style => this["CSL"] ?? "";

    public string Input => this["INPUT"] ?? "[]";

    public string Result => this["RESULT"] ?? "";

    /// <summary>A section's text without the line ends around it; <see langword="null"/> when the fixture has none of this name.</summary>
    public string? this[string section] => _sections.GetValueOrDefault(section);

    public static IEnumerable<SuiteFixture> LoadAll(string folder) =>
        Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(Load);

    public static SuiteFixture Load(string path)
    {
        var fixture = new SuiteFixture(Path.GetFileNameWithoutExtension(path));
        string? open = null;
        var lines = new List<string>();
        foreach (var line in File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n'))
        {
            if (open is null && SectionOf(line, '>') is { } opened) { (open, lines) = (opened, []); }
            else if (open is not null && SectionOf(line, '<') == open) { fixture._sections[open] = string.Join('\n', lines).Trim('\n'); open = null; }
            else { lines.Add(line); }
        }
        return fixture;
    }

    public override string ToString() => Name;

    // >>===== MODE =====>> and the like, with any number of signs.
    private static string? SectionOf(string line, char arrow)
    {
        var text = line.Trim();
        if (!text.StartsWith(new string(arrow, 2), StringComparison.Ordinal) || !text.EndsWith(new string(arrow, 2), StringComparison.Ordinal)) { return null; }
        var name = text.Trim(arrow).Trim('=').Trim();
        return name.Length > 0 && text.Contains("==", StringComparison.Ordinal) ? name : null;
    }
}
