using System.Text;
using PubArchive.Catalogue;

namespace PubArchive.Site.Tests;

/// <summary>A site built into a folder of its own under the temporary folder, deleted with the object.</summary>
internal sealed class BuiltSite : IDisposable
{
    public BuiltSite(ISnapshot? snapshot = null, SiteSettings? settings = null)
    {
        Folder = Directory.CreateTempSubdirectory("pubarchive-site-").FullName;
        Report = SiteBuilder.Build(snapshot ?? SampleArchive.Snapshot(), settings ?? SampleArchive.Settings, Folder);
    }

    public string Folder { get; }

    public SiteReport Report { get; }

    /// <summary>Every page, relative, in order.</summary>
    public IEnumerable<string> Pages => Files.Where(file => file.EndsWith(".html", StringComparison.Ordinal));

    public IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path), Encoding.UTF8);

    public string Record(string key, string language = "en") => Read($"{language}/pub/{key[..2]}/{key}/index.html");

    public Uri Address(string path) => new(Path.Combine(Folder, path));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
