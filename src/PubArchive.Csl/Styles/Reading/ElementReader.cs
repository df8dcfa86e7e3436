using System.Collections.Immutable;
using PubArchive.Csl.Locales;

namespace PubArchive.Csl.Styles.Reading;

/// <summary>Reads rendering elements.</summary>
internal sealed class ElementReader(FaultList faults, MacroTable macros)
{
    // Elements plus the elements of the macros they call: bounds the stack of this reader and of whoever walks the tree.
    private const int Deepest = 250;

    private static readonly string[] s_names = ["text", "number", "label", "date", "names", "group", "choose"];

    private readonly NamesReader _names = new(faults);
    private int _depth;

    /// <summary>How many names elements have been read.</summary>
    public int NamesCount => _names.Count;

    public MacroTable Macros => macros;

    public ImmutableArray<RenderingElement> ReadChildren(SourceElement parent)
    {
        Structure.NoText(parent, faults);
        if (++_depth > Deepest)
        {
            faults.Add(parent, "Elements and macro calls are nested too deeply.");
            _depth--;
            return [];
        }
        ImmutableArray<RenderingElement> children = [.. parent.Children.Select(Read).OfType<RenderingElement>()];
        _depth--;
        return children;
    }

    /// <returns><see langword="null"/> with a fault when nothing can be made of the element.</returns>
    public RenderingElement? Read(SourceElement element)
    {
        switch (element.Name)
        {
            case "text": return ReadText(element);
            case "number": return ReadNumber(element);
            case "label": return ReadLabel(element);
            case "date": return DateReader.ReadElement(element, faults);
            case "names": return _names.Read(element, this);
            case "group": return ReadGroup(element);
            case "choose": return ReadChoose(element);
            default:
                Structure.Unknown(element, faults, s_names);
                return null;
        }
    }

    private RenderingElement? ReadText(SourceElement element)
    {
        Structure.Empty(element, faults);
        var attributes = new Attributes(element, faults);
        var text = ReadSource(element, attributes);
        var decoration = DecorationReader.Read(attributes, Allowed.Formatting | Allowed.Affixes | Allowed.Display | Allowed.TextCase | Allowed.Quotes | Allowed.StripPeriods);
        attributes.Finish();
        return text is null ? null : text with { Decoration = decoration };
    }

    private RenderingElement? ReadSource(SourceElement element, Attributes attributes)
    {
        if (attributes.Take("variable") is not null) { return ReadVariable(attributes); }
        if (attributes.Take("macro") is { } called)
        {
            return macros.Find(element, called, this) is { } macro ? new MacroText(macro) : null;
        }
        if (attributes.Take("term") is { } term) { return ReadTerm(element, attributes, term); }
        if (attributes.Text("value") is { } value) { return new ValueText(value); }
        faults.Add(element, "There is nothing to print.", "Give one of variable, macro, term, value.");
        return null;
    }

    private static VariableText? ReadVariable(Attributes attributes)
    {
        var form = attributes.Choice("form", Vocabulary.VariableForms);
        return attributes.Choice("variable", Vocabulary.StandardVariables) is { } variable ? new VariableText(variable, form ?? VariableForm.Long) : null;
    }

    private TermText? ReadTerm(SourceElement element, Attributes attributes, SourceAttribute attribute)
    {
        var form = attributes.Choice("form", Vocabulary.TermForms) ?? TermForm.Long;
        var plural = attributes.Flag("plural") ?? false;
        if (Terms.TryParse(attribute.Value.Trim(), out var term)) { return new TermText(term, form, plural); }
        faults.Add(element, attribute, $"There is no term \"{attribute.Value}\".", NearestName.Hint(attribute.Value, Terms.Names));
        return null;
    }

    private NumberElement? ReadNumber(SourceElement element)
    {
        Structure.Empty(element, faults);
        var attributes = new Attributes(element, faults);
        var variable = attributes.RequiredChoice("variable", Vocabulary.NumberVariables);
        var form = attributes.Choice("form", Vocabulary.NumberForms) ?? NumberForm.Numeric;
        var decoration = DecorationReader.Read(attributes, Allowed.Formatting | Allowed.Affixes | Allowed.Display | Allowed.TextCase);
        attributes.Finish();
        return variable is null ? null : new NumberElement(variable.Value, form) { Decoration = decoration };
    }

    private LabelElement? ReadLabel(SourceElement element)
    {
        Structure.Empty(element, faults);
        var attributes = new Attributes(element, faults);
        var variable = attributes.RequiredChoice("variable", Vocabulary.NumberVariables);
        var form = attributes.Choice("form", Vocabulary.TermForms);
        var plural = attributes.Choice("plural", Vocabulary.LabelPlurals) ?? LabelPlural.Contextual;
        var decoration = DecorationReader.Read(attributes, Allowed.Formatting | Allowed.Affixes | Allowed.TextCase | Allowed.StripPeriods);
        attributes.Finish();
        return variable is null ? null : new LabelElement(variable.Value, form ?? TermForm.Long, plural) { Decoration = decoration, HasForm = form is not null };
    }

    private GroupElement ReadGroup(SourceElement element)
    {
        var attributes = new Attributes(element, faults);
        var delimiter = attributes.Text("delimiter") ?? "";
        var decoration = DecorationReader.Read(attributes, Allowed.Formatting | Allowed.Affixes | Allowed.Display);
        attributes.Finish();
        return new GroupElement(ReadChildren(element), delimiter) { Decoration = decoration };
    }

    private ChooseElement ReadChoose(SourceElement element)
    {
        Structure.NoText(element, faults);
        new Attributes(element, faults).Finish();
        if (element.Children is [] or [{ Name: not "if" }, ..]) { faults.Add(element, "A choose begins with if."); }
        return new ChooseElement([.. element.Children.Select((child, index) => ReadBranch(element, child, index)).OfType<Branch>()]);
    }

    private Branch? ReadBranch(SourceElement choose, SourceElement element, int index)
    {
        if (element.Name is not ("if" or "else-if" or "else"))
        {
            Structure.Unknown(element, faults, ["if", "else-if", "else"]);
            return null;
        }
        if (element.Name == "if" && index > 0) { faults.Add(element, "There is a second if.", "Did you mean \"else-if\"?"); }
        if (element.Name == "else" && index < choose.Children.Count - 1) { faults.Add(element, "There is something after else."); }
        var attributes = new Attributes(element, faults);
        var match = Match.All;
        ImmutableArray<Condition> conditions = [];
        if (element.Name != "else")
        {
            match = attributes.Choice("match", Vocabulary.Matches) ?? Match.All;
            conditions = ConditionReader.Read(element, attributes, faults);
        }
        attributes.Finish();
        return new Branch(match, conditions, ReadChildren(element));
    }
}
