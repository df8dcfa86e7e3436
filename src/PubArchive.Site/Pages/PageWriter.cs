using PubArchive.Site.Html;
using PubArchive.Site.Wording;

namespace PubArchive.Site.Pages;

/// <summary>A page in one language: its writer, its words, and the way to other pages.</summary>
internal sealed class PageWriter(SiteFrame site, SiteLanguage language, string path)
{
    private readonly string _up = Address.Up(path);

    public HtmlWriter Html { get; } = new();

    public SiteFrame Site => site;

    public SiteLanguage Language => language;

    public Words Words => language.Words;

    /// <summary>The path of the page within the folder of its language.</summary>
    public string Path => path;

    /// <summary>A page of this language, as seen from here.</summary>
    public string To(string address) => _up + address;

    /// <summary>A file of the site's root, as seen from here.</summary>
    public string Root(string file) => $"{_up}../{file}";

    /// <summary><c> lang="nn"</c> when the text is in another language than the page, else nothing.</summary>
    public Markup Lang(string? textLanguage) => textLanguage is null || textLanguage == language.Code ? Markup.None : Markup.Of($" lang=\"{textLanguage}\"");

    /// <summary>A title as readers see it, rich text and all.</summary>
    public Markup Title(string title) => string.IsNullOrWhiteSpace(title) ? Markup.Of($"{Words.Untitled}") : RichText.ToHtml(title);

    /// <summary>A title as plain text.</summary>
    public string PlainTitle(string title) => string.IsNullOrWhiteSpace(title) ? Words.Untitled : RichText.ToPlain(title);
}
