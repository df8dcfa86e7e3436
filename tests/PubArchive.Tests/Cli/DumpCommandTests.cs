using PubArchive.Testing;
using PubArchive.Tests.Workflows;

namespace PubArchive.Tests.Cli;

/// <summary>The sample as plain files and back, as people type it.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class DumpCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void The_sample_with_its_people_and_edits_comes_back_identical()
    {
        var imports = Path.Combine(SharedData.Repository, "imports");
        foreach (var file in Directory.GetFiles(imports)) { File.Copy(file, _folder[Path.GetFileName(file)]); }
        _folder.Write("people.yaml", "people:\n  - {id: torstein, name: \"Aasgard, Torstein\", opt_out: name}\n");
        Assert.That(OnSample("import", _folder["archive.csv"], _folder["group.json"], _folder["library.csv"], _folder["more.json"]).Code, Is.Zero);
        var key = OnSample("list", "--limit", "1").Out.Split('\n')[1][..8];
        Assert.That(OnSample("remove", key, "--reason", "=published twice").Code, Is.Zero);
        var export = OnSample("export", "all", _folder["dump"]);
        Assert.That((export.Code, export.Error), Is.EqualTo((0, "")));
        Assert.That(export.Out, Does.EndWith($"files: {_folder["dump"]}\n"));
        var again = CliRun.In(_folder, "import", "all", _folder["dump"], "--archive", _folder["again.db"]);
        Assert.That((again.Code, again.Error), Is.EqualTo((0, "")));
        Assert.That(CliRun.In(_folder, "export", "all", _folder["second"], "--archive", _folder["again.db"]).Code, Is.Zero);
        Assert.That(Files("second"), Is.EqualTo(Files("dump")));
        Assert.That(File.ReadAllText(_folder["dump/records.jsonl"]), Does.Contain("\"people\":["));

        CliRun OnSample(params string[] args) => CliRun.Of([.. args, "--project", _folder.Path, "--archive", _folder["archive.db"]]);
    }

    [Test]
    public void What_cannot_be_done_is_said_with_what_can()
    {
        _folder.Write("export.csv", "Key,Item Type,Title\nAAAA2345,book,Snow\n");
        CliRun.In(_folder, "import", _folder["export.csv"]);
        Assert.That(CliRun.In(_folder, "export", "all", _folder["dump"]).Code, Is.Zero);
        var records = _folder["dump/records.jsonl"];
        var onto = CliRun.In(_folder, "export", "all", _folder["dump"]);
        var into = CliRun.In(_folder, "import", "all", _folder["dump"]);
        var plain = CliRun.In(_folder, "import", _folder["dump"]);
        var none = CliRun.In(_folder, "import", "all", _folder.Path);
        File.AppendAllText(records, "{}\n");
        var damaged = CliRun.In(_folder, "import", "all", _folder["dump"], "--archive", _folder["again.db"]);
        Assert.Multiple(() =>
        {
            Assert.That((onto.Code, onto.Error.Contains("is there already", StringComparison.Ordinal)), Is.EqualTo((2, true)));
            Assert.That((into.Code, into.Error.Contains("holds something already", StringComparison.Ordinal)), Is.EqualTo((3, true)));
            Assert.That((plain.Code, plain.Error.Contains("import all", StringComparison.Ordinal)), Is.EqualTo((2, true)));
            Assert.That((none.Code, none.Error.Contains("dump.json", StringComparison.Ordinal)), Is.EqualTo((2, true)));
            Assert.That(damaged.Code, Is.EqualTo(3));
            Assert.That(damaged.Error, Does.Contain($"{records}:2: DUMP002: The line has no 'key'."));
            Assert.That(File.Exists(_folder["again.db"]), Is.False);
        });
    }

    private (string Name, string Text)[] Files(string name) =>
        [.. Directory.GetFiles(_folder[name], "*", SearchOption.AllDirectories).Select(file => (Path.GetRelativePath(_folder[name], file), File.ReadAllText(file))).Order()];
}
