using System.Collections.Immutable;
using System.Globalization;
using PubArchive.Formats.ArchivePages;

namespace PubArchive.Benchmarks.Generating;

/// <summary>Invents pages of an existing archive: the pages of one publication in two languages say the same in their own words.</summary>
internal static class InventedPages
{
    private const string KeyLetters = "23456789ABCDEFGHIJKLMNPQRSTUVWXYZ";

    private static readonly ImmutableArray<string> s_words =
    [
        "soil", "carbon", "Ærfugl", "of", "the", "in", "moss", "'slow'", "\"quick\"", "a:", "b", "R&D", "<10", "– og", "forests,", "über", "漢字", "naïve", "#1", "[sic]", "{x}", "50 %", "what", "remains", "after", "hundred", "years", "@home", "- dash", "|pipe|", "`tick`", "*star*", "Кирилица",
    ];

    private static readonly ImmutableArray<string> s_families = ["Aasen", "van der Berg", "Sørli", "Ødegård", "Li", "O'Brien", "Müller", "García-López"];

    /// <summary>A page.</summary>
    /// <param name="seed">Same seed, same pages.</param>
    /// <param name="number">The publication.</param>
    /// <param name="language">The language of the page; all but texts that are not translated are in it.</param>
    public static ArchivePage At(ulong seed, int number, string language)
    {
        var shared = Lottery.At(seed, number);
        var own = Lottery.At(seed, number, language[1]);
        var title = Title(ref shared);
        var goals = Goals(ref shared);
        var page = new ArchivePage
        {
            Key = Key(ref shared),
            Language = language,
            Title = title,
            ReferenceHtml = Reference(title, ref shared),
            Abstract = shared.Wins(0.7) ? Prose(ref shared) : null,
            Contributors = shared.Wins(0.2) ? $"<div class=\"card\"><img src=\"x.jpg\"><p>{Words(3, ref shared)}</p></div>" : null,
            Goals = goals,
            UnitPaths = shared.Wins(0.95) ? Paths(language, ref shared) : [],
            About = shared.Wins(0.4) ? Words(30, ref own).Trim() : null,
            Keywords = shared.Wins(0.9) ? shared.Wins(0.3) ? [] : [.. Enumerable.Range(0, 1 + own.Below(6)).Select(_ => $"Word {own.Below(1000)}")] : null,
        };
        return page with { Buttons = [.. Buttons(page, number)] };
    }

    private static string Title(ref Lottery lottery)
    {
        var title = Words(1 + lottery.Below(40), ref lottery).Trim();
        return lottery.Wins(0.03) ? title + "\u2028" + Words(2, ref lottery).Trim() : lottery.Wins(0.05) ? title + ":" : title;
    }

    private static string Words(int count, ref Lottery lottery)
    {
        var words = new List<string>(count);
        for (var at = 0; at < count; at++) { words.Add(s_words[lottery.Below(s_words.Length)]); }
        return string.Join(' ', words);
    }

    private static string Prose(ref Lottery lottery)
    {
        var text = Words(20 + lottery.Below(200), ref lottery);
        if (lottery.Wins(0.4)) { text += "\n\n" + Words(30, ref lottery); }
        if (lottery.Wins(0.2)) { text += "\r\n" + Words(5, ref lottery) + "\r" + Words(5, ref lottery); }
        return lottery.Wins(0.1) ? text + " p < .05 & q > 1 <b>raw</b>" : text;
    }

    private static string Key(ref Lottery lottery)
    {
        var key = new char[8];
        for (var at = 0; at < key.Length; at++) { key[at] = KeyLetters[lottery.Below(KeyLetters.Length)]; }
        return new string(key);
    }

