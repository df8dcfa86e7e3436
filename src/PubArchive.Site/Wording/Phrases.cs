using System.Globalization;
using PubArchive.Items;

namespace PubArchive.Site.Wording;

/// <summary>Numbers, dates and names in the words of a language.</summary>
internal static class Phrases
{
    private static readonly NumberFormatInfo s_english = Grouped(EnglishWords.All.Thousands);
    private static readonly NumberFormatInfo s_norwegian = Grouped(NynorskWords.All.Thousands);

    extension(Words words)
    {
        /// <summary><c>5,704</c>, <c>5 704</c>; years are not numbers in this sense.</summary>
        public string Number(int number) => number.ToString("N0", words.Thousands == s_english.NumberGroupSeparator ? s_english : s_norwegian);

        /// <summary><c>340 kB</c>, <c>1.2 MB</c>, <c>1,2 MB</c>; at least <c>1 kB</c>.</summary>
        public string FileSize(long bytes)
        {
            var culture = CultureInfo.GetCultureInfo(words.Culture);
            return bytes < 1_000_000 ? string.Create(culture, $"{Math.Max(1, (bytes + 500) / 1000):0} kB") : string.Create(culture, $"{bytes / 1e6:0.0} MB");
        }

        /// <summary><c>1 publication</c>, <c>61 publications</c>.</summary>
        public string Count(int publications) => publications == 1 ? words.OnePublication : Fill(words.ManyPublications, words.Number(publications));

        /// <summary><c>2022</c>, <c>June 2022</c>, <c>12. juni 2022</c>: as precise as the date.</summary>
        public string Date(PartialDate date)
        {
            var year = date.Year.ToString(CultureInfo.InvariantCulture);
            if (date.Month is not { } month) { return year; }
            var named = $"{words.Months[month - 1]} {year}";
            return date.Day is not { } day ? named : string.Create(CultureInfo.InvariantCulture, $"{day}{(words.DayHasPoint ? "." : "")} {named}");
        }

        /// <summary>The month's name beginning a line.</summary>
        public string MonthHeading(int month) => SentenceCase(words.Months[month - 1]);

        /// <summary>The language's name, or its tag where the site has no word for it.</summary>
        public string NameOfLanguage(string code) => words.LanguageNames.GetValueOrDefault(code, code);

        /// <summary>Zotero's word for an item type with a capital only at the beginning.</summary>
        public string Name(ItemType type) => SentenceCase(ZoteroSchema.Label(type, words.Code));

        /// <summary>Zotero's word for a role with a capital only at the beginning.</summary>
        public string Name(CreatorType type) => SentenceCase(ZoteroSchema.Label(type, words.Code));

        /// <summary>Zotero's word for a field with a capital only at the beginning.</summary>
        public string Name(Field field) => SentenceCase(ZoteroSchema.Label(field, words.Code));
    }

    /// <summary>Puts a text in the place of <c>{0}</c>.</summary>
    public static string Fill(string pattern, string text) => pattern.Replace("{0}", text, StringComparison.Ordinal);

    /// <summary><c>Journal Article</c> as <c>Journal article</c>; words in capitals (<c>TV</c>, <c>ISBN</c>) stay.</summary>
    public static string SentenceCase(string title)
    {
        var words = title.Split(' ');
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at].Length == 0) { continue; }
            var isCapital = words[at].Length > 1 && char.IsUpper(words[at][1]);
            var first = at == 0 ? char.ToUpperInvariant(words[at][0]) : isCapital ? words[at][0] : char.ToLowerInvariant(words[at][0]);
            words[at] = first + words[at][1..];
        }
        return string.Join(' ', words);
    }

    private static NumberFormatInfo Grouped(string separator) => NumberFormatInfo.ReadOnly(new NumberFormatInfo { NumberGroupSeparator = separator });
}
