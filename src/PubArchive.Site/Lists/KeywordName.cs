using System.Globalization;
using System.Text;
using PubArchive.Catalogue;
using PubArchive.Items;
using PubArchive.Site.Html;

namespace PubArchive.Site.Lists;

/// <summary>A keyword as lists know it: letter case does not count, accents do (<c>får</c> is no <c>far</c>).</summary>
/// <param name="Folded">What makes two keywords one.</param>
internal readonly record struct KeywordName(string Folded)
{
    /// <summary>The name of a keyword as written.</summary>
    public static KeywordName Of(string text) => new(HtmlText.WellFormed(text).Trim().Normalize().ToLowerInvariant());

    /// <summary>The page it stands on: its first letter without accents, <c>0-9</c> for digits and signs, the code point of letters of other scripts. The same in every language and whatever other keywords there are.</summary>
    public string Shelf
    {
        get
        {
            var first = TextFold.Fold(Folded).EnumerateRunes().FirstOrDefault(Rune.IsLetterOrDigit);
            return first.Value is >= 'a' and <= 'z' ? ((char)first.Value).ToString()
                : first.Value < 'a' ? "0-9"
                : string.Create(CultureInfo.InvariantCulture, $"u{first.Value:x4}");
        }
    }

    /// <summary>Its anchor there.</summary>
    public string Anchor => "k-" + ZoteroKey.Derive(Folded);

    /// <summary>What a shelf's heading says: <c>B</c>, <c>0–9</c>, a letter of another script.</summary>
    public static string Heading(string shelf) => shelf switch
    {
        "0-9" => "0–9",
        ['u', _, ..] => char.ConvertFromUtf32(int.Parse(shelf.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
        _ => shelf.ToUpperInvariant(),
    };
}
