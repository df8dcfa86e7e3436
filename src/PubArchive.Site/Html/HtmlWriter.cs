using System.Runtime.CompilerServices;
using System.Text;

namespace PubArchive.Site.Html;

/// <summary>A page in the making. What is written is escaped by construction: only literal parts are markup.</summary>
internal sealed class HtmlWriter
{
    internal StringBuilder Text { get; } = new(16 * 1024);

    /// <summary>Writes markup whose holes are text: <c>html.Write($"&lt;h1&gt;{title}&lt;/h1&gt;")</c>.</summary>
    /// <returns>The writer itself.</returns>
    // The handler has written by the time the method is entered.
    public HtmlWriter Write([InterpolatedStringHandlerArgument("")] MarkupHandler html)
    {
        _ = html;
        return this;
    }

    /// <summary>As <see cref="Write(MarkupHandler)"/>, and ends the line.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] MarkupHandler html)
    {
        _ = html;
        Text.Append('\n');
    }

    /// <summary>The page as UTF-8 without a byte order mark; a lone surrogate becomes U+FFFD.</summary>
    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(Text.ToString());
}
