using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PubArchive.Formats.ArchivePages;

namespace PubArchive.Tests.Formats.ArchivePages;

/// <summary>Invents titles and whole archive pages, the awkward ones often.</summary>
internal static class Gens
{
    private static readonly Gen<string> s_word = Gen.Elements(
        "iron", "Ærlig", "skog:", "a", "of", "«slow»", "it's", "'x'", "\"y\"", "#2", "-", "--", "?", "1984", "no", "[sic]", "{b}", "R&D", "p<.05", "Ελλάς", "日本語", "a:b",
        "x\u2028y", "\u2029", "\u0085", "\t", "\r", "\u00A0", "😀", "\\", "...", "counterrevolutionaries", "@", "`", "%", "|", ">", "<i>E. coli</i>", "neurodegeneration");

    private static readonly Gen<string> s_blank = Gen.Frequency((20, Gen.Constant(" ")), (2, Gen.Constant("  ")), (1, Gen.Constant("")));

    private static readonly Gen<string> s_line = Gen.Elements(
        "", " ", "Background: soils < 10 cm differ (p<.05) & vary.", "Methods: plots A&B, \"paired\".", "\r", "a\rb", "  </article>", "</div>", "    <h1>Keywords</h1>", "---", "title: x", "type: pub",
        "  <article id=\"keywords-article-ABCD1234\" class=\"keywords-article\">", "{{< params subfolder >}}", "</div> </div>", "\u2028", "😀");

    private static readonly Gen<string> s_key =
        Gen.ArrayOf(Gen.Elements("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".ToCharArray()), 8).Select(characters => new string(characters));

    private static readonly Gen<string> s_free = Gen.ListOf(s_line).Select(lines => string.Join('\n', lines));

    /// <summary>Titles of 0 to about 60 words, every rule of the quoting among them.</summary>
    public static Gen<string> Titles { get; } = Gen.Frequency((1, Words(0, 2)), (3, Words(3, 12)), (3, Words(13, 60)));

    /// <summary>Pages in every language, with any sections.</summary>
    public static Gen<ArchivePage> Pages { get; } =
        from key in s_key
        from language in Gen.Elements("en", "nn", "nb")
        from title in Titles
        from reference in Gen.Elements("", "Li, W., &#38; Ødegård, A. (2020). <i>Om <sup>14</sup>C</i>.", "Å. <a href=\"https://doi.org/10.5555/a&#38;b\">https://doi.org/10.5555/a&#38;b</a>", "x</div> </div>y")
        from buttons in Buttons()
        from about in Maybe(s_free)
        from keywords in Maybe(Gen.ListOf(Gen.Elements("Soil Carbon", "Gran", "a,b", "R&D", "<b>", "Blood–Brain Barrier")))
        from summary in Maybe(s_free)
        from contributors in Maybe(Gen.Elements("", "<div class=\"card\"><p>Nils</p></div>", "<b>x</b>\n<i>y</i>"))
        from goals in Gen.Choose(0, 5).SelectMany(count => Gen.ListOf(Goal(), count))
        from paths in Gen.Choose(0, 4).SelectMany(count => Gen.ListOf(Path(), count))
        select new ArchivePage
        {
            Key = key, Language = language, Title = title, ReferenceHtml = reference, Buttons = buttons, About = about,
            Keywords = keywords is null ? null : [.. keywords], Abstract = summary, Contributors = contributors, Goals = [.. goals], UnitPaths = [.. paths],
        };

    /// <summary>Everything a page says, in one comparable text.</summary>
    public static string Flat(ArchivePage page) => string.Join("\u0001",
        page.Key, page.Language, page.Title, page.ReferenceHtml, string.Join('\u0002', page.Buttons), page.About ?? "\u0003",
        page.Keywords is { } keywords ? keywords.Length.ToString(CultureInfo.InvariantCulture) + string.Join('\u0002', keywords) : "\u0003",
        page.Abstract ?? "\u0003", page.Contributors ?? "\u0003", string.Join('\u0002', page.Goals),
        string.Join('\u0002', page.UnitPaths.Select(path => string.Join('\u0004', path))));

    private static Gen<T?> Maybe<T>(Gen<T> some) where T : class => Gen.Frequency((1, Gen.Constant<T?>(null)), (2, some.Select(value => (T?)value)));

    private static Gen<string> Words(int least, int most) =>
        from count in Gen.Choose(least, most)
        from words in Gen.ListOf(s_word, count)
        from blanks in Gen.ListOf(s_blank, count)
        select string.Concat(words.Zip(blanks, (word, blank) => word + blank));

    private static Gen<ArchiveGoal> Goal() => from goal in Gen.Choose(1, 17) from count in Gen.Choose(0, 5000) select new ArchiveGoal(goal, count);

    private static Gen<ImmutableArray<ArchiveNode>> Path() =>
        from depth in Gen.Choose(1, 5)
        from keys in Gen.ListOf(s_key, depth)
        from names in Gen.ListOf(Gen.Elements("University of Fjellheim", "Arts &amp; Letters", "2022", "Juni", "Ä > B", "Økonomi"), depth)
        select keys.Zip(names, (key, name) => new ArchiveNode(key, name)).ToImmutableArray();

    private static Gen<ImmutableArray<ArchiveButton>> Buttons() =>
        from chosen in Gen.SubListOf(Enum.GetValues<ArchiveButtonKind>())
        from url in Gen.Elements("https://example.org/a?b=1&c=2", "http://zotero.org/groups/1/items/ABCD1234", "https://example.org/«å»")
        select chosen.Order().Select(kind => new ArchiveButton(kind, LeadsWithin(kind) ? null : url)).ToImmutableArray();

    private static bool LeadsWithin(ArchiveButtonKind kind) =>
        kind is ArchiveButtonKind.Archive or ArchiveButtonKind.Keywords or ArchiveButtonKind.About or ArchiveButtonKind.Contributors or ArchiveButtonKind.Goals;
}
