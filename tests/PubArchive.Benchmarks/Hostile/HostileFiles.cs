using System.Collections.Immutable;
using System.Text;
using PubArchive.Formats;

namespace PubArchive.Benchmarks.Hostile;

/// <summary>A file made to cost time or memory.</summary>
/// <param name="Name">What there is so much of.</param>
/// <param name="Format">The reader it is for.</param>
/// <param name="Make">Makes the text of about a megabyte, or less.</param>
internal sealed record HostileFile(string Name, FormatId Format, Func<string> Make)
{
    /// <summary>Makes the file's bytes, where they are not its text's.</summary>
    public Func<byte[]>? MakeBytes { get; init; }

    /// <summary>The file.</summary>
    public byte[] Bytes() => MakeBytes?.Invoke() ?? Encoding.UTF8.GetBytes(Make());

    public override string ToString() => $"{RecordFormats.Name(Format)}: {Name}";
}

/// <summary>Files of a megabyte in the formats of lines, LaTeX and XML: much of one thing, things inside one another, definitions that grow.</summary>
internal static class HostileFiles
{
    private const int Megabyte = 1_000_000;
    private const int Deep = 100_000;
    private const string Ris = "TY  - JOUR\nTI  - T\n";

    /// <summary>All of them.</summary>
    public static ImmutableArray<HostileFile> All { get; } = [.. OfLines(), .. OfTagged(), .. HostileBibTex.All(), .. HostileXml.All(), .. HostileTables.All(), .. HostilePacked.All()];

    /// <summary>A part as often as it goes into a length.</summary>
    internal static string Many(string part, int length = Megabyte) => new StringBuilder(length).Insert(0, part, length / part.Length).ToString();

    /// <summary>Parts made of their numbers, up to a length.</summary>
    internal static string Numbered(Func<int, string> part, int length = Megabyte)
    {
        var text = new StringBuilder(length + 100);
        for (var at = 0; text.Length < length; at++) { text.Append(part(at)); }
        return text.ToString();
    }

    /// <summary>Something a hundred thousand times inside itself.</summary>
    internal static string Nested(string open, string inside, string close) => new StringBuilder().Insert(0, open, Deep).Append(inside).Insert(Deep * open.Length + inside.Length, close, Deep).ToString();

    private static IEnumerable<HostileFile> OfLines()
    {
        yield return Of("lines that continue", () => Ris + "AB  - x\n" + Many("word\n"));
        yield return Of("one line", () => Ris + "AB  - " + Many("word "));
        yield return Of("empty lines", () => Ris + Many("\n"));
        yield return Of("returns", () => Ris.ReplaceLineEndings("\r") + Many("KW  - a\r"));
        yield return Of("records", () => Many("TY  - JOUR\nER  - \n"));
        yield return Of("records without end", () => Many("TY  - JOUR\nTI  - T\n"));
        yield return Of("ends", () => Ris + Many("ER  - \n"));
        yield return Of("people", () => Ris + Numbered(at => $"AU  - A{at}, B\n"));
        yield return Of("the same people", () => Ris + Many("AU  - A, B\n"));
        yield return Of("key words", () => Ris + Numbered(at => $"KW  - k{at}\n"));
        yield return Of("notes", () => Ris + Many("N1  - n\n"));
        yield return Of("dates", () => Ris + Many("DA  - 2001/01/01/x\n"));
        yield return Of("a date", () => Ris + "DA  - " + Many("2001/"));
        yield return Of("pages", () => Ris + Many("SP  - 1\nEP  - 2\n"));
        yield return Of("unknown tags", () => Ris + Numbered(at => $"X{at % 10}  - {at}\n"));
        yield return Of("lines of Extra", () => Ris + Numbered(at => $"M2  - a{at}: b\n"));
        yield return Of("files", () => Ris + Numbered(at => $"L1  - {at}.pdf\n"));
        yield return Of("semicolons in files", () => Ris + "L1  - " + Many("a;"));
        yield return Of("zeros", () => Ris + Many("\0"));
        yield return Of("ProCite's notes", () => Ris + Many("N1  - Author, Subsidiary: A\n"));

        static HostileFile Of(string name, Func<string> text) => new(name, FormatId.Ris, text);
    }

    private static IEnumerable<HostileFile> OfTagged()
    {
        foreach (var (format, start, tag) in new[] { (FormatId.Nbib, "PMID- 1\nTI  - T\n", "AB  - "), (FormatId.RefWorks, "RT Journal Article\nT1 T\n", "AB "), (FormatId.WebOfScience, "FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nTI T\n", "AB ") })
        {
            yield return new HostileFile("lines that continue", format, () => start + tag + Many("      word\n"));
            yield return new HostileFile("one line", format, () => start + tag + Many("word "));
            yield return new HostileFile("the same tag", format, () => start + Many(tag + "x\n"));
            yield return new HostileFile("people", format, () => start + Numbered(at => (format is FormatId.Nbib ? "FAU - " : format is FormatId.RefWorks ? "A1 " : "AU ") + $"A{at}, B\n"));
            yield return new HostileFile("key words", format, () => start + Numbered(at => (format is FormatId.Nbib ? "MH  - " : format is FormatId.RefWorks ? "K1 " : "ID ") + $"k{at}; l\n"));
            yield return new HostileFile("numbers", format, () => start + Numbered(at => (format is FormatId.Nbib ? "IS  - " : "SN ") + $"{at % 10000:0000}-{at % 1000:000}X\n"));
            yield return new HostileFile("records", format, () => Many(start));
            yield return new HostileFile("zeros", format, () => start + Many("\0"));
        }
    }
}
