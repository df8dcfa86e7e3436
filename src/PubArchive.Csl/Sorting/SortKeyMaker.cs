using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PubArchive.Csl.Output;
using PubArchive.Csl.Rendering;
using PubArchive.Csl.Rendering.Dates;
using PubArchive.Csl.Rendering.Names;
using PubArchive.Csl.Styles;

using SortKey = PubArchive.Csl.Styles.SortKey;

namespace PubArchive.Csl.Sorting;

/// <summary>Makes the sort keys of an item (CSL 1.0.2, "Sorting").</summary>
internal sealed class SortKeyMaker(CompiledStyle style, Area area)
{
    private static readonly SortKey s_yearSuffix = new() { Variable = Variable.YearSuffix };
    private readonly PlainTextWriter _writer = new(style.Quotes);

    /// <summary>The keys that texts are made for: those of the area, and in citations the letters of years after each key that sorts by a date.</summary>
    public ImmutableArray<SortKey> Keys { get; } = area is CitationArea ? [.. area.Sort.SelectMany<SortKey, SortKey>(key => DateUse.In(key) ? [key, s_yearSuffix] : [key])] : area.Sort;

    /// <summary>One text for each of <see cref="Keys"/>; <see langword="null"/> for an empty key, which sorts last.</summary>
    /// <remarks>Names are those the style prints where nothing has to be told apart.</remarks>
    public ImmutableArray<string?> Make(CslItem item, Cite cite) => [.. Keys.Select(key => SortKeyText.Normalize(ReferenceEquals(key, s_yearSuffix) ? Letter(cite) : Raw(item, new Cite { Number = cite.Number, Registry = cite.Registry }, key)))];

    private static string Letter(Cite cite) => SortKeyText.Pad((cite.Distinction?.Letter ?? 0).ToString(CultureInfo.InvariantCulture));

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
        var text = new StringBuilder();
        _writer.Write(text, run);
        return text.ToString();
    }
}
