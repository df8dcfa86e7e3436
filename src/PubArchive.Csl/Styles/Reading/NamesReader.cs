using System.Collections.Immutable;
using PubArchive.Csl.Locales;

namespace PubArchive.Csl.Styles.Reading;

/// <summary>Reads <c>names</c> and what stands in it.</summary>
internal sealed class NamesReader(FaultList faults)
{
    private static readonly string[] s_children = ["name", "et-al", "label", "substitute"];

    /// <summary>How many have been read.</summary>
    public int Count { get; private set; }

    public NamesElement? Read(SourceElement element, ElementReader reader) => Read(element, reader, null);

    private NamesElement? Read(SourceElement element, ElementReader reader, NamesElement? parent)
    {
        Structure.NoText(element, faults);
        foreach (var child in element.Children.Where(child => !s_children.Contains(child.Name))) { Structure.Unknown(child, faults, s_children); }
        var names = ReadOwn(element);
        if (element.Children.Count == 0 && parent is not null)
        {
            // CSL 1.0.2, "Substitute": a shorthand names takes over the children of the names around it.
            names = names with { Name = parent.Name, EtAl = parent.EtAl, Label = parent.Label };
        }
        var substitute = Structure.Only(element, "substitute", faults);
        if (substitute is not null) { names = names with { Substitutes = ReadSubstitutes(substitute, reader, names) }; }
        return names.Variables.IsEmpty ? null : names;
    }

    private NamesElement ReadOwn(SourceElement element)
    {
        var attributes = new Attributes(element, faults);
        if (!attributes.Has("variable")) { faults.Add(element, "The attribute variable is missing."); }
        ImmutableArray<Variable> variables = [.. attributes.Choices("variable", Vocabulary.NameVariables)];
        var delimiter = attributes.Text("delimiter");
        var decoration = DecorationReader.Read(attributes, Allowed.Formatting | Allowed.Affixes | Allowed.Display);
        attributes.Finish();
        var (name, etAl, label) = (Structure.Only(element, "name", faults), Structure.Only(element, "et-al", faults), Structure.Only(element, "label", faults));
        return new NamesElement
        {
            Variables = variables,
            Delimiter = delimiter,
            Name = name is null ? NameElement.Default : ReadName(name),
            EtAl = etAl is null ? null : ReadEtAl(etAl),
            Label = label is null ? null : ReadLabel(label, name is not null && element.Children.IndexOf(label) < element.Children.IndexOf(name)),
            IsShorthand = element.Children.Count == 0,
            Index = Count++,
            Decoration = decoration,
        };
    }

    private ImmutableArray<RenderingElement> ReadSubstitutes(SourceElement substitute, ElementReader reader, NamesElement parent)
    {
        Structure.NoText(substitute, faults);
        new Attributes(substitute, faults).Finish();
        return [.. substitute.Children.Select(child => child.Name == "names" ? Read(child, reader, parent) : reader.Read(child)).OfType<RenderingElement>()];
    }

    private NameElement ReadName(SourceElement element)
    {
        Structure.NoText(element, faults);
        var attributes = new Attributes(element, faults);
        var options = NameOptionsReader.ReadName(attributes);
        var decoration = DecorationReader.Read(attributes, Allowed.Formatting | Allowed.Affixes);
        attributes.Finish();
        var name = new NameElement { Options = options, Decoration = decoration };
        foreach (var child in element.Children)
        {
            if (child.Name == "name-part") { name = ReadPart(child, name); }
            else { Structure.Unknown(child, faults, ["name-part"]); }
        }
        return name;
    }

    private NameElement ReadPart(SourceElement element, NameElement name)
    {
        Structure.Empty(element, faults);
        var attributes = new Attributes(element, faults);
        var isFamily = attributes.RequiredChoice("name", Vocabulary.IsFamily);
        var part = new NamePart(DecorationReader.Read(attributes, Allowed.Formatting | Allowed.Affixes | Allowed.TextCase));
        attributes.Finish();
        return isFamily switch
        {
            true => name with { Family = part },
            false => name with { Given = part },
            null => name,
        };
    }

    private EtAl ReadEtAl(SourceElement element)
    {
        Structure.Empty(element, faults);
        var attributes = new Attributes(element, faults);
        var term = attributes.Choice("term", Vocabulary.EtAlTerms) ?? Term.EtAl;
        var decoration = DecorationReader.Read(attributes, Allowed.Formatting);
        attributes.Finish();
        return new EtAl(term, decoration);
    }

    private NamesLabel ReadLabel(SourceElement element, bool beforeName)
    {
        Structure.Empty(element, faults);
        var attributes = new Attributes(element, faults);
        var form = attributes.Choice("form", Vocabulary.TermForms) ?? TermForm.Long;
        var plural = attributes.Choice("plural", Vocabulary.LabelPlurals) ?? LabelPlural.Contextual;
        var decoration = DecorationReader.Read(attributes, Allowed.Formatting | Allowed.Affixes | Allowed.TextCase | Allowed.StripPeriods);
        attributes.Finish();
        return new NamesLabel(form, plural, beforeName, decoration);
    }
}
