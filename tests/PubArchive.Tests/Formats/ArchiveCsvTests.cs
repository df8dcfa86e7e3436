using System.Collections.Immutable;
using System.Text;
using PubArchive.Formats.ArchiveCsv;
using PubArchive.Items;

namespace PubArchive.Tests.Formats;

public sealed class ArchiveCsvTests
{
    [Test]
    public void A_row_says_everything_a_librarian_keeps()
    {
        var row = Read("""
            Key;Department;Lay_Summary EN;laysummary-nn;Keywords;keywords (no);SDG;Open access URL;Cristin;register id NVA;Registered;ORCID;Visibility;Citation en;Notes to self
            V6GA6CL6;"Health, Nursing; 3DCRN523";"One.

            Two.";Ein;"iron; brain";jern, hjerne;SDG 3; 11;https://a.no/x;2028777.0;123;2022-06;"1:0000-0002-1825-0097; Dusek, Petr=0000-0001-5109-3700";public;<i>X</i>;secret
            """.Replace("SDG 3; 11", "\"SDG 3; 11\"", StringComparison.Ordinal)).Single(row => row.NamesRecord);
        Assert.Multiple(() =>
        {
            Assert.That((row.Key, row.OpenAccessUrl, row.Registered, row.IsPublic, row.Line), Is.EqualTo(("V6GA6CL6", "https://a.no/x", (PartialDate?)PartialDate.Parse("2022-06"), (bool?)true, 2)));
            Assert.That(row.Units, Is.EqualTo(new[] { "Health, Nursing", "3DCRN523" }));
            Assert.That(row.LaySummaries, Is.EqualTo(new Dictionary<string, string> { ["en"] = "One.\n\nTwo.", ["nn"] = "Ein" }));
            Assert.That(row.Keywords["en"], Is.EqualTo(new[] { "iron", "brain" }));
            Assert.That(row.Keywords["nb"], Is.EqualTo(new[] { "jern", "hjerne" }));
            Assert.That(row.Goals, Is.EqualTo(new[] { 3, 11 }));
            Assert.That(row.RegisterIds, Is.EqualTo(new Dictionary<string, string> { ["Cristin"] = "2028777", ["NVA"] = "123" }));
            Assert.That(row.Orcids, Is.EqualTo(new[] { new ArchiveCsvOrcid(0, null, Orcid.Parse("0000-0002-1825-0097")), new ArchiveCsvOrcid(null, "Dusek, Petr", Orcid.Parse("0000-0001-5109-3700")) }));
            Assert.That(row.Citations["en"], Is.EqualTo("<i>X</i>"));
            Assert.That(row.Diagnostics, Is.Empty);
            Assert.That(row.Source, Does.StartWith("Key;Department;"));
        });
    }

    [Test]
    public void Headers_of_another_archive_are_mapped_by_settings()
    {
        var columns = ArchiveCsvColumns.Default with { Registers = ["NVA"], Renamed = ImmutableDictionary<string, string>.Empty.Add("Institutt", "department").Add("Populært", "lay summary nb").Add("Post", "key").Add("NVA-nummer", "NVA") };
        var row = new ArchiveCsvReader(columns).Read(new MemoryStream(Encoding.UTF8.GetBytes("POST,institutt,populært,nva nummer\nV6GA6CL6,IHS,Om jern,77\n"))).Single();
        Assert.That((row.Key, row.Units.Single(), row.LaySummaries["nb"], row.RegisterIds["NVA"]), Is.EqualTo(("V6GA6CL6", "IHS", "Om jern", "77")));
    }

    [TestCase("2022", "2022", null)]
    [TestCase("2022-06-15", "2022-06-15", null)]
    [TestCase("6/15/2022", "2022-06-15", "ARC008")]
    [TestCase("15.6.2022", "2022-06-15", "ARC008")]
    [TestCase("Jun-22", "2022-06", "ARC008")]
    [TestCase("22-Jun", "2022-06", "ARC008")]
    [TestCase("June 2022", "2022-06", null)]
    [TestCase("soon", null, "ARC009")]
    public void Dates_of_registration_are_read_as_spreadsheets_leave_them(string cell, string? expected, string? code)
    {
        var row = Read($"key,registered\nV6GA6CL6,{cell}\n").Single();
        Assert.That(row.Registered?.ToString(), Is.EqualTo(expected));
        Assert.That(row.Diagnostics.Select(diagnostic => diagnostic.Code), Is.EqualTo(code is null ? Array.Empty<string>() : [code]));
    }

