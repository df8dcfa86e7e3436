namespace PubArchive.Catalogue;

/// <summary>Reads what records say of their language.</summary>
public static class Languages
{
    /// <summary>The BCP 47 primary tag meant by a record's language field (<c>en-US</c>, <c>eng</c>, <c>English</c>, <c>nob</c>, <c>norsk</c>); <see langword="null"/> when empty or not understood.</summary>
    public static string? Primary(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) { return null; }
        var first = text.Trim().ToLowerInvariant().Split('-', '_', ';', ',', ' ', '/')[0];
        return first switch
        {
            "eng" or "english" or "engelsk" => "en",
            "nob" or "norsk" or "norwegian" or "no" or "nor" or "bokmål" => "nb",
            "nno" or "nynorsk" => "nn",
            "swe" or "swedish" or "svenska" => "sv",
            "dan" or "danish" or "dansk" => "da",
            "ger" or "deu" or "german" or "deutsch" => "de",
            "fre" or "fra" or "french" or "français" => "fr",
            "spa" or "spanish" or "español" => "es",
            "ita" => "it",
            "rus" => "ru",
            "chi" or "zho" or "chinese" => "zh",
            "ara" or "arabic" => "ar",
            { Length: 2 } when char.IsAsciiLetterLower(first[0]) && char.IsAsciiLetterLower(first[1]) => first,
            _ => null,
        };
    }
}
