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
        if (line.StartsWith("PMID- "u8) || line.StartsWith("PMID - "u8) || line.StartsWith("OWN - ERIC"u8) || line.StartsWith("OWN -  ERIC"u8)) { return FormatId.Nbib; }
        if (line.StartsWith("RT "u8) && line.Length > 3 && char.IsAsciiLetterUpper((char)line[3])) { return FormatId.RefWorks; }
        if (line.StartsWith("PT "u8) && line[3..].Trim((byte)' ') is [(byte)'J' or (byte)'B' or (byte)'S' or (byte)'C' or (byte)'P']) { return FormatId.WebOfScience; }
        return BibTexOpening.BeginsEntry(line) ? FormatId.BibTex : null;
    }
}
