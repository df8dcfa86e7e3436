using PubArchive.Losses;

namespace PubArchive.Tests.Workflows;

/// <summary>Loss reports: record by record and field by field, what did not come over as it was.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class LossReportTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Test]
    public void A_conversion_says_of_each_record_and_field_what_the_formats_cannot_say()
    {
        File.WriteAllText(_folder["in.ris"], "TY  - JOUR\nID  - a1\nTI  - T\nAU  - A, B\nRP  - In File\nKW  - moss\nN1  - a note\nER  - \n");
        Conversion.Convert(_folder["in.ris"], _folder["out.json"], new ConversionOptions { ReportFile = _folder["losses.tsv"] });
        var rows = File.ReadAllLines(_folder["losses.tsv"]).Skip(1).Select(row => row.Split('\t')).Select(cells => (cells[2], cells[3].Split(' ')[0], cells[4])).ToList();
        Assert.That(rows, Does.Contain(("a1", "RP", "lost")));
        Assert.That(rows, Does.Contain(("a1", "tag", "not said")));
        Assert.That(rows, Does.Contain(("a1", "note", "not said")));
    }

    [Test]
    public void A_conversion_into_a_format_that_says_everything_reports_nothing()
    {
        File.WriteAllText(_folder["in.ris"], "TY  - JOUR\nTI  - T\nAU  - A, B\nKW  - moss\nER  - \n");
        Conversion.Convert(_folder["in.ris"], _folder["out.rdf"], new ConversionOptions { ReportFile = _folder["losses.tsv"] });
        Assert.That(File.ReadAllLines(_folder["losses.tsv"]), Is.EqualTo(new[] { "file\tline\trecord\tfield\twhat\ttext" }));
    }

    [Test]
    public void An_imports_messages_become_rows_one_a_field()
    {
        File.WriteAllText(_folder["in.ris"], "TY  - BOOK\nTI  - T\nIS  - 5\nRP  - x\nER  - \nTY  - JOUR\nID  - a1\nTI  - U\nRP  - x\nER  - \n");
        using var project = ArchiveProject.Open(_folder.Path);
        LossReport.Write(_folder["losses.tsv"], project.Import(_folder["in.ris"]).Diagnostics);
        var rows = File.ReadAllLines(_folder["losses.tsv"]).Skip(1).Select(row => row.Split('\t')).Select(cells => (cells[2], cells[3].Split(' ')[0], cells[4])).ToList();
        Assert.That(rows, Does.Contain(("T", "RP", "lost")));
        Assert.That(rows, Does.Contain(("T", "Issue", "to Extra")));
        Assert.That(rows, Does.Contain(("a1", "RP", "lost")));
    }
}
