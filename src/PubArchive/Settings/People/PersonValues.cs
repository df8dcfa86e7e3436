using PubArchive.Catalogue;
using PubArchive.Catalogue.People;
using PubArchive.Items;

namespace PubArchive.Settings.People;

/// <summary>Reads single values of a people file, the same in YAML and CSV; each answers <see langword="null"/> for what it cannot use, and has a hint for the message then.</summary>
internal static class PersonValues
{
    public const string OrcidHint = "write an ORCID iD with a right check digit, such as 0000-0002-1825-0097";
    public const string DateHint = "write a year, a month or a day, such as 2019, 2019-04 or 2019-04-30";
    public const string OptOutHint = "write yes for the person's data, name for the name as well, or no";
    public const string YesNoHint = "write yes or no";
    public const string IdHint = "use letters, digits, - and _ only";

    private static readonly string[] s_yes = ["yes", "true", "1", "ja", "x"];
    private static readonly string[] s_no = ["no", "false", "0", "nei"];

    public static Orcid? OrcidOf(string text) => Orcid.TryParse(text, out var orcid) ? orcid : null;

    public static PartialDate? DateOf(string text) => PartialDate.TryParse(text, out var date) ? date : null;

    public static bool? YesOrNo(string text) =>
        s_yes.Contains(text, StringComparer.OrdinalIgnoreCase) ? true : s_no.Contains(text, StringComparer.OrdinalIgnoreCase) ? false : null;

    public static OptOut? OptOutOf(string text)
    {
        if (text.Equals("name", StringComparison.OrdinalIgnoreCase)) { return OptOut.Name; }
        if (text.Equals("data", StringComparison.OrdinalIgnoreCase)) { return OptOut.Data; }
        return YesOrNo(text) switch { true => OptOut.Data, false => OptOut.None, null => null };
    }

    public static string? IdOf(string text) => text.Length > 0 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') ? text : null;

    /// <summary>The id of somebody whom the file gives none: it lasts as long as the ORCID, else the name, does.</summary>
    public static string DerivedId(string name, Orcid? orcid) => ZoteroKey.Derive($"person/{orcid?.Value ?? TextFold.Words(name)}").ToString();

    /// <summary>The unit a text means.</summary>
    /// <returns>The unit's key, or a hint for the message.</returns>
    public static (string? Key, string Hint) UnitOf(UnitTree units, string text)
    {
        var found = units.Named(text);
        return found switch
        {
            [var unit] => (unit.Key, ""),
            [] => (null, UnitNames.Hint(units, text)),
            _ => (null, $"several units have this name; write the key of one: {string.Join(", ", found.Select(unit => unit.Key))}"),
        };
    }
}
