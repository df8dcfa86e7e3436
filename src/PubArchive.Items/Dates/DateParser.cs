using System.Buffers;

namespace PubArchive.Items;

/// <summary>Reads a date's text by trying, in this order: Zotero's two-part form, ISO 8601, free text.</summary>
internal static class DateParser
{
    private static readonly SearchValues<char> s_digitsAndHyphen = SearchValues.Create("0123456789-");

    // Longer than any date; a cell of millions of characters is not looked through.
    private const int MaxLength = 200;

    public static ItemDate Parse(string raw)
    {
        var text = raw.AsSpan().Trim();
        if (text.IsEmpty) { return new ItemDate { Raw = raw }; }
        if (text.Length > MaxLength) { return Words(text, raw); }
        return ReadTwoParts(text, raw) ?? Read(text, raw) ?? Words(text, raw);
    }

    private static ItemDate? Read(ReadOnlySpan<char> text, string raw) => IsoDates.Read(text, raw) ?? FreeDates.Read(text, raw);

    private static ItemDate Words(ReadOnlySpan<char> text, string raw) => new() { Literal = text.ToString(), Raw = raw };

    // Zotero's data layer keeps "2019-04-00 April 2019": what it understood, a blank, what was typed. The typed part may say more (a season, a range).
    private static ItemDate? ReadTwoParts(ReadOnlySpan<char> text, string raw)
    {
        if (text.Length < 12 || text[10] != ' ' || text[4] != '-' || text[7] != '-' || text[..10].ContainsAnyExcept(s_digitsAndHyphen)) { return null; }
        var typed = text[11..].TrimStart();
        if (typed.IndexOf(':') is 1 or 2) { return null; }
        var understood = IsoDates.Read(text[..10], raw);
        var read = Read(typed, raw);
        if (understood is null) { return read ?? (text.StartsWith("0000-00-00", StringComparison.Ordinal) ? Words(typed, raw) : null); }
        return read is not null && SaysMore(read, understood) ? read with { IsGuess = false } : understood;
    }

    private static bool SaysMore(ItemDate typed, ItemDate understood) =>
        typed.Start?.Year == understood.Start?.Year && (typed.Season is not null || typed.End is not null || typed.IsOpenEnd || typed.IsCirca);
}
