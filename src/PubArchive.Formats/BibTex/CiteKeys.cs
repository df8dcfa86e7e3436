using System.Buffers;
using System.Globalization;
using System.Text;
using PubArchive.Items;

namespace PubArchive.Formats.BibTex;

/// <summary>Gives every item of a file a cite key of its own: the one it has, else <c>family_word_year</c>, as Zotero makes them.</summary>
internal sealed class CiteKeys
{
    private static readonly SearchValues<char> s_impossible = SearchValues.Create(",{}\"=\r\n");

    private static readonly HashSet<string> s_small = new(
        ["a", "an", "the", "some", "from", "on", "in", "to", "of", "do", "with", "der", "die", "das", "ein", "eine", "einer", "eines", "einem", "einen", "un", "une", "la", "le", "les", "el", "las", "los", "al", "de", "des", "del", "en", "et", "og"],
        StringComparer.Ordinal);

    private readonly HashSet<string> _given = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The key of the next item.</summary>
    public string For(Item item)
    {
        // Two entries of one key are how some files are; what they were read with stays.
        if (item.CiteKey is { } own && IsPossible(own))
        {
            _given.Add(own);
            return own;
        }
        var made = Make(item);
        var key = made;
        for (var number = 1; !_given.Add(key); number++) { key = string.Create(CultureInfo.InvariantCulture, $"{made}-{number}"); }
        return key;
    }

    private static bool IsPossible(string key) => key.Length > 0 && !key.AsSpan().ContainsAny(s_impossible) && key.Trim() == key;

    private static string Make(Item item)
    {
        var family = item.Creators is [var first, ..] ? Folded(first.LastName) : "";
        var word = item.Title.Split([' ', ':', '-', ','], StringSplitOptions.RemoveEmptyEntries).Select(Folded).FirstOrDefault(folded => folded.Length > 0 && !s_small.Contains(folded)) ?? "";
        var year = ItemDate.Parse(item[Field.Date]).Start?.Year.ToString(CultureInfo.InvariantCulture);
        return $"{(family.Length > 0 ? family : "noauthor")}_{(word.Length > 0 ? word : "notitle")}_{year ?? "nodate"}";
    }

    // Small letters and digits of ASCII, accents taken away.
    private static string Folded(string text)
    {
        var folded = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            foreach (var character in rune.ToString().Normalize(NormalizationForm.FormD))
            {
                if (char.IsAsciiLetterOrDigit(character)) { folded.Append(char.ToLowerInvariant(character)); }
                else if (character is 'ø' or 'Ø') { folded.Append('o'); }
                else if (character is 'æ' or 'Æ') { folded.Append("ae"); }
                else if (character == 'ß') { folded.Append("ss"); }
            }
        }
        return folded.ToString();
    }
}
