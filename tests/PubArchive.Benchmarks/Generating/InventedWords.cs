using System.Text;

namespace PubArchive.Benchmarks.Generating;

/// <summary>A vocabulary that no language has, in one script; few words are common and short, most are rare and long, as in real texts (Zipf).</summary>
internal sealed class InventedWords
{
    private const int Ranks = 1 << 16;
    private const ulong Seed = 20260101;

    // About one letter in fifty is none of the English alphabet.
    private static readonly string s_vowels = string.Concat(Enumerable.Repeat("aaaeeeeiiiooouuy", 9)) + "åæøéüö";

    private readonly string[] _words;
    private readonly int[] _drawn;
    private readonly ILookup<int, string> _byLength;

    /// <summary>Invents the words of a script.</summary>
    /// <param name="script">The script.</param>
    /// <param name="count">How many words.</param>
    /// <param name="lengths">How long words of running text are.</param>
    public InventedWords(Script script, int count, Lengths lengths)
    {
        Script = script;
        var lottery = Lottery.At(Seed, (int)script);
        _words = [.. Enumerable.Range(1, count).Select(rank => Invent(lengths.At(Math.Log(rank) / Math.Log(count + 1)), ref lottery))];
        // The logarithm of the rank of a drawn word is uniform: Zipf's law with exponent 1.
        _drawn = [.. Enumerable.Range(0, Ranks).Select(at => Math.Min((int)Math.Pow(count, (at + 0.5) / Ranks), count) - 1)];
        _byLength = _words.ToLookup(word => word.Length);
    }

    /// <summary>The script the words are in.</summary>
    public Script Script { get; }

    /// <summary>A word of running text.</summary>
    public string Draw(ref Lottery lottery) => _words[_drawn[lottery.Below(Ranks)]];

    /// <summary>A word of exactly this length.</summary>
    public string Draw(int length, ref Lottery lottery)
    {
        var fitting = (IList<string>)_byLength[length];
        return fitting.Count > 0 ? fitting[lottery.Below(fitting.Count)] : Invent(length, ref lottery);
    }

    /// <summary>A word with a capital, as a name has.</summary>
    public string Name(int length, ref Lottery lottery)
    {
        var word = Draw(length, ref lottery);
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    private string Invent(int length, ref Lottery lottery)
    {
        var (starts, ends) = Letters(Script);
        var word = new StringBuilder(length + 1);
        while (word.Length < length) { word.Append(Letter(starts, ref lottery)).Append(Letter(ends, ref lottery)); }
        return word.ToString(0, length);
    }

    private string Letter(string letters, ref Lottery lottery) =>
        Script == Script.Cjk ? ((char)(0x4E00 + lottery.Below(4000))).ToString() : letters[lottery.Below(letters.Length)].ToString();

    private static (string Starts, string Ends) Letters(Script script) => script switch
    {
        Script.Cyrillic => ("бвгджзклмнпрстфхцчш", "аеёиоуыэюя"),
        Script.Arabic => ("بتثجحخدرزسشصطعغفقكلمنهي", "اويى"),
        _ => ("bbccddffgghjkkllmmmnnnnpprrrrssssttttvwxz", s_vowels),
    };
}
