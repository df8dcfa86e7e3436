using System.Text.Json;
using PubArchive.Cli.Output;
using PubArchive.Tests.Workflows;

namespace PubArchive.Tests.Cli;

/// <summary>Removing, hiding, embargo and the way back, as people type them.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class LifeCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public LifeCommandTests()
    {
        _folder.Write("export.csv", "Key,Item Type,Author,Title,DOI,Date\n"
            + "AAAA2345,journalArticle,\"Hansen, Kari\",Iron in the brain,10.1234/iron,2021-03-04\n"
            + "BBBB2345,book,\"Bjørklund, Geir\",Snow on the roof,,2020\n"
            + "CCCC2345,book,\"Berg, Åse\",Rust and iron,,2019\n");
        Assert.That(Run("import", _folder["export.csv"]).Code, Is.Zero);
    }

    public void Dispose() => _folder.Dispose();

    private static string Today => TimeProvider.System.GetLocalNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Test]
    public void A_record_is_removed_with_a_reason_and_restored()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Run("remove", "10.1234/iron", "--reason", "published twice").Out, Is.EqualTo($"AAAA2345  Iron in the brain\n          now removed on {Today}: published twice\n"));
            Assert.That(Run("remove", "AAAA2345").Out, Does.EndWith($"already removed on {Today}: published twice\n"));
            Assert.That(Run("list").Out, Does.Not.Contain("AAAA2345"));
            Assert.That(Run("search", "iron").Out, Does.StartWith("CCCC2345").And.Not.Contain("AAAA2345"));
            Assert.That(Run("show", "AAAA2345").Out, Does.StartWith($"AAAA2345  Journal Article  (removed on {Today}: published twice)\n"));
            Assert.That(Run("restore", "AAAA2345").Out, Is.EqualTo("AAAA2345  Iron in the brain\n          now public\n"));
            Assert.That(Run("list").Out, Does.Contain("AAAA2345"));
        });
    }

    [Test]
    public void Several_records_at_once_change_all_or_none()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Run("hide", "BBBB2345", "CCCC2345").Out, Is.EqualTo("BBBB2345  Snow on the roof\n          now hidden\nCCCC2345  Rust and iron\n          now hidden\n"));
            var wrong = Run("remove", "AAAA2345", "XXXX2345", "YYYY2345");
            Assert.That((wrong.Code, wrong.Out), Is.EqualTo((2, "")));
            Assert.That(wrong.Error, Does.Contain("no publication 'XXXX2345', 'YYYY2345'"));
            Assert.That(Run("list").Out, Does.Contain("AAAA2345"));
        });
    }

    [Test]
    public void A_hidden_record_that_was_removed_comes_back_hidden_first()
    {
        Run("hide", "BBBB2345");
        Run("remove", "BBBB2345");
        var once = Run("restore", "BBBB2345");
        Assert.Multiple(() =>
        {
            Assert.That(once.Out, Does.EndWith("now hidden, as it was before\n          'pubarchive restore BBBB2345' once more shows it.\n"));
            Assert.That(Run("restore", "BBBB2345").Out, Does.EndWith("now public\n"));
        });
    }

    [Test]
    public void What_stands_behind_a_removal_is_named()
    {
        Run("remove", "BBBB2345");
        Assert.That(Run("embargo", "BBBB2345", "2999-01-01").Out, Does.EndWith($"now removed on {Today}; once restored, under embargo until 2999-01-01\n"));
        Assert.That(Run("hide", "BBBB2345").Out, Does.EndWith($"now removed on {Today}; once restored, hidden\n"));
    }

    [Test]
    public void An_embargo_is_set_and_lifted()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Run("embargo", "AAAA2345", "BBBB2345", "2999-01-01").Out, Does.EndWith("BBBB2345  Snow on the roof\n          now under embargo until 2999-01-01\n"));
            Assert.That(Run("list").Out, Does.Not.Contain("AAAA2345"));
            Assert.That(Run("restore", "AAAA2345").Out, Does.EndWith("already under embargo until 2999-01-01\n          'pubarchive embargo AAAA2345 --lift' shows it.\n"));
            Assert.That(Run("embargo", "AAAA2345", "--lift").Out, Does.EndWith("now public\n"));
            Assert.That(Run("embargo", "AAAA2345", "2001-01-01").Out, Does.EndWith("now public\n"));
        });
    }

    [TestCase("embargo AAAA2345", "Say until when, as a whole day")]
    [TestCase("embargo AAAA2345 2027-06", "Say until when, as a whole day")]
    [TestCase("embargo AAAA2345 soon", "Say until when, as a whole day")]
    [TestCase("embargo 2027-01-01", "Say which publications")]
    [TestCase("embargo AAAA2345 2027-01-01 --lift", "Say either a day or --lift")]
    [TestCase("show", "Say which publication, or --hidden")]
    [TestCase("show AAAA2345 --hidden", "Say which publication, or --hidden")]
    public void What_is_typed_wrong_is_answered_with_what_is_right(string line, string message)
    {
        var run = Run(line.Split(' '));
        Assert.That((run.Code, run.Out), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain(message));
    }

    [Test]
    public void What_readers_do_not_see_is_listed_with_the_reason()
    {
        Run("remove", "AAAA2345", "--reason", "published twice");
        Run("hide", "BBBB2345");
        Run("embargo", "CCCC2345", "2999-01-01");
        var expected = $"""
            Key       Standing            Title
            AAAA2345  removed {Today}  Iron in the brain
            BBBB2345  hidden              Snow on the roof
            CCCC2345  until 2999-01-01    Rust and iron

            """.ReplaceLineEndings("\n");
        Assert.Multiple(() =>
        {
            Assert.That(Run("show", "--hidden").Out, Is.EqualTo(expected));
            Assert.That(Run("list", "--hidden", "--type", "book").Out, Does.Contain("BBBB2345").And.Contain("CCCC2345").And.Not.Contain("AAAA2345"));
            Assert.That(Run("search", "iron", "--hidden").Out, Does.Contain("AAAA2345").And.Contain("removed").And.Contain("CCCC2345"));
            Assert.That(Run("stats").Out, Does.Contain("removed                           1\n").And.Contain("under embargo                     1\n").And.Contain("hidden                            1\n"));
            Assert.That(Run("show", "--hidden").Out.Split('\n').Select(CellText.Width), Is.All.AtMost(80));
        });
    }

    [Test]
    public void Scripts_read_where_a_record_stands()
    {
        using var changed = JsonDocument.Parse(Run("remove", "AAAA2345", "--reason", "published twice", "--json").Out);
        using var shown = JsonDocument.Parse(Run("show", "AAAA2345", "--json").Out);
        using var hidden = JsonDocument.Parse(Run("show", "--hidden", "--json").Out);
        using var open = JsonDocument.Parse(Run("list", "--json").Out);
        Assert.Multiple(() =>
        {
            Assert.That(changed.RootElement[0].ToString().Replace(" ", "", StringComparison.Ordinal).ReplaceLineEndings(""), Is.EqualTo("""{"key":"AAAA2345","changed":true,"standing":{"is":"removed","since":"TODAY","reason":"publishedtwice"}}""".Replace("TODAY", Today, StringComparison.Ordinal)));
            Assert.That(shown.RootElement.GetProperty("standing").GetProperty("is").GetString(), Is.EqualTo("removed"));
            Assert.That(hidden.RootElement[0].GetProperty("standing").GetProperty("reason").GetString(), Is.EqualTo("published twice"));
            Assert.That(open.RootElement[0].GetProperty("standing").GetProperty("is").GetString(), Is.EqualTo("public"));
        });
    }

    [Test]
    public void A_former_key_is_answered_with_the_present_one()
    {
        _folder.Write("keyless.json", """[{"id":"rust","type":"book","title":"Rust never sleeps","DOI":"10.1234/rust","issued":{"date-parts":[[2018]]}}]""");
        Run("import", _folder["keyless.json"]);
        var former = Run("list", "--year", "2018").Out.Split('\n')[1][..8];
        _folder.Write("keyed.csv", "Key,Item Type,Title,DOI,Date\nDDDD2345,book,Rust never sleeps,10.1234/rust,2018\n");
        Run("import", _folder["keyed.csv"]);
        Assert.Multiple(() =>
        {
            Assert.That(Run("show", former).Out, Does.StartWith($"{former} is now DDDD2345.\nDDDD2345  Book\n"));
            Assert.That(Run("show", "10.1234/rust").Out, Does.StartWith("DDDD2345  Book\n"));
            Assert.That(Run("show", former, "--json").Out, Does.Contain($"\"formerKey\": \"{former}\""));
        });
    }

    private CliRun Run(params string[] args) => CliRun.In(_folder, args);
}
