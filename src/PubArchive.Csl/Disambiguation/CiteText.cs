using System.Text;
using PubArchive.Csl.Output;
using PubArchive.Csl.Rendering;

namespace PubArchive.Csl.Disambiguation;

/// <summary>The plain text of a cite, as it would stand at a later mention: two cites of the same text are ambiguous.</summary>
/// <param name="firstNotes">Note of the first mention by item; empty outside notes.</param>
internal sealed class CiteText(CompiledStyle style, NameRegistry registry, IReadOnlyDictionary<string, int> firstNotes)
{
    // What differs in quotation marks alone reads alike.
    private readonly PlainTextWriter _writer = new(QuoteMarks.None);
    private readonly StringBuilder _text = new();

    /// <summary>How many tests for ambiguity the last cite met, and how many of them held.</summary>
    public (int Met, int Held) Tests { get; private set; }

    /// <summary>The text as the style prints it where nothing has to be told apart.</summary>
    public PlainCite Plain(CslItem item)
    {
        var rendition = new Rendition(style, style.Style.Citation, item, Later()) { IsComparing = true, Noted = new Distinction(), NameLists = [] };
        return new PlainCite(item, Write(rendition), rendition.Noted, rendition.NameLists);
    }

    /// <summary>The text told apart in a way, which afterwards says what was shown.</summary>
    /// <param name="withNote">Whether the note of the first mention counts.</param>
    public string Of(PlainCite plain, Distinction distinction, bool withNote)
    {
        var item = plain.Item;
        var cite = Later() with { Distinction = distinction, Registry = registry, FirstNoteNumber = withNote && firstNotes.TryGetValue(item.Id, out var note) ? note : null };
        return Write(new Rendition(style, style.Style.Citation, item, cite) { IsComparing = true, Noted = distinction });
    }

    /// <summary>Whether both read alike whatever is shown of their names, while no test for ambiguity holds.</summary>
    public bool AreTwins(PlainCite left, PlainCite right) => firstNotes.Count == 0 && left.IsTwinOf(right);

    private static Cite Later() => new() { Position = CitePosition.Subsequent, IsNearNote = true };

    private string Write(Rendition rendition)
    {
        _text.Clear();
        foreach (var run in rendition.Elements.RenderAll(style.Style.Citation.Layout.Children))
        {
            if (Punctuation.RemoveEmpty(run)) { _writer.Write(_text, run); }
        }
        Tests = (rendition.TestsMet, rendition.TestsHeld);
        return _text.ToString();
    }
}
