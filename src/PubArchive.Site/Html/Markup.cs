using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace PubArchive.Site.Html;

/// <summary>A piece of finished HTML, already escaped. Only the writer's own code and the two filters make one.</summary>
internal readonly struct Markup
{
    private readonly string? _html;

    private Markup(string html) => _html = html;

    public static Markup None => default;

    public bool IsEmpty => string.IsNullOrEmpty(_html);

    /// <summary>Literal parts are markup, holes are text: <c>R&amp;D</c> in a hole becomes <c>R&amp;amp;D</c>.</summary>
    public static Markup Of(MarkupHandler html) => new(html.ToString());

    /// <summary>A filter's output.</summary>
    public static Markup Filtered(StringBuilder html) => new(html.ToString());

    public override string ToString() => _html ?? "";
}

/// <summary>The interpolated-string handler behind <see cref="Markup.Of"/> and <see cref="HtmlWriter.Write(MarkupHandler)"/>: literals as they are, holes escaped.</summary>
[InterpolatedStringHandler]
internal readonly ref struct MarkupHandler
{
    private readonly StringBuilder _to;

    public MarkupHandler(int literalLength, int formattedCount) => _to = new StringBuilder(literalLength + (formattedCount * 16));

    public MarkupHandler(int literalLength, int formattedCount, HtmlWriter writer)
    {
        _ = literalLength + formattedCount;
        _to = writer.Text;
    }

    public void AppendLiteral(string markup) => _to.Append(markup);

    public void AppendFormatted(string? text) => HtmlText.Encode(text, _to);

    public void AppendFormatted(ReadOnlySpan<char> text) => HtmlText.Encode(text, _to);

    public void AppendFormatted(int number) => _to.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(Markup html) => _to.Append(html.ToString());

    public void AppendFormatted(SafeUrl url) => HtmlText.Encode(url.Text, _to);

    public override string ToString() => _to.ToString();
}
