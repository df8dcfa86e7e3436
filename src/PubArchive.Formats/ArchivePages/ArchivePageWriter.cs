using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PubArchive.Items;

namespace PubArchive.Formats.ArchivePages;

/// <summary>Writes an archive page as the text of a Hugo content file, byte for byte as the archives that know this theme have it.</summary>
public static class ArchivePageWriter
{
    /// <summary>The page's text, with LF line ends and one at its end.</summary>
    /// <exception cref="ArgumentException">The key is no Zotero key, the language has no words, or a text would break out of its line or attribute.</exception>
    public static string Write(ArchivePage page, ArchivePageDialect dialect)
    {
        var shape = new PageShape(PageWords.Of(page.Language), dialect, page.Key);
        Check(page, shape);
        var text = new StringBuilder(4096);
        text.Append(PageShape.TitleStart).Append(YamlTitle.Write(page.Title)).Append(shape.TitleEnd).Append(page.Key).Append(shape.KeyEnd);
        text.Append(PageShape.ReferenceStart).Append(page.ReferenceHtml).Append(PageShape.ReferenceEnd);
        foreach (var button in page.Buttons)
        {
            text.Append(PageShape.ButtonStart).Append(shape.LinkWithin(button.Kind) ?? button.Url).Append(shape.ButtonEnd(button.Kind));
        }
        text.Append(shape.ButtonsEnd);
        foreach (var section in PageShape.Sections)
        {
            if (Body(page, section, shape) is { } body) { text.Append(shape.SectionStart(section)).Append(body); }
        }
        return text.Append(PageShape.End).ToString();
    }

    // The section's body with the line that ends the section, or null when the page has no such section.
    private static string? Body(ArchivePage page, PageSection section, PageShape shape) => section switch
    {
        PageSection.About => Plain(page.About),
        PageSection.Keywords => Plain(page.Keywords is { } keywords ? string.Join(", ", keywords) : null),
        PageSection.Abstract => Plain(page.Abstract),
        PageSection.Contributors => Plain(page.Contributors),
        PageSection.Goals => page.Goals.IsEmpty ? null : PageShape.GoalsStart + string.Join(' ', page.Goals.Select(goal => Tile(goal, shape))) + PageShape.GoalsEnd,
        _ => page.UnitPaths.IsEmpty ? null : string.Concat(page.UnitPaths.Select(path => Path(path, shape))) + PageShape.SectionEnd[1..],
    };

    private static string? Plain(string? body) => body is null ? null : body + PageShape.SectionEnd;

    private static string Tile(ArchiveGoal goal, PageShape shape)
    {
        var (before, after) = shape.Tile(goal.Goal);
        return before + goal.Count.ToString(CultureInfo.InvariantCulture) + after;
    }

    private static string Path(ImmutableArray<ArchiveNode> path, PageShape shape) =>
        PageShape.PathStart + string.Concat(path.Select(node => shape.NodeStart + node.Key + PageShape.NodeKeyEnd + node.NameHtml + shape.NodeEnd)) + PageShape.PathEnd;

    private static void Check(ArchivePage page, PageShape shape)
    {
        Require(ZoteroKey.TryParse(page.Key, out _), "The key is not eight of A-Z and 0-9.");
        Require(!page.ReferenceHtml.Contains('\n', StringComparison.Ordinal), "The reference is not one line.");
        foreach (var button in page.Buttons)
        {
            Require((button.Url is null) == (shape.LinkWithin(button.Kind) is not null), $"The {button.Kind} button has an address where it leads to a section, or none where it leads elsewhere.");
            Require(button.Url is null || button.Url.AsSpan().IndexOfAny("\"\n") < 0, "A button's address would break out of its attribute.");
        }
        foreach (var goal in page.Goals) { Require(goal is { Goal: >= 1 and <= 17, Count: >= 0 }, "A goal is not 1 to 17, or its count is below 0."); }
        foreach (var node in page.UnitPaths.SelectMany(path => path))
        {
            Require(node.Key.AsSpan().IndexOfAny("\"\n") < 0, "The key of a unit would break out of its attribute.");
            Require(!node.NameHtml.Contains('\n', StringComparison.Ordinal) && !node.NameHtml.Contains("</a>", StringComparison.Ordinal), "The name of a unit would break out of its line.");
        }
        void Require(bool holds, string otherwise)
        {
            if (!holds) { throw new ArgumentException($"Page {page.Key}: {otherwise}", nameof(page)); }
        }
    }
}
