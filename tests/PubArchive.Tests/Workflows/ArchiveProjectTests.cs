using PubArchive.Items;

namespace PubArchive.Tests.Workflows;

/// <summary>The public face, as an engineer uses it.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ArchiveProjectTests : IDisposable
{
    private const string Csv = "Key,Item Type,Publication Year,Author,Title,Publication Title,DOI,Date,Manual Tags\n"
        + "AAAA2345,journalArticle,2021,\"Hansen, Kari\",Iron in the brain,Brain Letters,10.1234/iron,2021-03-04,SDG 3; neurology\n"
        + "BBBB2345,book,2020,\"Bjørklund, Geir\",Snow on the roof,,,2020,architecture\n";

    private const string Units = """
        units:
          - key: UNI
            name: {en: Example University, nn: Eksempeluniversitetet}
            units:
              - {key: NEURO, name: {en: Department of Neurology, nn: Institutt for nevrologi}}
              - {key: ARCH, name: {en: Department of Architecture, nn: Institutt for arkitektur}}
        rules:
          - {unit: NEURO, tag: neurology}
        """;

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Five_lines_take_an_export_to_a_site()
    {
        _folder.Write("export.csv", Csv);
        using var project = ArchiveProject.Open(_folder.Path);
        var report = project.Import(_folder["export.csv"]);
        var site = project.ExportSite(_folder["site"]);
        Assert.That((report.Read, report.Changes, site.PublicationPages), Is.EqualTo((2, 2, 4)));
        Assert.That(File.Exists(site.FrontPage), Is.True);
    }

    [Test]
    public void The_same_file_again_changes_nothing_from_whatever_folder()
    {
        _folder.Write("export.csv", Csv);
        using (var project = ArchiveProject.Open(_folder.Path)) { project.Import(_folder["export.csv"]); }
        using var again = ArchiveProject.Open(Path.GetRelativePath(Environment.CurrentDirectory, _folder.Path));
        var report = again.Import(Path.GetRelativePath(Environment.CurrentDirectory, _folder["export.csv"]));
        Assert.That((report.Read, report.Changes, report.Count(RecordOutcome.Unchanged)), Is.EqualTo((2, 0, 2)));
        Assert.That(report.Files[0].File, Is.EqualTo("export.csv"));
    }

    [Test]
    public void A_dry_run_sees_what_the_archive_holds()
    {
        _folder.Write("export.csv", Csv);
        using var project = ArchiveProject.Open(_folder.Path);
        project.Import(_folder["export.csv"]);
        var report = project.Import([_folder["export.csv"]], isDryRun: true);
        Assert.That(report.Count(RecordOutcome.Unchanged), Is.EqualTo(2));
    }

    [Test]
    public void Rules_place_publications_and_goals_come_from_tags()
    {
        _folder.Write("units.yaml", Units);
        _folder.Write("export.csv", Csv);
        using var project = ArchiveProject.Open(_folder.Path);
        project.Import(_folder["export.csv"]);
        var facts = project.Find("AAAA2345").Facts;
        Assert.That(facts.Units.Select(place => place.UnitKey), Is.EqualTo(new[] { "NEURO" }));
        Assert.That(facts.Goals.Select(tag => tag.Goal.Number), Is.EqualTo(new[] { 3 }));
    }

    [Test]
    public void What_a_librarian_said_survives_imports()
    {
        _folder.Write("units.yaml", Units);
        _folder.Write("export.csv", Csv);
        using var project = ArchiveProject.Open(_folder.Path);
        project.Import(_folder["export.csv"]);
        project.Tag("10.1234/iron", "Department of Architecture", "joint work");
        project.Untag("AAAA2345", "NEURO");
        project.RemoveGoal("AAAA2345", 3);
        project.SetSummary("AAAA2345", "en", "Iron gathers in the brain.");
        project.Import(_folder["export.csv"]);
        project.ApplyUnits();
        var facts = project.Find("AAAA2345").Facts;
        Assert.Multiple(() =>
        {
            Assert.That(facts.Units.Select(place => place.UnitKey), Is.EqualTo(new[] { "ARCH" }));
            Assert.That(facts.Goals, Is.Empty);
            Assert.That(facts.Summaries.Single().Text, Is.EqualTo("Iron gathers in the brain."));
        });
    }

    [Test]
    public void A_rule_added_later_is_applied_to_what_is_there()
    {
        _folder.Write("units.yaml", Units);
        _folder.Write("export.csv", Csv);
        using (var project = ArchiveProject.Open(_folder.Path)) { project.Import(_folder["export.csv"]); }
        _folder.Write("units.yaml", Units + "\n  - {unit: ARCH, tag: architecture}\n");
        using var later = ArchiveProject.Open(_folder.Path);
        Assert.That((later.ApplyUnits(), later.ApplyUnits()), Is.EqualTo((1, 0)));
        Assert.That(later.List(new ListQuery { Unit = "ARCH" }).Select(row => row.Key), Is.EqualTo(new[] { "BBBB2345" }));
    }

    [Test]
    public void A_folder_with_nothing_to_publish_says_so_and_stays_empty()
    {
        using var project = ArchiveProject.Open(_folder.Path);
        Assert.That(Assert.Throws<ProjectException>(() => project.Publish(_folder["site"]))!.Next, Does.Contain("Zotero export"));
        Assert.That(Directory.GetFileSystemEntries(_folder.Path), Is.Empty);
    }

    [TestCase("csv")]
    [TestCase("csljson")]
    [TestCase("zotero-json")]
    [TestCase("bbt-json")]
    [TestCase("ris")]
    [TestCase("bibtex")]
    [TestCase("biblatex")]
    [TestCase("zotero-rdf")]
    [TestCase("archive-csv")]
    public void An_export_comes_back_as_the_same_records(string format)
    {
        _folder.Write("units.yaml", Units);
        _folder.Write("export.csv", Csv);
        using var project = ArchiveProject.Open(_folder.Path);
        project.Import(_folder["export.csv"]);
        var written = project.Export(_folder["out/back"], format);
        var report = project.Import(_folder["out/back"]);
        Assert.That((written.Records, report.Read, report.HasRejections, report.Count(RecordOutcome.Created) + report.Count(RecordOutcome.Candidate)), Is.EqualTo((2, 2, false, 0)));
    }

    [Test]
    public void An_archive_is_never_published_with_its_site_nor_are_its_people()
    {
        _folder.Write("export.csv", Csv);
        using var project = ArchiveProject.Open(_folder.Path);
        project.Import(_folder["export.csv"]);
        var thrown = Assert.Throws<ProjectException>(() => project.ExportSite(_folder.Path, replaceForeign: true))!;
        Assert.That(thrown.Message, Does.Contain("is in the folder that is to be published"));
        Assert.Throws<ProjectException>(() => project.Publish(_folder.Path, replaceForeign: true));
        _folder.Write("p/people.yaml", "people:\n  - {name: Lid, opt_out: name}\n");
        using var outside = ArchiveProject.Open(_folder["p"], new ProjectOptions { ArchiveFile = project.ArchiveFile });
        Assert.That(Assert.Throws<ProjectException>(() => outside.ExportSite(_folder["p"], replaceForeign: true))!.Message, Does.Contain("people.yaml is in the folder that is to be published"));
        Assert.That(File.Exists(_folder["index.html"]) || File.Exists(_folder["p/index.html"]), Is.False);
    }

    [Test]
    public void A_hidden_record_is_in_no_export()
    {
        _folder.Write("export.csv", Csv);
        using var project = ArchiveProject.Open(_folder.Path);
        project.Import(_folder["export.csv"]);
        project.Hide(["AAAA2345"]);
        Assert.That((project.Export(_folder["x.csv"], "csv").Records, project.ExportSite(_folder["site"]).PublicationPages), Is.EqualTo((1, 2)));
        Assert.That(Directory.EnumerateFiles(_folder["site"], "*AAAA2345*", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    public void A_conversion_needs_no_archive()
    {
        _folder.Write("export.csv", Csv);
        var report = Conversion.Convert(_folder["export.csv"], _folder["export.json"]);
        Assert.That((report.From, report.To, report.Records), Is.EqualTo(("Zotero CSV", "CSL JSON", 2)));
        Assert.That(File.ReadAllText(_folder["export.json"]), Does.Contain("Iron in the brain"));
    }

    [Test]
    public void A_conversion_that_fails_leaves_the_output_as_it_was()
    {
        _folder.Write("export.csv", Csv);
        _folder.Write("export.json", "precious");
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => Conversion.Convert(_folder["export.csv"], _folder["export.json"], null, stop.Token));
        Assert.That(Directory.GetFiles(_folder.Path).Length, Is.EqualTo(2));
        Assert.That(File.ReadAllText(_folder["export.json"]), Is.EqualTo("precious"));
    }

    [Test]
    public void Work_stopped_on_request_leaves_the_archive_as_it_was()
    {
        _folder.Write("export.csv", Csv);
        using var project = ArchiveProject.Open(_folder.Path);
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => project.Import([_folder["export.csv"]], isDryRun: false, null, stop.Token));
        Assert.That(project.Count().Records, Is.Zero);
    }

    [Test]
    public void A_dry_run_reports_all_and_leaves_no_trace()
    {
        _folder.Write("units.yaml", Units);
        _folder.Write("export.csv", Csv);
        _folder.Write("facts.csv", "key,department\nAAAA2345,ARCH\n");
        using (var project = ArchiveProject.Open(_folder.Path))
        {
            var report = project.Import([_folder["facts.csv"], _folder["export.csv"]], isDryRun: true);
            Assert.That((report.IsDryRun, report.Files[1].Count(RecordOutcome.Created), report.Files[0].Count(RecordOutcome.Updated)), Is.EqualTo((true, 2, 1)));
        }
        Assert.That(Directory.GetFiles(_folder.Path).Select(Path.GetFileName), Is.EquivalentTo(new[] { "units.yaml", "export.csv", "facts.csv" }));
    }

    [Test]
    public void A_unit_nobody_knows_is_named_with_the_nearest()
    {
        _folder.Write("units.yaml", Units);
        _folder.Write("export.csv", Csv);
        _folder.Write("facts.csv", "key,department\nBBBB2345,Department of Architectur\n");
        using var project = ArchiveProject.Open(_folder.Path);
        var report = project.Import(_folder["export.csv"], _folder["facts.csv"]);
        var doubt = report.Diagnostics.Single();
        Assert.That((doubt.Severity, doubt.File, doubt.Line), Is.EqualTo((Severity.Warning, "facts.csv", 2)));
        Assert.That(doubt.Message, Does.Contain("perhaps 'Department of Architecture' is meant"));
    }

    [Test]
    public void An_archive_csv_is_applied_after_the_records_and_finds_units_by_name()
    {
        _folder.Write("units.yaml", Units);
        _folder.Write("export.csv", Csv);
        _folder.Write("facts.csv", "key,department,lay summary nn,SDG\nBBBB2345,institutt for arkitektur,Snø på taket.,11\n");
        using var project = ArchiveProject.Open(_folder.Path);
        var report = project.Import(_folder["facts.csv"], _folder["export.csv"]);
        var facts = project.Find("BBBB2345").Facts;
        Assert.Multiple(() =>
        {
            Assert.That(report.Diagnostics, Is.Empty);
            Assert.That(facts.Units.Select(place => place.UnitKey), Is.EqualTo(new[] { "ARCH" }));
            Assert.That(facts.Summaries.Select(summary => (summary.Language, summary.Text)), Is.EqualTo(new[] { ("nn", "Snø på taket.") }));
            Assert.That(facts.Goals.Select(tag => tag.Goal.Number), Is.EqualTo(new[] { 11 }));
        });
    }

    [Test]
    public void Publish_takes_everything_in_a_folder_and_does_nothing_twice()
    {
        _folder.Write("in/units.yaml", Units);
        _folder.Write("in/deep/export.csv", Csv);
        _folder.Write("in/a-facts.csv", "key,department\nBBBB2345,ARCH\n");
        _folder.Write("in/README.md", "not an input");
        using var project = ArchiveProject.Open(_folder["in"]);
        var first = project.Publish(_folder["in/site"]);
        var second = project.Publish(_folder["in/site"]);
        Assert.Multiple(() =>
        {
            Assert.That(first.Import.Files.Select(file => file.File), Is.EqualTo(new[] { "a-facts.csv", "deep/export.csv" }));
            Assert.That((first.Records, first.Import.HasRejections, second.Import.Changes, second.Site.Written), Is.EqualTo((2, false, 0, 0)));
        });
    }

    [Test]
    public void Private_parts_leave_only_when_asked_for()
    {
        _folder.Write("export.csv", "Key,Item Type,Title,Manual Tags,Extra,Notes,File Attachments\nAAAA2345,book,Title,_todo; open,secret: 1,A note,/home/kari/a.pdf\n");
        using var project = ArchiveProject.Open(_folder.Path);
        project.Import(_folder["export.csv"]);
        project.Export(_folder["public.json"], "zotero-json");
        project.Export(_folder["private.json"], "zotero-json", isPrivate: true);
        string[] secrets = ["_todo", "secret", "A note", "a.pdf"];
        Assert.That(secrets.Where(File.ReadAllText(_folder["public.json"]).Contains), Is.Empty);
        Assert.That(secrets.Where(File.ReadAllText(_folder["private.json"]).Contains), Is.EqualTo(secrets));
    }
}
