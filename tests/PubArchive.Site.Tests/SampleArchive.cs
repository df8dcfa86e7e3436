using System.Collections.Immutable;
using System.Net;
using PubArchive.Catalogue;
using PubArchive.Catalogue.People;
using PubArchive.Items;
using PubArchive.Site.Publishing;

namespace PubArchive.Site.Tests;

/// <summary>An invented university's archive of some forty records, hostile ones among them.</summary>
internal static class SampleArchive
{
    public const string Script = "HSTL0001";
    public const string BadUrl = "HSTL0002";
    public const string RightToLeft = "HSTL0003";
    public const string LongWord = "HSTL0004";
    public const string Bare = "HSTL0005";
    public const string ManyAuthors = "HSTL0006";
    public const string Full = "FJRD0001";
    public const string TwoUnits = "FJRD0002";

    public static SiteSettings Settings { get; } = new()
    {
        Title = Named("Fjordbyen Archive", "Fjordbyarkivet"),
        Languages = ["en", "nn"],
        Reference = ReferenceOf,
        ZoteroLibrary = "groups/1000001",
        RegisterUrls = ImmutableSortedDictionary<string, string>.Empty.Add("Cristin", "https://register.example.org/show?id={id}"),
        ProxyUrl = "https://proxy.example.org/login?url={url}",
        Contact = "library@fjordbyen.example",
        Licence = SiteLicence.Of("https://creativecommons.org/licenses/by/4.0/"),
    };

    public static UnitTree Units { get; } = new(
    [
        Node("UNI", UnitLevel.Institution, null, "University of Fjordbyen", "Universitetet i Fjordbyen"),
        Node("HEA", UnitLevel.Faculty, "UNI", "Faculty of Health", "Fakultet for helse"),
        Node("NUR", UnitLevel.Department, "HEA", "Department of Nursing", "Institutt for sjukepleie"),
        Node("NEU", UnitLevel.Department, "HEA", "Department of Brain and Ageing", "Institutt for hjerne og alder"),
        Node("NAT", UnitLevel.Faculty, "UNI", "Faculty of Nature and Technology", "Fakultet for natur og teknologi"),
        Node("SEA", UnitLevel.Department, "NAT", "Department of Marine Ecology", "Institutt for havøkologi"),
        Node("ENE", UnitLevel.Department, "NAT", "Department of Energy Systems", "Institutt for energisystem"),
        Node("HUM", UnitLevel.Faculty, "UNI", "Faculty of Humanities and Education", "Fakultet for humaniora og utdanning"),
        Node("SCH", UnitLevel.Department, "HUM", "Department of Teacher Education", "Institutt for lærarutdanning"),
        Node("EMP", UnitLevel.Department, "HUM", "Department of Things Not Yet Begun", "Institutt for det som ikkje er byrja"),
    ]);

    public const string Gone = "RMVD0001";
    public const string GoneWithoutReason = "RMVD0002";
    public const string FormerKey = "FRMR0001";
    public const string FormerOfGone = "FRMR0002";

    public static ISnapshot Snapshot() => Of(All);

    /// <summary>A snapshot of these records, two removed ones, and two former keys.</summary>
    public static ISnapshot Of(IEnumerable<Publication> publications) => new MemorySnapshot(Units, [.. publications, .. Removed], DateOnly.MaxValue, FormerKeys);

    /// <summary>Former keys and the present ones.</summary>
    public static ImmutableSortedDictionary<string, string> FormerKeys { get; } = ImmutableSortedDictionary<string, string>.Empty.Add(FormerKey, Full).Add(FormerOfGone, Gone);

    /// <summary>Records that were taken out.</summary>
    public static ImmutableArray<Publication> Removed =>
    [
        Of(Gone, ItemType.JournalArticle, "A title that is told no more", [(Field.AbstractNote, "Nor is this.")], [Person("Tellednomore", "Ann")]) with { Facts = new CatalogueFacts { Removal = new Removal("The authors withdrew it & asked for <b>silence</b>.", new DateOnly(2025, 6, 14)) } },
        Of(GoneWithoutReason, ItemType.Book, "A title that is told no more", [], []) with { Facts = new CatalogueFacts { Removal = new Removal(null, new DateOnly(2024, 1, 2)) } },
    ];

