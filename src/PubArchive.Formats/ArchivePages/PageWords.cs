using System.Collections.Immutable;

namespace PubArchive.Formats.ArchivePages;

/// <summary>The fixed words of an archive page in one language.</summary>
internal sealed class PageWords
{
    private static readonly ImmutableArray<string> s_norwegianMonths =
        ["Januar", "Februar", "Mars", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Desember"];

    // fn.no's addresses of the goals, 1 to 17.
    private static readonly ImmutableArray<string> s_norwegianGoals =
    [
        "utrydde-fattigdom", "utrydde-sult", "god-helse-og-livskvalitet", "god-utdanning", "likestilling-mellom-kjoennene",
        "rent-vann-og-gode-sanitaerforhold", "ren-energi-til-alle", "anstendig-arbeid-og-oekonomisk-vekst", "industri-innovasjon-og-infrastruktur",
        "mindre-ulikhet", "baerekraftige-byer-og-lokalsamfunn", "ansvarlig-forbruk-og-produksjon", "stoppe-klimaendringene", "livet-i-havet",
        "livet-paa-land", "fred-rettferdighet-og-velfungerende-institusjoner", "samarbeid-for-aa-naa-maalene",
    ];

    private static readonly PageWords s_english = new()
    {
        Language = "en", Publication = "Publication", Archive = "Archive", Keywords = "Keywords", About = "About", Abstract = "Scientific abstract",
        Contributors = "Contributors", Goals = "Sustainable Development Goals", ReadMore = "Read More", Count = "Publications", SeedCount = "publications",
        Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        GoalUrls = [.. Enumerable.Range(1, 17).Select(goal => FormattableString.Invariant($"https://sdgs.un.org/goals/goal{goal}"))],
    };

    private static readonly PageWords s_nynorsk = new()
    {
        Language = "nn", Publication = "Publikasjon", Archive = "Arkiv", Keywords = "Emneord", About = "Om", Abstract = "Samandrag",
        Contributors = "Medverkande", Goals = "Berekraftsmål", ReadMore = "Les meir", Count = "publikasjonar", SeedCount = "publikasjonar",
        Months = s_norwegianMonths,
        GoalUrls = [.. s_norwegianGoals.Select(slug => $"https://fn.no/om-fn/fns-baerekraftsmaal/{slug}?lang=nno-NO")],
    };

    private static readonly PageWords s_bokmål = new()
    {
        Language = "nb", Publication = "Publikasjon", Archive = "Arkiv", Keywords = "Emneord", About = "Om", Abstract = "Sammendrag",
        Contributors = "Medvirkende", Goals = "Bærekraftsmål", ReadMore = "Les mer", Count = "publikasjoner", SeedCount = "publikasjoner",
        Months = s_norwegianMonths,
        GoalUrls = [.. s_norwegianGoals.Select(slug => $"https://fn.no/om-fn/fns-baerekraftsmaal/{slug}")],
    };

    private PageWords() { }

    /// <summary>The languages a page can be in, <c>en</c>, <c>nn</c>, <c>nb</c>.</summary>
    public static ImmutableArray<string> Languages { get; } = ["en", "nn", "nb"];

    /// <summary>BCP 47 primary tag; also the folder of the language's pages.</summary>
    public required string Language { get; init; }

    public required string Publication { get; init; }

    public required string Archive { get; init; }

    public required string Keywords { get; init; }

    public required string About { get; init; }

    public required string Abstract { get; init; }

    public required string Contributors { get; init; }

    public required string Goals { get; init; }

    public required string ReadMore { get; init; }

    public required string Count { get; init; }

    public required string SeedCount { get; init; }

    public required ImmutableArray<string> GoalUrls { get; init; }

    public required ImmutableArray<string> Months { get; init; }

    /// <summary>The words of a language.</summary>
    /// <exception cref="ArgumentException">The language is none of <see cref="Languages"/>.</exception>
    public static PageWords Of(string language) => language switch
    {
        "en" => s_english,
        "nn" => s_nynorsk,
        "nb" => s_bokmål,
        _ => throw new ArgumentException($"Archive pages have no words for the language '{language}'; they have them for {string.Join(", ", Languages)}.", nameof(language)),
    };
}
