using System.Text;
using PubArchive.Catalogue;

namespace PubArchive.Site.Tests;

public sealed class RecordPageTests : IDisposable
{
    private BuiltSite _site = null!;

    [OneTimeSetUp]
    public void Build() => _site = new BuiltSite(settings: SampleArchive.Settings with { BaseUrl = "https://archive.fjordbyen.example/pub" });

    public void Dispose() => _site.Dispose();

    [Test]
    public void Shows_everything_the_seed_shows_and_both_dates()
    {
        var page = _site.Record(SampleArchive.Full);
        string[] expected =
        [
            "<h1 dir=\"auto\">Where iron settles in the ageing brain: <i>in vivo</i> imaging of H<sub>2</sub>O and Fe<sup>3+</sup></h1>",
            "<bdi>Petra Nordahl</bdi>", "Fjordbyen Imaging Group", "<cite dir=\"auto\">Journal of Quiet Organs</cite> 12(5)",
            ">In plain words</h2>", "<p>They ask whether treatment can lower it.</p>",
            "<a href=\"https://doi.org/10.5555/jqo.12050714\">https://doi.org/10.5555/jqo.12050714</a>",
            ">Scientific abstract</h2>", "R&amp;D included, and compare p &lt; 0.05",
            "Brain iron</a></li>",
            "href=\"../../../goals/3/index.html\"", "src=\"../../../../images/sdg/3.svg\"", "Good Health and Well-being",
            "<a href=\"../../../units/UNI/index.html\">University of Fjordbyen</a>", "<a href=\"../../../units/HEA/index.html\">Faculty of Health</a>",
            "<a href=\"../../../units/NEU/index.html\">Department of Brain and Ageing</a>",
            "<a href=\"../../../registered/2025/index.html\">Registered 2025</a>", "<a href=\"../../../registered/2025-06/index.html\">June</a>",
            "<dt>Published</dt><dd><bdi>May 2022</bdi></dd>", "<dt>Registered</dt><dd><bdi>14 June 2025</bdi></dd>",
            "<a href=\"https://register.example.org/show?id=9028777\">9028777</a>",
            "<a href=\"https://www.zotero.org/groups/1000001/items/FJRD0001\">FJRD0001</a>",
            "Open copy (PDF, journal.example.org)", "Publisher’s page (DOI)",
            "https://proxy.example.org/login?url=https%3A%2F%2Fdoi.org%2F10.5555%2Fjqo.12050714",
            "href=\"https://orcid.org/0000-0002-1825-0097\"",
        ];
        foreach (var text in expected) { Assert.That(page, Does.Contain(text)); }
    }

    [Test]
    public void Says_where_the_people_are_whom_the_library_knows()
    {
        var (some, all) = (_site.Record(SampleArchive.Full), _site.Record(SampleArchive.TwoUnits));
        Assert.That(some, Does.Contain("<li><bdi>Petra Nordahl</bdi>, <bdi>Jan Åge Aasen</bdi>: <bdi>University of Fjordbyen</bdi></li>"));
        Assert.That(some, Does.Contain("<meta name=\"citation_author\" content=\"Nordahl, Petra\">\n<meta name=\"citation_author_institution\" content=\"University of Fjordbyen\">\n<meta name=\"citation_author_orcid\""));
        Assert.That(some, Does.Contain("\"familyName\":\"Aasen\",\"givenName\":\"Jan Åge\",\"affiliation\":{\"@type\":\"Organization\",\"name\":\"University of Fjordbyen\"}}"));
        Assert.That(all, Does.Contain("<li><bdi>Port &amp; Harbour College</bdi></li>"), "of the only author it need not be said whose it is");
        Assert.That(all, Does.Contain("<dt>Translator</dt><dd><bdi>Ola Vik</bdi> (<bdi>Port &amp; Harbour College</bdi>)</dd>"));
        Assert.That(some, Does.Not.Contain("told no more"));
    }

    [Test]
    public void Puts_the_summary_before_reference_and_abstract()
    {
        var page = _site.Record(SampleArchive.Full);
        int[] places = [.. ((string[])["id=\"plain\"", "id=\"cite\"", "id=\"abstract\"", "id=\"keywords\""]).Select(id => page.IndexOf(id, StringComparison.Ordinal))];
        Assert.That(places, Is.Ordered);
        Assert.That(places, Has.All.GreaterThan(0));
    }

    [Test]
    public void Speaks_the_language_of_its_folder_and_leaves_titles_in_their_own()
    {
        var page = _site.Record(SampleArchive.Full, "nn");
        Assert.That(page, Does.Contain("<html lang=\"nn\">"));
        Assert.That(page, Does.Contain("<h1 dir=\"auto\" lang=\"en\">Where iron"));
        Assert.That(page, Does.Contain("Jern samlar seg i hjernen"));
        Assert.That(page, Does.Contain("Hjernejern").And.Not.Contain("Brain iron</a></li>"));
        Assert.That(page, Does.Contain("14. juni 2025"));
        Assert.That(page, Does.Contain("God helse og livskvalitet"));
        Assert.That(page, Does.Contain("Institutt for hjerne og alder"));
    }

