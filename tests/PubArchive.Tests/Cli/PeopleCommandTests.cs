using System.Text.Json;
using PubArchive.Cli.Output;
using PubArchive.Tests.Workflows;

namespace PubArchive.Tests.Cli;

/// <summary>The people of a library, from the spreadsheet to what readers see.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PeopleCommandTests : IDisposable
{
    private const string People = "name,variants,orcid,affiliation,unit,from,until,opt-out\n"
        + "\"Hansen, Kari Beate\",\"Hansen-Berg, Kari\",0000-0002-1825-0097,University of Fjordby,NEURO,2015,2020,{0}\n"
        + "\"Berg, Knut\",,,,,,,\n\"Berg, Kjell\",,,,,,,\n";

    private readonly ScratchFolder _folder = new();

    public PeopleCommandTests()
    {
        _folder.Write("units.yaml", "units:\n  - {key: NEURO, name: Department of Neurology}\n  - {key: ARCH, name: Department of Architecture}\n");
        _folder.Write("export.csv", "Key,Item Type,Author,Title,Date,Manual Tags\n"
            + "AAAA2345,journalArticle,\"Hansen, K. B.; Li, Wei\",Iron in the brain,2016,\"iron; Hansen, Kari\"\n"
            + "BBBB2345,book,\"Hansen, Kari; Berg, K.\",Snow on the roof,2018,\n"
            + "CCCC2345,book,\"Hansen-Berg, Kari; Berg, Knut\",Rust,2021,\n");
        Import("");
    }

    public void Dispose() => _folder.Dispose();

    private void OptOut(string optOut) => _folder.Write("people.csv", People.Replace("{0}", optOut, StringComparison.Ordinal));

    private CliRun Import(string optOut)
    {
        OptOut(optOut);
        var run = Run("import", _folder["export.csv"]);
        Assert.That(run.Code, Is.Zero);
        return run;
    }

    [Test]
    public void People_stand_with_their_works_and_the_names_that_are_almost_theirs()
    {
        var run = Run("people");
        Assert.That(run.Out, Is.EqualTo("""
            Name                         Works
            Hansen, Kari Beate               2  0000-0002-1825-0097, NEURO 2015–2020, Unive…
            Berg, Knut                       1
            Berg, Kjell                      0

            Near, and linked to nobody; where it is the same person, write a variant:
              Hansen, Kari Beate: Hansen, Kari (1)

            Could be several people, and linked to none; write a variant of one:
              Berg, K. (1): Berg, Knut (IIBP5E48) or Berg, Kjell (4X5IUXWY)

            """.ReplaceLineEndings("\n")));
        Assert.That(run.Out.Split('\n').Select(CellText.Width), Is.All.AtMost(80));
    }

    [Test]
    public void One_person_is_shown_with_the_works() => Assert.That(Run("people", "hansen").Out, Does.EndWith("""
        written Hansen, K. B. (1); Hansen-Berg, Kari (1):
          AAAA2345  2016  Iron in the brain
          CCCC2345  2021  Rust

        """.ReplaceLineEndings("\n")));

    [Test]
    public void Linked_creators_have_an_ORCID_and_their_works_a_unit_at_the_time()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Run("show", "AAAA2345").Out, Does.Contain("ORCID           0000-0002-1825-0097 K. B. Hansen").And.Contain("Department of Neurology (a rule: person: Hansen, Kari Beate)"));
            Assert.That(Run("show", "CCCC2345").Out, Does.Contain("0000-0002-1825-0097").And.Not.Contain("Department of Neurology"), "she had left by then");
        });
    }

    [Test]
    public void A_name_between_two_people_is_said_once_an_import()
    {
        _folder.Write("more.csv", "Key,Item Type,Author,Title\nDDDD2345,book,\"Berg, K.\",One\nEEEE2345,book,\"Berg, K.\",Two\n");
        var error = Run("import", _folder["more.csv"]).Error;
        Assert.That(error.Split("PPL201"), Has.Length.EqualTo(2));
        Assert.That(error, Does.Contain("warning: more.csv:2: PPL201: The creator 'Berg, K.' could be 'Berg, Knut'"));
    }

    [Test]
    public void Scripts_read_who_is_who()
    {
        using var json = JsonDocument.Parse(Run("people", "--json").Out);
        using var record = JsonDocument.Parse(Run("show", "AAAA2345", "--json").Out);
        var kari = json.RootElement.GetProperty("people")[0];
        Assert.Multiple(() =>
        {
            Assert.That(kari.GetProperty("works").EnumerateArray().Select(key => key.GetString()), Is.EqualTo(new[] { "AAAA2345", "CCCC2345" }));
            Assert.That((kari.GetProperty("units")[0].GetProperty("until").GetString(), kari.GetProperty("optOut").GetString(), kari.GetProperty("near")[0].GetProperty("records").GetInt32()), Is.EqualTo(("2020", "none", 1)));
            Assert.That(record.RootElement.GetProperty("creators")[0].GetProperty("person").GetString(), Is.EqualTo(kari.GetProperty("id").GetString()));
        });
    }

    [Test]
    public void Opting_out_takes_data_off_and_leaves_the_name()
    {
        OptOut("yes");
        Run("people", "--apply");
        var (shown, exported, cited) = (Run("show", "AAAA2345").Out, Run("export", "archive-csv").Out, Run("cite", "AAAA2345").Out);
        Assert.Multiple(() =>
        {
            Assert.That(shown, Does.Contain("opted out, data withheld").And.Not.Contain("0000-0002").And.Not.Contain("Neurology"));
            Assert.That(exported, Does.Not.Contain("0000-0002").And.Not.Contain("Neurology"));
            Assert.That(cited, Does.Contain("Hansen, K. B."));
        });
    }

    [Test]
    public void A_withheld_name_is_on_no_page_and_in_no_download()
    {
        OptOut("name");
        Assert.That(Run("export", "site", "--out", _folder["site"]).Code, Is.Zero);
        Assert.That(Run("export", "hugo", "--out", _folder["hugo"]).Code, Is.Zero);
        string[] outputs = [.. new[] { "csv", "csljson", "zotero-json", "bbt-json", "archive-csv" }.Select(format => Run("export", format).Out), Run("list").Out, Run("list", "--json").Out, Run("cite", "AAAA2345").Out];
        var files = Directory.EnumerateFiles(_folder["site"], "*", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(_folder["hugo"], "*", SearchOption.AllDirectories)).ToList();
        Assert.Multiple(() =>
        {
            // "Hansen, Kari" of BBBB2345 is another spelling that the file does not know; AAAA2345 and CCCC2345 are hers.
            Assert.That(outputs.Select(text => text.Replace("Hansen, Kari\"", "", StringComparison.Ordinal)), Is.All.Not.Contains("Hansen, K. B").And.All.Not.Contains("Hansen-Berg"));
            Assert.That(files.Where(file => File.ReadAllText(file) is var text && (text.Contains("Hansen-Berg", StringComparison.Ordinal) || text.Contains("Hansen, K. B", StringComparison.Ordinal) || text.Contains("0000-0002-1825-0097", StringComparison.Ordinal))), Is.Empty);
            Assert.That(files.Where(file => File.ReadAllText(file).Contains("[name withheld]", StringComparison.Ordinal)), Is.Not.Empty);
            Assert.That(Run("show", "AAAA2345").Out, Does.Contain("Hansen, K. B.").And.Contain("opted out, name and data withheld"), "the librarian knows whom it concerns");
        });
    }

    [Test]
    public void Whoever_opts_out_is_off_the_next_pages_though_nothing_was_imported()
    {
        Assert.That(Run("export", "csljson").Out, Does.Contain("Hansen-Berg"));
        OptOut("name");
        Assert.That(Run("export", "csljson").Out, Does.Not.Contain("Hansen-Berg").And.Contain("[name withheld]"));
        OptOut("");
        Assert.That(Run("export", "csljson").Out, Does.Contain("Hansen-Berg"));
    }

    [Test]
    public void An_archive_used_from_elsewhere_knows_who_opted_out()
    {
        Import("name");
        using var elsewhere = new ScratchFolder();
        elsewhere.Write("more.csv", "Key,Item Type,Author,Title\nDDDD2345,book,\"Hansen-Berg, Kari\",New\n");
        var archive = _folder["archive.pubarchive"];
        Assert.That(CliRun.In(elsewhere, "import", elsewhere["more.csv"], "--archive", archive).Code, Is.Zero);
        Assert.That(CliRun.In(elsewhere, "list", "--archive", archive).Out, Does.Contain("DDDD2345").And.Contain("[name withheld]").And.Not.Contain("Hansen-Berg"));
        Assert.That(CliRun.In(elsewhere, "export", "csljson", "--archive", archive).Out, Does.Not.Contain("Hansen-Berg"));
        Assert.That(CliRun.In(elsewhere, "people", "--archive", archive).Out, Does.Contain("opted out: name withheld"));
    }

    [Test]
    public void A_faulty_people_file_stops_the_import_with_every_line()
    {
        _folder.Write("people.csv", "name,orcid,opt-out\nX,1,yes\nY,,perhaps\n");
        var run = Run("import", _folder["export.csv"]);
        Assert.That((run.Code, run.Out), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain("people.csv:2: PPL101").And.Contain("people.csv:3: PPL101"));
    }

    [Test]
    public void Publish_takes_the_people_file_for_what_it_is()
    {
        var run = Run("publish", _folder.Path, "--out", _folder["site"]);
        Assert.That((run.Code, run.Out.Contains("people.csv", StringComparison.Ordinal)), Is.EqualTo((0, false)), run.Error);
    }

    private CliRun Run(params string[] args) => CliRun.In(_folder, args);
}
