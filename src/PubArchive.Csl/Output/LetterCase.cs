using System.Globalization;
using PubArchive.Csl.Locales;

namespace PubArchive.Csl.Output;

/// <summary>Upper and lower case letters of a language.</summary>
/// <remarks>Only Turkish and Azerbaijani have an i of their own (Unicode, <c>SpecialCasing.txt</c>). Of a language's <see cref="TextInfo"/> .NET learns that from its collation, which takes a tenth of a second to build for Chinese; so no other language's is asked for.</remarks>
internal sealed class LetterCase(CultureInfo culture)
{
    private readonly bool _hasDottedAndDotless = LanguageTags.Language(culture.Name) is "tr" or "az";

    public string ToLower(string text) => Of(text).ToLower(text);

    public string ToUpper(string text) => Of(text).ToUpper(text);

    // The invariant culture leaves a Turkish i as it is.
    private TextInfo Of(string text)
    {
        if (_hasDottedAndDotless) { return culture.TextInfo; }
        return text.AsSpan().ContainsAny('\u0130', '\u0131') ? CultureInfo.GetCultureInfo(LanguageTags.EnglishUS).TextInfo : CultureInfo.InvariantCulture.TextInfo;
    }
}
