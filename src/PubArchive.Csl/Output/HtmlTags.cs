using System.Text;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Output;

/// <summary>Tags of font options, the font style innermost.</summary>
internal static class HtmlTags
{
    public static void Open(StringBuilder html, Formatting changes)
    {
        if (changes.IsNone) { return; }
        html.Append(Open(changes.VerticalAlign)).Append(Open(changes.TextDecoration)).Append(Open(changes.FontWeight)).Append(Open(changes.FontVariant)).Append(Open(changes.FontStyle));
    }

    public static void Close(StringBuilder html, Formatting changes)
    {
        if (changes.IsNone) { return; }
        html.Append(Close(changes.FontStyle)).Append(Close(changes.FontVariant)).Append(Close(changes.FontWeight)).Append(Close(changes.TextDecoration)).Append(Close(changes.VerticalAlign));
    }

    private static string Open(FontStyle? style) => style switch
    {
        FontStyle.Italic => "<i>",
        FontStyle.Oblique => "<em>",
        FontStyle.Normal => "<span style=\"font-style:normal;\">",
        _ => "",
    };

    private static string Close(FontStyle? style) => style switch
    {
        FontStyle.Italic => "</i>",
        FontStyle.Oblique => "</em>",
        FontStyle.Normal => "</span>",
        _ => "",
    };

    private static string Open(FontVariant? variant) => variant switch
    {
        FontVariant.SmallCaps => "<span style=\"font-variant:small-caps;\">",
        FontVariant.Normal => "<span style=\"font-variant:normal;\">",
        _ => "",
    };

    private static string Close(FontVariant? variant) => variant is null ? "" : "</span>";

    private static string Open(FontWeight? weight) => weight switch
    {
        FontWeight.Bold => "<b>",
        FontWeight.Normal => "<span style=\"font-weight:normal;\">",
        FontWeight.Light => "<span style=\"font-weight:lighter;\">",
        _ => "",
    };

    private static string Close(FontWeight? weight) => weight switch
    {
        FontWeight.Bold => "</b>",
        null => "",
        _ => "</span>",
    };

    private static string Open(TextDecoration? line) => line switch
    {
        TextDecoration.Underline => "<span style=\"text-decoration:underline;\">",
        TextDecoration.None => "<span style=\"text-decoration:none;\">",
        _ => "",
    };

    private static string Close(TextDecoration? line) => line is null ? "" : "</span>";

    private static string Open(VerticalAlign? align) => align switch
    {
        VerticalAlign.Sup => "<sup>",
        VerticalAlign.Sub => "<sub>",
        VerticalAlign.Baseline => "<span style=\"baseline\">",
        _ => "",
    };

    private static string Close(VerticalAlign? align) => align switch
    {
        VerticalAlign.Sup => "</sup>",
        VerticalAlign.Sub => "</sub>",
        VerticalAlign.Baseline => "</span>",
        _ => "",
    };
}
