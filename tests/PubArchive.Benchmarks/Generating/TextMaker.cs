using System.Text;

namespace PubArchive.Benchmarks.Generating;

/// <summary>Writes texts of a wanted length in invented words.</summary>
internal static class TextMaker
{
    private const int LongestPause = 2;

    /// <summary>A line: a title, the name of a journal.</summary>
    public static void Line(StringBuilder text, int length, InventedWords words, ref Lottery lottery) => Write(text, length, words, isProse: false, ref lottery);

    /// <summary>Sentences with commas, quotation marks and, rarely, a line break.</summary>
    public static void Prose(StringBuilder text, int length, InventedWords words, ref Lottery lottery) => Write(text, length, words, isProse: true, ref lottery);

    /// <summary>A person, <c>Last, First</c>; one name when there is no room for two.</summary>
    public static void Person(StringBuilder text, int length, InventedWords words, ref Lottery lottery)
    {
        var last = length < 7 ? length : 2 + lottery.Below(length - 5);
        text.Append(words.Name(last, ref lottery));
        if (last < length) { text.Append(", ").Append(words.Name(length - last - 2, ref lottery)); }
    }

    /// <summary>Digits, the first not 0.</summary>
    public static void Digits(StringBuilder text, int length, ref Lottery lottery)
    {
        for (var at = 0; at < length; at++) { text.Append((char)('0' + (at == 0 ? 1 + lottery.Below(9) : lottery.Below(10)))); }
    }

    private static void Write(StringBuilder text, int length, InventedWords words, bool isProse, ref Lottery lottery)
    {
        var end = text.Length + length;
        var begins = true;
        while (text.Length < end)
        {
            var room = end - text.Length;
            var word = words.Draw(ref lottery);
            if (word.Length + LongestPause + 1 > room) { word = words.Draw(room, ref lottery); }
            var at = text.Length;
            text.Append(word);
            if (begins) { text[at] = char.ToUpperInvariant(text[at]); }
            if (text.Length < end) { begins = Pause(text, words.Script, isProse, ref lottery); }
        }
    }

    // What stands between two words; whether a sentence begins behind it.
    private static bool Pause(StringBuilder text, Script script, bool isProse, ref Lottery lottery)
    {
        var chance = lottery.Below(1000);
        if (script == Script.Cjk)
        {
            if (isProse && chance < 150) { text.Append(chance < 90 ? '，' : '。'); }
            return false;
        }
        var pause = chance switch
        {
            < 50 when isProse => ". ",
            < 120 when isProse => ", ",
            < 122 when isProse => ".\n",
            < 126 when isProse => " \"",
            < 130 when isProse => "\" ",
            < 15 => ": ",
            _ => " ",
        };
        text.Append(pause);
        return pause[0] == '.';
    }
}
