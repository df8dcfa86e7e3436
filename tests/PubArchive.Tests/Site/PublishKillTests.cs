using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PubArchive.Tests.Workflows;

namespace PubArchive.Tests.Site;

/// <summary>The program is killed while it builds a site over another; the folder is then the whole old or the whole new one.</summary>
/// <remarks><c>PUBARCHIVE_KILLS</c> sets how many a test, <c>PUBARCHIVE_SEED</c> repeats a run as far as the machine's pace allows.</remarks>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PublishKillTests : IDisposable
{
    private const int Records = 300;

    private readonly ScratchFolder _folder = new();
    private readonly int _kills = Number("PUBARCHIVE_KILLS") ?? 8;
    private readonly int _seed = Number("PUBARCHIVE_SEED") ?? Environment.TickCount;

    public void Dispose() => _folder.Dispose();

    [Test]
    public void A_killed_build_leaves_the_whole_old_or_the_whole_new_site()
    {
        var sites = new[] { Site("a", "Iron"), Site("b", "Snow") };
        Assert.That(sites[0], Is.Not.EqualTo(sites[1]));
        Build("a", "out/site");
        _folder.Write("out/site/CNAME", "archive.example.org");
        var (random, span) = (new Random(_seed), Timed("b", "out/timed"));
        var (stands, changes, killed) = (0, 0, 0);
        for (var kill = 0; kill < _kills; kill++)
        {
            // By the clock over the whole run, or where it matters most: from the moment when the new site is complete and about to take its place.
            killed += Kill(stands == 0 ? "b" : "a", "out/site", span * random.NextDouble(), isLate: kill % 2 == 1) ? 1 : 0;
            var found = Digest("out/site");
            Assert.That(found, Is.EqualTo(sites[0]).Or.EqualTo(sites[1]), $"seed {_seed}, kill {kill}");
            var now = found == sites[0] ? 0 : 1;
            changes += now == stands ? 0 : 1;
            stands = now;
        }
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {_seed}: {_kills} kills over {span.TotalMilliseconds:0} ms, {killed} hit a living build, {changes} found the new site"));
        Build("b", "out/site");
        Assert.That(Digest("out/site"), Is.EqualTo(sites[1]), "the next build completes");
        Assert.That(File.ReadAllText(_folder["out/site/CNAME"]), Is.EqualTo("archive.example.org"));
        Assert.That(Directory.EnumerateFileSystemEntries(_folder["out"]).Select(Path.GetFileName), Is.EquivalentTo(new[] { "site", "timed" }));
    }

    [Test]
    public void A_killed_first_build_leaves_no_site_or_a_whole_one()
    {
        var whole = Site("a", "Iron");
        var (random, span) = (new Random(_seed), Timed("a", "timed"));
        for (var kill = 0; kill < _kills / 2; kill++)
        {
            Kill("a", "out/site", span * random.NextDouble(), isLate: kill % 2 == 1);
            if (!Directory.Exists(_folder["out/site"])) { continue; }
            Assert.That(Digest("out/site"), Is.EqualTo(whole), $"seed {_seed}, kill {kill}");
            Directory.Delete(_folder["out/site"], recursive: true);
        }
        TestContext.Out.WriteLine($"seed {_seed}");
        Build("a", "out/site");
        Assert.That(Directory.EnumerateFileSystemEntries(_folder["out"]).Select(Path.GetFileName), Is.EqualTo(new[] { "site" }));
    }

    // A project of its own, and what its site holds.
    private string Site(string name, string word)
    {
        var csv = new StringBuilder("Key,Item Type,Publication Year,Author,Title,Publication Title,Manual Tags\n");
        for (var number = 0; number < Records; number++)
        {
            // Every third record is the same in both.
            csv.Append(CultureInfo.InvariantCulture, $"KILL{2222 + number},journalArticle,{2000 + (number % 20)},\"Hansen, Kari\",{(number % 3 == 0 ? "Rain" : word)} number {number},Letters,topic {number % 9}\n");
        }
        _folder.Write($"{name}/export.csv", csv.ToString());
        using var project = ArchiveProject.Open(_folder[name], new ProjectOptions { Time = new FixedTime() });
        Assert.That(project.Import(_folder[$"{name}/export.csv"]).Read, Is.EqualTo(Records));
        project.ExportSite(_folder[$"{name}-whole"]);
        return Digest($"{name}-whole");
    }

    private TimeSpan Timed(string project, string site)
    {
        var start = Stopwatch.GetTimestamp();
        Build(project, site);
        return Stopwatch.GetElapsedTime(start);
    }

    private void Build(string project, string site)
    {
        using var process = Start(project, site);
        Assert.That(process.WaitForExit(TimeSpan.FromMinutes(2)), Is.True);
        Assert.That(process.ExitCode, Is.Zero);
    }

    // Whether the process still lived.
    private bool Kill(string project, string site, TimeSpan after, bool isLate)
    {
        using var process = Start(project, site);
        if (isLate) { WaitUntilComplete(process, site); }
        // What is left then takes about a tenth of the whole.
        process.WaitForExit(isLate ? after / 10 : after);
        var lived = !process.HasExited;
        process.Kill();
        process.WaitForExit();
        return lived;
    }

    private void WaitUntilComplete(Process process, string site)
    {
        var manifest = Path.Combine(Path.GetDirectoryName(_folder[site])!, $".{Path.GetFileName(site)}.pubarchive-new", ".pubarchive-manifest.json");
        while (!process.HasExited && !File.Exists(manifest)) { Thread.Yield(); }
    }

    private Process Start(string project, string site)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "PubArchive.Cli.dll");
        // Redirected and not read: a line or two fit into any pipe.
        return Process.Start(new ProcessStartInfo("dotnet", [program, "export", "site", "--out", _folder[site], "--project", _folder[project]]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
    }

    // Every file of the site with its bytes; what is not the build's own does not count.
    private string Digest(string site)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(_folder[site], "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where(file => Path.GetFileName(file) != "CNAME"))
        {
            var bytes = File.ReadAllBytes(file);
            hash.AppendData(Encoding.UTF8.GetBytes($"{Path.GetRelativePath(_folder[site], file)} {bytes.Length}\n"));
            hash.AppendData(bytes);
        }
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2025, 6, 14, 12, 0, 0, TimeSpan.Zero);
    }
}
