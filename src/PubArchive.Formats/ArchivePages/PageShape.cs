using System.Collections.Immutable;
using System.Globalization;

namespace PubArchive.Formats.ArchivePages;

/// <summary>The literal text between the holes of an archive page, for one language, dialect and key: what the writer writes is what the reader expects.</summary>
internal sealed class PageShape(PageWords words, ArchivePageDialect dialect, string key)
{
    // A theme parameter of the sites that show these pages: the folder below which the site lives.
    private const string Subfolder = "{{< params subfolder >}}";

    public const string TitleStart = "---\ntitle: ";
    public const string ReferenceStart = "  <div class=\"csl-bib-body\"> <div class=\"csl-entry\">";
    public const string ReferenceEnd = "</div> </div>\n  <div class=\"csl-bib-buttons\">\n";
    public const string ButtonStart = "    <a href=\"";
    public const string SectionEnd = "\n  </article>\n";
    public const string End = "</div>\n";
    public const string GoalsStart = "<div class=\"sdg-container\">";
    public const string GoalsEnd = "</div>" + SectionEnd;
    public const string TileStart = "<div id=\"sdg";
    public const string PathStart = "    <ul>\n";
    public const string PathEnd = "    </ul>\n";
    public const string NodeKeyEnd = "\">";

    public static ImmutableArray<ArchiveButtonKind> ButtonKinds { get; } = [.. Enum.GetValues<ArchiveButtonKind>()];

    public static ImmutableArray<PageSection> Sections { get; } = [.. Enum.GetValues<PageSection>()];

    public string TitleEnd { get; } = $"\ntype: pub\nencoding: UTF-8\n\n---\n<h1>{words.Publication}</h1>\n<article id=\"csl-bib-container-";

    public string KeyEnd { get; } = "\" class=\"csl-bib-container\">\n";

    public string ButtonsEnd { get; } = $"  </div>\n  <div id=\"csl-bib-meta-container-{key}\"></div>\n</article>\n<div id=\"csl-bib-meta-{key}\" class=\"csl-bib-meta\">\n";

    public string NodeStart { get; } = dialect is ArchivePageDialect.Seed
        ? $"      <li>\n        <a href=\"/{words.Language}/archive/?key="
        : $"      <li><a href=\"{Subfolder}{words.Language}/archive/?key=";

    public string NodeEnd { get; } = dialect is ArchivePageDialect.Seed ? "</a>\n      </li>\n" : "</a></li>\n";

    /// <summary>The address of a button that leads to a section of the page; <see langword="null"/> for one that leads elsewhere.</summary>
    public string? LinkWithin(ArchiveButtonKind kind) => SectionOf(kind) is { } section ? $"#{Id(section)}-article-{key}" : null;

    /// <summary>What follows a button's address.</summary>
    public string ButtonEnd(ArchiveButtonKind kind)
    {
        var (alt, label) = kind switch
        {
            ArchiveButtonKind.Archive => ("archive", words.Archive),
            ArchiveButtonKind.Keywords => ("keywords", words.Keywords),
            ArchiveButtonKind.About => ("about_pub", words.About),
            ArchiveButtonKind.Contributors => ("contributors", words.Contributors),
            ArchiveButtonKind.Goals => ("sdg", words.Goals),
            _ => (kind.ToString(), kind.ToString()),
        };
        return $"\" alt=\"{alt}\" class=\"csl-bib-button\">{label}</a>\n";
    }

    /// <summary>The head of a section, up to its body; the unit paths' body begins on the next line.</summary>
    public string SectionStart(PageSection section)
    {
        var body = section is PageSection.Units ? "" : "    ";
        return $"{SectionOpen(section)}    <h1>{Head(section)}</h1>\n{body}";
    }

    /// <summary>The line a section begins with, the same in every language.</summary>
    public string SectionOpen(PageSection section)
    {
        var name = section is PageSection.About ? "about_pub" : Id(section);
        return $"  <article id=\"{Id(section)}-article-{key}\" class=\"{name}-article\">\n";
    }

    /// <summary>A goal's tile before and after its count.</summary>
    public (string Before, string After) Tile(int goal)
    {
        var number = goal.ToString(CultureInfo.InvariantCulture);
        var image = string.Create(CultureInfo.InvariantCulture, $"{Subfolder}images/sdg/sdg{goal:00}_{words.Language}.png");
        var (root, query, label) = dialect is ArchivePageDialect.Seed ? ("/", "?key=?sdg=", words.SeedCount) : (Subfolder, "?sdg=", words.Count);
        var before = $"{TileStart}{number}\" class=\"sdg\">\n        <img src=\"{image}\" class=\"image\" alt=\"SDG {number}\">\n        <div class=\"sdg-overlay\">\n"
            + $"          <a href=\"{root}{words.Language}/archive/{query}{number}#archive\" class=\"sdg-publication-count\"><span>";
        var after = $"</span> {label}</a>\n          <p><a href=\"{words.GoalUrls[goal - 1]}\" class=\"sdg-read-more\">{words.ReadMore}</a></p>\n        </div>\n      </div>";
        return (before, after);
    }

    private static PageSection? SectionOf(ArchiveButtonKind kind) => kind switch
    {
        ArchiveButtonKind.Archive => PageSection.Units,
        ArchiveButtonKind.Keywords => PageSection.Keywords,
        ArchiveButtonKind.About => PageSection.About,
        ArchiveButtonKind.Contributors => PageSection.Contributors,
        ArchiveButtonKind.Goals => PageSection.Goals,
        _ => null,
    };

    private static string Id(PageSection section) => section switch
    {
        PageSection.About => "about",
        PageSection.Keywords => "keywords",
        PageSection.Abstract => "abstract",
        PageSection.Contributors => "contributors",
        PageSection.Goals => "sdg",
        _ => "taxonomy",
    };

    private string Head(PageSection section) => section switch
    {
        PageSection.About => words.About,
        PageSection.Keywords => words.Keywords,
        PageSection.Abstract => words.Abstract,
        PageSection.Contributors => words.Contributors,
        PageSection.Goals => words.Goals,
        _ => words.Archive,
    };
}

/// <summary>The sections of an archive page, in their order.</summary>
internal enum PageSection { About, Keywords, Abstract, Contributors, Goals, Units }
