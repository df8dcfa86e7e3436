using FsCheck.Fluent;
using PubArchive.Formats.ArchivePages;

namespace PubArchive.Tests.Formats.ArchivePages;

/// <summary>What libyaml 0.2.5 (PyYAML's CDumper, allow_unicode) prints for these titles; where the archive's own rule is stricter than libyaml, the archive's.</summary>
public sealed class YamlTitleTests
{
    [TestCase("Cerebral iron", "Cerebral iron")]
    [TestCase("it's R&D, \"so\" [sic] {x} a#1", "it's R&D, \"so\" [sic] {x} a#1")]
    [TestCase("foo: bar", "'foo: bar'")]
    [TestCase("foo:bar", "foo:bar")]
    [TestCase("foo #bar", "'foo #bar'")]
    [TestCase("foo:", "'foo:'")]
    [TestCase("...foo", "'...foo'")]
    [TestCase("..foo", "..foo")]
    [TestCase("- foo", "'- foo'")]
    [TestCase("-foo", "'-foo'")]
    [TestCase("'quoted' title", "'''quoted'' title'")]
    [TestCase("\"quoted\" it's", "'\"quoted\" it''s'")]
    [TestCase("[Review] of", "'[Review] of'")]
    [TestCase("@home", "'@home'")]
    [TestCase("", "''")]
    [TestCase(" lead", "' lead'")]
    [TestCase("trail ", "'trail '")]
    [TestCase("1984", "'1984'")]
    [TestCase("1984-1985", "1984-1985")]
    [TestCase("2001-12-14", "'2001-12-14'")]
    [TestCase("190:20:30", "'190:20:30'")]
    [TestCase(".5", "'.5'")]
    [TestCase("No", "'No'")]
    [TestCase("Nowhere", "Nowhere")]
    [TestCase("a\tb", "\"a\\tb\"")]
    [TestCase("a\u2028b", "\"a\\Lb\"")]
    [TestCase("a\u0085b", "\"a\\Nb\"")]
    [TestCase("\uFEFFa", "\"\\uFEFFa\"")]
    [TestCase("emoji 😀 x", "\"emoji \\U0001F600 x\"")]
    [TestCase("b\\c\u2028 d\"e", "\"b\\\\c\\L d\\\"e\"")]
    [TestCase("<script>alert(1)</script>", "<script>alert(1)</script>")]
    public void A_title_is_quoted_only_where_it_must(string title, string expected) => Assert.That(YamlTitle.Write(title), Is.EqualTo(expected));

    [Test]
    public void A_title_breaks_at_the_first_blank_beyond_column_80()
    {
        // "title: " and 74 letters: the blank stands in column 81.
        var letters = new string('a', 74);
        Assert.That(YamlTitle.Write(letters + " b"), Is.EqualTo(letters + "\n  b"));
        Assert.That(YamlTitle.Write(letters[1..] + " b c"), Is.EqualTo(letters[1..] + " b\n  c"));
        Assert.That(YamlTitle.Write($"{letters[1..]}: b"), Is.EqualTo($"'{letters[1..]}:\n  b'"));
    }

    [Test]
    public void A_doubled_quote_counts_as_two_columns()
    {
        var letters = new string('a', 68);
        Assert.That(YamlTitle.Write($"'{letters}' b c: d"), Is.EqualTo($"'''{letters}'' b\n  c: d'"));
    }

    [Test]
    public void Two_blanks_together_are_never_broken()
    {
        var words = string.Join("  ", Enumerable.Repeat("word", 40));
        Assert.That(YamlTitle.Write(words), Is.EqualTo(words));
        var broken = YamlTitle.Write(words + "\u2028");
        Assert.That(broken, Does.Contain("\n  \\ "));
        Assert.That(YamlScalar.Read(broken), Is.EqualTo(words + "\u2028"));
    }

    [Test]
    public void A_word_longer_than_the_line_stays_whole() =>
        Assert.That(YamlTitle.Write(new string('x', 200) + " y z"), Is.EqualTo(new string('x', 200) + "\n  y z"));

    [FsCheck.NUnit.Property(MaxTest = 3000)]
    public FsCheck.Property Every_title_reads_back() =>
        Prop.ForAll(Gens.Titles.ToArbitrary(), title => YamlScalar.Read(YamlTitle.Write(title)) == title);

    [TestCase("'open")]
    [TestCase("\"open")]
    [TestCase("'a' b")]
    [TestCase("\"a\" b")]
    [TestCase("\"\\q\"")]
    [TestCase("\"\\uD800\"")]
    [TestCase("|-\n  block")]
    public void What_is_no_flow_scalar_is_refused(string scalar) => Assert.That(YamlScalar.Read(scalar), Is.Null);

    [Test]
    public void An_empty_line_in_a_scalar_is_a_line_break()
    {
        Assert.That(YamlScalar.Read("'a\n\n  b'"), Is.EqualTo("a\nb"));
        Assert.That(YamlScalar.Read("\"a\n\n\n  b\""), Is.EqualTo("a\n\nb"));
        Assert.That(YamlScalar.Read("\"a\\\n  b\""), Is.EqualTo("ab"));
    }
}
