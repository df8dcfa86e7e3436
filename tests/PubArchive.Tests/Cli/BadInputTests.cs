using System.Text;
using Microsoft.Data.Sqlite;
using PubArchive.Tests.Workflows;

namespace PubArchive.Tests.Cli;

/// <summary>Bad input, end to end: a clear message, an exit code, and the good records kept.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class BadInputTests : IDisposable
{
    private const string Good = "Key,Item Type,Publication Year,Author,Title,Publication Title,DOI,Url,Date,Extra\n"
        + "GOOD2345,journalArticle,2021,\"Hansen, Kari\",A sound article,Journal of Sound Things,10.1234/sound,https://example.org/sound,2021-03-04,\n";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void An_empty_file_is_named_and_the_good_one_beside_it_kept() =>
        Rejected(_folder.Write("empty.csv", ""), "empty.csv: FILE001: The file is empty");

    [Test]
    public void A_binary_file_is_named_and_the_good_one_beside_it_kept() =>
        Rejected(_folder.Write("image.csv", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13, 1, 2, 3, 0, 0, 0]), "image.csv: FILE002: The file is not text");

    [Test]
    public void A_spreadsheet_file_is_told_how_to_become_a_csv() =>
        Rejected(_folder.Write("book.csv", "PK\u0003\u0004 and so on"), "save the sheet as CSV");

    [Test]
    public void A_csv_without_the_columns_that_make_records_is_named() =>
        Rejected(_folder.Write("missing.csv", "Name,Telephone\nKari,123\n"), "missing.csv");

    [Test]
    public void Letters_of_another_encoding_are_read_with_a_warning()
    {
        var run = Import(_folder.Write("latin.csv", Encoding.Latin1.GetBytes(Good.Replace("A sound article", "Bjørk på Skarvøy", StringComparison.Ordinal))));
        Assert.Multiple(() =>
        {
            Assert.That(run.Code, Is.EqualTo(0));
            Assert.That(run.Error, Does.Contain("FILE004").And.Contain("Windows-1252"));
            Assert.That(Show("GOOD2345").Out, Does.Contain("Bjørk på Skarvøy"));
        });
    }

    [Test]
    public void Of_json_cut_in_half_the_whole_records_are_kept()
    {
        var items = string.Join(",\n", Enumerable.Range(1, 9).Select(number => $$$"""{"id":"item{{{number}}}","type":"article-journal","title":"Title number {{{number}}}","issued":{"date-parts":[[2020]]}}"""));
        var run = Import(_folder.Write("cut.json", "[" + items[..(items.Length * 2 / 3)]));
        Assert.Multiple(() =>
        {
            Assert.That(run.Code, Is.EqualTo(1));
            Assert.That(run.Error, Does.Contain("cut.json"));
            Assert.That(CliRun.In(_folder, "search", "number", "5").Out, Does.Contain("Title number 5"));
        });
    }

    [Test]
    public void A_cell_of_fifty_megabytes_is_left_out_with_a_warning_and_its_record_kept()
    {
        var run = Import(_folder.Write("huge.csv", Good.TrimEnd('\n') + '"' + new string('x', 50 * 1024 * 1024) + "\"\nNEXT2345,book,2020,,The record behind it,,,,,\n"));
        Assert.Multiple(() =>
        {
            Assert.That(run.Code, Is.EqualTo(0));
            Assert.That(run.Error, Does.Contain("CSV005").And.Contain("'Extra'"));
            Assert.That(Show("GOOD2345").Code + Show("NEXT2345").Code, Is.Zero);
        });
    }

    [Test]
    public void A_key_that_is_a_path_becomes_no_path()
    {
        var run = Import(_folder.Write("path.csv", Good + "../../etc/passwd,book,2020,,A book with a strange key,,,,,\n"));
        var site = CliRun.In(_folder, "export", "site", "--out", _folder["site"]);
        Assert.Multiple(() =>
        {
            Assert.That(run.Code, Is.LessThan(2));
            Assert.That(run.Error, Does.Contain("../../etc/passwd"));
            Assert.That(site.Code, Is.Zero);
            Assert.That(Directory.EnumerateFiles(_folder.Path, "*passwd*", SearchOption.AllDirectories), Is.Empty);
            Assert.That(Show("GOOD2345").Code, Is.Zero);
        });
    }

    [Test]
    public void Script_in_a_title_and_in_an_address_runs_nowhere()
    {
        Import(_folder.Write("evil.csv", Good + "EVIL2345,webpage,2020,,<script>alert(1)</script>,,,javascript:alert(1),,\n"));
        CliRun.In(_folder, "export", "site", "--out", _folder["site"]);
        CliRun.In(_folder, "export", "hugo", "--out", _folder["hugo"]);
        var pages = Directory.EnumerateFiles(_folder["site"], "*.html", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        var hugo = Directory.EnumerateFiles(_folder["hugo"], "EVIL2345.md", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(pages, Has.Some.Contains("alert(1)"), "the title is there");
            Assert.That(pages, Has.None.Contains("<script>alert").And.None.Contains("href=\"javascript:"));
            Assert.That(hugo, Is.Not.Empty.And.None.Contains("href=\"javascript:"));
        });
    }

    [Test]
    public void A_formula_cell_is_guarded_on_its_way_to_a_spreadsheet()
    {
        Import(_folder.Write("formula.csv", Good + "FORM2345,book,2020,,\"=HYPERLINK(\"\"http://evil.example\"\",\"\"x\"\")\",,,,,\n"));
        var csv = CliRun.In(_folder, "export", "csv").Out;
        Assert.That(csv, Does.Contain("HYPERLINK").And.Not.Contain("\"=HYPERLINK").And.Not.Contain(",=HYPERLINK"));
    }

    [Test]
    public void A_locked_archive_ends_with_3_and_stays_as_it_was()
    {
        Import(_folder.Write("good.csv", Good));
        using var other = new SqliteConnection($"Data Source={_folder["archive.pubarchive"]};Pooling=False");
        other.Open();
        Execute(other, "begin exclusive");
        var run = Import(_folder.Write("more.csv", Good.Replace("GOOD2345", "MORE2345", StringComparison.Ordinal)));
        Execute(other, "rollback");
        CouldNot(run, "MORE2345");
    }

    [Test]
    public void An_archive_of_a_newer_version_ends_with_3_and_stays_as_it_was()
    {
        Import(_folder.Write("good.csv", Good));
        using (var other = new SqliteConnection($"Data Source={_folder["archive.pubarchive"]};Pooling=False"))
        {
            other.Open();
            Execute(other, "pragma user_version = 9999");
        }
        var before = File.ReadAllBytes(_folder["archive.pubarchive"]);
        var run = Import(_folder.Write("more.csv", Good.Replace("GOOD2345", "MORE2345", StringComparison.Ordinal)));
        Assert.That((run.Code, run.Out), Is.EqualTo((3, "")));
        Assert.That(run.Error, Does.Contain("newer"));
        Assert.That(File.ReadAllBytes(_folder["archive.pubarchive"]), Is.EqualTo(before));
    }

    [Test]
    public void A_file_that_is_no_archive_ends_with_3_and_stays_as_it_was()
    {
        _folder.Write("archive.pubarchive", "this is a letter to a friend, and long enough to be looked at as a database of some kind");
        var before = File.ReadAllBytes(_folder["archive.pubarchive"]);
        var run = Import(_folder.Write("good.csv", Good));
        Assert.That((run.Code, run.Out), Is.EqualTo((3, "")));
        Assert.That(run.Error, Is.Not.Empty);
        Assert.That(File.ReadAllBytes(_folder["archive.pubarchive"]), Is.EqualTo(before));
    }

    [Test]
    public void An_output_folder_that_cannot_be_written_ends_publish_with_3_before_anything_is_imported()
    {
        _folder.Write("in/good.csv", Good);
        var file = _folder.Write("file", "a file where a folder should be");
        var run = CliRun.Of("publish", _folder["in"], "--out", Path.Combine(file, "site"));
        Assert.Multiple(() =>
        {
            Assert.That((run.Code, run.Out), Is.EqualTo((3, "")));
            Assert.That(run.Error, Does.StartWith("pubarchive: ").And.Contain("Next: "));
            Assert.That(File.Exists(_folder["in/archive.pubarchive"]), Is.False);
        });
    }

    [Test]
    public void A_folder_with_other_files_is_not_overwritten_unless_that_is_said()
    {
        _folder.Write("in/good.csv", Good);
        _folder.Write("site/index.html", "my own page");
        var refused = CliRun.Of("publish", _folder["in"], "--out", _folder["site"]);
        var own = File.ReadAllText(_folder["site/index.html"]);
        var replaced = CliRun.Of("publish", _folder["in"], "--out", _folder["site"], "--replace");
        Assert.That((refused.Code, own, replaced.Code), Is.EqualTo((3, "my own page", 0)));
        Assert.That(refused.Error, Does.Contain("did not make"));
    }

    [Test]
    public void A_file_that_is_not_there_ends_with_2_and_nothing_is_imported()
    {
        var run = CliRun.In(_folder, "import", _folder.Write("good.csv", Good), _folder["none.csv"]);
        Assert.That((run.Code, run.Out, File.Exists(_folder["archive.pubarchive"])), Is.EqualTo((2, "", false)));
        Assert.That(run.Error, Does.Contain("none.csv").And.Contain("nothing was read"));
    }

    private CliRun Import(string file) => CliRun.In(_folder, "import", file);

    private CliRun Show(string key) => CliRun.In(_folder, "show", key);

    // The bad file is imported together with a good one.
    private void Rejected(string bad, string message)
    {
        var run = CliRun.In(_folder, "import", bad, _folder.Write("good.csv", Good));
        Assert.Multiple(() =>
        {
            Assert.That(run.Code, Is.EqualTo(1));
            Assert.That(run.Error, Does.Contain("error: ").And.Contain(message));
            Assert.That(Show("GOOD2345").Out, Does.Contain("A sound article"));
        });
    }

    private void CouldNot(CliRun run, string absent)
    {
        Assert.Multiple(() =>
        {
            Assert.That((run.Code, run.Out), Is.EqualTo((3, "")));
            Assert.That(run.Error, Does.StartWith("pubarchive: "));
            Assert.That(Show(absent).Code, Is.EqualTo(2), "nothing of it is there");
            Assert.That(Show("GOOD2345").Code, Is.Zero);
        });
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
