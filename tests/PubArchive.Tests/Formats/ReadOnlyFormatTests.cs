using PubArchive.Formats;

namespace PubArchive.Tests.Formats;

/// <summary>Formats that are read and not written.</summary>
public sealed class ReadOnlyFormatTests
{
    [TestCase("endnote-xml", FormatId.EndNoteXml)]
    [TestCase("mods", FormatId.Mods)]
    [TestCase("nbib", FormatId.Nbib)]
    [TestCase("wos", FormatId.WebOfScience)]
    public void Every_record_of_every_real_file_is_read(string folder, FormatId format)
    {
        Assert.Multiple(() =>
        {
            foreach (var file in RealExports.Of(folder))
            {
                var records = ItemText.Read(format, File.ReadAllBytes(file.Path));
                var items = records.Items();
                var codes = records.Codes().CountBy(code => code).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}×{pair.Value}");
                TestContext.Out.WriteLine($"{file}: {items.Count} items of {file.Records}, {string.Join(' ', codes)}");
                Assert.That(items, Has.Count.EqualTo(file.Held), file.ToString());
                Assert.That(items.Count(item => item.Title.Length > 0), Is.GreaterThan(items.Count * 9 / 10), file.ToString());
                Assert.That(records.All(record => record.Line > 0 && record.Source.Length > 0), file.ToString());
            }
        });
        Assert.That(RealExports.Of(folder).Any(), Is.EqualTo(PubArchive.Testing.SharedData.IsPresent));
    }

    [Test]
    public void Nobody_can_ask_for_a_writer_there_is_not() => Assert.That(() => RecordFormats.WriterFor(FormatId.Mods), Throws.ArgumentException.With.Message.Contains("not written"));
}
