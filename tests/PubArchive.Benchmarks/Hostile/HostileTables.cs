using PubArchive.Formats;

namespace PubArchive.Benchmarks.Hostile;

/// <summary>Hostile CSV and JSON.</summary>
internal static class HostileTables
{
    private const string Header = "\"Key\",\"Item Type\",\"Publication Year\",\"Author\",\"Title\",\"Extra\",\"Manual Tags\",\"Notes\",\"File Attachments\",\"Date\"\n";

    /// <summary>All of it.</summary>
    public static IEnumerable<HostileFile> All() =>
    [
        .. OfCsv(),
        .. OfJson(FormatId.CslJson, "[", "{\"id\":\"a\",\"type\":\"book\",\"title\":\"T\"", "]", "\"author\":[", "{\"family\":\"A\",\"given\":\"B\"}"),
        .. OfJson(FormatId.ZoteroApiJson, "[", "{\"key\":\"ABCD2345\",\"data\":{\"key\":\"ABCD2345\",\"itemType\":\"book\",\"title\":\"T\"}", "]", "\"creators\":[", "{\"creatorType\":\"author\",\"lastName\":\"A\",\"firstName\":\"B\"}"),
        .. OfJson(FormatId.BetterBibTexJson, "{\"config\":{\"id\":\"x\",\"label\":\"BetterBibTeX JSON\"},\"items\":[", "{\"itemType\":\"book\",\"title\":\"T\"", "]}", "\"creators\":[", "{\"creatorType\":\"author\",\"lastName\":\"A\",\"firstName\":\"B\"}"),
    ];

    private static IEnumerable<HostileFile> OfCsv()
    {
        yield return Of("rows", () => Header + HostileFiles.Many("ABCD2345,book,2001,\"A, B\",T,,,,,2001\n"));
        yield return Of("empty rows", () => Header + HostileFiles.Many(",,,,,,,,,\n"));
        yield return Of("line ends", () => Header + HostileFiles.Many("\n"));
        yield return Of("returns", () => Header + HostileFiles.Many("\r"));
        yield return Of("open quotes", () => Header + HostileFiles.Many("\"a\n"));
        yield return Of("quotes", () => Header + HostileFiles.Many("\""));
        yield return Of("quotes in quotes", () => Header + "\"" + HostileFiles.Many("\"\"") + "\"\n");
        yield return Of("commas", () => Header + HostileFiles.Many(","));
        yield return Of("columns", () => HostileFiles.Numbered(at => $"c{at},") + "Title,Item Type\n1,2,3\n");
        yield return Of("the same column", () => HostileFiles.Many("Title,") + "Item Type\nT\n");
        yield return Of("people", () => Header + "ABCD2345,book,2001,\"" + HostileFiles.Numbered(at => $"A{at}, B; ") + "\",T,,,,,2001\n");
        yield return Of("tags", () => Header + "ABCD2345,book,2001,,T,,\"" + HostileFiles.Numbered(at => $"k{at}; ") + "\",,,2001\n");
        yield return Of("notes", () => Header + "ABCD2345,book,2001,,T,,,\"" + HostileFiles.Many("<p>n</p>; ") + "\",,2001\n");
        yield return Of("lines of Extra", () => Header + "ABCD2345,book,2001,,T,\"" + HostileFiles.Many("PMID: 1 DOI: 10.1/x Citation Key: a ") + "\",,,,2001\n");
        yield return Of("files", () => Header + "ABCD2345,book,2001,,T,,,,\"" + HostileFiles.Numbered(at => $"/a/{at}.pdf; ") + "\",2001\n");
        yield return Of("a date", () => Header + "ABCD2345,book,2001,,T,,,,,\"" + HostileFiles.Many("2001-") + "\"\n");
        yield return Of("zeros", () => Header + HostileFiles.Many("\0"));

        static HostileFile Of(string name, Func<string> text) => new(name, FormatId.ZoteroCsv, text);
    }

    private static IEnumerable<HostileFile> OfJson(FormatId format, string start, string record, string end, string people, string person)
    {
        var open = record.TrimEnd('}');
        yield return Of("records", () => start + HostileFiles.Many(open + Closing() + ",") + open + Closing() + end);
        yield return Of("arrays inside one another", () => start + HostileFiles.Nested("[", "", "]") + end);
        yield return Of("arrays inside a field", () => start + open + ",\"x\":" + HostileFiles.Nested("[", "", "]") + Closing() + end);
        yield return Of("objects inside a field", () => start + open + ",\"x\":" + HostileFiles.Nested("{\"a\":", "1", "}") + Closing() + end);
        yield return Of("open arrays", () => start + HostileFiles.Many("["));
        yield return Of("open objects", () => start + HostileFiles.Many("{\"a\":"));
        yield return Of("an open text", () => start + open + ",\"abstract\":\"" + HostileFiles.Many("word "));
        yield return Of("people", () => start + open + "," + people + HostileFiles.Many(person + ",") + person + "]" + Closing() + end);
        yield return Of("fields", () => start + open + HostileFiles.Numbered(at => $",\"f{at}\":\"x\"") + Closing() + end);
        yield return Of("the same field", () => start + open + HostileFiles.Many(",\"title\":\"T\"") + Closing() + end);
        yield return Of("escapes", () => start + open + ",\"note\":\"" + HostileFiles.Many("\\u00e9\\n") + "\"" + Closing() + end);
        yield return Of("commas", () => start + HostileFiles.Many(",") + end);
        yield return Of("numbers", () => start + HostileFiles.Many("1,") + "1" + end);
        yield return Of("a number", () => start + open + ",\"volume\":" + HostileFiles.Many("9") + Closing() + end);
        yield return Of("notes without an item", () => start + HostileFiles.Numbered(at => $"{{\"key\":\"N{at % 1000000:0000000}\",\"data\":{{\"itemType\":\"note\",\"note\":\"n\",\"parentItem\":\"P{at % 1000000:0000000}\"}}}},") + open + Closing() + end);
        yield return Of("zeros", () => start + HostileFiles.Many("\0"));

        HostileFile Of(string name, Func<string> text) => new(name, format, text);
        string Closing() => record.Contains("\"data\"", StringComparison.Ordinal) ? "}}" : "}";
    }
}
