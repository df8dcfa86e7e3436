using System.Text;

namespace PubArchive.Formats.ArchivePages;

/// <summary>Cuts a text into the pages that follow one another in it: each ends with a line <c>&lt;/div&gt;</c> before the front matter of the next.</summary>
internal sealed class PageTexts(TextReader reader)
{
    private const string End = "\n</div>\n";
    private const string Start = PageShape.TitleStart;
    private const int Longest = 16 * 1024 * 1024;

    private readonly char[] _buffer = new char[64 * 1024];
    private readonly StringBuilder _text = new();

    /// <summary>The pages, each with the line on which it begins. What is longer than sixteen million characters is cut.</summary>
    public IEnumerable<(string Text, int Line)> All()
    {
        var line = 1;
        var rest = "";
        for (var isOver = false; !isOver;)
        {
            isOver = !Fill();
            rest += _text;
            _text.Clear();
            for (var end = EndOf(rest); end > 0 || rest.Length > Longest; end = EndOf(rest))
            {
                var page = rest[..(end > 0 ? end : Longest)];
                yield return (page, line);
                line += page.AsSpan().Count('\n');
                rest = rest[page.Length..];
            }
        }
        if (rest.Length > 0) { yield return (rest, line); }
    }

    private bool Fill()
    {
        var count = reader.Read(_buffer);
        _text.Append(_buffer, 0, count);
        return count > 0;
    }

    private static int EndOf(string text)
    {
        var at = text.IndexOf(End + Start, StringComparison.Ordinal);
        return at < 0 ? -1 : at + End.Length;
    }
}
