using System.Collections.Frozen;
using System.Text;

namespace PubArchive.Items;

/// <summary>The words of dates in English, bokmål, nynorsk, Danish, Swedish, German, Dutch, French, Spanish, Italian and Portuguese, without accents.</summary>
internal static class DateWords
{
    private static readonly string[] s_months =
    [
        "jan january januar januari janner janvier janv enero ene gennaio janeiro",
        "feb february februar februari feber fevrier fevr fev febrero febbraio fevereiro febr",
        "mar march mars marts marz mrz maerz maart mrt marzo marco",
        "apr april avril avr abril abr aprile",
        "may mai maj mayo mei maggio maio",
        "jun june juni juin junio giugno junho",
        "jul july juli juillet juil julio luglio julho",
        "aug august augusti augustus aout agosto ago",
        "sep sept september septembre septiembre setiembre settembre setembro",
        "oct october okt oktober octobre octubre ottobre outubro",
        "nov november novembre noviembre novembro",
        "dec december des desember dez dezember decembre diciembre dic dicembre dezembro",
    ];

    private static readonly string[] s_seasons =
    [
        "spring var varen vaaren forar foraret fruhling fruhjahr lente voorjaar printemps primavera",
        "summer sommer sommeren sommar sommaren zomer ete verano estate verao",
        "autumn fall høst høsten haust hausten host hosten efterar herbst herfst automne otono autunno outono",
        "winter vinter vinteren hiver invierno inverno",
    ];

    private const string Weekdays =
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
        + "mandag tirsdag onsdag torsdag fredag lørdag søndag laurdag sundag tysdag lordag sondag tisdag "
        + "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag "
        + "lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo";

    private static readonly FrozenDictionary<string, DateToken> s_words = All().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a word is; a word unknown here is <see cref="DateTokenKind.Word"/>.</summary>
    public static DateToken Find(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[24];
        var length = Fold(word, folded);
        return s_words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded[..length], out var token) ? token : new DateToken(DateTokenKind.Word);
    }

    // Lower case, without accents, dots, hyphens; 0 when it is too long to be any of the words.
    private static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        if (word.Length > folded.Length) { return 0; }
        if (!Ascii.IsValid(word)) { return FoldAccents(word, folded); }
        var length = 0;
        foreach (var character in word)
        {
            if (char.IsAsciiLetter(character)) { folded[length++] = char.ToLowerInvariant(character); }
        }
        return length;
    }

    private static int FoldAccents(ReadOnlySpan<char> word, Span<char> folded)
    {
        var text = word.ToString();
        // Half of a surrogate pair cannot be normalised, nor is it part of any word here.
        if (!text.EnumerateRunes().All(rune => rune.Value != 0xFFFD)) { return 0; }
        var length = 0;
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (!char.IsLetter(character)) { continue; }
            if (length == folded.Length) { return 0; }
            folded[length++] = char.ToLowerInvariant(character);
        }
        return length;
    }

    private static IEnumerable<KeyValuePair<string, DateToken>> All() =>
    [
        .. Numbered(DateTokenKind.Month, s_months),
        .. Numbered(DateTokenKind.Season, s_seasons),
        .. Each(DateTokenKind.Filler, Weekdays),
        .. Each(DateTokenKind.Filler, "of the de do del di den der le la el il d am om kl copyright cop published publ publisert"),
        .. Each(DateTokenKind.BeforeChrist, "bc bce fkr fvt vchr vuz avjc ac aec"),
        .. Each(DateTokenKind.AnnoDomini, "ad ce ekr evt nchr apjc dc"),
        .. Each(DateTokenKind.Circa, "c ca circa cca approx approximately about around omkring omtrent rundt cirka um vers env environ hacia probably"),
        .. Each(DateTokenKind.To, "to til till bis through until au al hasta"),
    ];

    private static IEnumerable<KeyValuePair<string, DateToken>> Numbered(DateTokenKind kind, string[] rows) =>
        rows.SelectMany((row, at) => row.Split(' ').Select(word => KeyValuePair.Create(word, new DateToken(kind, at + 1))));

    private static IEnumerable<KeyValuePair<string, DateToken>> Each(DateTokenKind kind, string words) =>
        words.Split(' ').Select(word => KeyValuePair.Create(word, new DateToken(kind)));
}
