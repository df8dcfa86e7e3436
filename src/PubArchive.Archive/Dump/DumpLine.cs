using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace PubArchive.Archive.Dump;

/// <summary>A line of a dump: one JSON object on one line, and back. The same row gives the same bytes.</summary>
internal static class DumpLine
{
    /// <summary>How lines are written: letters of every script as themselves.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes a row as an object.</summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<DumpColumn> columns, SqliteDataReader row)
    {
        json.WriteStartObject();
        for (var at = 0; at < columns.Length; at++)
        {
            if (row.IsDBNull(at)) { continue; }
            json.WritePropertyName(columns[at].Name);
            Write(json, columns[at].Kind, row, at);
        }
        json.WriteEndObject();
    }

    /// <summary>Reads a line.</summary>
    /// <param name="columns">What it should hold.</param>
    /// <param name="text">The line.</param>
    /// <param name="fault">What is wrong with it, a sentence's end; <see langword="null"/> when nothing is.</param>
    /// <returns>A value a column: texts (JSON too), whole numbers, <see langword="null"/> where it is absent.</returns>
    public static object?[] Read(ImmutableArray<DumpColumn> columns, string text, out string? fault)
    {
        var values = new object?[columns.Length];
        fault = null;
        try
        {
            using var document = JsonDocument.Parse(text);
            fault = Fill(values, columns, document.RootElement);
        }
        catch (JsonException wrong)
        {
            fault = $"is no JSON: {wrong.Message}";
        }
        return values;
    }

    private static void Write(Utf8JsonWriter json, DumpKind kind, SqliteDataReader row, int at)
    {
        switch (kind)
        {
            case DumpKind.Number:
                json.WriteNumberValue(row.GetInt64(at));
                break;
            case DumpKind.Mark:
                json.WriteStringValue(row.GetInt64(at).ToString("x16", CultureInfo.InvariantCulture));
                break;
            case DumpKind.Json:
                // Line ends can only stand between its tokens, where they mean nothing.
                json.WriteRawValue(row.GetString(at).ReplaceLineEndings(" "), skipInputValidation: true);
                break;
            default:
                json.WriteStringValue(row.GetString(at));
                break;
        }
    }

    private static string? Fill(object?[] values, ImmutableArray<DumpColumn> columns, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) { return "is no JSON object"; }
        foreach (var property in root.EnumerateObject())
        {
            var at = columns.Select(column => column.Name).ToList().IndexOf(property.Name);
            if (at < 0) { return $"has '{property.Name}', which does not belong there"; }
            if (values[at] is not null) { return $"has '{property.Name}' twice"; }
            values[at] = Value(columns[at].Kind, property.Value);
            if (values[at] is null) { return $"has in '{property.Name}' what is no {Word(columns[at].Kind)}"; }
        }
        var missing = columns.Where((column, at) => !column.IsOptional && values[at] is null).Select(column => column.Name).FirstOrDefault();
        return missing is null ? null : $"has no '{missing}'";
    }

    private static object? Value(DumpKind kind, JsonElement value) => kind switch
    {
        DumpKind.Number => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null,
        DumpKind.Json => value.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? value.GetRawText() : null,
        DumpKind.Mark => value.ValueKind == JsonValueKind.String && Mark(value.GetString()) is { } mark ? mark : null,
        _ => value.ValueKind == JsonValueKind.String ? value.GetString() : null,
    };

    private static long? Mark(string? text)
    {
        if (text is not { Length: 16 } || !text.All(letter => char.IsAsciiDigit(letter) || letter is >= 'a' and <= 'f')) { return null; }
        return BinaryPrimitives.ReadInt64BigEndian(Convert.FromHexString(text));
    }

    private static string Word(DumpKind kind) => kind switch
    {
        DumpKind.Number => "whole number",
        DumpKind.Json => "JSON object or list",
        DumpKind.Mark => "mark of 16 hexadecimal digits",
        _ => "text",
    };
}