    private static string Reference(string title, ref Lottery lottery)
    {
        var people = new List<string>();
        for (var at = 1 + lottery.Below(4); at > 0; at--) { people.Add($"{s_families[lottery.Below(s_families.Length)]}, {(char)('A' + lottery.Below(26))}."); }
        var names = people.Count == 1 ? people[0] : string.Join(", ", people.SkipLast(1)) + ", &#38; " + people[^1];
        var plain = System.Net.WebUtility.HtmlEncode(title.Replace('\u2028', ' ')).Replace("&amp;", "&#38;", StringComparison.Ordinal);
        var year = (1950 + lottery.Below(76)).ToString(CultureInfo.InvariantCulture);
        var link = lottery.Wins(0.8) ? string.Create(CultureInfo.InvariantCulture, $" <a href=\"https://doi.org/10.5555/inv.{lottery.Below(1_000_000)}\">https://doi.org/10.5555/inv</a>") : "";
        return lottery.Below(3) switch
        {
            0 => $"{names} ({year}). <i>{plain}</i>. Invented Press.{link}",
            1 => $"{names} ({year}). {plain}. In W. Li (Ed.), <i>A Book of Moss</i> (pp. 1–{lottery.Below(400) + 2}). Invented Press.{link}",
            _ => $"{names} ({year}). {plain}. <i>Journal of Invented Forestry</i>, <i>{lottery.Below(90) + 1}</i>({lottery.Below(12) + 1}), 11–29.{link}",
        };
    }

    private static ImmutableArray<ArchiveGoal> Goals(ref Lottery lottery)
    {
        var goals = new SortedSet<int>();
        for (var at = lottery.Below(6); at > 0; at--) { goals.Add(1 + lottery.Below(17)); }
        var count = lottery.Below(3000);
        return [.. goals.Select(goal => new ArchiveGoal(goal, count + goal))];
    }

    private static ImmutableArray<ImmutableArray<ArchiveNode>> Paths(string language, ref Lottery lottery)
    {
        var paths = ImmutableArray.CreateBuilder<ImmutableArray<ArchiveNode>>();
        var (year, month) = (2000 + lottery.Below(26), 1 + lottery.Below(12));
        for (var at = lottery.Wins(0.08) ? 2 + lottery.Below(3) : 1; at > 0; at--)
        {
            var nodes = new List<ArchiveNode> { new("FJHEIM22", "University of Fjellheim"), new(Key(ref lottery), "Arts &amp; Letters") };
            if (lottery.Wins(0.8)) { nodes.Add(new ArchiveNode(Key(ref lottery), "Økonomi")); }
            nodes.Add(new ArchiveNode(Key(ref lottery), year.ToString(CultureInfo.InvariantCulture)));
            nodes.Add(new ArchiveNode(Key(ref lottery), ArchivePageLanguages.MonthName(language, month)));
            paths.Add([.. nodes]);
        }
        return paths.ToImmutable();
    }

    private static IEnumerable<ArchiveButton> Buttons(ArchivePage page, int number)
    {
        if (!page.UnitPaths.IsEmpty) { yield return new ArchiveButton(ArchiveButtonKind.Archive); }
        yield return new ArchiveButton(ArchiveButtonKind.Cristin, string.Create(CultureInfo.InvariantCulture, $"https://app.cristin.no/results/show.jsf?id={1_000_000 + number}"));
        yield return new ArchiveButton(ArchiveButtonKind.Zotero, $"http://zotero.org/groups/5555555/items/{page.Key}");
        if (page.Keywords is not null) { yield return new ArchiveButton(ArchiveButtonKind.Keywords); }
        if (page.About is not null) { yield return new ArchiveButton(ArchiveButtonKind.About); }
        if (page.Contributors is not null) { yield return new ArchiveButton(ArchiveButtonKind.Contributors); }
        if (!page.Goals.IsEmpty) { yield return new ArchiveButton(ArchiveButtonKind.Goals); }
        if (number % 3 != 0) { yield break; }
        yield return new ArchiveButton(ArchiveButtonKind.Unpaywall, "https://example.org/a?b=1&c=2");
        yield return new ArchiveButton(ArchiveButtonKind.EZproxy, "https://example.org/a?b=1&c=2");
    }
}
