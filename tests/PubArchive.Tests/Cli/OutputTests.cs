using PubArchive.Catalogue;
using PubArchive.Cli;
using PubArchive.Cli.Output;

namespace PubArchive.Tests.Cli;

public sealed class OutputTests
{
    [TestCase("short", 10, "short")]
    [TestCase("exactly ten", 11, "exactly ten")]
    [TestCase("a little too long", 10, "a little…")]
    [TestCase("脳における鉄の沈着", 10, "脳におけ…", Description = "wide letters fill two cells")]
    [TestCase("脳における鉄の沈着", 18, "脳における鉄の沈着")]
    [TestCase("one\ntwo\tthree", 20, "one two three")]
    [TestCase("red \u001b[31m text", 30, "red  [31m text", Description = "an escape cannot steer the terminal")]
    public void Text_is_cut_to_cells_on_one_line(string text, int width, string expected) => Assert.That(CellText.Fit(text, width), Is.EqualTo(expected));

    [Test]
    public void Latin_letters_are_measured_as_the_table_of_all_letters_does() =>
        Assert.That(Enumerable.Range(1, 0x400).Select(code => ((char)code).ToString()).Where(letter => CellText.Width(letter) != new Spectre.Console.Rendering.Segment(letter).CellCount()), Is.Empty);

    [FsCheck.NUnit.Property]
    public bool Cut_text_never_fills_more_cells_than_it_may(string? text, byte width) => CellText.Width(CellText.Fit(text ?? "", width % 80 + 2)) <= width % 80 + 2;

    [Test]
    public void Running_text_is_broken_at_blanks_and_keeps_its_own_breaks() =>
        Assert.That(CellText.Wrap("one two three four\n\n脳における鉄の沈着 and averyverylongword", 10), Is.EqualTo(new[] { "one two", "three four", "", "脳における", "鉄の沈着", "and", "averyveryl", "ongword" }));

    [TestCase("Step 4 was not undone: later steps build on it.", "Step 4 was not|undone: later|steps build on|it.")]
    [TestCase("  12  hide V6GA6CL6 and another", "  12  hide|  V6GA6CL6 and|  another")]
    [TestCase("Look: /home/kari/a/long/path.html now", "Look: /home/kari/a/long/path.html|now", Description = "a path stays whole")]
    [TestCase("Short\nlines", "Short|lines")]
    public void A_message_on_a_terminal_is_broken_between_words(string message, string expected)
    {
        Assert.That(string.Join('|', MessageText.Lines(message, 16)), Is.EqualTo(expected));
        using var terminal = new StringWriter();
        using var file = new StringWriter();
        var console = new CliConsole(file, terminal, isTerminal: false, errorIsTerminal: true);
        console.Say(new string('x', 50) + " " + new string('y', 50));
        console.Warn(new string('x', 50) + " " + new string('y', 50));
        Assert.That((file.ToString().Split('\n').Length, terminal.ToString().Split('\n').Length), Is.EqualTo((2, 3)));
    }

    [FsCheck.NUnit.Property]
    public bool Broken_text_loses_nothing_but_blanks(string? text, byte width)
    {
        var lines = CellText.Wrap(text ?? "", width % 80 + 2).ToList();
        static string Bare(string some) => string.Concat(CellText.OneLine(some).Where(letter => !char.IsWhiteSpace(letter)));
        return lines.TrueForAll(line => CellText.Width(line) <= width % 80 + 2) && Bare(string.Concat(lines)) == Bare(text ?? "");
    }

    [Test]
    public void A_table_keeps_to_eighty_columns_whatever_the_script()
    {
        using var output = new StringWriter();
        var table = new TextTable(new CliConsole(output, TextWriter.Null), ("Key", 8), ("Year", 4), ("By", 20), ("Title", 0));
        table.Add("V6GA6CL6", "2022", "Dusek et al.", "Cerebral Iron Deposition in Neurodegeneration: a title that goes on and on and on");
        table.Add("ABCD2345", "2021", "山田 & 佐藤", "脳における鉄の沈着と神経変性疾患:画像診断による全脳パターンの包括的レビュー、および今後の展望");
        table.Add("EFGH2345", "2020", "الخوارزمي", "ترسب الحديد في الدماغ وعلاقته بالأمراض العصبية التنكسية: مراجعة شاملة لأنماط الدماغ الكامل");
        table.Print();
        var lines = output.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        Assert.That(lines, Has.Length.EqualTo(4), "one line a row, and the head");
        Assert.That(lines.Select(CellText.Width), Is.All.AtMost(80));
        Assert.That(lines, Is.All.Matches<string>(line => !line!.EndsWith(' ')), "blanks at the ends of lines");
    }

