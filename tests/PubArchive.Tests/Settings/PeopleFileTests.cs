using System.Text;
using PubArchive.Catalogue.People;
using PubArchive.Items;
using PubArchive.Settings;
using PubArchive.Tests.Catalogue;
using PubArchive.Tests.Workflows;

namespace PubArchive.Tests.Settings;

public sealed class PeopleFileTests
{
    private const string Yaml = """
        people:
          - name: "Hansen, Kari"
            id: kari
            variants: ["Hansen-Berg, Kari", "カリ・ハンセン"]
            orcid: https://orcid.org/0000-0002-1825-0097
            affiliation: University of Fjordby
            units:
              - {unit: Department of Nursing, from: 2010, until: 2015-06}
              - {unit: HIST, from: 2015-07}
            initials: no
          - name: "Berg, Knut"
            opt_out: name
        """;

    private const string Csv = """
        Name;Variants;ORCID;Affiliation;Unit;From;Until;Opt-out;Id;Initials;E-mail
        Hansen, Kari;"Hansen-Berg, Kari; カリ・ハンセン";0000-0002-1825-0097;University of Fjordby;Department of Nursing;2010;2015-06;;kari;no;kari@example.org
        Hansen, Kari;;;;HIST;2015-07;;;kari;;
        Berg, Knut;;;;;;;name;;;
        """;

    private static PeopleFile FromCsv(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return PeopleFile.ParseCsv(stream, Invented.Units);
    }

    private static string Text(PeopleFile file) => string.Join('\n', file.People.Select(person => string.Join(" | ",
        person.Id, person.Name, string.Join(", ", person.Variants), person.IsKnownByInitials, person.Orcid, person.Affiliation, string.Join(", ", person.Units), person.OptOut)));

    [Test]
    public void People_have_names_ORCIDs_units_with_dates_and_a_right_to_opt_out()
    {
        var people = PeopleFile.Parse(Yaml, Invented.Units).People;
        Assert.Multiple(() =>
        {
            Assert.That((people[0].Id, people[0].Name, people[0].Orcid?.Value, people[0].Affiliation, people[0].IsKnownByInitials, people[0].OptOut), Is.EqualTo(("kari", "Hansen, Kari", "0000-0002-1825-0097", "University of Fjordby", false, OptOut.None)));
            Assert.That(people[0].Variants, Is.EqualTo(new[] { "Hansen-Berg, Kari", "カリ・ハンセン" }));
            Assert.That(people[0].Units, Is.EqualTo(new[] { new Membership("NURS", PartialDate.Parse("2010"), PartialDate.Parse("2015-06")), new Membership("HIST", PartialDate.Parse("2015-07"), null) }));
            Assert.That((people[1].Id.Length, people[1].IsKnownByInitials, people[1].OptOut), Is.EqualTo((8, true, OptOut.Name)));
        });
    }

    [Test]
    public void A_spreadsheet_says_the_same_with_a_row_for_each_unit()
    {
        var csv = FromCsv(Csv);
        Assert.That(Text(csv), Is.EqualTo(Text(PeopleFile.Parse(Yaml, Invented.Units))));
        Assert.That(csv.Notices.Select(notice => (notice.Severity, notice.Code, notice.File)), Is.EqualTo(new[] { (Severity.Info, "PPL002", "people.csv") }), "e-mail addresses are passed over");
    }

    [TestCase("people:\n  - nam: X\n", 2, "SET002", "did you mean 'name'?")]
    [TestCase("people:\n  - orcid: 0000-0002-1825-0097\n", 2, "SET004", "'name' is missing")]
    [TestCase("people:\n  - {name: X, orcid: 0000-0002-1825-0098}\n", 2, "SET003", "right check digit")]
    [TestCase("people:\n  - {name: X, opt_out: perhaps}\n", 2, "SET003", "yes for the person's data, name for the name as well, or no")]
    [TestCase("people:\n  - {name: X, optout: yes}\n", 2, "SET002", "did you mean 'opt_out'?")]
    [TestCase("people:\n  - {name: X, units: [{unit: Nursery}]}\n", 2, "SET003", "'Nursery' is no value for 'unit'")]
    [TestCase("people:\n  - {name: X, units: [{unit: Administration}]}\n", 2, "SET003", "write the key of one: HADM, AADM")]
    [TestCase("people:\n  - {name: X, units: [{unit: NURS, from: 2020, until: 2019}]}\n", 2, "SET003", "it lies before 'from'")]
    [TestCase("people:\n  - {name: X}\n  - {name: X}\n", 3, "SET003", "give each an 'id'")]
    public void What_is_wrong_in_YAML_is_named_with_its_line(string text, int line, string code, string message) =>
        AssertFault(() => PeopleFile.Parse(text, Invented.Units), line, code, message);

