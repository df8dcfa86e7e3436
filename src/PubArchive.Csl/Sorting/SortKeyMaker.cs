using System.Text;
using PubArchive.Csl.Output;
using PubArchive.Csl.Rendering;
using PubArchive.Csl.Rendering.Dates;
using PubArchive.Csl.Rendering.Names;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Sorting;

/// <summary>Makes the sort keys of an item (CSL 1.0.2, "Sorting").</summary>
internal sealed class SortKeyMaker(CompiledStyle style, Area area)
{
    private readonly PlainTextWriter _writer = new(style.Quotes);
    private readonly StringBuilder _text = new();

    /// <summary>The text of an item under a key of the area; <see langword="null"/> for an empty key, which sorts last.</summary>
    /// <param name="item">Frozen.</param>
    /// <param name="cite">Whose number and names count; names are those the style prints where nothing has to be told apart.</param>
    /// <param name="index">Place of the key.</param>
    public string? Make(CslItem item, Cite cite, int index) => SortKeyText.Normalize(Raw(item, new Cite { Number = cite.Number, Registry = cite.Registry }, area.Sort[index]));

    private string Raw(CslItem item, Cite cite, SortKey key)
    {
        var rendition = new Rendition(style, area, item, cite) { SortKey = key };
        if (key.Macro is { } macro) { return Write(rendition.Elements.RenderMacro(macro, Decoration.None)); }
        var variable = key.Variable!.Value; // a key has a macro or a variable
        return variable.Kind() switch
        {
            VariableKind.Name => Names(rendition, variable),
            VariableKind.Date => DateSortKey.Of(DateValue.Of(item.Date(variable)), []),
            VariableKind.Number => rendition.Text(variable) is { } number ? SortKeyText.Pad(number) : "",
            _ => rendition.Text(variable) is { } text ? Write(rendition.Runs.Text(text, Decoration.None)) : "",
        };
    }

    // CSL 1.0.2, "Sorting": names as variables are sorted by all their parts, in sort order.
    private string Names(Rendition rendition, Variable variable)
    {
        var element = new NamesElement { Variables = [variable] };
        var options = rendition.SortKey!.NameOptions.Over(style.Style.NameOptionsOf(element, area)) with { Form = NameForm.Long }; // this rendition makes a key
        return Write(new NameListRenderer(rendition, element, options).Render(rendition.Item.NamesOf(variable)));
    }

    private string Write(Run? run)
    {
        if (run is null || !Punctuation.RemoveEmpty(run)) { return ""; }
        _text.Clear();
        _writer.Write(_text, run);
        return _text.ToString();
    }
}
