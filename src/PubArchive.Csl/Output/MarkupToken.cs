using System.Runtime.InteropServices;

namespace PubArchive.Csl.Output;

internal enum MarkupKind : byte { Text, Open, Close }

/// <summary>A piece of a field: text, or the beginning or end of markup.</summary>
/// <param name="Text">As it stands in the field.</param>
/// <param name="Closer">What ends this opener.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MarkupToken(MarkupKind Kind, string Text, Markup Markup = Markup.None, string Closer = "")
{
    public bool IsQuote => Markup is Markup.Quote or Markup.InnerQuote;

    public static MarkupToken OfText(string text) => new(MarkupKind.Text, text);

    /// <summary>What an opener without closer is printed as; a single quote becomes an apostrophe.</summary>
    public MarkupToken AsStray() => OfText(Text == "'" ? "\u2019" : Text);
}
