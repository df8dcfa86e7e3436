using PubArchive.Items;

namespace PubArchive.Formats.Input;

/// <summary>The frame of every reader: a file that is no text gives what refuses it, and what was noticed of the text as a whole stands behind its records.</summary>
internal static class TextRecords
{
    /// <summary>The records of a file.</summary>
    /// <param name="stream">The file's bytes; read as the records are asked for, not closed.</param>
    /// <param name="read">Reads them from the text.</param>
    /// <param name="ofFile">Makes a record that carries what was noticed of the file.</param>
    public static IEnumerable<T> Read<T>(Stream stream, Func<InputText, IEnumerable<T>> read, Func<Diagnostic, T> ofFile)
    {
        using var input = InputText.Open(stream);
        if (input.Refusal is { } refusal)
        {
            yield return ofFile(refusal);
            yield break;
        }
        foreach (var record in read(input)) { yield return record; }
        foreach (var fault in input.Faults) { yield return ofFile(fault); }
    }

    /// <inheritdoc cref="Read{T}"/>
    public static IEnumerable<ReadRecord> Read(Stream stream, Func<InputText, IEnumerable<ReadRecord>> read) => Read(stream, read, OfFile);

    /// <summary>A record that is none and carries what was noticed of the file.</summary>
    public static ReadRecord OfFile(Diagnostic diagnostic) => new(null, [diagnostic], diagnostic.Line, "");
}