    public static ImmutableArray<Publication> All { get; } = [.. Ordinary(), .. Notable(), .. Hostile()];

    /// <summary>As many ordinary records as wanted, spread over units, years, goals and types.</summary>
    public static IEnumerable<Publication> Many(int count) => Enumerable.Range(0, count).Select(Synthetic);

    private static IEnumerable<Publication> Ordinary() => Many(30);

    private static Publication Synthetic(int number)
    {
        string[] subjects = ["Tidal kelp", "Night shifts", "Ærlege samtalar", "School gardens", "Older drivers", "Ångström-scale sensors", "Østers in cold water", "Heat pumps", "Reading aloud", "Care at home"];
        string[] angles = ["a long-term study", "what teachers say", "costs and habits", "a mixed-methods review", "eit intervjustudie", "measured over ten winters", "in sparsely settled districts"];
        string[] families = ["Berg", "Ødegård", "Sætre", "Aa", "Bjørklund", "Nguyen", "García Márquez", "Müller", "Åsen", "Zimmer"];
        string[] places = ["NUR", "NEU", "SEA", "ENE", "SCH", "HEA"];
        ItemType[] types = [ItemType.JournalArticle, ItemType.JournalArticle, ItemType.BookSection, ItemType.Book, ItemType.Thesis, ItemType.Report, ItemType.ConferencePaper];
        var title = $"{subjects[number % subjects.Length]}: {angles[number % angles.Length]}";
        return new Publication
        {
            Key = $"FJ{number:D6}",
            Item = new Item
            {
                Key = $"FJ{number:D6}",
                Type = types[number % types.Length],
                Fields = Fields((Field.Title, title), (Field.PublicationTitle, number % 3 == 0 ? "Nordic Journal of Slow Matters" : "Kyst og fjell"), (Field.Volume, $"{number % 40}"), (Field.Issue, "2"),
                    (Field.Pages, $"{number}–{number + 9}"), (Field.Doi, $"10.5555/fj.{number}"), (Field.Language, number % 7 == 4 ? "nn" : "en"), (Field.AbstractNote, $"Work number {number} asks a plain question and answers it with care.")),
                Creators = [.. Enumerable.Range(0, 1 + (number % 6)).Select(at => Creator.Person(CreatorType.Author, families[(number + at) % families.Length], "Kari N."))],
                Tags = [new Tag("Fjord"), new Tag($"Topic {number % 12}")],
            },
            Facts = new CatalogueFacts
            {
                Units = [new UnitPlacement(places[number % places.Length], Origin.Import)],
                Goals = number % 2 == 0 ? [new GoalTag(SdgGoal.Of(1 + (number % 17)), Origin.Import)] : [],
                Summaries = number % 3 == 0 ? [new LaySummary("en", "People in small places know things that big studies miss. The authors listened, counted, and found where help comes too late.", Origin.Librarian)] : [],
                OpenAccessUrl = number % 2 == 0 ? $"https://open.example.org/{number}.pdf" : null,
            },
            Published = PartialDate.Parse($"{2024 - (number % 15)}"),
            Registered = PartialDate.Parse($"{2024 - (number % 4)}-{1 + (number % 12):D2}-1{number % 9}"),
            Changed = DateTimeOffset.UnixEpoch,
        };
    }

