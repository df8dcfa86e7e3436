using PubArchive.Catalogue;

namespace PubArchive.Site.Pages;

/// <summary>Short names of the goals in the languages of the site.</summary>
internal static class GoalNames
{
    private static readonly string[] s_english =
    [
        "No poverty", "Zero hunger", "Good health and well-being", "Quality education", "Gender equality", "Clean water and sanitation",
        "Affordable and clean energy", "Decent work and economic growth", "Industry, innovation and infrastructure", "Reduced inequalities",
        "Sustainable cities and communities", "Responsible consumption and production", "Climate action", "Life below water", "Life on land",
        "Peace, justice and strong institutions", "Partnerships for the goals",
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
        "Utrydde fattigdom", "Utrydde svolt", "God helse og livskvalitet", "God utdanning", "Likestilling mellom kjønna", "Reint vatn og gode sanitærtilhøve",
        "Rein energi til alle", "Anstendig arbeid og økonomisk vekst", "Industri, innovasjon og infrastruktur", "Mindre ulikskap",
        "Berekraftige byar og lokalsamfunn", "Ansvarleg forbruk og produksjon", "Stoppe klimaendringane", "Livet i havet", "Livet på land",
        "Fred, rettferd og velfungerande institusjonar", "Samarbeid for å nå måla",
    ];

    public static string In(string language, SdgGoal goal) => (language switch
    {
        "nb" => s_bokmaal,
        "nn" => s_nynorsk,
        _ => s_english,
    })[goal.Number - 1];
}
