using System.Text.Encodings.Web;
using System.Text.Json;

namespace PubArchive.Formats.Json;

/// <summary>How JSON files are written: letters as letters, indented by tabs like Zotero's, lines end in LF.</summary>
internal static class JsonWriting
{
    /// <summary>How many bytes a writer may hold before they go to the stream.</summary>
    public const int FlushAt = 64 * 1024;

    /// <summary>For files people open.</summary>
    public static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, IndentCharacter = '\t', IndentSize = 1, NewLine = "\n" };

    /// <summary>For a value kept on one line.</summary>
    public static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
