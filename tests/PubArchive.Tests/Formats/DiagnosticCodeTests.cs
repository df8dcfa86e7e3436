using System.Text.RegularExpressions;
using PubArchive.Testing;

namespace PubArchive.Tests.Formats;

public sealed partial class DiagnosticCodeTests
{
    [Test]
    public void The_README_lists_exactly_the_codes_that_readers_give()
    {
        var room = Path.Combine(SharedData.Repository, "src", "PubArchive.Formats");
        // The import, which reads with them, says of pages what only the archive's units tell.
        var given = new[] { room, Path.Combine(SharedData.Repository, "src", "PubArchive", "Workflows") }.SelectMany(folder => Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)).Where(file => !file.Contains(Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .SelectMany(file => Quoted.Matches(File.ReadAllText(file))).Select(match => match.Value.Trim('"')).ToHashSet(StringComparer.Ordinal);
        var listed = File.ReadLines(Path.Combine(room, "README.md")).Select(line => Listed.Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value).ToList();
        Assert.That(listed, Is.Unique);
        Assert.That(listed, Is.EquivalentTo(given));
    }

    [GeneratedRegex("\"(FILE|PAGE|JSON|XML|CSV|CSL|ZJS|ARC|PPL|RIS|BIB|RDF|MED|PMX|ENX|MOD|RFW|WOS)\\d{3}\"", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted { get; }

    [GeneratedRegex(@"^\| ([A-Z]+\d{3}) \|", RegexOptions.CultureInvariant)]
    private static partial Regex Listed { get; }
}
