using System.Collections.Immutable;
using System.Globalization;
using PubArchive.Catalogue;
using PubArchive.Site.Html;

namespace PubArchive.Site.Pages;

/// <summary>The goals as the site shows them: every goal, and a tile of our own drawing for each.</summary>
/// <remarks>The drawing is a ring of seventeen strokes with the goal's own stroke drawn out, around its number.</remarks>
internal static class GoalLook
{
    public static ImmutableArray<SdgGoal> All { get; } = [.. Enumerable.Range(1, 17).Select(SdgGoal.Of)];

    /// <summary>A link to a goal's list: picture, name, and a line below; the link's text is the goal's number and name.</summary>
    public static Markup Tile(PageWriter page, SdgGoal goal, string below) => Markup.Of(
        $"<a class=\"goal\" href=\"{page.To(Address.Goal(goal))}\">{Picture(page, goal)}<span>{goal.Name(page.Language.Code)}<small>{below}</small></span></a>");

    /// <summary>The picture, whose alternative text is the goal's number.</summary>
    public static Markup Picture(PageWriter page, SdgGoal goal) => Markup.Of(
        $"<img src=\"{page.Root(Address.GoalPicture(goal))}\" width=\"64\" height=\"64\" alt=\"{Wording.Phrases.Fill(page.Words.GoalNumber, goal.ToString())}\">");

    /// <summary>The drawing, 64 × 64.</summary>
    public static byte[] Svg(SdgGoal goal)
    {
        var html = new HtmlWriter();
        var ink = GoalInk.On(goal);
        html.Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\" width=\"64\" height=\"64\">");
        html.Line($"<rect width=\"64\" height=\"64\" fill=\"{goal.Colour}\"/>");
        html.Line($"<g stroke=\"{ink}\" stroke-width=\"2.4\" stroke-linecap=\"round\">");
        foreach (var other in All) { WriteStroke(html, other, other == goal); }
        html.Line($"</g>");
        html.Line($"<text x=\"32\" y=\"39.6\" text-anchor=\"middle\" font-family=\"system-ui,'Segoe UI',Roboto,'Noto Sans','Liberation Sans',sans-serif\" font-size=\"21\" font-weight=\"700\" fill=\"{ink}\">{goal.Number}</text>");
        html.Line($"</svg>");
        return html.ToUtf8();
    }

    private static void WriteStroke(HtmlWriter html, SdgGoal stroke, bool isOwn)
    {
        var angle = (stroke.Number - 1) * Math.Tau / All.Length;
        var (x, y) = (Math.Sin(angle), -Math.Cos(angle));
        var (inner, outer) = isOwn ? (20.0, 28.5) : (23.0, 25.0);
        var quiet = isOwn ? Markup.None : Markup.Of($" stroke-opacity=\".55\"");
        html.Line($"<path d=\"M{Point(x, y, inner)}L{Point(x, y, outer)}\"{quiet}/>");
    }

    private static string Point(double x, double y, double radius) =>
        string.Create(CultureInfo.InvariantCulture, $"{32 + (x * radius):0.#} {32 + (y * radius):0.#}");
}
