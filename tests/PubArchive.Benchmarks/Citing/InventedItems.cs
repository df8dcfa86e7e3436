using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PubArchive.Benchmarks.Generating;

namespace PubArchive.Benchmarks.Citing;

/// <summary>CSL JSON of invented works: names drawn from a stock, so that many share a family name, some an author and a year, as in a real bibliography.</summary>
internal static class InventedItems
{
    private const int FamilyNames = 4_000;
    private const int GivenNames = 600;
    private const int Journals = 300;
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] s_types = ["article-journal", "article-journal", "article-journal", "article-journal", "chapter", "chapter", "book", "paper-conference", "thesis", "report", "webpage"];

    /// <summary>Writes a file.</summary>
    /// <param name="file">Replaced.</param>
    /// <param name="count">How many items.</param>
    /// <param name="seed">The same seed makes the same file.</param>
    public static void Write(string file, int count, ulong seed = 1)
    {
        var words = new InventedWords(Script.Latin, 20_000, Lengths.Parse("2 3 4 5 6 7 8 9 11 14"));
        using var stream = File.Create(file);
        using var json = new Utf8JsonWriter(stream, s_options);
        json.WriteStartArray();
        for (var row = 0; row < count; row++)
        {
            var lottery = Lottery.At(seed, row);
            WriteItem(json, row, words, ref lottery);
            if (json.BytesPending > 1 << 16) { json.Flush(); }
        }
        json.WriteEndArray();
    }

    private static void WriteItem(Utf8JsonWriter json, int row, InventedWords words, ref Lottery lottery)
    {
        var type = s_types[lottery.Below(s_types.Length)];
        json.WriteStartObject();
        json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"made{row:D6}"));
        json.WriteString("type", type);
        json.WriteString("title", Line(words, 40 + lottery.Below(80), ref lottery));
        WriteNames(json, "author", 1 + (int)(6 * lottery.Share() * lottery.Share()) + (lottery.Wins(0.02) ? 20 : 0), words, ref lottery);
        WriteYear(json, 2024 - (int)(50 * Math.Pow(lottery.Share(), 2)));
        WritePlace(json, type, words, ref lottery);
        if (lottery.Wins(0.6)) { json.WriteString("DOI", string.Create(CultureInfo.InvariantCulture, $"10.5555/{words.Draw(ref lottery)}.{row}")); }
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, string type, InventedWords words, ref Lottery lottery)
    {
        var first = 1 + lottery.Below(900);
        var pages = string.Create(CultureInfo.InvariantCulture, $"{first}-{first + lottery.Below(30)}");
        switch (type)
        {
            case "article-journal":
                json.WriteString("container-title", Stock(words, Journals, salt: 3, lottery.Below(Journals)) + " " + Stock(words, Journals, salt: 4, lottery.Below(20)));
                json.WriteString("volume", (1 + lottery.Below(120)).ToString(CultureInfo.InvariantCulture));
                if (lottery.Wins(0.7)) { json.WriteString("issue", (1 + lottery.Below(12)).ToString(CultureInfo.InvariantCulture)); }
                json.WriteString("page", pages);
                break;
            case "chapter" or "paper-conference":
                json.WriteString("container-title", Line(words, 30 + lottery.Below(30), ref lottery));
                WriteNames(json, "editor", 1 + lottery.Below(3), words, ref lottery);
                json.WriteString("publisher", words.Name(8, ref lottery));
                json.WriteString("page", pages);
                break;
            case "webpage":
                json.WriteString("URL", $"https://example.org/{words.Draw(ref lottery)}/{words.Draw(ref lottery)}");
                break;
            default:
                json.WriteString("publisher", words.Name(9, ref lottery));
                json.WriteString("publisher-place", words.Name(7, ref lottery));
                if (lottery.Wins(0.2)) { json.WriteString("edition", (2 + lottery.Below(5)).ToString(CultureInfo.InvariantCulture)); }
                break;
        }
    }

    private static void WriteNames(Utf8JsonWriter json, string role, int count, InventedWords words, ref Lottery lottery)
    {
        json.WriteStartArray(role);
        for (var i = 0; i < count; i++)
        {
            // A few families have many members.
            var family = (int)(FamilyNames * lottery.Share() * lottery.Share());
            json.WriteStartObject();
            json.WriteString("family", Stock(words, FamilyNames, salt: 1, family));
            var given = Stock(words, GivenNames, salt: 2, lottery.Below(GivenNames));
            json.WriteString("given", lottery.Wins(0.4) ? given + " " + (char)('A' + lottery.Below(26)) + "." : given);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteYear(Utf8JsonWriter json, int year)
    {
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(year);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // The same name for the same number, whenever it is drawn.
    private static string Stock(InventedWords words, int count, int salt, int number)
    {
        var lottery = Lottery.At((ulong)count, number, salt);
        return words.Name(4 + lottery.Below(7), ref lottery);
    }

    private static string Line(InventedWords words, int length, ref Lottery lottery)
    {
        var text = new StringBuilder();
        TextMaker.Line(text, length, words, ref lottery);
        return text.ToString();
    }
}
