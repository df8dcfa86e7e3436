namespace PubArchive.Formats.Input;

/// <summary>Tells by the lines of an opening which of the formats of tagged lines it is.</summary>
internal static class TaggedOpening
{
    /// <summary>The format of the first line that only one format has; <see langword="null"/> when there is none.</summary>
    public static FormatId? Detect(ReadOnlySpan<byte> utf8)
    {
        while (!utf8.IsEmpty)
        {
            var end = utf8.IndexOfAny((byte)'\n', (byte)'\r');
            var line = end < 0 ? utf8 : utf8[..end];
            if (Of(line) is { } format) { return format == FormatId.BibTex ? BibTexOpening.Detect(utf8) : format; }
            utf8 = end < 0 ? [] : utf8[(end + 1)..];
        }
        return null;
    }

    private static FormatId? Of(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith("TY  -"u8) || line.StartsWith("TY - "u8)) { return FormatId.Ris; }
        return BibTexOpening.BeginsEntry(line) ? FormatId.BibTex : null;
    }
}
