using System.Xml.Linq;
using PubArchive.Testing;

namespace PubArchive.Tests.Architecture;

/// <summary>The map of the house as a test: which room may import which, and which packages it may use. A new arrow is a decision, so it is made here too.</summary>
public sealed class RoomTests
{
    private static readonly (string Room, string References, string Packages)[] s_map =
    [
        ("PubArchive.Csl", "", ""),
        ("PubArchive.Items", "", ""),
        ("PubArchive.Catalogue", "PubArchive.Items", ""),
        ("PubArchive.Formats", "PubArchive.Csl PubArchive.Items", "AngleSharp CsvHelper"),
        ("PubArchive.Archive", "PubArchive.Catalogue PubArchive.Items", "Dapper Microsoft.Data.Sqlite"),
        ("PubArchive.Site", "PubArchive.Catalogue PubArchive.Csl PubArchive.Formats PubArchive.Items", ""),
        ("PubArchive", "PubArchive.Archive PubArchive.Catalogue PubArchive.Csl PubArchive.Formats PubArchive.Items PubArchive.Site", "YamlDotNet"),
        ("PubArchive.Preview", "", ""),
        ("PubArchive.Cli", "PubArchive PubArchive.Catalogue PubArchive.Items PubArchive.Preview", "Spectre.Console System.CommandLine"),
    ];

    private static IEnumerable<TestCaseData> References => s_map.Select(row => new TestCaseData(row.Room, row.References));

    private static IEnumerable<TestCaseData> Packages => s_map.Select(row => new TestCaseData(row.Room, row.Packages));

    [TestCaseSource(nameof(References))]
    public void A_room_imports_exactly_what_the_map_allows(string room, string allowed) =>
        Assert.That(Included(room, "ProjectReference", Path.GetFileNameWithoutExtension), Is.EqualTo(allowed));

    [TestCaseSource(nameof(Packages))]
    public void A_room_uses_exactly_the_packages_the_map_allows(string room, string allowed) =>
        Assert.That(Included(room, "PackageReference", name => name), Is.EqualTo(allowed));

    [Test]
    public void Every_room_stands_on_the_map() =>
        Assert.That(Directory.GetDirectories(Source).Where(folder => Directory.GetFiles(folder, "*.csproj").Length > 0).Select(Path.GetFileName),
            Is.EquivalentTo(s_map.Select(row => row.Room)));

    [Test]
    public void An_arrow_that_is_not_listed_cannot_compile() =>
        Assert.That(Property("DisableTransitiveProjectReferences"), Is.EqualTo("true"));

    [Test]
    public void Versions_stand_in_one_place() =>
        Assert.That(s_map.SelectMany(row => Project(row.Room).Descendants("PackageReference")).Select(package => (string?)package.Attribute("Version")), Is.All.Null);

    private static string Source => Path.Combine(SharedData.Repository, "src");

    private static XDocument Project(string room) => XDocument.Load(Path.Combine(Source, room, room + ".csproj"));

    private static string Included(string room, string element, Func<string, string> name) =>
        string.Join(' ', Project(room).Descendants(element).Select(found => name((string)found.Attribute("Include")!)).Order(StringComparer.Ordinal));

    private static string? Property(string name) =>
        (string?)XDocument.Load(Path.Combine(SharedData.Repository, "Directory.Build.props")).Descendants(name).SingleOrDefault();
}
