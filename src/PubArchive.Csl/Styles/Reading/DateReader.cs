using System.Collections.Immutable;
using PubArchive.Csl.Locales;

namespace PubArchive.Csl.Styles.Reading;

/// <summary>Reads <c>date</c>, of styles and of locales.</summary>
internal static class DateReader
{
    public static DateElement? ReadElement(SourceElement element, FaultList faults)
    {
        var attributes = new Attributes(element, faults);
        var variable = attributes.RequiredChoice("variable", Vocabulary.DateVariables);
        var form = attributes.Choice("form", Vocabulary.DateForms);
        var depth = attributes.Choice("date-parts", Vocabulary.DateDepths);
        var delimiter = attributes.Text("delimiter");
        var decoration = DecorationReader.Read(attributes, Allowed.Formatting | Allowed.Affixes | Allowed.Display | Allowed.TextCase);
        attributes.Finish();
        var parts = ReadParts(element, faults);
        if (variable is null) { return null; }
        return new DateElement
        {
            Variable = variable.Value,
            Form = form,
            Depth = depth ?? DateDepth.YearMonthDay,
            Delimiter = delimiter,
            Parts = parts,
            Decoration = decoration,
        };
    }

    /// <summary>A locale's date format, with the form it is for.</summary>
    public static (DateForm? Form, LocalizedDate Date) ReadLocalized(SourceElement element, FaultList faults)
    {
        var attributes = new Attributes(element, faults);
        var form = attributes.RequiredChoice("form", Vocabulary.DateForms);
        var delimiter = attributes.Text("delimiter") ?? "";
        var decoration = DecorationReader.Read(attributes, Allowed.Formatting | Allowed.TextCase);
        attributes.Finish();
        return (form, new LocalizedDate(ReadParts(element, faults), delimiter, decoration));
    }

    private static ImmutableArray<DatePart> ReadParts(SourceElement date, FaultList faults)
    {
        Structure.NoText(date, faults);
        var parts = ImmutableArray.CreateBuilder<DatePart>();
        foreach (var child in date.Children)
        {
            if (child.Name != "date-part") { Structure.Unknown(child, faults, ["date-part"]); }
            else if (ReadPart(child, faults) is { } part) { parts.Add(part); }
        }
        return parts.ToImmutable();
    }

    private static DatePart? ReadPart(SourceElement element, FaultList faults)
    {
        var attributes = new Attributes(element, faults);
        var name = attributes.RequiredChoice("name", Vocabulary.DatePartNames);
        var form = attributes.Choice("form", Vocabulary.DatePartForms);
        var rangeDelimiter = attributes.Text("range-delimiter");
        var decoration = DecorationReader.Read(attributes, Allowed.Formatting | Allowed.Affixes | Allowed.TextCase | Allowed.StripPeriods);
        attributes.Finish();
        Structure.Empty(element, faults);
        if (name is null) { return null; }
        if (form is not null && !Fits(name.Value, form.Value))
        {
            faults.Add(element, $"A {element.Attribute("name")} has no form \"{element.Attribute("form")}\".", FormsOf(name.Value));
        }
        return new DatePart { Name = name.Value, Form = form, RangeDelimiter = rangeDelimiter, Decoration = decoration };
    }

    private static bool Fits(DatePartName name, DatePartForm form) => name switch
    {
        DatePartName.Day => form >= DatePartForm.Numeric,
        DatePartName.Month => form != DatePartForm.Ordinal,
        _ => form <= DatePartForm.Short,
    };

    private static string FormsOf(DatePartName name) => name switch
    {
        DatePartName.Day => "Allowed: numeric, numeric-leading-zeros, ordinal.",
        DatePartName.Month => "Allowed: long, short, numeric, numeric-leading-zeros.",
        _ => "Allowed: long, short.",
    };
}
