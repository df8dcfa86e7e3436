using System.Collections.Frozen;
using PubArchive.Csl.Locales;

namespace PubArchive.Csl.Rendering.Numbers;

/// <summary>The abbreviations by which people name parts of a work inside a number: <c>vol. 1, fol. 186</c>.</summary>
/// <remarks>Those the reference processor reads; not all of them are CSL terms.</remarks>
internal static class NumberLabels
{
    private const string Table =
        "vrs verse|sv sub-verbo|subpara subparagraph|op opus|subch subchapter|add addendum|amend amendment|annot annotation|app appendix|art article|bibliog bibliography|bk book|ch chapter|cl clause|"
        + "col column|cmt comment|dec decision|dept department|ex example|fig figure|fld field|fol folio|n note|hypo hypothetical|illus illustration|intro introduction|l line|no issue|p page|pp page|"
        + "para paragraph|pt part|pmbl preamble|princ principle|pub publication|r rule|rn randnummer|sched schedule|sec section|ser series|subdiv subdivision|subsec subsection|supp supplement|"
        + "tbl table|tit title|vol volume";

    private static readonly FrozenDictionary<string, string> s_names =
        Table.Split('|').Select(row => row.Split(' ')).ToFrozenDictionary(row => row[0] + ".", row => row[1], StringComparer.Ordinal);

    // Of "p." and "pp." the first is that of the name.
    private static readonly FrozenDictionary<string, string> s_abbreviations =
        s_names.Where(pair => pair.Key != "pp.").ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_longWords = FrozenSet.ToFrozenSet(["subpara", "subch", "amend", "bibliog", "annot", "illus", "princ", "intro", "sched", "subdiv", "subsec"], StringComparer.Ordinal);

    /// <summary>The name of an abbreviation with its period: <c>volume</c> of <c>vol.</c>; <see langword="null"/> for any other text.</summary>
    public static string? NameOf(string abbreviation) => s_names.GetValueOrDefault(abbreviation);

    /// <summary>The abbreviation of a name; <see langword="null"/> where there is none.</summary>
    public static string? AbbreviationOf(string name) => s_abbreviations.GetValueOrDefault(name);

    /// <summary>The term of an abbreviation; <see langword="null"/> for one that the locale has no word for.</summary>
    public static Term? TermOf(string abbreviation, Locale locale) =>
        NameOf(abbreviation) is { } name && Terms.TryParse(name, out var term) && locale.Defines(term) ? term : null;

    /// <summary>Whether a word may be a label: up to four small letters, or one of the longer abbreviations.</summary>
    public static bool MayBe(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 7) { return false; }
        foreach (var sign in word)
        {
            if (!char.IsAsciiLetterLower(sign)) { return false; }
        }
        return word.Length <= 4 || s_longWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    /// <summary>Reads a label at the beginning of a locator.</summary>
    /// <returns>The abbreviation with its period and what follows; <see langword="null"/> where there is none.</returns>
    public static (string Label, string Number)? Split(string locator)
    {
        var period = locator.IndexOf('.', StringComparison.Ordinal);
        if (period < 1 || period + 1 >= locator.Length || !char.IsWhiteSpace(locator[period + 1]) || !s_names.ContainsKey(locator[..(period + 1)])) { return null; }
        return (locator[..(period + 1)], locator[(period + 1)..].TrimStart());
    }
}
