namespace PubArchive.Items;

/// <summary>Dates of numbers alone. The separator tells the order: dots day first, slashes month first, a leading year ISO's.</summary>
internal static class NumericDate
{
    /// <param name="found">What is known already.</param>
    /// <param name="tokens">Numbers and the marks between them.</param>
    public static DateParts? Read(DateParts found, List<DateToken> tokens)
    {
        var numbers = tokens.FindAll(token => token.Kind == DateTokenKind.Number);
        var mark = tokens.Find(token => token.Kind == DateTokenKind.Mark).Value switch { 0 => ' ', var value => (char)value };
        // "6th, 11th-12th c." counts centuries.
        if (numbers.Count > 1 && numbers.Exists(number => number.IsOrdinal)) { return null; }
        return numbers switch
        {
            [var one] => One(found, one),
            [var first, var second] => Two(found, first, second, MarksBetween(tokens) == 1 || mark == ' ' ? mark : '?'),
            [var first, var second, var third] when MarksBetween(tokens) <= 2 => Three(found, [first, second, third], mark),
            _ => null,
        };
    }

    /// <summary>The year of two digits as spreadsheets read it: 00 to 29 in this century, 30 to 99 in the last.</summary>
    public static int Century(int twoDigits) => twoDigits < 30 ? 2000 + twoDigits : 1900 + twoDigits;

    private static int MarksBetween(List<DateToken> tokens)
    {
        var (count, seen) = (0, false);
        foreach (var token in tokens)
        {
            seen |= token.Kind == DateTokenKind.Number;
            if (seen && token.Kind == DateTokenKind.Mark) { count++; }
        }
        return count;
    }

    private static DateParts? One(DateParts found, DateToken number) => number switch
    {
        _ when number.IsYear || found.HasEra => found with { Year = number.Value },
        { Length: <= 2, Value: >= 1 and <= 31 } => found with { Day = number.Value },
        { Length: 8 } => Compact(found, number.Value / 10000, number.Value / 100 % 100, number.Value % 100),
        { Length: 6 } => Compact(found, number.Value / 100, number.Value % 100, null),
        _ => null,
    };

    // 20190430; 201904 may also be a day, month and year of two digits.
    private static DateParts? Compact(DateParts found, int year, int month, int? day) =>
        year is >= 1000 and <= 2100 && DatePoint.TryCreate(year, month, day, out _)
            ? found with { Year = year, Month = month, Day = day, IsGuess = day is null }
            : null;

    private static DateParts? Two(DateParts found, DateToken first, DateToken second, char mark)
    {
        if (second.Length == 4 && first.Length <= 2)
        {
            return first.Value is >= 1 and <= 12 && mark is '/' or '.' or '-' or ' ' ? found with { Month = first.Value, Year = second.Value } : null;
        }
        if (first.Length != 4 || second.Length > 2 || second.Value is < 1 or > 12 || mark is not ('/' or '.' or '-' or '年')) { return null; }
        var month = found with { Year = first.Value, Month = second.Value };
        // "1857-8" and "1911/12" are spans of two years as often as months: where the numbers allow it, said or left to the range.
        var isNextYear = second.Value == (first.Value + 1) % (second.Length == 1 ? 10 : 100);
        if (mark == '-' && second.Length == 1) { return second.Value > first.Value % 10 ? null : month with { IsGuess = true }; }
        return month with { IsGuess = isNextYear && mark == '/' };
    }

    private static DateParts? Three(DateParts found, ReadOnlySpan<DateToken> numbers, char mark)
    {
        if (numbers is [{ Length: 4 } year, { Length: <= 2 } middle, { Length: <= 2 } last])
        {
            return Valid(found with { Year = year.Value, Month = middle.Value, Day = last.Value });
        }
        if (numbers is not [{ Length: <= 2 } first, { Length: <= 2 } second, { Length: 4 or 2 } end]) { return null; }
        var read = found with { Year = end.Length == 4 ? end.Value : Century(end.Value), IsGuess = end.Length == 2 };
        var monthFirst = Valid(read with { Month = first.Value, Day = second.Value });
        var dayFirst = Valid(read with { Month = second.Value, Day = first.Value });
        if (monthFirst is null || dayFirst is null || first.Value == second.Value) { return monthFirst ?? dayFirst; }
        return mark switch
        {
            '.' => dayFirst,
            '-' => dayFirst.Value with { IsGuess = true },
            _ => monthFirst.Value with { IsGuess = true },
        };
    }

    private static DateParts? Valid(DateParts parts) => parts.TryPoint(out _) ? parts : null;
}
