using System.Buffers;
using System.Text;
using System.Text.Json;

namespace PubArchive.Formats.Json;

/// <summary>Reads JSON values as the texts they stand for, whatever their kind.</summary>
internal static class JsonValues
{
    /// <summary>Whether a property has a name of ASCII letters. Nobody escapes those, and an escape may be one that the framework's reader refuses.</summary>
    public static bool IsName(in Utf8JsonReader reader, ReadOnlySpan<byte> name) => !reader.ValueIsEscaped && reader.ValueTextEquals(name);

    /// <summary>A scalar as text: a string's content, a number as it is spelt; <see langword="null"/> for <c>null</c>, objects and lists.</summary>
    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    /// <summary>The text of an object's scalar; <see langword="null"/> when it has none under that key.</summary>
    public static string? Text(JsonElement parent, string key) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(key, out var value) ? Text(value) : null;

    /// <summary>Any value on one line: a scalar as text, a list of scalars joined by <c>; </c>, all else as compact JSON.</summary>
    public static string OneLine(JsonElement value)
    {
        if (Text(value) is { } text) { return text; }
        if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(element => Text(element) is not null))
        {
            return string.Join("; ", value.EnumerateArray().Select(Text));
        }
        var compact = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(compact, JsonWriting.Compact)) { value.WriteTo(writer); }
        return Encoding.UTF8.GetString(compact.WrittenSpan);
    }

    /// <summary>Whether a value says nothing: <c>null</c>, <c>""</c>, <c>[]</c>, <c>{}</c>.</summary>
    public static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => true,
        JsonValueKind.String => value.ValueEquals(""u8),
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => !value.EnumerateObject().Any(),
        _ => false,
    };
}