    [TestCase("variants\nX\n", 1, "PPL001", "no column 'name'")]
    [TestCase("name,orcid\n,0000-0002-1825-0097\n", 2, "PPL003", "names nobody")]
    [TestCase("name,unit,department\nX,NURS,HIST\n", 1, "PPL004", "Two columns mean")]
    [TestCase("name,opted out\nX,yes\n", 1, "PPL005", "call it 'opt-out'")]
    [TestCase("name,orcid\nX,0000-0002-1825-0098\n", 2, "PPL101", "right check digit")]
    [TestCase("name,opt-out\nX,perhaps\n", 2, "PPL101", "'perhaps' is no value for 'opt-out'")]
    [TestCase("name,unit\nX,Nursery\n", 2, "PPL101", "'Nursery' is no value for 'unit'")]
    [TestCase("name,unit,from,until\nX,NURS,2020,2019\n", 2, "PPL101", "lies before 'from'")]
    [TestCase("name,orcid\nX,0000-0002-1825-0097\nX,0000-0001-5109-3700\n", 3, "PPL101", "an 'id' each")]
    [TestCase("name,orcid\nX,0000-0002-1825-0097\nY,0000-0002-1825-0097\n", 3, "PPL101", "among the variants")]
    [TestCase("name,opt-out\n\"X,yes\nY,no\n", 2, "CSV003", "quote")]
    [TestCase("", 0, "FILE001", "")]
    public void What_is_wrong_in_a_spreadsheet_is_named_with_its_line(string text, int line, string code, string message) =>
        AssertFault(() => FromCsv(text), line, code, message);

    private static void AssertFault(Action read, int line, string code, string message)
    {
        var faults = Assert.Throws<SettingsException>(read)!.Faults;
        Assert.That(faults.Select(fault => (fault.Line, fault.Code)), Does.Contain((line, code)));
        Assert.That(faults.First(fault => fault.Code == code).Message, Does.Contain(message));
        Assert.That(faults.Select(fault => fault.File), Is.All.Not.Empty);
    }

    [Test]
    public void Whoever_opted_out_in_one_row_opted_out() =>
        Assert.That(FromCsv("name,unit,opt-out\nX,NURS,yes\nX,HIST,\n").People.Single().OptOut, Is.EqualTo(OptOut.Data));

    [Test]
    public void An_id_lasts_when_the_file_becomes_a_spreadsheet() =>
        Assert.That(FromCsv("name,orcid\nX,0000-0002-1825-0097\n").People.Single().Id, Is.EqualTo(PeopleFile.Parse("people:\n  - {name: X Y, orcid: 0000-0002-1825-0097}\n", Invented.Units).People.Single().Id));

    [Test]
    public void The_template_that_init_writes_names_nobody_and_everybody_once_its_marks_are_gone()
    {
        var template = SettingsTemplates.Text(PeopleFile.FileName);
        Assert.That(PeopleFile.Parse(template, Invented.Units).People, Is.Empty);
        var open = string.Join('\n', template.Split('\n').Skip(5).Select(line => line.StartsWith("# ", StringComparison.Ordinal) ? line[2..] : line)).Replace("PHYSICS", "NURS", StringComparison.Ordinal);
        Assert.That(PeopleFile.Parse(open, Invented.Units).People.Single().Name, Is.EqualTo("Curie, Marie"));
    }

    [Test]
    public void One_file_at_a_time_names_people()
    {
        using var folder = new ScratchFolder();
        Assert.That(PeopleFile.Load(folder.Path, Invented.Units), Is.Null);
        folder.Write("people.yaml", "# nobody yet\n");
        Assert.That(PeopleFile.Load(folder.Path, Invented.Units), Is.Null, "it says nothing");
        folder.Write("people.yaml", "people: []\n");
        Assert.That(PeopleFile.Load(folder.Path, Invented.Units)!.People, Is.Empty, "it says nobody");
        folder.Write("people.csv", "name\nX\n");
        Assert.That(PeopleFile.Load(folder.Path, Invented.Units)!.People.Single().Name, Is.EqualTo("X"));
        folder.Write("people.yaml", "people:\n  - {name: Y}\n");
        Assert.That(() => PeopleFile.Load(folder.Path, Invented.Units), Throws.InstanceOf<SettingsException>().With.Message.Contains("keep one of the two"));
    }

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public void No_spreadsheet_ends_in_another_exception(byte[] bytes)
    {
        using var stream = new MemoryStream([.. "name,orcid,opt-out,unit,from\n"u8, .. bytes]);
        try { PeopleFile.ParseCsv(stream, Invented.Units); }
        catch (SettingsException wrong) { Assert.That(wrong.Faults, Is.Not.Empty); }
    }
}
