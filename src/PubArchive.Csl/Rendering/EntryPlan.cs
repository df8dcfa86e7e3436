using System.Collections.Immutable;
using PubArchive.Csl.Output;

namespace PubArchive.Csl.Rendering;

/// <summary>All that decides what an entry prints, so that it can be rendered again.</summary>
/// <param name="Renderer">Of the style.</param>
/// <param name="Item">Frozen.</param>
/// <param name="Cite">Its number and what tells it apart.</param>
internal sealed record EntryPlan(EntryRenderer Renderer, CslItem Item, Cite Cite)
{
    /// <summary>The names the entry before begins with, in a bibliography that does not repeat them; <see langword="null"/> otherwise.</summary>
    public ImmutableArray<string>? NamesBefore { get; init; }

    /// <summary>Text of the entry where the style prints nothing; <see langword="null"/> for none.</summary>
    public string? ForNothing { get; init; }

    public FinishedText Render() => Render(out _);

    /// <param name="names">The names the entry begins with; where it begins with none, those of the entry before.</param>
    public FinishedText Render(out ImmutableArray<string> names)
    {
        var text = Renderer.RenderFinished(this, out names);
        return ForNothing is not null && text.IsEmpty ? Renderer.Finished(Run.OfText(ForNothing)) : text;
    }
}
