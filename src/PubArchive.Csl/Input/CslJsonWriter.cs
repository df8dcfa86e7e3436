using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl;

/// <summary>Writes a <see cref="CslItem"/> as a CSL-JSON object, in the shapes the schema asks for.</summary>
internal static class CslJsonWriter
{
    public static void Write(Utf8JsonWriter writer, CslItem item)
    {
        writer.WriteStartObject();
        writer.WriteString("id", item.Id);
        if (item.Type.Length > 0) { writer.WriteString("type", item.Type); }
        foreach (var (variable, text) in item.Texts) { writer.WriteString(variable.Name(), text); }
        foreach (var (variable, names) in item.Names) { WriteNames(writer, variable.Name(), names); }
        foreach (var (variable, date) in item.Dates) { WriteDate(writer, variable.Name(), date); }
        foreach (var (key, value) in item.Other)
        {
            writer.WritePropertyName(key);
            value.WriteTo(writer);
        }
        writer.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter writer, string key, ImmutableArray<CslName> names)
    {
        writer.WriteStartArray(key);
        foreach (var name in names.IsDefault ? [] : names)
        {
            writer.WriteStartObject();
            WriteText(writer, "family", name.Family);
            WriteText(writer, "given", name.Given);
            WriteText(writer, "dropping-particle", name.DroppingParticle);
            WriteText(writer, "non-dropping-particle", name.NonDroppingParticle);
            WriteText(writer, "suffix", name.Suffix);
            if (name.CommaSuffix) { writer.WriteBoolean("comma-suffix", true); }
            if (name.StaticOrdering) { writer.WriteBoolean("static-ordering", true); }
            if (name.ParseNames is { } parse) { writer.WriteBoolean("parse-names", parse); }
            WriteText(writer, "literal", name.Literal);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteDate(Utf8JsonWriter writer, string key, CslDate date)
    {
        writer.WriteStartObject(key);
        if (date.Start is { } start)
        {
            writer.WriteStartArray("date-parts");
            WriteParts(writer, start);
            if (date.End is { } end) { WriteParts(writer, end); }
            writer.WriteEndArray();
        }
        if (int.TryParse(date.Season, NumberStyles.None, CultureInfo.InvariantCulture, out var season)) { writer.WriteNumber("season", season); }
        else { WriteText(writer, "season", date.Season); }
        if (date.Circa) { writer.WriteBoolean("circa", true); }
        WriteText(writer, "literal", date.Literal);
        WriteText(writer, "raw", date.Raw);
        writer.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter writer, CslDateParts parts)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(parts.Year);
        if (parts.Month != 0 || parts.Day != 0) { writer.WriteNumberValue(parts.Month); }
        if (parts.Day != 0) { writer.WriteNumberValue(parts.Day); }
        writer.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter writer, string key, string? value)
    {
        if (value is not null) { writer.WriteString(key, value); }
    }
}