    private static IEnumerable<Publication> Notable()
    {
        yield return Of(Full, ItemType.JournalArticle, "Where iron settles in the ageing brain: <i>in vivo</i> imaging of H<sub>2</sub>O and Fe<sup>3+</sup>",
            [(Field.PublicationTitle, "Journal of Quiet Organs"), (Field.Volume, "12"), (Field.Issue, "5"), (Field.Pages, "714–730"), (Field.Doi, "10.5555/jqo.12050714"), (Field.Language, "en"), (Field.Issn, "2218-0000"), (Field.Url, "https://journal.example.org/12/5/714"),
             (Field.AbstractNote, "Iron gathers in deep grey matter with age.\n\nWe review how magnetic resonance imaging shows it, R&D included, and compare p < 0.05 findings across 34 cohorts. Options for lowering iron are discussed.")],
            [Person("Nordahl", "Petra"), Person("van der Berg", "Tim"), Person("Aasen", "Jan Åge"), Creator.OneField(CreatorType.Author, "Fjordbyen Imaging Group")]) with
        {
            Facts = new CatalogueFacts
            {
                Units = [new UnitPlacement("NEU", Origin.ArchiveCsv)],
                Goals = [new GoalTag(SdgGoal.Of(3), Origin.Import, "SDG 3"), new GoalTag(SdgGoal.Of(10), Origin.Librarian)],
                Summaries = [new LaySummary("en", "Iron builds up in the brain as we grow old, and more so in some diseases. The authors show where it gathers, how a scan finds it, and what too much of it does.\n\nThey ask whether treatment can lower it.", Origin.Librarian), new LaySummary("nn", "Jern samlar seg i hjernen når vi eldest, og meir i somme sjukdomar. Forfattarane viser kvar det samlar seg, korleis ein skanning finn det, og kva for mykje av det gjer.", Origin.Librarian)],
                Keywords = [new Keyword("Brain iron", "en", Origin.ArchiveCsv), new Keyword("Hjernejern", "nn", Origin.ArchiveCsv), new Keyword("MRI", "en", Origin.ArchiveCsv), new Keyword("MR", "nn", Origin.ArchiveCsv)],
                RegisterIds = [new RegisterId("Cristin", "9028777")],
                OpenAccessUrl = "https://www.journal.example.org/12/5/714/pdf/full.pdf?version=3",
                Orcids = [new CreatorOrcid(0, Orcid.Parse("0000-0002-1825-0097"))],
                People = [new CreatorPerson(0, "NORDAHL1", "University of Fjordbyen", OptOut.None), new CreatorPerson(1, null, "told no more", OptOut.Data), new CreatorPerson(2, "AASENJA1", "University of Fjordbyen", OptOut.None), new CreatorPerson(3, "IMAGING1", null, OptOut.None)],
            },
            Registered = PartialDate.Parse("2025-06-14"),
        };
        yield return Of(TwoUnits, ItemType.BookSection, "Nurses at sea", [(Field.PublicationTitle, "Handbook of wet work"), (Field.Publisher, "Fjordbyen Press"), (Field.Place, "Fjordbyen"), (Field.Isbn, "978-0-306-40615-7"), (Field.Pages, "44–61")],
            [Person("Holm", "Ida"), Creator.Person(CreatorType.Editor, "Lie", "Per"), Creator.Person(CreatorType.Editor, "Moe", "Unn"), Creator.Person(CreatorType.Translator, "Vik", "Ola")]) with
        {
            Facts = new CatalogueFacts
            {
                Units = [new UnitPlacement("NUR", Origin.Rule), new UnitPlacement("SEA", Origin.Librarian)],
                People = [new CreatorPerson(0, "HOLMIDA1", "Port & Harbour College", OptOut.None), new CreatorPerson(3, "VIKOLA22", "Port & Harbour College", OptOut.None)],
                Goals = [.. Enumerable.Range(13, 5).Select(goal => new GoalTag(SdgGoal.Of(goal), Origin.Import))],
                Summaries = [new LaySummary("nn", "Sjukepleiarar om bord møter andre farar enn dei på land.", Origin.Librarian)],
            },
        };
    }

