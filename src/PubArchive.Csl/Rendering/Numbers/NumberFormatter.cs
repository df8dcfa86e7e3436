using System.Globalization;
using System.Text;
using PubArchive.Csl.Locales;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering.Numbers;

/// <summary>Forms of a whole number (CSL 1.0.2, "Number").</summary>
internal static class NumberFormatter
{
    private static readonly (int Value, string Letters)[] s_roman =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <param name="gender">Gender of the noun that an ordinal agrees with.</param>
    public static string Format(long number, NumberForm form, Locale locale, Gender gender) => form switch
    {
        NumberForm.Ordinal => Ordinal(number, locale, gender),
        NumberForm.LongOrdinal => locale.LongOrdinal(number, gender) ?? Ordinal(number, locale, gender),
        NumberForm.Roman => Roman(number),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Lower-case Roman numeral for 1 to 5999; other numbers stay as they are.</summary>
    public static string Roman(long number)
    {
        if (number is < 1 or > 5999) { return number.ToString(CultureInfo.InvariantCulture); }
        var result = new StringBuilder();
        foreach (var (value, letters) in s_roman)
        {
            for (; number >= value; number -= value) { result.Append(letters); }
        }
        return result.ToString();
    }

    private static string Ordinal(long number, Locale locale, Gender gender) =>
        number.ToString(CultureInfo.InvariantCulture) + locale.OrdinalSuffix(number, gender);
}
