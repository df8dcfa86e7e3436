namespace PubArchive.Catalogue;

/// <summary>What the United Nations and FN-sambandet publish of the goals, by number from 1.</summary>
internal static class SdgFacts
{
    private static readonly string[] s_english =
    [
        "No Poverty", "Zero Hunger", "Good Health and Well-being", "Quality Education", "Gender Equality", "Clean Water and Sanitation",
        "Affordable and Clean Energy", "Decent Work and Economic Growth", "Industry, Innovation and Infrastructure", "Reduced Inequalities",
        "Sustainable Cities and Communities", "Responsible Consumption and Production", "Climate Action", "Life Below Water", "Life on Land",
        "Peace, Justice and Strong Institutions", "Partnerships for the Goals",
    ];

    private static readonly string[] s_bokmaal =
    [
        "Utrydde fattigdom", "Utrydde sult", "God helse og livskvalitet", "God utdanning", "Likestilling mellom kjønnene", "Rent vann og gode sanitærforhold",
        "Ren energi til alle", "Anstendig arbeid og økonomisk vekst", "Industri, innovasjon og infrastruktur", "Mindre ulikhet",
        "Bærekraftige byer og lokalsamfunn", "Ansvarlig forbruk og produksjon", "Stoppe klimaendringene", "Livet i havet", "Livet på land",
        "Fred, rettferdighet og velfungerende institusjoner", "Samarbeid for å nå målene",
    ];

    private static readonly string[] s_nynorsk =
    [
        "Utrydde fattigdom", "Utrydde svolt", "God helse og livskvalitet", "God utdanning", "Likestilling mellom kjønna", "Reint vatn og gode sanitærforhold",
        "Rein energi til alle", "Anstendig arbeid og økonomisk vekst", "Industri, innovasjon og infrastruktur", "Mindre ulikskap",
        "Berekraftige byar og lokalsamfunn", "Ansvarleg forbruk og produksjon", "Stoppe klimaendringane", "Livet i havet", "Livet på land",
        "Fred, rettferd og velfungerande institusjonar", "Samarbeid for å nå måla",
    ];

    private static readonly string[] s_colours =
    [
        "#e5243b", "#dda63a", "#4c9f38", "#c5192d", "#ff3a21", "#26bde2", "#fcc30b", "#a21942", "#fd6925", "#dd1367", "#fd9d24", "#bf8b2e", "#3f7e44",
        "#0a97d9", "#56c02b", "#00689d", "#19486a",
    ];

    private static readonly string[] s_norwegianPages =
    [
        "utrydde-fattigdom", "utrydde-sult", "god-helse-og-livskvalitet", "god-utdanning", "likestilling-mellom-kjoennene",
        "rent-vann-og-gode-sanitaerforhold", "ren-energi-til-alle", "anstendig-arbeid-og-oekonomisk-vekst", "industri-innovasjon-og-infrastruktur",
        "mindre-ulikhet", "baerekraftige-byer-og-lokalsamfunn", "ansvarlig-forbruk-og-produksjon", "stoppe-klimaendringene", "livet-i-havet",
        "livet-paa-land", "fred-rettferdighet-og-velfungerende-institusjoner", "samarbeid-for-aa-naa-maalene",
    ];

    public static string Name(int number, string language) => Code(language) switch
    {
        "nb" => s_bokmaal[number - 1],
        "nn" => s_nynorsk[number - 1],
        _ => s_english[number - 1],
    };

    public static string Colour(int number) => s_colours[number - 1];

    public static string ReadMoreUrl(int number, string language) => Code(language) switch
    {
        "nb" => NorwegianPage(number, "nob-NO"),
        "nn" => NorwegianPage(number, "nno-NO"),
        _ => FormattableString.Invariant($"https://sdgs.un.org/goals/goal{number}"),
    };

    private static string NorwegianPage(int number, string language) =>
        $"https://fn.no/om-fn/fns-baerekraftsmaal/{s_norwegianPages[number - 1]}?lang={language}";

    private static string Code(string language)
    {
        var code = language.Split('-', '_')[0].ToLowerInvariant();
        return code == "no" ? "nb" : code;
    }
}