    private static IEnumerable<Publication> Hostile()
    {
        yield return Of(Script, ItemType.JournalArticle, "<script>alert(1)</script> & \"quotes\" 'single' <i>unclosed",
            [(Field.AbstractNote, "</script><img src=x onerror=alert(2)>"), (Field.PublicationTitle, "<b onclick=alert(3)>Journal</b>"), (Field.Pages, "\"><svg onload=alert(4)>")],
            [Person("<script>alert(5)</script>", "\"><img src=x>")]) with
        {
            Facts = new CatalogueFacts
            {
                Summaries = [new LaySummary("en", "<iframe src=//evil.example></iframe>", Origin.Import)],
                Keywords = [new Keyword("<style>*{display:none}</style>", "en", Origin.Import)],
                RegisterIds = [new RegisterId("Cristin", "\"><script>alert(6)</script>")],
            },
        };
        yield return Of(BadUrl, ItemType.Webpage, "A page with addresses that must not be linked", [(Field.Url, "javascript:alert(document.cookie)"), (Field.Doi, "not a doi")], [Person("Roe", null)]) with
        {
            Facts = new CatalogueFacts { OpenAccessUrl = "data:text/html,<script>alert(7)</script>", RegisterIds = [new RegisterId("Elsewhere", "17")] },
        };
        yield return Of(RightToLeft, ItemType.Book, "تاريخ الملاحة في الشمال: دراسة", [(Field.Language, "ar"), (Field.AbstractNote, "يبحث هذا الكتاب في تاريخ الملاحة.")], [Person("الهاشمي", "ليلى")]) with
        {
            Facts = new CatalogueFacts { Units = [new UnitPlacement("SCH", Origin.Import)], Summaries = [new LaySummary("ar", "كتاب عن البحارة والطرق القديمة.", Origin.Librarian)] },
        };
        yield return Of(LongWord, ItemType.Report, string.Concat(Enumerable.Repeat("Menneskerettighetsorganisasjonssekretær", 12)), [(Field.AbstractNote, new string('x', 600)), (Field.Url, "https://example.org/" + new string('a', 400))], [Person(new string('Å', 120), "B.")]) with
        {
            Facts = new CatalogueFacts { Keywords = [new Keyword(new string('k', 200), "en", Origin.Import)] },
        };
        yield return Of(Bare, ItemType.Document, "", [], []) with { Published = null, Registered = PartialDate.Parse("2021") };
        yield return Of(ManyAuthors, ItemType.JournalArticle, "Sixty hands on one telescope", [(Field.PublicationTitle, "Annals of Many"), (Field.Date, "in press")],
            [.. Enumerable.Range(1, 60).Select(number => Person($"Author{number}", "N."))]) with { Published = null };
    }

    /// <summary>Texts that are no text: half surrogate pairs, control characters, direction marks left open.</summary>
    public static Publication Broken { get; } = Of("HSTL0007", ItemType.Book, "half \ud83d\0 a pair \u202e backwards \u0007", [(Field.AbstractNote, "\udc00\r\nnext\u000b"), (Field.Publisher, "\ud800"), (Field.Url, "https://example.org/\ud800")], [Person("\udfff", "\u0001")]) with
    {
        Facts = new CatalogueFacts { Keywords = [new Keyword("\ud800word", "en", Origin.Import)], Summaries = [new LaySummary("en", "\ud800", Origin.Import)], RegisterIds = [new RegisterId("Cristin", "\ud800")] },
    };

    private static Publication Of(string key, ItemType type, string title, (Field, string)[] fields, ImmutableArray<Creator> creators) => new()
    {
        Key = key,
        Item = new Item { Key = key, Type = type, Fields = Fields([(Field.Title, title), .. fields]), Creators = creators },
        Published = PartialDate.Parse("2022-05"),
        Registered = PartialDate.Parse("2022-06"),
        Changed = DateTimeOffset.UnixEpoch,
    };

    private static ItemFields Fields(params (Field Field, string Text)[] fields) => ItemFields.From(fields.Select(field => KeyValuePair.Create(field.Field, field.Text)));

    private static Creator Person(string family, string? given) => Creator.Person(CreatorType.Author, family, given);

    private static Unit Node(string key, UnitLevel level, string? parent, string english, string nynorsk) => new() { Key = key, Level = level, ParentKey = parent, Names = Named(english, nynorsk) };

    private static LocalizedText Named(string english, string nynorsk) => new(ImmutableSortedDictionary<string, string>.Empty.Add("en", english).Add("nn", nynorsk));

    private static string ReferenceOf(Publication publication, string language)
    {
        var names = string.Join(", ", PublicationRows.ShownCreatorsOf(publication.Item).Select(creator => creator.SortName));
        var link = Doi.TryParse(publication.Item[Field.Doi], out var doi) ? $" <a href=\"{WebUtility.HtmlEncode(doi.Url)}\">{WebUtility.HtmlEncode(doi.Url)}</a>" : "";
        var year = publication.Published?.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? (language == "en" ? "n.d." : "u.å.");
        return $"{WebUtility.HtmlEncode(names)} ({year}). {WebUtility.HtmlEncode(publication.Item.Title)}. <i>{WebUtility.HtmlEncode(publication.Item[Field.PublicationTitle])}</i>.{link}";
    }
}
