namespace PubArchive.Items;

/// <summary>The parts of one date found in its tokens, each known or not.</summary>
internal readonly record struct DateParts
{
    public int? Year { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    public int? Season { get; init; }

    public bool IsGuess { get; init; }

    /// <summary>The month came as a name, so that no number beside it can be one.</summary>
    public bool HasMonthName { get; init; }

    /// <summary>The year is counted before Christ.</summary>
    public bool IsBeforeChrist { get; init; }

    /// <summary>The era was named, so that a short number is a year.</summary>
    public bool HasEra { get; init; }

    /// <summary>Reads tokens that are one date, perhaps without its year.</summary>
    /// <returns><see langword="null"/> when a token says nothing, or says a part twice.</returns>
    public static DateParts? Read(List<DateToken> tokens)
    {
        if (tokens.Exists(token => token.Kind is DateTokenKind.Word or DateTokenKind.To)) { return null; }
        var months = tokens.FindAll(token => token.Kind == DateTokenKind.Month);
        var seasons = tokens.FindAll(token => token.Kind == DateTokenKind.Season);
        var eras = tokens.FindAll(token => token.Kind is DateTokenKind.BeforeChrist or DateTokenKind.AnnoDomini);
        if (months.Count + seasons.Count > 1 || eras.Count > 1) { return null; }
        var found = new DateParts { HasEra = eras.Count == 1, IsBeforeChrist = eras is [{ Kind: DateTokenKind.BeforeChrist }] };
        var numbers = tokens.FindAll(token => token.Kind == DateTokenKind.Number);
        if (months is [var month])
        {
            // "26-Jun-98": only a number on the other side of the month is a year of two digits.
            var isBetween = tokens is [{ Kind: DateTokenKind.Number }, .., { Kind: DateTokenKind.Number }];
            return WithMonthName(found with { Month = month.Value, HasMonthName = true }, numbers, isBetween);
        }
        if (seasons is [var season]) { return WithSeason(found with { Season = season.Value }, numbers); }
        return NumericDate.Read(found, tokens.FindAll(token => token.Kind is DateTokenKind.Number or DateTokenKind.Mark));
    }

    /// <summary>The date, when its year is known and there is such a day.</summary>
    public bool TryPoint(out DatePoint point)
    {
        point = default;
        if (Year is not { } year) { return false; }
        if (IsBeforeChrist) { year = -year; }
        return Season is { } season ? DatePoint.TryCreateSeason(year, season, out point) : DatePoint.TryCreate(year, Month, Day, out point);
    }

    private static DateParts? WithMonthName(DateParts found, List<DateToken> numbers, bool isBetween) => numbers switch
    {
        [] => found,
        [var one] when one.IsYear || found.HasEra => found with { Year = one.Value },
        [{ Value: <= 31 } day] when day.Length <= 2 => found with { Day = day.Value },
        [var year, { Length: <= 2 } day] when year.IsYear => found with { Year = year.Value, Day = day.Value },
        [{ Length: <= 2 } day, var year] when year.IsYear || found.HasEra => found with { Year = year.Value, Day = day.Value },
        [{ Length: <= 2 } day, { Length: 2 } year] when isBetween => found with { Day = day.Value, Year = NumericDate.Century(year.Value), IsGuess = true },
        _ => null,
    };

    // "Winter 2018/2019", "Winter 2018-19": the issue of the winter that begins in 2018.
    private static DateParts? WithSeason(DateParts found, List<DateToken> numbers) => numbers switch
    {
        [] => found,
        [var year] when year.IsYear || found.HasEra => found with { Year = year.Value },
        [{ IsYear: true } year, var next] when found.Season == 4 && (next.Value == year.Value + 1 || next.Length == 2 && next.Value == (year.Value + 1) % 100) => found with { Year = year.Value },
        _ => null,
    };
}
