namespace PubArchive.Items;

/// <summary>Reads dates as people write them, from tokens: one date, a range, or a year among words.</summary>
internal static class FreeDates
{
    /// <returns><see langword="null"/> when the text has no year.</returns>
    public static ItemDate? Read(ReadOnlySpan<char> text, string raw)
    {
        var tokens = DateTokenizer.Tokens(text);
        var isGuess = tokens.RemoveAll(token => token.Kind == DateTokenKind.Copyright) > 0;
        var isCirca = tokens.RemoveAll(token => token.Kind == DateTokenKind.Circa) > 0;
        tokens.RemoveAll(token => token.Kind == DateTokenKind.Filler);
        isGuess |= RemoveBrackets(tokens);
        var isOpenEnd = TrimMarks(tokens);
        var date = ReadOne(tokens, raw) ?? (isOpenEnd ? null : ReadRange(tokens, raw));
        if (date is not null) { return date with { IsCirca = isCirca, IsGuess = date.IsGuess || isGuess, IsOpenEnd = isOpenEnd }; }
        return ReadYearAmongWords(tokens, raw) is { } guess ? guess with { IsCirca = isCirca } : null;
    }

    // "1955 [2005]": the year in brackets is that of another edition. "[2005]" alone is the date, supplied by a cataloguer.
    private static bool RemoveBrackets(List<DateToken> tokens)
    {
        var (inside, outside) = (new List<DateToken>(), new List<DateToken>());
        var depth = 0;
        foreach (var token in tokens)
        {
            if (token.Kind == DateTokenKind.Open) { depth++; }
            else if (token.Kind == DateTokenKind.Close) { depth = Math.Max(0, depth - 1); }
            else { (depth > 0 ? inside : outside).Add(token); }
        }
        var hasTwo = inside.Exists(token => token.IsYear) && outside.Exists(token => token.IsYear);
        if (hasTwo) { tokens.Clear(); tokens.AddRange(outside); }
        else { tokens.RemoveAll(token => token.Kind is DateTokenKind.Open or DateTokenKind.Close); }
        return hasTwo;
    }

    // Marks at either end belong to the sentence or to RIS ("2025///"); a dash behind a year says that it goes on.
    private static bool TrimMarks(List<DateToken> tokens)
    {
        while (tokens is [{ Kind: DateTokenKind.Mark }, ..]) { tokens.RemoveAt(0); }
        var isOpenEnd = tokens is [.., { IsYear: true }, var last] && (last.IsMark('-') || last.IsMark('–'));
        while (tokens is [.., { Kind: DateTokenKind.Mark }]) { tokens.RemoveAt(tokens.Count - 1); }
        return isOpenEnd;
    }

    private static ItemDate? ReadOne(List<DateToken> tokens, string raw)
    {
        var parts = DateParts.Read(tokens);
        return parts is not null && parts.Value.TryPoint(out var point)
            ? new ItemDate { Start = point, IsGuess = parts.Value.IsGuess, Raw = raw }
            : null;
    }

    // "June 3-7, 2018", "Jan–Mar 2018", "1998/99", "30 Dec 2018 to 3 Jan 2019": each side lends the other what it lacks.
    private static ItemDate? ReadRange(List<DateToken> tokens, string raw)
    {
        for (var at = 1; at < tokens.Count - 1; at++)
        {
            if (tokens[at].Kind != DateTokenKind.To && !IsRangeMark(tokens[at])) { continue; }
            var range = DateRange.Read(tokens[..at], tokens[(at + 1)..]);
            if (range is not var (start, end, isGuess)) { continue; }
            return new ItemDate { Start = start, End = end == start ? null : end, IsGuess = isGuess, Raw = raw };
        }
        return null;
    }

    private static bool IsRangeMark(DateToken token) => token.IsMark('-') || token.IsMark('–') || token.IsMark('/');

    // "BS 7991:2001", "2018///nan", "printed 2006": one number that can only be a year is one, said to be a guess.
    private static ItemDate? ReadYearAmongWords(List<DateToken> tokens, string raw)
    {
        var years = tokens.Where(token => token is { Kind: DateTokenKind.Number, Length: 4, Value: >= 1000 and <= 2100 }).Select(token => token.Value).Distinct().ToList();
        return years is [var year] && DatePoint.TryCreate(year, null, null, out var point) ? new ItemDate { Start = point, IsGuess = true, Raw = raw } : null;
    }
}
