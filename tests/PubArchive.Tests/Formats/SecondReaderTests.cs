using System.Diagnostics;
using System.Text;
using PubArchive.Formats;
using PubArchive.Items;
using PubArchive.Testing;
using PubArchive.Tests.Formats.Cases;

namespace PubArchive.Tests.Formats;

/// <summary>What we write of the real files, read by pandoc: the same titles, people, years and DOIs.</summary>
/// <remarks>Ignored with a word where there is no pandoc. Of each file the first records only: pandoc takes a second for a hundred.</remarks>
public sealed class SecondReaderTests
{
    private const int Most = 60;

    [TestCase(FormatId.BibLaTex, "biblatex")]
    [TestCase(FormatId.BibTex, "bibtex")]
    [TestCase(FormatId.CslJson, "csljson")]
    public void Pandoc_reads_what_we_write_of_every_real_file(FormatId format, string pandocs)
    {
        if (!HasPandoc()) { Assert.Ignore("No pandoc on this machine: apt-get install pandoc."); }
        var (records, different) = (0, 0);
        List<string> differences = [];
        foreach (var file in RealExports.All().Where(file => !file.IsRefused))
        {
            var bytes = File.ReadAllBytes(file.Path);
            if (RecordFormats.Detect(bytes.AsSpan(0, Math.Min(bytes.Length, RecordFormats.OpeningLength))) is not { } of) { continue; }
            var items = ItemText.Read(of, bytes).Items().Where(item => item.Type is not (ItemType.Note or ItemType.Attachment)).Take(Most).ToList();
            var again = ItemText.Read(FormatId.CslJson, Pandoc(pandocs, ItemText.Write(format, items))).Items();
            if (again.Count != items.Count) { differences.Add($"{file}: {again.Count} of {items.Count} records"); }
            foreach (var (item, other) in items.Zip(again))
            {
                var found = Differences(item, other).ToList();
                records++;
                if (found.Count > 0) { different++; }
                differences.AddRange(found.Select(difference => $"{file} {item.CiteKey ?? item.Key} {difference}"));
            }
        }
        TestContext.Out.WriteLine($"{RecordFormats.Title(format)}: {records - different} of {records} records the same to pandoc");
        foreach (var difference in differences) { TestContext.Out.WriteLine(difference.ReplaceLineEndings(" ")); }
        Assert.That(records, SharedData.IsPresent ? Is.GreaterThan(1000) : Is.Zero);
        Assert.That(different, Is.LessThanOrEqualTo(records / 100));
    }

    private static IEnumerable<string> Differences(Item item, Item other)
    {
        if (DoorDifference.Plain(item.Title) != DoorDifference.Plain(other.Title)) { yield return $"title: {item.Title} | {other.Title}"; }
        var (people, others) = (People(item), People(other));
        if (!people.SequenceEqual(others)) { yield return $"people: {string.Join("; ", people)} | {string.Join("; ", others)}"; }
        var (year, otherYear) = (Year(item), Year(other));
        if (year is not null && year != otherYear) { yield return $"year: {year} | {otherYear}"; }
        var (doi, otherDoi) = (Doi.Find(item[Field.Doi])?.Normal, Doi.Find(other[Field.Doi])?.Normal);
        if (doi is not null && doi != otherDoi) { yield return $"DOI: {doi} | {otherDoi}"; }
    }

    // Authors and editors; CSL has no other roles that BibTeX has.
    private static List<string> People(Item item) => [.. item.Creators.Where(creator => creator.Type is CreatorType.Author or CreatorType.Editor).Select(creator => DoorDifference.Plain(creator.DisplayName)).Order(StringComparer.Ordinal)];

    private static int? Year(Item item) => ItemDate.Parse(item[Field.Date] ?? "").Published?.Year;

    private static bool HasPandoc() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "pandoc")));

    private static byte[] Pandoc(string from, byte[] text)
    {
        using var pandoc = Process.Start(new ProcessStartInfo("pandoc", ["--from", from, "--to", "csljson"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!; // null only for files opened by the shell
        pandoc.ErrorDataReceived += (_, _) => { };
        pandoc.BeginErrorReadLine();
        var writing = Task.Run(() =>
        {
            pandoc.StandardInput.BaseStream.Write(text);
            pandoc.StandardInput.Close();
        });
        using var output = new MemoryStream();
        pandoc.StandardOutput.BaseStream.CopyTo(output);
        writing.Wait();
        pandoc.WaitForExit();
        return output.Length > 0 ? output.ToArray() : Encoding.UTF8.GetBytes("[]");
    }
}
