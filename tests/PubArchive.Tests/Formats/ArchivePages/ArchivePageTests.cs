using FsCheck.Fluent;
using PubArchive.Formats.ArchivePages;
using PubArchive.Items;
using PubArchive.Testing;

namespace PubArchive.Tests.Formats.ArchivePages;

public sealed class ArchivePageTests
{
    private static readonly ArchivePageDialect[] s_dialects = Enum.GetValues<ArchivePageDialect>();

    private static IEnumerable<TestCaseData> SharedPages()
    {
        yield return new TestCaseData("publication-page.md", "en", ArchivePageDialect.Seed);
        foreach (var dialect in s_dialects)
        {
            foreach (var language in new[] { "en", "nn" })
            {
                foreach (var key in new[] { "NQ3EMPT9", "QK7TREE2" })
                {
                    yield return new TestCaseData($"pages/{(dialect is ArchivePageDialect.Seed ? "seed" : "current")}/{language}/{key}.md", language, dialect);
                }
            }
        }
    }

    [TestCaseSource(nameof(SharedPages))]
    public void A_real_page_is_read_and_written_back_byte_for_byte(string file, string language, ArchivePageDialect dialect)
    {
        var text = File.ReadAllText(SharedData.Path("seeds", file));
        var read = ArchivePageReader.Read(text);
        Assert.That(read.Diagnostics, Is.Empty);
        Assert.That(read.Page!.Language, Is.EqualTo(language));
        Assert.That(read.Dialect, Is.EqualTo(dialect));
        Assert.That(ArchivePageWriter.Write(read.Page, read.Dialect), Is.EqualTo(text));
    }

    [Test]
    public void A_page_of_one_dialect_becomes_the_page_of_the_other()
    {
        var seed = File.ReadAllText(SharedData.Path("seeds", "pages", "seed", "nn", "QK7TREE2.md"));
        var current = File.ReadAllText(SharedData.Path("seeds", "pages", "current", "nn", "QK7TREE2.md"));
        Assert.That(ArchivePageWriter.Write(ArchivePageReader.Read(seed).Page!, ArchivePageDialect.Current), Is.EqualTo(current));
        Assert.That(ArchivePageWriter.Write(ArchivePageReader.Read(current).Page!, ArchivePageDialect.Seed), Is.EqualTo(seed));
    }

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public FsCheck.Property A_page_written_reads_back_as_the_same_page_and_the_same_bytes() =>
        Prop.ForAll(Gens.Pages.ToArbitrary(), Gen.Elements(s_dialects).ToArbitrary(), (page, dialect) =>
        {
            var text = ArchivePageWriter.Write(page, dialect);
            var read = ArchivePageReader.Read(text);
            Assert.That(read.Diagnostics, Is.Empty, text);
            Assert.That(ArchivePageWriter.Write(read.Page!, read.Dialect), Is.EqualTo(text));
            // A page without any word that differs between the two Norwegian forms is read as nynorsk.
            Assert.That(Gens.Flat(read.Page! with { Language = page.Language }), Is.EqualTo(Gens.Flat(page)));
            Assert.That(read.Page!.Language == "en", Is.EqualTo(page.Language == "en"));
        });

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public FsCheck.Property A_page_cut_anywhere_is_refused_with_a_line_and_never_throws() =>
        Prop.ForAll(Gens.Pages.ToArbitrary(), Gen.Choose(1, 4000).ToArbitrary(), (page, cut) =>
        {
            var text = ArchivePageWriter.Write(page, ArchivePageDialect.Seed);
            var read = ArchivePageReader.Read(text[..^Math.Min(cut, text.Length)]);
            Assert.That(read.Page, Is.Null);
            Assert.That(read.Diagnostics.Single().Code, Is.EqualTo("PAGE001"));
            Assert.That(read.Diagnostics.Single().Line, Is.InRange(1, text.Count(character => character is '\n') + 1));
        });

    [Test]
    public void A_fault_names_the_line_and_what_should_stand_there()
    {
        var text = ArchivePageWriter.Write(Plain() with { Goals = [new ArchiveGoal(3, 7)] }, ArchivePageDialect.Current);
        var fault = ArchivePageReader.Read(text.Replace("Read More", "More", StringComparison.Ordinal)).Diagnostics.Single();
        Assert.That(fault.Severity, Is.EqualTo(Severity.Error));
        Assert.That(text.Split('\n')[fault.Line - 1], Does.Contain("Read More"));
        Assert.That(fault.Message, Does.Contain("Read More"));
    }

    [Test]
    public void Another_spelling_of_the_title_is_read_with_a_word_about_it()
    {
        var read = ArchivePageReader.Read(ArchivePageWriter.Write(Plain(), ArchivePageDialect.Current).Replace("title: Plain", "title: \"Plain\"", StringComparison.Ordinal));
        Assert.That(read.Page!.Title, Is.EqualTo("Plain"));
        Assert.That(read.Diagnostics.Single(), Has.Property("Code").EqualTo("PAGE002").And.Property("Line").EqualTo(2));
    }

    [TestCase("")]
    [TestCase("---\n")]
    [TestCase("# A page of another kind\n")]
    [TestCase("---\ntitle: x\ntype: pub\nencoding: UTF-8\n\n---\n<h1>Publication</h1>\n<article id=\"csl-bib-container-../../et")]
    public void Other_text_is_no_page(string text) => Assert.That(ArchivePageReader.Read(text).Page, Is.Null);

    private static IEnumerable<ArchivePage> Dangerous() =>
    [
        Plain() with { Key = "../../et" },
        Plain() with { ReferenceHtml = "a\nb" },
        Plain() with { Buttons = [new ArchiveButton(ArchiveButtonKind.Unpaywall, "https://x\" onclick=\"alert(1)")] },
        Plain() with { Buttons = [new ArchiveButton(ArchiveButtonKind.Zotero)] },
        Plain() with { Buttons = [new ArchiveButton(ArchiveButtonKind.Keywords, "https://x")] },
        Plain() with { Goals = [new ArchiveGoal(18, 1)] },
        Plain() with { UnitPaths = [[new ArchiveNode("A\">", "x")]] },
        Plain() with { UnitPaths = [[new ArchiveNode("A", "x</a>y")]] },
        Plain() with { Language = "tlh" },
    ];

    [TestCaseSource(nameof(Dangerous))]
    public void A_text_that_would_break_out_of_its_place_is_not_written(ArchivePage page) =>
        Assert.That(() => ArchivePageWriter.Write(page, ArchivePageDialect.Current), Throws.ArgumentException);

    private static ArchivePage Plain() => new() { Key = "ABCD2345", Language = "en", Title = "Plain", ReferenceHtml = "Plain." };
}
