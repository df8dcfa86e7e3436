using System.Diagnostics;
using System.Text;
using PubArchive.Tests.Workflows;

namespace PubArchive.Tests.Cli;

/// <summary>The program as a shell sees it: exit codes, streams, bytes.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ProcessTests : IDisposable
{
    private const string Items = """[{"id":"a","type":"book","title":"Snø på taket: 屋根の雪","author":[{"family":"Bjørklund","given":"Åse"}],"issued":{"date-parts":[[2020]]}}]""";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Exit_codes_tell_what_happened()
    {
        _folder.Write("good.json", Items);
        _folder.Write("empty.json", "");
        _folder.Write("letter.pubarchive", "no archive, but a letter to a friend that is long enough to be taken for something else");
        Assert.Multiple(() =>
        {
            Assert.That(Run("import", "good.json").Code, Is.EqualTo(0), "done");
            Assert.That(Run("import", "good.json", "empty.json").Code, Is.EqualTo(1), "done, one rejected");
            Assert.That(Run("import").Code, Is.EqualTo(2), "wrong usage");
            Assert.That(Run("list", "--archive", "letter.pubarchive").Code, Is.EqualTo(3), "could not");
        });
    }

    [Test]
    public void Output_is_utf8_without_mark_colours_or_carriage_returns()
    {
        _folder.Write("good.json", Items);
        var (code, output, error) = Run("cite", "good.json", "--jsonl");
        Assert.That((code, Encoding.UTF8.GetString(error)), Is.EqualTo((0, "")));
        Assert.That(output, Is.EqualTo("{\"id\":\"a\",\"html\":\"<div class=\\\"csl-entry\\\">Bjørklund, Å. (2020). <i>Snø på taket: 屋根の雪</i>.</div>\"}\n"u8.ToArray()));
    }

    [Test]
    public void An_export_to_standard_output_is_the_file()
    {
        _folder.Write("good.json", Items);
        Run("import", "good.json");
        Run("export", "csljson", "--out", "out.json");
        Assert.That(Run("export", "csljson").Out, Is.EqualTo(File.ReadAllBytes(_folder["out.json"])));
    }

    [Test]
    public void Results_and_messages_go_separate_ways()
    {
        _folder.Write("empty.json", "");
        _folder.Write("good.json", Items);
        var (_, output, error) = Run("import", "good.json", "empty.json", "--json");
        using var json = System.Text.Json.JsonDocument.Parse(output);
        Assert.That(json.RootElement.GetProperty("counts").GetProperty("created").GetInt32(), Is.EqualTo(1));
        Assert.That(Encoding.UTF8.GetString(error), Does.StartWith("error: empty.json: FILE001"));
    }

    // The superuser may write everything, so the program runs as nobody there.
    [Test]
    [Platform(Exclude = "Win")]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void A_write_protected_archive_ends_with_3_and_stays_as_it_was()
    {
        _folder.Write("good.json", Items);
        Run("import", "good.json");
        _folder.Write("more.json", Items.Replace("Snø", "Is", StringComparison.Ordinal));
        var before = File.ReadAllBytes(_folder["archive.pubarchive"]);
        File.SetUnixFileMode(_folder["archive.pubarchive"], UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        File.SetUnixFileMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        var (code, output, error) = RunAsNobody("import", "more.json");
        var listed = RunAsNobody("list");
        File.SetUnixFileMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.That((code, output), Is.EqualTo((3, Array.Empty<byte>())));
        Assert.That(Encoding.UTF8.GetString(error), Does.StartWith("pubarchive: ").And.Contain("write").And.Contain("work on a copy"));
        Assert.That(File.ReadAllBytes(_folder["archive.pubarchive"]), Is.EqualTo(before));
        Assert.That((listed.Code, Encoding.UTF8.GetString(listed.Out)), Is.EqualTo((0, Encoding.UTF8.GetString(Run("list").Out))), "and it can be read");
    }

    [Test]
    public void Nothing_the_machine_refuses_ends_in_a_stack_trace()
    {
        _folder.Write("file", "a file where a folder should be");
        foreach (string[] args in new[] { new[] { "import", "file/x.json" }, ["list", "--archive", "file/x.pubarchive"], ["publish", "file", "--out", "x"], ["export", "site", "--out", "file/x"], ["init", "file/x"], ["summary", "K", "--lang", "en", "--file", "none"] })
        {
            var (code, _, error) = Run(args);
            Assert.That(code, Is.EqualTo(2).Or.EqualTo(3), string.Join(' ', args));
            Assert.That(Encoding.UTF8.GetString(error), Does.StartWith("pubarchive: ").And.Not.Contain("   at "), string.Join(' ', args));
        }
    }

    [Test]
    [Platform(Exclude = "Win")]
    public async Task A_preview_prints_its_address_serves_and_ends_with_0_when_told_to()
    {
        _folder.Write("site/index.html", "front");
        var start = new ProcessStartInfo("dotnet", [Program, "preview", "--port", "0", "--quiet"]) { WorkingDirectory = _folder.Path, RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var address = await process.StandardOutput.ReadLineAsync();
        using var client = new HttpClient();
        Assert.That(await client.GetStringAsync(address), Is.EqualTo("front"));
        // Not SIGINT: a shell makes what it starts in the background, tests too, deaf to it. Both lead to the same place.
        Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])!.WaitForExit();
        Assert.That(process.WaitForExit(TimeSpan.FromSeconds(20)), Is.True);
        Assert.That(process.ExitCode, Is.Zero);
    }

    private static string Program => Path.Combine(AppContext.BaseDirectory, "PubArchive.Cli.dll");

    private (int Code, byte[] Out, byte[] Error) RunAsNobody(params string[] args) =>
        Environment.UserName == "root" ? Start("setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", "dotnet", Program, .. args]) : Run(args);

    private (int Code, byte[] Out, byte[] Error) Run(params string[] args) => Start("dotnet", [Program, .. args]);

    private (int Code, byte[] Out, byte[] Error) Start(string program, string[] args)
    {
        var start = new ProcessStartInfo(program, args) { WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        using var error = new MemoryStream();
        var reading = process.StandardError.BaseStream.CopyToAsync(error);
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        Assert.That(process.WaitForExit(TimeSpan.FromMinutes(1)) && reading.Wait(TimeSpan.FromMinutes(1)), Is.True, "it ends");
        return (process.ExitCode, output.ToArray(), error.ToArray());
    }
}