    [Test]
    public void Markup_of_a_title_is_text_to_the_console()
    {
        using var output = new StringWriter();
        var table = new TextTable(new CliConsole(output, TextWriter.Null), ("Title", 0));
        table.Add("[red]not red[/] [[x]]");
        table.Print();
        Assert.That(output.ToString(), Does.Contain("[red]not red[/] [[x]]"));
    }

    [Test]
    public void Nothing_printed_to_a_file_has_colours()
    {
        using var output = new StringWriter();
        var table = new TextTable(new CliConsole(output, TextWriter.Null), ("Title", 0));
        table.Add("x");
        table.Print();
        Assert.That(output.ToString().Contains('\u001b'), Is.False);
    }

    [TestCase(0, 0L, null, 5, "Importing x  0  100/s")]
    [TestCase(1234, null, null, 5, "Importing x  1,234  100/s")]
    [TestCase(50, 100L, null, 5, "Importing x  ━━━━━━━━────────  50 of 100  100/s  0:05 left")]
    [TestCase(100, 100L, null, 5, "Importing x  ━━━━━━━━━━━━━━━━  100 of 100  100/s  0:00 left")]
    [TestCase(1234, null, 0.25, 5, "Importing x  ━━━━────────────  1,234  100/s  0:15 left")]
    [TestCase(1234, null, 0.001, 5, "Importing x  ────────────────  1,234  100/s", Description = "too early to tell")]
    [TestCase(1234, null, 0.01, 120, "Importing x  ────────────────  1,234  100/s  3:18:00 left")]
    public void Progress_tells_how_far_how_fast_and_how_long(long done, long? total, double? share, int seconds, string expected) =>
        Assert.That(ProgressLine.Line(new ProjectProgress("Importing x", done, total) { Share = share }, TimeSpan.FromSeconds(seconds), 100), Is.EqualTo(expected));

    [Test]
    public void Progress_fits_a_terminal_whatever_the_file_is_called()
    {
        var line = ProgressLine.Line(new ProjectProgress("Importing " + new string('x', 90), 1_234_567, 9_876_543), TimeSpan.FromHours(1), 123_456);
        Assert.That(line, Does.EndWith("left"));
        Assert.That(CellText.Width(line), Is.LessThan(100));
    }

    [Test]
    public void Progress_stays_silent_in_the_first_second()
    {
        using var error = new StringWriter();
        using (var progress = new ProgressLine(error, isShown: true)) { progress.Report(new ProjectProgress("Importing x", 1)); }
        Assert.That(error.ToString(), Is.Empty);
    }

    [TestCase("plain", "\"plain\"")]
    [TestCase("\"\\/<>&'\u00a0\u2028é😀", "\"\\\"\\\\/<>&'\u00a0\u2028é😀\"", Description = "only quotes and backslashes are escaped")]
    [TestCase("\b\f\n\r\t\u0001\u001f\u007f", "\"\\b\\f\\n\\r\\t\\u0001\\u001f\u007f\"")]
    public void Json_lines_are_written_as_JavaScript_writes_them(string text, string expected) => Assert.That(JsonText.Quoted(text), Is.EqualTo(expected));

    // An attribute cannot hold half a surrogate pair.
    [Test]
    public void Halves_of_surrogate_pairs_are_escaped() => Assert.That(JsonText.Quoted("half \ud83d pair \ude00"), Is.EqualTo("\"half \\ud83d pair \\ude00\""));

    [TestCase("Iron in <i>C. elegans</i> at 10<sup>3</sup> & 5 < 6", "Iron in C. elegans at 103 & 5 < 6")]
    public void Titles_lose_only_the_marks_Zotero_knows(string text, string expected) => Assert.That(PlainText.Of(text), Is.EqualTo(expected));

    [Test]
    public void Every_origin_has_a_word() => Assert.That(Enum.GetValues<Origin>().Select(Words.Of), Is.Unique);
}
