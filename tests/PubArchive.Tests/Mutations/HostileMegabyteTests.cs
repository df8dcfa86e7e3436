using System.Diagnostics;
using System.Globalization;
using System.Text;
using PubArchive.Formats;
using PubArchive.Tests.Formats;

namespace PubArchive.Tests.Mutations;

/// <summary>Files of a megabyte made to cost time: where a reader looks at everything again for each thing it finds, a megabyte takes minutes.</summary>
public sealed class HostileMegabyteTests
{
    private const int Megabyte = 1_000_000;
    private const string Csv = "Key,Item Type,Title,Author,Date,Extra,Notes,Manual Tags,File Attachments,Contributor\n";

    private static IEnumerable<TestCaseData> Files()
    {
        yield return File("cells without columns", FormatId.ZoteroCsv, Csv + "AAAAAAA2,book,T," + Many("x,"));
        yield return File("different cells without columns", FormatId.ZoteroCsv, Csv + "AAAAAAA2,book,T," + Numbered(at => $"{at},"));
        yield return File("columns", FormatId.ZoteroCsv, "Key,Item Type,Title," + Numbered(at => $"c{at},") + "\nAAAAAAA2,book,T,x\nAAAAAAA3,book,T,x\n");
        yield return File("columns, all filled", FormatId.ZoteroCsv, "Key,Item Type,Title," + Numbered(at => $"c{at},", Megabyte / 2) + "\nAAAAAAA2,book,T," + Numbered(at => $"{at},", Megabyte / 2));
        yield return File("quotes", FormatId.ZoteroCsv, Csv + Many("\""));
        yield return File("rows with an open quote", FormatId.ZoteroCsv, Csv + Many("AAAAAAA2,book,\"T\n"));
        yield return File("rows with a stray quote", FormatId.ZoteroCsv, Csv + Many("AAAAAAA2,book,\"T\"x\",\n"));
        yield return File("line feeds in an open quote", FormatId.ZoteroCsv, Csv + "AAAAAAA2,book,\"" + Many("\n"));
        yield return File("people", FormatId.ZoteroCsv, Csv + "AAAAAAA2,book,T,\"" + Many("A, B; ") + "\"");
        yield return File("contributors", FormatId.ZoteroCsv, Csv + "AAAAAAA2,book,T,\"" + Many("A, B; ", Megabyte / 2) + "\",,,,,,\"" + Many("A, B; ", Megabyte / 2) + "\"");
        yield return File("different contributors", FormatId.ZoteroCsv, Csv + "AAAAAAA2,book,T,\"" + Numbered(at => $"A{at}, B; ", Megabyte / 2) + "\",,,,,,\"" + Numbered(at => $"C{at}, B; ", Megabyte / 2) + "\"");
        yield return File("separators", FormatId.ZoteroCsv, Csv + "AAAAAAA2,book,T,\"" + Many(";") + "\"");
        yield return File("different tags", FormatId.ZoteroCsv, Csv + "AAAAAAA2,book,T,,,,,\"" + Numbered(at => $"{at}; ") + "\"");
        yield return File("entities in tags", FormatId.ZoteroCsv, Csv + "AAAAAAA2,book,T,,,,,\"" + Many("&amp; ") + "\"");
        yield return File("half entities in tags", FormatId.ZoteroCsv, Csv + "AAAAAAA2,book,T,,,,,\"&" + Many("a; ") + "\"");
        yield return File("notes", FormatId.ZoteroCsv, Csv + "AAAAAAA2,book,T,,,,\"" + Many("<p>; ") + "\"");
        yield return File("separators in a note", FormatId.ZoteroCsv, Csv + "AAAAAAA2,book,T,,,,\"" + Many("a; ") + "\"");
        yield return File("paths", FormatId.ZoteroCsv, Csv + "AAAAAAA2,book,T,,,,,,\"" + Many("a; ") + "\"");
        yield return File("Extra lines", FormatId.ZoteroCsv, Csv + "AAAAAAA2,book,T,,,\"" + Numbered(at => $"a{at}: b\n") + "\"");
        yield return File("a date", FormatId.ZoteroCsv, Csv + "AAAAAAA2,book,T,,\"" + Many("1 May ") + "\"");
        yield return File("a date of digits", FormatId.ZoteroCsv, Csv + "AAAAAAA2,book,T,,\"" + Many("12-") + "\"");
        yield return File("lists", FormatId.ZoteroApiJson, Many("["));
        yield return File("objects", FormatId.ZoteroApiJson, Many("{\"items\":"));
        yield return File("objects below one another", FormatId.ZoteroApiJson, Many("{}\n"));
        yield return File("numbers below one another", FormatId.ZoteroApiJson, Many("1\n"));
        yield return File("empty items", FormatId.ZoteroApiJson, "[" + Many("{},") + "{}]");
        yield return File("an open text", FormatId.ZoteroApiJson, "[{\"itemType\":\"" + Many("\\u0041"));
        yield return File("a frame", FormatId.ZoteroApiJson, "{" + Numbered(at => $"\"a{at}\":1,") + "\"items\":[{\"itemType\":\"book\",\"title\":\"T\"}]}");
        yield return File("half surrogates", FormatId.ZoteroApiJson, "[{\"itemType\":\"book\",\"title\":\"" + Many("\\ud83d") + "\"}]");
        yield return File("unknown fields", FormatId.ZoteroApiJson, "[{\"itemType\":\"book\",\"title\":\"T\"" + Numbered(at => $",\"f{at}\":\"{at}\"") + "}]");
        yield return File("creators", FormatId.ZoteroApiJson, "[{\"itemType\":\"book\",\"creators\":[" + Many("{\"creatorType\":\"author\",\"name\":\"A\"},") + "{}]}]");
        yield return File("tags", FormatId.ZoteroApiJson, "[{\"itemType\":\"book\",\"tags\":[" + Numbered(at => $"{{\"tag\":\"{at}\"}},") + "{}]}]");
        yield return File("children", FormatId.ZoteroApiJson, "[" + Numbered(at => $"{{\"itemType\":\"note\",\"note\":\"n{at}\",\"parentItem\":\"AAAAAAA2\"}},") + "{\"itemType\":\"book\",\"key\":\"AAAAAAA2\",\"title\":\"T\"}]");
        yield return File("nested collections", FormatId.BetterBibTexJson, Collections(at => $"\"C{at}\":{{\"key\":\"C{at}\",\"name\":\"c\",\"parent\":\"C{at + 1}\",\"items\":[1]}},"));
        yield return File("collections in a circle", FormatId.BetterBibTexJson, Collections(at => $"\"C{at}\":{{\"key\":\"C{at}\",\"name\":\"c\",\"parent\":\"C{(at + 1) % 1000}\",\"items\":[1]}},"));
        yield return File("items of a collection", FormatId.BetterBibTexJson, "{\"config\":{\"label\":\"x\"},\"collections\":{\"C\":{\"key\":\"C\",\"name\":\"c\",\"items\":[" + Numbered(at => $"{at},") + "1]}},\"items\":[{\"itemType\":\"book\",\"itemID\":1,\"title\":\"T\"}]}");
        yield return File("names", FormatId.CslJson, "[{\"id\":\"1\",\"type\":\"book\",\"author\":[" + Many("{\"family\":\"A\",\"given\":\"van der B\"},") + "{}]}]");
        yield return File("date parts", FormatId.CslJson, "[{\"id\":\"1\",\"type\":\"book\",\"issued\":{\"date-parts\":[[" + Many("1,") + "1]]}}]");
        yield return File("dates", FormatId.CslJson, "[{\"id\":\"1\",\"type\":\"book\",\"issued\":{\"date-parts\":[" + Many("[2000],") + "[1]]}}]");
        yield return File("lines of a note", FormatId.CslJson, "[{\"id\":\"1\",\"type\":\"book\",\"note\":\"" + Numbered(at => $"a{at}: b\\n") + "\"}]");
        yield return File("variables of a note", FormatId.CslJson, "[{\"id\":\"1\",\"type\":\"book\",\"note\":\"" + Many("{:volume: 1}") + "\"}]");
        yield return File("unknown variables", FormatId.CslJson, "[{\"id\":\"1\",\"type\":\"book\"" + Numbered(at => $",\"v{at}\":\"{at}\"") + "}]");
        yield return File("a keyword", FormatId.CslJson, "[{\"id\":\"1\",\"type\":\"book\",\"keyword\":\"" + Numbered(at => $"k{at},") + "\"}]");
    }

    [TestCaseSource(nameof(Files))]
    public void A_megabyte_of_anything_is_read_within_five_seconds(FormatId format, string text)
    {
        var watch = Stopwatch.StartNew();
        var records = ItemText.Read(format, text);
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
        Assert.That(records, Is.Not.Empty, "an item, or a word why there is none");
    }

    private static TestCaseData File(string name, FormatId format, string text) => new TestCaseData(format, text).SetName($"A megabyte of {name}");

    private static string Many(string part, int length = Megabyte) => new StringBuilder(length).Insert(0, part, length / part.Length).ToString();

    private static string Numbered(Func<int, string> part, int length = Megabyte)
    {
        var text = new StringBuilder(length + 100);
        for (var at = 0; text.Length < length; at++) { text.Append(part(at)); }
        return text.ToString();
    }

    private static string Collections(Func<int, string> one) =>
        "{\"config\":{\"label\":\"x\"},\"collections\":{" + Numbered(one) + string.Create(CultureInfo.InvariantCulture, $"\"Z\":{{}}}},\"items\":[{{\"itemType\":\"book\",\"itemID\":1,\"title\":\"T\"}}]}}");
}
