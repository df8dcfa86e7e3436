using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PubArchive.Archive.Storage;

/// <summary>The small steps of writing and reading JSON that the archive's own texts share.</summary>
internal static class JsonText
{
    // Letters stay readable: this JSON lives in the database, never in a page.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? t_buffer;
    [ThreadStatic]
    private static Utf8JsonWriter? t_writer;

    /// <summary>What a writer writes of a value, as text. Not re-entrant.</summary>
    public static string WriteObject<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var buffer = t_buffer ??= new ArrayBufferWriter<byte>(4096);
        buffer.ResetWrittenCount();
        var json = t_writer ??= new Utf8JsonWriter(buffer, s_options);
        json.Reset(buffer);
        write(json, value);
        json.Flush();
        var text = Encoding.UTF8.GetString(buffer.WrittenSpan);
        // One record with a cell of 50 MB must not hold that much for good.
        if (buffer.Capacity > 1 << 20) { (t_buffer, t_writer) = (null, null); }
        return text;
    }

    public static void WriteOptional(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null) { json.WriteString(name, text); }
    }

    public static void WriteList<T>(Utf8JsonWriter json, string name, ImmutableArray<T> values, Action<Utf8JsonWriter, T> write)
    {
        if (values.IsEmpty) { return; }
        json.WriteStartArray(name);
        foreach (var value in values) { write(json, value); }
        json.WriteEndArray();
    }

    public static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    public static ImmutableArray<T> List<T>(JsonElement element, string name, Func<JsonElement, T> read) =>
        element.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(read)] : [];
}
