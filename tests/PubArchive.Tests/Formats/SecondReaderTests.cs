using System.Diagnostics;
using System.Globalization;
using System.Text;
using PubArchive.Formats;
using PubArchive.Items;
using PubArchive.Testing;
using PubArchive.Tests.Formats.Cases;

namespace PubArchive.Tests.Formats;

/// <summary>What we write of the real files, read by another program: the same titles, people, dates, DOIs, ISBNs and ISSNs, but for the differences listed.</summary>
/// <remarks>Ignored with a word where there is no such program; the list was made with pandoc 2.17 and bibutils 7.2. Of each file the first records only: pandoc takes a second for a hundred.</remarks>
public sealed class SecondReaderTests
{
    private const int Most = 60;

    [TestCase(FormatId.BibLaTex, "biblatex")]
    [TestCase(FormatId.BibTex, "bibtex")]
    [TestCase(FormatId.CslJson, "csljson")]
    public void Pandoc_reads_what_we_write_of_every_real_file(FormatId format, string pandocs)
    {
        RequireProgram("pandoc");
        AssertSame("pandoc", format, written => ItemText.Read(FormatId.CslJson, Output("pandoc", ["--from", pandocs, "--to", "csljson"], written)).Items(), (item, other) => Differences(item, other, format));
    }

    // bibutils turns RIS into MODS, which our own reader then reads: titles, family names and years. It drops every DOI whose prefix has five digits and every second ISSN,
    // takes the day of access for a second date, and turns editors' names about.
    [Test]
    public void Bibutils_reads_the_RIS_we_write_of_every_real_file()
    {
        RequireProgram("ris2xml");
        AssertSame("bibutils", FormatId.Ris, written => ItemText.Read(FormatId.Mods, Output("ris2xml", ["-un"], written)).Items(), PlainDifferences);
    }

    private static void AssertSame(string program, FormatId format, Func<byte[], List<Item>> readAgain, Func<Item, Item, IEnumerable<string>> compare)
    {
        var (records, different) = (0, 0);
        List<string> differences = [];
        foreach (var file in RealExports.All().Where(file => !file.IsRefused))
        {
            var items = ItemsOf(file);
            var again = readAgain(ItemText.Write(format, items));
            if (again.Count != items.Count) { differences.Add($"{program} {RecordFormats.Name(format)} {file} - records: {again.Count} of {items.Count}"); }
            for (var at = 0; at < Math.Min(items.Count, again.Count); at++)
            {
                var found = compare(items[at], again[at]).ToList();
                records++;
                if (found.Count > 0) { different++; }
                differences.AddRange(found.Select(difference => $"{program} {RecordFormats.Name(format)} {file} {at + 1} {difference}"));
            }
        }
        TestContext.Out.WriteLine($"{RecordFormats.Title(format)}: {records - different} of {records} records the same to {program}");
        foreach (var difference in differences) { TestContext.Out.WriteLine(difference.ReplaceLineEndings(" ")); }
        Assert.That(records, SharedData.IsPresent ? Is.GreaterThan(1000) : Is.Zero);
        Assert.That(different, Is.LessThanOrEqualTo(records / 100));
        KnownDifferences.AssertExactly("second-reader-differences.txt", differences.Select(difference => difference.Split(": ", 2)[0]), line => line.StartsWith($"{program} {RecordFormats.Name(format)} ", StringComparison.Ordinal));
    }

    private static List<Item> ItemsOf(RealExports.RealFile file)
    {
        var bytes = File.ReadAllBytes(file.Path);
        return RecordFormats.Detect(bytes.AsSpan(0, Math.Min(bytes.Length, RecordFormats.OpeningLength))) is { } format
            ? [.. ItemText.Read(format, bytes).Items().Where(item => item.Type is not (ItemType.Note or ItemType.Attachment)).Take(Most)]
            : [];
    }

    private static IEnumerable<string> PlainDifferences(Item item, Item other)
    {
        if (DoorDifference.Plain(item.Title) != DoorDifference.Plain(other.Title)) { yield return $"title: {item.Title} | {other.Title}"; }
        var others = People(other, _ => true);
        var missing = item.Creators.Where(creator => creator.Type is CreatorType.Author or CreatorType.Editor && !others.Exists(name => name.Contains(DoorDifference.Plain(creator.LastName), StringComparison.Ordinal))).ToList();
        if (missing.Count > 0) { yield return $"people: {string.Join("; ", missing.Select(creator => creator.DisplayName))} | {string.Join("; ", others)}"; }
        var (year, otherYear) = (ItemDate.Parse(item[Field.Date]).Start?.Year, ItemDate.Parse(other[Field.Date]).Start?.Year);
        if (year is not null && year != otherYear) { yield return $"year: {item[Field.Date]} | {other[Field.Date]}"; }
    }

    private static IEnumerable<string> Differences(Item item, Item other, FormatId format)
    {
        if (DoorDifference.Plain(item.Title) != DoorDifference.Plain(other.Title)) { yield return $"title: {item.Title} | {other.Title}"; }
        var (people, all, others) = (People(item, creator => creator.Type is CreatorType.Author or CreatorType.Editor), People(item, _ => true), People(other, _ => true));
        if (people.Except(others).Any() || others.Except(all).Any()) { yield return $"people: {string.Join("; ", people)} | {string.Join("; ", others)}"; }
        var (date, otherDate) = (Date(item, format), Date(other, format));
        if (date.Length > 0 && date != otherDate) { yield return $"date: {item[Field.Date]} {date} | {otherDate}"; }
        foreach (var field in new[] { Field.Isbn, Field.Issn })
        {
            if (Digits(item[field]) is { Length: > 0 } number && number != Digits(other[field]) && ZoteroSchema.FieldFor(other.Type, field) is not null) { yield return $"{field}: {item[field]} | {other[field]}"; }
        }
        var (doi, otherDoi) = (Doi.Find(item[Field.Doi])?.Normal, Doi.Find(other[Field.Doi])?.Normal);
        if (doi is not null && doi != otherDoi) { yield return $"DOI: {doi} | {otherDoi}"; }
    }

    // Authors and editors must be there; other roles CSL and MODS have not, or call otherwise.
    private static List<string> People(Item item, Func<Creator, bool> isMeant) => [.. item.Creators.Where(isMeant).Select(creator => DoorDifference.Plain(creator.DisplayName))];

    // As precise as the text certainly is; BibTeX has no ranges, and neither has seasons that pandoc gives on.
    private static string Date(Item item, FormatId format)
    {
        var date = ItemDate.Parse(item[Field.Date]);
        if (date.Start is not { } start) { return ""; }
        if (date.IsGuess || start.Season is not null) { return start.Year.ToString("D4", CultureInfo.InvariantCulture); }
        return format == FormatId.BibTex || date.End is null ? start.ToString() : $"{start}/{date.End}";
    }

    private static string Digits(string? numbers) => string.Concat((numbers ?? "").Where(char.IsAsciiLetterOrDigit));

    private static void RequireProgram(string name)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, name)))) { Assert.Ignore($"No {name} on this machine: apt-get install pandoc bibutils."); }
    }

    private static byte[] Output(string program, string[] arguments, byte[] input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!; // null only for files opened by the shell
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var writing = Task.Run(() =>
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        });
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        writing.Wait();
        process.WaitForExit();
        return output.Length > 0 ? output.ToArray() : Encoding.UTF8.GetBytes("[]");
    }
}
