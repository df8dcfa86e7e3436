using PubArchive.Catalogue;
using PubArchive.Site.Output;

namespace PubArchive.Site.Tests;

/// <summary>The published folder is a whole old or a whole new site, whatever happens to a build.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PublishTests : IDisposable
{
    private static readonly ISnapshot s_old = new MemorySnapshot(SampleArchive.Units, SampleArchive.Many(8));
    private static readonly ISnapshot s_new = new MemorySnapshot(SampleArchive.Units, SampleArchive.Many(10).Skip(2));

    private readonly string _parent = Directory.CreateTempSubdirectory("pubarchive-publish-").FullName;

    private string Site => Path.Combine(_parent, "site");

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    [Test]
    public void The_old_site_stands_untouched_while_the_new_one_is_built()
    {
        Build(s_old);
        var old = Folders.Contents(Site);
        var compared = 0;
        Build(s_new, new Told(() =>
        {
            lock (old) { Assert.That(Folders.Contents(Site), Is.EqualTo(old)); compared++; }
        }));
        Assert.That(compared, Is.EqualTo(8));
        Assert.That(Folders.Contents(Site), Is.EqualTo(Fresh(s_new)));
        Assert.That(Folders.Beside(Site), Is.Empty);
    }

    [Test]
    public void A_build_that_is_stopped_leaves_the_old_site_and_nothing_beside_it()
    {
        Build(s_old);
        var (old, made) = (Folders.Contents(Site), Directory.GetLastWriteTimeUtc(Site));
        using var stop = new CancellationTokenSource();
        Assert.That(() => Build(s_new, new Told(stop.Cancel), stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Folders.Contents(Site), Is.EqualTo(old));
        Assert.That(Directory.GetLastWriteTimeUtc(Site), Is.EqualTo(made));
        Assert.That(Folders.Beside(Site), Is.Empty);
    }

    [Test]
    public void A_build_that_fails_leaves_the_old_site_and_nothing_beside_it()
    {
        Build(s_old);
        var old = Folders.Contents(Site);
        Assert.That(() => Build(s_new, new Told(() => throw new IOException("No space left on device"))), Throws.TypeOf<IOException>());
        Assert.That(Folders.Contents(Site), Is.EqualTo(old));
        Assert.That(Folders.Beside(Site), Is.Empty);
    }

    [Test]
    public void A_first_build_that_is_stopped_leaves_no_folder_where_there_was_none()
    {
        using var stop = new CancellationTokenSource();
        Assert.That(() => Build(s_old, new Told(stop.Cancel), stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Directory.EnumerateFileSystemEntries(_parent), Is.Empty);
    }

    [Test]
    public void A_first_build_that_is_stopped_leaves_an_empty_folder_empty()
    {
        Directory.CreateDirectory(Site);
        using var stop = new CancellationTokenSource();
        Assert.That(() => Build(s_old, new Told(stop.Cancel), stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Folders.Contents(_parent), Is.EqualTo(new Dictionary<string, string> { ["site"] = "empty folder" }));
    }

    [Test]
    public void Where_nothing_changed_nothing_is_exchanged()
    {
        Build(s_old);
        Directory.SetLastWriteTimeUtc(Site, DateTime.UnixEpoch);
        Build(s_old);
        Assert.That(Directory.GetLastWriteTimeUtc(Site), Is.EqualTo(DateTime.UnixEpoch));
        Assert.That(Folders.Beside(Site), Is.Empty);
    }

    [Test]
    public void A_file_that_did_not_change_keeps_its_time_in_the_new_site()
    {
        Build(s_old);
        string[] kept = ["assets/archive.css", "en/pub/FJ/FJ000005/index.html"];
        foreach (var file in kept) { File.SetLastWriteTimeUtc(Path.Combine(Site, file), DateTime.UnixEpoch); }
        Assert.That(Build(s_new).Removed, Is.Positive);
        foreach (var file in kept) { Assert.That(File.GetLastWriteTimeUtc(Path.Combine(Site, file)), Is.EqualTo(DateTime.UnixEpoch), file); }
    }

    [Test]
    public void Files_that_no_build_made_go_along()
    {
        Build(s_old);
        Write("CNAME", "archive.example.org");
        Write(".git/objects/ab/cdef", "object");
        Directory.CreateDirectory(Path.Combine(Site, ".git/refs/tags"));
        Write("en/units/notes.txt", "mine");
        File.CreateSymbolicLink(Path.Combine(Site, "start"), "en/index.html");
        Directory.CreateSymbolicLink(Path.Combine(Site, "norsk"), "nn");
        Build(s_new);
        var expected = Fresh(s_new);
        (expected["CNAME"], expected[".git/objects/ab/cdef"], expected[".git/refs/tags"]) = (Base64("archive.example.org"), Base64("object"), "empty folder");
        (expected["en/units/notes.txt"], expected["start"], expected["norsk"]) = (Base64("mine"), "link to en/index.html", "link to nn");
        Assert.That(Folders.Contents(Site), Is.EqualTo(expected));
    }

    [Test]
    [Platform(Exclude = "Win")]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Rights_of_the_site_and_of_foreign_files_stay()
    {
        const UnixFileMode mine = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Build(s_old);
        Write(".git/hooks/post-update", "#!/bin/sh");
        string[] all = [Site, Path.Combine(Site, ".git"), Path.Combine(Site, ".git/hooks/post-update")];
        foreach (var path in all) { File.SetUnixFileMode(path, mine); }
        Build(s_new);
        foreach (var path in all) { Assert.That(File.GetUnixFileMode(path), Is.EqualTo(mine), path); }
    }

    [Test]
    public void What_others_write_between_the_last_look_and_the_exchange_goes_along_too()
    {
        var (former, present) = (Path.Combine(_parent, "former"), Path.Combine(_parent, "present"));
        foreach (var folder in (string[])[former, present])
        {
            Directory.CreateDirectory(Path.Combine(folder, ".git"));
            File.WriteAllText(Path.Combine(folder, ".git/HEAD"), "old");
            File.WriteAllText(Path.Combine(folder, "page.html"), folder);
        }
        File.WriteAllText(Path.Combine(former, ".git/HEAD"), "newer");
        File.WriteAllText(Path.Combine(former, ".git/ORIG_HEAD"), "new");
        var ours = new Dictionary<string, ManifestEntry> { ["page.html"] = ManifestEntry.Of("x"u8) };
        ForeignFiles.CarryLate(former, present, ours, ours);
        Assert.That(Folders.Contents(present), Is.EqualTo(new Dictionary<string, string> { [".git/HEAD"] = Base64("newer"), [".git/ORIG_HEAD"] = Base64("new"), ["page.html"] = Base64(present) }));
    }

    [Test]
    public void The_next_build_clears_away_what_a_killed_one_left()
    {
        Build(s_old);
        var places = SitePlaces.Of(Site);
        Directory.CreateDirectory(Path.Combine(places.Stage, "en"));
        File.WriteAllText(Path.Combine(places.Stage, "en/index.html"), "half a");
        File.WriteAllText(places.Lock, "");
        Build(s_old);
        Assert.That(Folders.Contents(Site), Is.EqualTo(Fresh(s_old)));
        Assert.That(Folders.Beside(Site), Is.Empty);
    }

    [Test]
    public void A_build_killed_between_two_renames_is_put_right()
    {
        Build(s_old);
        Write(".git/HEAD", "main");
        var places = SitePlaces.Of(Site);
        Directory.Move(places.Root, places.Parked);
        Directory.CreateDirectory(places.Stage);
        Build(s_new);
        var expected = Fresh(s_new);
        expected[".git/HEAD"] = Base64("main");
        Assert.That(Folders.Contents(Site), Is.EqualTo(expected));
        Assert.That(Folders.Beside(Site), Is.Empty);
    }

    [Test]
    public void A_parked_site_is_not_deleted_while_another_folder_has_its_name()
    {
        Build(s_old);
        var places = SitePlaces.Of(Site);
        Directory.Move(places.Root, places.Parked);
        Directory.CreateDirectory(places.Root);
        Assert.That(() => Build(s_new), Throws.TypeOf<IOException>().With.Message.Contains(places.Parked));
        Assert.That(File.Exists(Path.Combine(places.Parked, "index.html")));
    }

    [Test]
    public void Where_folders_cannot_be_exchanged_two_renames_do()
    {
        var places = Folder("root", "stage");
        FolderExchange.MoveTwice(places);
        Assert.That(File.ReadAllText(Path.Combine(places.Root, "file")), Is.EqualTo("stage"));
        Assert.That(File.ReadAllText(Path.Combine(places.Parked, "file")), Is.EqualTo("root"));
    }

    [Test]
    public void Of_two_renames_the_first_is_taken_back_when_the_second_fails()
    {
        var places = Folder("root", null);
        Assert.That(() => FolderExchange.MoveTwice(places), Throws.InstanceOf<IOException>());
        Assert.That(File.ReadAllText(Path.Combine(places.Root, "file")), Is.EqualTo("root"));
    }

    [Test]
    [Platform("Linux,MacOsX")]
    public void This_system_exchanges_two_folders_in_one_step()
    {
        var places = Folder("root", "stage");
        Assert.That(FolderExchange.TryExchange(places.Stage, places.Root), Is.True);
        Assert.That(File.ReadAllText(Path.Combine(places.Root, "file")), Is.EqualTo("stage"));
        Assert.That(File.ReadAllText(Path.Combine(places.Stage, "file")), Is.EqualTo("root"));
        Assert.That(FolderExchange.TryExchange(places.Stage, Path.Combine(_parent, "nowhere")), Is.False);
    }

    [Test]
    public void Two_builds_of_one_site_do_not_run_at_once()
    {
        Build(s_old);
        var refusals = 0;
        Build(s_new, new Told(() =>
        {
            Assert.That(() => Build(s_old), Throws.TypeOf<IOException>().With.Message.Contains("under way"));
            Interlocked.Increment(ref refusals);
        }));
        Assert.That(refusals, Is.EqualTo(8));
        Assert.That(Folders.Contents(Site), Is.EqualTo(Fresh(s_new)));
    }

    [Test]
    public void A_link_to_the_site_stays_a_link()
    {
        Directory.CreateSymbolicLink(Path.Combine(_parent, "public"), "site");
        Directory.CreateDirectory(Site);
        SiteBuilder.Build(s_old, SampleArchive.Settings, Path.Combine(_parent, "public"));
        Assert.That(new DirectoryInfo(Path.Combine(_parent, "public")).LinkTarget, Is.EqualTo("site"));
        Assert.That(Folders.Contents(Site), Is.EqualTo(Fresh(s_old)));
    }

    [Test]
    public void A_site_that_an_older_version_built_in_place_and_left_half_done_is_taken_over()
    {
        Build(s_old);
        Write("en/old.html", "written by a build that was broken off");
        Write(".pubarchive-journal", "en/old.html\n");
        Build(s_old);
        Assert.That(Folders.Contents(Site), Is.EqualTo(Fresh(s_old)));
    }

    [Test]
    public void The_root_of_a_disk_is_refused_before_long_work_begins() =>
        Assert.That(() => SiteBuilder.Check(Path.GetPathRoot(_parent)!), Throws.TypeOf<IOException>().With.Message.Contains("name a folder in it"));

    [Test]
    public void A_look_beforehand_leaves_nothing()
    {
        SiteBuilder.Check(Site);
        Assert.That(Directory.EnumerateFileSystemEntries(_parent), Is.Empty);
    }

    private SiteReport Build(ISnapshot snapshot, IProgress<SiteProgress>? progress = null, CancellationToken stop = default) => SiteBuilder.Build(snapshot, SampleArchive.Settings, Site, progress, stop);

    private static SortedDictionary<string, string> Fresh(ISnapshot snapshot)
    {
        using var site = new BuiltSite(snapshot);
        return Folders.Contents(site.Folder);
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Site, path))!);
        File.WriteAllText(Path.Combine(Site, path), text);
    }

    private static string Base64(string text) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text));

    // Two folders with a file each that says which it is.
    private SitePlaces Folder(string? root, string? stage)
    {
        var places = SitePlaces.Of(Site);
        foreach (var (folder, text) in ((string, string?)[])[(places.Root, root), (places.Stage, stage)])
        {
            if (text is null) { continue; }
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "file"), text);
        }
        return places;
    }

    private sealed class Told(Action act) : IProgress<SiteProgress>
    {
        public void Report(SiteProgress value) => act();
    }
}