    [Test]
    public void Says_in_which_language_a_summary_is_when_there_is_none_in_the_page_s_own()
    {
        var page = _site.Record(SampleArchive.TwoUnits);
        Assert.That(page, Does.Contain("lang=\"nn\">\n<p>Sjukepleiarar om bord"));
        Assert.That(page, Does.Contain("This summary is in Norwegian Nynorsk."));
    }

    [Test]
    public void Shows_the_way_to_each_unit_and_every_role()
    {
        var page = _site.Record(SampleArchive.TwoUnits);
        Assert.That(page, Does.Contain("Department of Nursing</a>").And.Contain("Department of Marine Ecology</a>"));
        Assert.That(page, Does.Contain("<dt>Editor</dt><dd><bdi>Per Lie</bdi>, <bdi>Unn Moe</bdi></dd>"));
        Assert.That(page, Does.Contain("<dt>Translator</dt><dd><bdi>Ola Vik</bdi> ("));
        Assert.That(page, Does.Contain("The archive knows of no open copy."));
    }

    [Test]
    public void Escapes_markup_wherever_it_stands()
    {
        foreach (var language in (string[])["en", "nn"])
        {
            var page = _site.Record(SampleArchive.Script, language);
            Assert.That(page, Does.Contain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot; &#39;single&#39; &lt;i&gt;unclosed</h1>"));
            var markup = page.Replace("<script type=\"application/ld+json\">", "", StringComparison.Ordinal);
            foreach (var tag in (string[])["<script", "<img src=x", "<svg", "<iframe", "<style", "<b onclick"]) { Assert.That(markup, Does.Not.Contain(tag), tag); }
            Assert.That(page.Split("</script>"), Has.Length.EqualTo(2), "only the metadata's own script element ends");
        }
    }

    [Test]
    public void Links_no_address_that_could_run_or_hide_something()
    {
        var page = _site.Record(SampleArchive.BadUrl);
        Assert.That(page, Does.Not.Contain("href=\"javascript:").And.Not.Contain("href=\"data:"));
        Assert.That(page, Does.Contain("<code>javascript:alert(document.cookie)</code>"));
        Assert.That(page, Does.Contain("not linked, because this is no web address"));
        Assert.That(page, Does.Not.Contain("<span class=\"tag\">Free to read"));
        Assert.That(page, Does.Contain("<dt>DOI</dt><dd>not a doi</dd>"));
    }

    [Test]
    public void Shows_texts_that_are_no_text_as_far_as_they_are()
    {
        using var site = new BuiltSite(new MemorySnapshot(SampleArchive.Units, [SampleArchive.Broken]));
        var page = site.Record("HSTL0007");
        Assert.That(page, Does.Contain("half \ufffd\ufffd a pair"));
        Assert.That(page.Where(letter => char.IsControl(letter) && letter != '\n'), Is.Empty);
        Assert.That(site.Read("en/keywords/index.html"), Does.Contain("\ufffdword"));
    }

    [Test]
    public void Marks_the_language_and_direction_of_other_scripts()
    {
        var page = _site.Record(SampleArchive.RightToLeft);
        Assert.That(page, Does.Contain("<h1 dir=\"auto\" lang=\"ar\">تاريخ"));
        Assert.That(page, Does.Contain("<div class=\"prose\" dir=\"auto\" lang=\"ar\">"));
        Assert.That(page, Does.Contain("This summary is in Arabic."));
    }

    [Test]
    public void Shows_a_record_without_title_author_date_or_unit()
    {
        var page = _site.Record(SampleArchive.Bare);
        Assert.That(page, Does.Contain("<h1 dir=\"auto\">Without a title</h1>"));
        Assert.That(page, Does.Contain("<dt>Published</dt><dd><bdi>Year unknown</bdi></dd>"));
        Assert.That(page, Does.Contain("<dt>Registered</dt><dd><bdi>2021</bdi></dd>"));
        Assert.That(page, Does.Not.Contain("citation_"), "Scholar wants title, author and year, or nothing");
    }

    [Test]
    public void Names_all_sixty_authors_and_keeps_the_record_s_own_words_for_its_date()
    {
        var page = _site.Record(SampleArchive.ManyAuthors);
        for (var number = 1; number <= 60; number++) { Assert.That(page, Does.Contain($"<bdi>N. Author{number}</bdi>")); }
        Assert.That(page, Does.Contain("and 36 more"));
        Assert.That(page, Does.Contain("<span>in press</span>"));
    }

    [Test]
    public void Never_shows_private_tags_notes_extra_or_attachments()
    {
        var secret = SampleArchive.All[0];
        var item = secret.Item with
        {
            Tags = [new Items.Tag("_todo"), new Items.Tag("SDG 4"), new Items.Tag("Open word")],
            Notes = [new Items.Note("<p>secret note</p>")],
            Attachments = [new Items.Attachment { Path = "/home/me/secret.pdf", Title = "secret file" }],
            Fields = secret.Item.Fields.With(Items.Field.Extra, "secret extra"),
        };
        var facts = secret.Facts with { Goals = [new GoalTag(SdgGoal.Of(4), Origin.Import, "SDG 4")] };
        using var site = new BuiltSite(new MemorySnapshot(SampleArchive.Units, [secret with { Item = item, Facts = facts }]));
        var all = string.Concat(site.Pages.Select(site.Read));
        Assert.That(all, Does.Contain("Open word").And.Not.Contain("_todo").And.Not.Contain("secret").And.Not.Contain("SDG 4"));
    }

    [Test]
    public void Gives_machines_the_citation_tags_in_the_order_scholar_wants()
    {
        var page = _site.Record(SampleArchive.Full);
        var tags = page.Split('\n').Where(line => line.StartsWith("<meta name=\"citation_", StringComparison.Ordinal));
        Assert.That(tags, Is.EqualTo(new[]
        {
            "<meta name=\"citation_title\" content=\"Where iron settles in the ageing brain: in vivo imaging of H2O and Fe3+\">",
            "<meta name=\"citation_author\" content=\"Nordahl, Petra\">",
            "<meta name=\"citation_author_institution\" content=\"University of Fjordbyen\">",
            "<meta name=\"citation_author_orcid\" content=\"https://orcid.org/0000-0002-1825-0097\">",
            "<meta name=\"citation_author\" content=\"van der Berg, Tim\">",
            "<meta name=\"citation_author\" content=\"Aasen, Jan Åge\">",
            "<meta name=\"citation_author_institution\" content=\"University of Fjordbyen\">",
            "<meta name=\"citation_author\" content=\"Fjordbyen Imaging Group\">",
            "<meta name=\"citation_publication_date\" content=\"2022\">",
            "<meta name=\"citation_online_date\" content=\"2025/6/14\">",
            "<meta name=\"citation_journal_title\" content=\"Journal of Quiet Organs\">",
            "<meta name=\"citation_issn\" content=\"2218-0000\">",
            "<meta name=\"citation_volume\" content=\"12\">",
            "<meta name=\"citation_issue\" content=\"5\">",
            "<meta name=\"citation_firstpage\" content=\"714\">",
            "<meta name=\"citation_lastpage\" content=\"730\">",
            "<meta name=\"citation_doi\" content=\"10.5555/jqo.12050714\">",
            "<meta name=\"citation_language\" content=\"en\">",
            "<meta name=\"citation_keywords\" content=\"Brain iron\">",
            "<meta name=\"citation_keywords\" content=\"MRI\">",
            "<meta name=\"citation_abstract_html_url\" content=\"https://archive.fjordbyen.example/pub/en/pub/FJ/FJRD0001/\">",
            "<meta name=\"citation_public_url\" content=\"https://archive.fjordbyen.example/pub/en/pub/FJ/FJRD0001/\">",
        }));
    }

    [Test]
    public void Holds_json_ld_that_parses_whatever_the_record_says()
    {
        foreach (var publication in SampleArchive.All)
        {
            var page = _site.Record(publication.Key);
            var json = page.Split("<script type=\"application/ld+json\">")[1].Split("</script>")[0];
            using var document = System.Text.Json.JsonDocument.Parse(json);
            Assert.That(document.RootElement.GetProperty("name").GetString(), Is.Not.Empty);
        }
        Assert.That(_site.Record(SampleArchive.Full), Does.Contain("\"isPartOf\":{\"@type\":\"PublicationIssue\",\"issueNumber\":\"5\",\"isPartOf\":{\"@type\":\"PublicationVolume\",\"volumeNumber\":\"12\",\"isPartOf\":{\"@type\":\"Periodical\""));
    }

    [Test]
    public void Is_canonical_under_the_site_s_own_address_and_points_to_its_sisters()
    {
        var page = _site.Record(SampleArchive.Full);
        Assert.That(page, Does.Contain("<link rel=\"canonical\" href=\"https://archive.fjordbyen.example/pub/en/pub/FJ/FJRD0001/\">"));
        Assert.That(page, Does.Contain("<link rel=\"alternate\" hreflang=\"nn\" href=\"https://archive.fjordbyen.example/pub/nn/pub/FJ/FJRD0001/\">"));
        Assert.That(_site.Read("sitemap-1.xml"), Does.Contain("<loc>https://archive.fjordbyen.example/pub/nn/pub/FJ/FJRD0001/</loc>"));
    }

    [Test]
    public void Weighs_at_most_thirty_kilobytes()
    {
        var pages = SampleArchive.All.SelectMany(publication => (string[])["en", "nn"], (publication, language) => Encoding.UTF8.GetByteCount(_site.Record(publication.Key, language)));
        Assert.That(pages.Max(), Is.LessThanOrEqualTo(30 * 1024));
    }
}
