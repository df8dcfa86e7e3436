namespace PubArchive.Formats.Input;

/// <summary>Tells BibTeX, and biblatex's fields and types from BibTeX's.</summary>
internal static class BibTexOpening
{
    private const int FewestMarks = 4;
    private const int YearsPerMark = 15;

    /// <summary>Whether a line begins an entry, <c>@article{</c>.</summary>
    public static bool BeginsEntry(ReadOnlySpan<byte> line)
    {
        line = line.TrimStart(" \t"u8);
        if (line is not [(byte)'@', ..]) { return false; }
        var word = line[1..].TrimStart(" \t"u8);
        var length = 0;
        while (length < word.Length && char.IsAsciiLetter((char)word[length])) { length++; }
        return length > 2 && word[length..].TrimStart(" \t"u8) is [(byte)'{' or (byte)'(', ..];
    }

    /// <summary>biblatex when its fields are not too few beside BibTeX's years; some stand in BibTeX files too.</summary>
    public static FormatId Detect(ReadOnlySpan<byte> utf8)
    {
        var marks = Count(utf8, "date"u8) + Count(utf8, "journaltitle"u8) + Count(utf8, "langid"u8) + CountTypes(utf8);
        return marks >= FewestMarks && marks * YearsPerMark > Count(utf8, "year"u8) ? FormatId.BibLaTex : FormatId.BibTex;
    }

    // The field's name, first in its line or behind a comma, before an equals sign.
    private static int Count(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name)
    {
        var count = 0;
        while (text.IndexOf(name) is var at and >= 0)
        {
            var before = text[..at].TrimEnd(" \t"u8);
            var isFirst = before.IsEmpty || before[^1] is (byte)'\n' or (byte)'\r' or (byte)',';
            text = text[(at + name.Length)..];
            if (isFirst && text.TrimStart(" \t"u8) is [(byte)'=', ..]) { count++; }
        }
        return count;
    }

    private static int CountTypes(ReadOnlySpan<byte> text) =>
        text.Count("@online{"u8) + text.Count("@thesis{"u8) + text.Count("@report{"u8) + text.Count("@collection{"u8) + text.Count("@mvbook{"u8);
}
