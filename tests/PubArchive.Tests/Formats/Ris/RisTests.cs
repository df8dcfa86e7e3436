using PubArchive.Formats;

namespace PubArchive.Tests.Formats.Ris;

public sealed class RisTests
{
    [Test]
    public void Every_record_of_every_real_file_is_read_and_comes_back_from_what_is_written()
    {
        Assert.Multiple(() =>
        {
            foreach (var file in RealExports.Of("ris"))
            {
                var records = ItemText.Read(FormatId.Ris, File.ReadAllBytes(file.Path));
                var items = records.Items();
                var codes = records.Codes().CountBy(code => code).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}×{pair.Value}");
                TestContext.Out.WriteLine($"{file}: {items.Count} items, {string.Join(' ', codes)}");
                Assert.That(items, Has.Count.EqualTo(file.Records), file.ToString());
                ItemText.AssertRoundTrip(FormatId.Ris, items, file.ToString());
            }
        });
        Assert.That(RealExports.Of("ris").Any(), Is.EqualTo(PubArchive.Testing.SharedData.IsPresent));
    }
}