    [TestCase("2027-03-01", "2027-03-01")]
    [TestCase("13.3.2027", "2027-03-13", Description = "a spreadsheet's day that can be read in one way only")]
    [TestCase("3/4/2027", "9999-12-31", Description = "one that could be two days")]
    [TestCase("2027-03", "9999-12-31")]
    [TestCase("until further notice", "9999-12-31")]
    public void An_embargo_is_never_guessed_too_short(string cell, string until)
    {
        var row = Read($"key,embargo until\nV6GA6CL6,{cell}\n").Single();
        Assert.That(row.EmbargoUntil, Is.EqualTo(DateOnly.ParseExact(until, "O", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.That(row.Diagnostics.Select(diagnostic => diagnostic.Code), Is.EqualTo(until == "9999-12-31" ? new[] { "ARC013" } : []));
    }

    [TestCase("", "FILE001")]
    [TestCase("department,SDG\nA,3\n", "ARC001")]
    [TestCase("key,department,mystery\nV6GA6CL6,A,x\n", "ARC002")]
    [TestCase("key,DOI,department\n,,A\n", "ARC003")]
    [TestCase("key,department\n../../etc/passwd,A\n", "ARC004")]
    [TestCase("DOI,department\nabc,A\n", "ARC005")]
    [TestCase("key,SDG\nV6GA6CL6,18\n", "ARC006")]
    [TestCase("key,open access URL\nV6GA6CL6,javascript:alert(1)\n", "ARC007")]
    [TestCase("key,ORCID\nV6GA6CL6,0000-0002-1825-0098\n", "ARC010")]
    [TestCase("key,visibility\nV6GA6CL6,perhaps\n", "ARC011")]
    [TestCase("key,lay summary,lay summary en\nV6GA6CL6,a,b\n", "ARC012")]
    [TestCase("key,embargo\nV6GA6CL6,soon\n", "ARC013")]
    [TestCase("key,department\nV6GA6CL6,\"A\nAAAAAAA2,B\n", "CSV003")]
    public void What_is_wrong_has_its_code(string text, string code) => Assert.That(Read(text).SelectMany(row => row.Diagnostics).Select(diagnostic => diagnostic.Code), Does.Contain(code));

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void No_bytes_make_the_reader_throw(byte[] bytes) => Assert.That(new ArchiveCsvReader(ArchiveCsvColumns.Default).Read(new MemoryStream([.. "key,SDG,ORCID,registered\n"u8, .. bytes])).ToList(), Is.Not.Null);

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void What_is_written_is_read_again(FsCheck.NonNull<string> summary, FsCheck.NonNull<string>[] keywords, uint goal, FsCheck.NonNull<string> title, bool? isPublic)
    {
        var row = new ArchiveCsvRow
        {
            Key = "V6GA6CL6", Library = "groups/5881554", Doi = Doi.Parse("10.3390/biom12050714"), Title = Cell(title.Get),
            Units = ["A, B", "3DCRN523"], LaySummaries = Of("nn", Cell(summary.Get)),
            Keywords = Words([.. keywords.Select(word => Cell(word.Get)).OfType<string>().Select(word => word.ReplaceLineEndings(" ").Replace(';', ',').Trim()).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal)]),
            Goals = [1 + (int)(goal % 17)], OpenAccessUrl = "https://a.no/x", RegisterIds = Of("NVA", "77"), Registered = PartialDate.Parse("2022-06"),
            Orcids = [new ArchiveCsvOrcid(1, null, Orcid.Parse("0000-0002-1825-0097")), new ArchiveCsvOrcid(null, "Doe, Jane", Orcid.Parse("0000-0001-5109-3700"))],
            IsPublic = isPublic, EmbargoUntil = isPublic is null ? null : new DateOnly(2027, 1, 1 + (int)(goal % 28)), Citations = Of("en", "=<i>x</i>"),
        };
        using var stream = new MemoryStream();
        new ArchiveCsvWriter { Languages = ["en"] }.Write([row], stream);
        var again = new ArchiveCsvReader(ArchiveCsvColumns.Default).Read(new MemoryStream(stream.ToArray())).Single();
        Assert.That(Text(again), Is.EqualTo(Text(row)));
        Assert.That(again.Diagnostics, Is.Empty);
    }

    private static List<ArchiveCsvRow> Read(string text) => [.. new ArchiveCsvReader(ArchiveCsvColumns.Default).Read(new MemoryStream(Encoding.UTF8.GetBytes(text)))];

    // What a cell can hold: no blanks around it, no lone surrogates, no NUL, line breaks as LF.
    private static string? Cell(string text)
    {
        var cell = new string([.. text.Where(character => !char.IsSurrogate(character) && character is not ('\0' or '\r' or '\uFEFF'))]).Trim();
        return cell.Length == 0 ? null : cell;
    }

    private static ImmutableSortedDictionary<string, string> Of(string name, string? text) =>
        text is null ? new ArchiveCsvRow().LaySummaries : new ArchiveCsvRow().LaySummaries.Add(name, text);

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Words(ImmutableArray<string> words) =>
        words.IsEmpty ? new ArchiveCsvRow().Keywords : new ArchiveCsvRow().Keywords.Add("en", words);

    private static string Text(ArchiveCsvRow row) => string.Join('\n',
        row.Key, row.Library, row.Doi, row.Title, string.Join('|', row.Units), string.Join('|', row.LaySummaries), string.Join('|', row.Keywords.Select(pair => pair.Key + ":" + string.Join('|', pair.Value))),
        string.Join('|', row.Goals), row.OpenAccessUrl, string.Join('|', row.RegisterIds), row.Registered, string.Join('|', row.Orcids), row.IsPublic, row.EmbargoUntil, string.Join('|', row.Citations));
}
