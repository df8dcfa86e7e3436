using System.Text;

namespace PubArchive.Benchmarks.Generating;

/// <summary>A writing system.</summary>
internal enum Script { Latin, Cyrillic, Cjk, Arabic }

/// <summary>Tells writing systems apart.</summary>
internal static class Scripts
{
    public static readonly Script[] All = Enum.GetValues<Script>();

    /// <summary>The script of most letters of a text; <see langword="null"/> when it has none of the four's.</summary>
    public static Script? Of(string text)
    {
        var counts = new int[All.Length];
        foreach (var rune in text.EnumerateRunes())
        {
            if (Of(rune) is { } script) { counts[(int)script]++; }
        }
        var most = counts.Max();
        return most == 0 ? null : (Script)Array.IndexOf(counts, most);
    }

    private static Script? Of(Rune rune) => rune.Value switch
    {
        _ when !Rune.IsLetter(rune) => null,
        < 0x250 or (>= 0x1E00 and < 0x1F00) => Script.Latin,
        >= 0x400 and < 0x530 => Script.Cyrillic,
        >= 0x600 and < 0x780 => Script.Arabic,
        (>= 0x3040 and < 0x3100) or (>= 0x3400 and < 0xA000) or (>= 0xAC00 and < 0xD7B0) or (>= 0x20000 and < 0x32000) => Script.Cjk,
        _ => null,
    };
}
