using PubArchive.Site.Html;
using PubArchive.Site.Output;
using PubArchive.Site.Pages;

namespace PubArchive.Site;

/// <summary>The files that pages share: one style sheet, an icon, and the goals' pictures.</summary>
internal static class SiteAssets
{
    public const string StyleSheet = "assets/archive.css";
    public const string Icon = "assets/icon.svg";

    public static void Write(SiteFolder folder)
    {
        folder.Write(StyleSheet, Embedded("archive.css"));
        folder.Write(Icon, DrawIcon());
        foreach (var goal in GoalLook.All) { folder.Write(Address.GoalPicture(goal), GoalLook.Svg(goal)); }
    }

    private static byte[] Embedded(string name)
    {
        using var stream = typeof(SiteAssets).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The resource {name} is missing from the build.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    // Three shelves of a card index.
    private static byte[] DrawIcon()
    {
        var html = new HtmlWriter();
        html.Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" rx=\"7\" fill=\"#0b5d5a\"/><path d=\"M8 9.5h16M8 16h11M8 22.5h14\" stroke=\"#fdfcfa\" stroke-width=\"3\" stroke-linecap=\"round\"/></svg>");
        return html.ToUtf8();
    }
}
