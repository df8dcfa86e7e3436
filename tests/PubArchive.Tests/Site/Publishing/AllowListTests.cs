using System.Collections.Immutable;
using System.Text;
using PubArchive.Catalogue;
using PubArchive.Citing;
using PubArchive.Csl.Styles;
using PubArchive.Formats;
using PubArchive.Formats.ArchivePages;
using PubArchive.Items;
using PubArchive.Settings;
using PubArchive.Site;
using PubArchive.Site.Hugo;
using PubArchive.Tests.Workflows;
using PubArchive.Workflows;

namespace PubArchive.Tests.Site.Publishing;

/// <summary>What is published is an allow-list: every text of a record carries a mark, and only the marks listed here are found on pages and in files.</summary>
/// <remarks>A text that a later version adds to a record is private until it is listed here and let through by <c>PublicRecord</c>.</remarks>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class AllowListTests : IDisposable
{
    private static readonly DateOnly s_today = new(2025, 6, 14);

    // Every field but Extra, of which only the lines named in MarkedExtra are.
    private static readonly ImmutableArray<string> s_fields = [.. Enum.GetValues<Field>().Where(field => field is not Field.Extra).Select(field => $"Item.Fields.{field}")];

    private static readonly ImmutableArray<string> s_public =
    [
        .. s_fields,
        "Item.CiteKey", "Item.Creators.LastName", "Item.Creators.FirstName", "Item.Tags.Name", "Extra.original-title",
        "Facts.Summaries.Text", "Facts.Keywords.Text", "Facts.RegisterIds.Id", "Facts.OpenAccessUrl", "Facts.PublishedCitation", "Facts.People.Affiliation",
        "Unit.Names", "removed:Facts.Removal.Reason",
    ];

    private static readonly ImmutableArray<Variable> s_ofTheList = [Variable.CitationNumber, Variable.FirstReferenceNoteNumber, Variable.Locator, Variable.YearSuffix, Variable.CitationLabel, Variable.PageFirst];

    private readonly ScratchFolder _folder = new();
    private readonly Marks _marks = new();
    private readonly MemorySnapshot _snapshot;
    private readonly ArchiveSettings _settings;

    public AllowListTests()
    {
        AddShapes(_marks.Shapes);
        var secret = new[] { Record("HIDDEN22", "hidden:"), Record("EMBARG22", "embargoed:"), Record("REMOVE22", "removed:"), Record("MERGED22", "merged:") };
        secret[0] = secret[0] with { Facts = secret[0].Facts with { Visibility = Visibility.Hidden, Removal = null, EmbargoUntil = null, MergedInto = null } };
        secret[1] = secret[1] with { Facts = secret[1].Facts with { Visibility = null, Removal = null, EmbargoUntil = s_today.AddDays(1), MergedInto = null } };
        secret[2] = secret[2] with { Facts = secret[2].Facts with { Visibility = null, EmbargoUntil = null, MergedInto = null } };
        _snapshot = new MemorySnapshot(new UnitTree([_marks.Fill<Unit>("Unit") with { ParentKey = null }]), [.. Enum.GetValues<ItemType>().Select(Public), .. secret], s_today);
        _folder.Write("all.csl", StyleOfEverything());
        _settings = ArchiveSettings.Default with
        {
            Style = "all.csl",
            Languages = ["en", "nb", "nn"],
            ZoteroLibrary = "groups/1",
            Registers = ArchiveSettings.Default.Registers.Add("Cristin", "https://register.example.org/{id}"),
            ProxyTemplate = "https://proxy.example.org/{url}",
        };
    }

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Every_text_of_a_record_is_marked()
    {
        string[] some = ["Item.Notes.Html", "Item.Attachments.Path", "Item.Relations.Object", "Item.Collections.Name", "Item.Fields.Extra", "Facts.Units.Reason", "Facts.Goals.Evidence", "hidden:Item.Fields.Title", "Unit.Aliases"];
        Assert.That(_marks.Names, Is.SupersetOf(some));
        Assert.That(_snapshot.Rows, Has.Count.EqualTo(Enum.GetValues<ItemType>().Length));
    }

    [Test]
    public void A_site_shows_nothing_private()
    {
        var settings = new SiteSettings
        {
            Title = _settings.Title, Languages = _settings.Languages, BaseUrl = "https://archive.example.org/", Reference = new ReferencePrinter(_settings, _folder.Path).Print,
            ZoteroLibrary = _settings.ZoteroLibrary, RegisterUrls = _settings.Registers, ProxyUrl = _settings.ProxyTemplate,
        };
        SiteBuilder.Build(_snapshot, settings, _folder["site"]);
        var found = FoundIn("site");
        Assert.That(found.Except(s_public), Is.Empty);
        Assert.That(found, Is.SupersetOf(new[] { "Item.Fields.Title", "Item.Fields.AbstractNote", "Item.Creators.LastName", "Item.Tags.Name", "Facts.Summaries.Text", "Facts.OpenAccessUrl", "Facts.People.Affiliation", "Unit.Names", "Extra.original-title" }));
    }

    [Test]
    public void Hugo_pages_show_nothing_private([Values] ArchivePageDialect dialect, [Values] bool hasCitation)
    {
        var settings = new HugoSettings { Dialect = dialect, Languages = ["en", "nn"], Reference = new ReferencePrinter(_settings, _folder.Path).Print, ZoteroLibrary = _settings.ZoteroLibrary, RegisterUrls = _settings.Registers };
        var snapshot = hasCitation ? _snapshot : new MemorySnapshot(_snapshot.Units, _snapshot.Publications().Select(publication => publication with { Facts = publication.Facts with { PublishedCitation = null } }));
        HugoExport.Write(snapshot, _folder["hugo"], settings);
        var found = FoundIn("hugo");
        Assert.That(found.Except(s_public), Is.Empty);
        Assert.That(found, Is.SupersetOf(new[] { "Item.Fields.Title", "Item.Fields.AbstractNote", "Facts.Summaries.Text" }));
        Assert.That(found.Contains("Facts.PublishedCitation"), Is.EqualTo(hasCitation));
    }

    [Test]
    public void Files_for_other_programs_hold_nothing_private([Values("csv", "csljson", "zotero-json", "bbt-json", "ris", "bibtex", "biblatex", "zotero-rdf", "archive-csv")] string format)
    {
        var found = FoundIn(Export(format, isPrivate: false));
        Assert.That(found.Except(s_public), Is.Empty);
        Assert.That(found, Does.Contain("Item.Fields.Title"));
        if (format != "archive-csv") { Assert.That(found, Is.SupersetOf(new[] { "Item.Fields.AbstractNote", "Item.Fields.Doi", "Item.Creators.LastName" })); }
    }

    [Test]
    public void Notes_and_the_like_are_found_when_they_are_asked_for()
    {
        var found = FoundIn(Export("zotero-json", isPrivate: true));
        Assert.That(found, Is.SupersetOf(new[] { "Item.Notes.Html", "Item.Fields.Extra", "private:Item.Tags.Name" }));
        Assert.That(found.Where(name => name.StartsWith("hidden:", StringComparison.Ordinal)), Is.Empty);
    }

    private Publication Public(ItemType type, int number)
    {
        var record = Record($"PUBLIC{22 + number}", "");
        return record with { Item = record.Item with { Type = type }, Facts = record.Facts with { Visibility = null, Removal = null, EmbargoUntil = null, MergedInto = null } };
    }

    private Publication Record(string key, string prefix)
    {
        var item = _marks.Fill<Item>($"{prefix}Item") with { Key = key, Library = "groups/1" };
        item = item with { Tags = [.. item.Tags, new Tag("_" + _marks.Fill<string>($"{(prefix.Length == 0 ? "private:" : prefix)}Item.Tags.Name"))], Fields = item.Fields.With(Field.Extra, MarkedExtra(prefix)) };
        return _marks.Fill<Publication>(prefix + "Publication") with { Key = key, Item = item, Facts = _marks.Fill<CatalogueFacts>($"{prefix}Facts") };
    }

    // Bibliographic variables are let through, because references are printed with them; free text, notes and programs' own lines are not.
    private string MarkedExtra(string prefix)
    {
        string[] lines = ["{0}", "original-title: {0}", "note: {0}", "annote: {0}", "abstract: {0}", "keyword: {0}", "tex.note: {0}", "Citation Key: {0}", "Lay summary: {0}", "archive_collection: {0}", "Some key: {0}"];
        return string.Join('\n', lines.Select(line => line.Replace("{0}", _marks.Fill<string>(line.Contains(':', StringComparison.Ordinal) ? $"{prefix}Extra.{line.Split(':')[0]}" : $"{prefix}Item.Fields.Extra"), StringComparison.Ordinal)));
    }

    private static void AddShapes(Dictionary<string, Func<string, string>> shapes)
    {
        shapes["Unit.Key"] = _ => "UNIT";
        shapes["Facts.Units.UnitKey"] = _ => "UNIT";
        shapes["Facts.RegisterIds.Register"] = _ => "Cristin";
        shapes["Facts.Summaries.Language"] = _ => "en";
        shapes["Facts.Keywords.Language"] = _ => "en";
        shapes["Facts.OpenAccessUrl"] = mark => $"https://open.example.org/{mark}.pdf";
        shapes["Item.Fields.Url"] = mark => $"https://web.example.org/{mark}";
        shapes["Item.Fields.Doi"] = mark => $"10.5555/{mark}";
        shapes["Item.Library"] = _ => "groups/1";
        shapes["Item.Key"] = _ => "AAAA2222";
        shapes["Attachments.Path"] = mark => $"/home/kari/{mark}.pdf";
    }

    private string Export(string format, bool isPrivate)
    {
        Assert.That(RecordFormats.TryParse(format, out var id), Is.True);
        using var stream = File.Create(_folder[format]);
        new RecordExport(_snapshot, _settings, isPrivate).Write(id, stream, CancellationToken.None);
        return format;
    }

    private HashSet<string> FoundIn(string name)
    {
        var files = Directory.Exists(_folder[name]) ? Directory.EnumerateFiles(_folder[name], "*", SearchOption.AllDirectories) : [_folder[name]];
        return [.. files.SelectMany(file => _marks.FoundIn($"{Path.GetRelativePath(_folder.Path, file)}\n{File.ReadAllText(file)}"))];
    }

    // A style that prints whatever it is given.
    private static string StyleOfEverything()
    {
        var all = new StringBuilder("""<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>All</title><id>all</id><updated>2025-01-01T00:00:00+00:00</updated></info><citation><layout><text variable="title"/></layout></citation><bibliography><layout>""");
        foreach (var variable in Enum.GetValues<Variable>().Except(s_ofTheList))
        {
            var name = variable.Name();
            all.Append(variable.Kind() switch { VariableKind.Date => $"<date variable=\"{name}\" form=\"text\"/>", VariableKind.Name => $"<names variable=\"{name}\"/>", _ => $"<text variable=\"{name}\"/>" });
        }
        return all.Append("</layout></bibliography></style>").ToString();
    }
}
