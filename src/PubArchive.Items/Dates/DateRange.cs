namespace PubArchive.Items;

/// <summary>Two dates that form a range, where one side says what both share: <c>June 3-7, 2018</c>, <c>300–200 BC</c>, <c>1998/99</c>.</summary>
internal static class DateRange
{
    /// <returns><see langword="null"/> when the sides are no range in order of time.</returns>
    public static (DatePoint Start, DatePoint End, bool IsGuess)? Read(List<DateToken> left, List<DateToken> right)
    {
        if (DateParts.Read(left) is not { } first) { return null; }
        if (ReadRight(first, right) is not { } last) { return null; }
        if (ShortYear(first, right) is { } year) { last = new DateParts { Year = year, IsGuess = right[0].Value <= 12 }; }
        if (last.HasEra && !first.HasEra)
        {
            // "50-20 BC": the number before is a year too.
            first = first with { IsBeforeChrist = last.IsBeforeChrist, Year = first.Year ?? first.Day, Day = first.Year is null ? null : first.Day };
        }
        (first, last) = (Lend(last, first), Lend(first, last));
        if (!first.TryPoint(out var start) || !last.TryPoint(out var end) || start.CompareTo(end) > 0) { return null; }
        return (start, end, first.IsGuess || last.IsGuess);
    }

    // Behind "June 3-" the numbers are a day and a year, never a month.
    private static DateParts? ReadRight(DateParts first, List<DateToken> right)
    {
        var numbers = right.FindAll(token => token.Kind == DateTokenKind.Number);
        var isDay = first is { HasMonthName: true, Day: not null } && right.TrueForAll(token => token.Kind is DateTokenKind.Number or DateTokenKind.Mark);
        if (isDay && numbers is [{ Length: <= 2 } day, { IsYear: true } year]) { return new DateParts { Day = day.Value, Year = year.Value }; }
        return DateParts.Read(right) ?? (right is [{ Kind: DateTokenKind.Number, Length: 2 }] ? new DateParts() : null);
    }

    // "1998-99", "1857–8", "1999/00": the last digits of a later year.
    private static int? ShortYear(DateParts first, List<DateToken> right)
    {
        if (first is not { Year: >= 1000 and var year, Month: null, Season: null }) { return null; }
        if (right is not [{ Kind: DateTokenKind.Number, Length: <= 2 } digits]) { return null; }
        var unit = digits.Length == 1 ? 10 : 100;
        var later = year / unit * unit + digits.Value;
        if (later > year) { return later; }
        return later + unit == year + 1 ? later + unit : null;
    }

    private static DateParts Lend(DateParts lender, DateParts borrower)
    {
        var isDay = borrower.Day is not null && borrower.Month is null;
        return borrower with
        {
            Year = borrower.Year ?? lender.Year,
            IsBeforeChrist = borrower.Year is null ? lender.IsBeforeChrist : borrower.IsBeforeChrist,
            Month = isDay ? lender.Month : borrower.Month,
        };
    }
}
