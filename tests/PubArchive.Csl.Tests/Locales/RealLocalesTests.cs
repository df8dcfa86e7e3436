using PubArchive.Csl.Locales;
using PubArchive.Testing;

namespace PubArchive.Csl.Tests.Locales;

public sealed class RealLocalesTests
{
    [Test]
    public void Every_official_locale_is_read_and_named_like_its_file()
    {
        var files = Directory.GetFiles(SharedData.Path("data", "csl-locales"), "locales-*.xml");
        Assert.That(files, Has.Length.GreaterThan(60));
        Assert.That(
            files.Select(file => LocaleReader.Load(file).Language),
            Is.EqualTo(files.Select(file => Path.GetFileNameWithoutExtension(file)["locales-".Length..])));
    }
}
