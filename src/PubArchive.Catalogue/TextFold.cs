using System.Globalization;
using System.Text;

namespace PubArchive.Catalogue;

/// <summary>Makes texts comparable across spellings: letter case, accents and Nordic letters do not count, <c>Bjørklund</c> and <c>bjorklund</c> are one.</summary>
/// <remarks>Both sides of every comparison are folded: what is searched for and what is searched.</remarks>
public static class TextFold
{
    private const int TableLength = 0x2000;
    private static readonly string?[] s_table = new string?[TableLength];

    /// <summary>Lower case, without accents; ø is o, æ ae, å a, ð d, þ th, ł l, ß ss. Blanks and punctuation stay.</summary>
    public static string Fold(string text) => Fold(text, isForSearch: false);

    /// <summary>As <see cref="Fold(string)"/>, with Chinese and Japanese characters set apart, because those scripts have no blanks between words.</summary>
    public static string FoldForSearch(string text) => Fold(text, isForSearch: true);

    /// <summary>The words of a text, folded, one blank between them, nothing else: two titles are equal when this is.</summary>
    public static string Words(string text)
    {
        var folded = Fold(WithoutRichText(text));
        var words = new StringBuilder(folded.Length);
        var isGap = false;
        foreach (var character in folded)
        {
            if (!IsPartOfWord(character)) { isGap = true; continue; }
            if (isGap && words.Length > 0) { words.Append(' '); }
            isGap = false;
            words.Append(character);
        }
        return words.ToString();
    }

    /// <summary>Whether two texts are the same to a reader who ignores case, accents and white space at the ends.</summary>
    public static bool AreEqual(string left, string right) =>
        string.Equals(left, right, StringComparison.Ordinal) || string.Equals(Fold(left).Trim(), Fold(right).Trim(), StringComparison.Ordinal);

    /// <summary>The text without Zotero's rich-text tags (<c>&lt;i&gt;</c>, <c>&lt;sub&gt;</c>); all other markup is text and stays.</summary>
    public static string WithoutRichText(string text)
    {
        if (!text.Contains('<')) { return text; }
        var plain = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (rest.IndexOf('<') is var start and >= 0)
        {
            var length = RichTextTagLength(rest[start..]);
            plain.Append(rest[..(length > 0 ? start : start + 1)]);
            rest = rest[(start + Math.Max(length, 1))..];
        }
        return plain.Append(rest).ToString();
    }

    // The length of the tag a text begins with; 0 when it begins with none.
    private static int RichTextTagLength(ReadOnlySpan<char> text)
    {
        var end = text[1..].IndexOfAny('<', '>') + 1;
        if (end == 0 || text[end] == '<') { return 0; }
        var name = text[1..end].TrimStart('/');
        if (name.IndexOf(' ') is var blank and >= 0) { name = name[..blank]; }
        return name is "i" or "b" or "em" or "strong" or "sub" or "sup" or "sc" or "span" ? end + 1 : 0;
    }

    private static string Fold(string text, bool isForSearch)
    {
        var folded = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            if (character < 0x80) { folded.Append(char.ToLowerInvariant(character)); }
            else if (isForSearch && IsIdeograph(character)) { folded.Append(' ').Append(character).Append(' '); }
            else { folded.Append(FoldBeyondAscii(character)); }
        }
        return folded.ToString();
    }

    private static string FoldBeyondAscii(char character) => character < TableLength
        ? s_table[character] ??= Compute(character)
        : Compute(character);

    private static string Compute(char character)
    {
        var own = OwnFold(character);
        if (own is not null) { return own; }
        if (char.IsSurrogate(character) || character is (>= '\u2000' and < '\uFB00') or (> '\uFB06' and < '\uFF01')) { return character.ToString(); }
        var folded = new StringBuilder(2);
        foreach (var part in character.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(part) is UnicodeCategory.NonSpacingMark && part < TableLength && part is >= '\u0300' and <= '\u036F') { continue; }
            folded.Append(OwnFold(part) ?? char.ToLowerInvariant(part).ToString());
        }
        return folded.ToString();
    }

    // Letters that Unicode does not take apart, and those the North writes with two.
    private static string? OwnFold(char character) => character switch
    {
        'ø' or 'Ø' => "o",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ð' or 'Ð' or 'đ' or 'Đ' => "d",
        'þ' or 'Þ' => "th",
        'ł' or 'Ł' => "l",
        'ß' or 'ẞ' => "ss",
        'ı' or 'İ' => "i",
        'ŋ' or 'Ŋ' => "n",
        'ħ' or 'Ħ' => "h",
        'ŧ' or 'Ŧ' => "t",
        'ſ' => "s",
        '\u00AD' => "",
        _ => null,
    };

    private static bool IsPartOfWord(char character) =>
        char.IsLetterOrDigit(character) || char.IsSurrogate(character)
        || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsIdeograph(char character) =>
        character is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');
}
