namespace PubArchive.Formats.Ris;

/// <summary>One tagged line of a RIS file, <c>TY  - JOUR</c>: two-character tag, two blanks, hyphen, value.</summary>
/// <remarks>RIS Format Specifications (Thomson ResearchSoft, 2001). One blank before the hyphen is read too, as Zotero does; whoever asks knows which of the two the file uses.</remarks>
internal readonly ref struct RisLine
{
    private RisLine(RisTag tag, int blanks, int valueStart) => (Tag, Blanks, ValueStart) = (tag, blanks, valueStart);

    public RisTag Tag { get; }

    /// <summary>How many blanks stand between tag and hyphen: 1 or 2.</summary>
    public int Blanks { get; }

    /// <summary>Where the value begins in the line, blanks before it included.</summary>
    public int ValueStart { get; }

    /// <returns><see langword="false"/> for a line that continues the one before it, or stands outside of records.</returns>
    public static bool TryParse(ReadOnlySpan<char> line, out RisLine parsed)
    {
        parsed = default;
        if (line.Length < 4 || line[2] != ' ' || !RisTag.TryCreate(line[0], line[1], out var tag)) { return false; }
        var blanks = line[3] == ' ' ? 2 : 1;
        if (line.Length < 3 + blanks || line[2 + blanks] != '-') { return false; }
        parsed = new RisLine(tag, blanks, 3 + blanks);
        return true;
    }
}
