using PubArchive.Formats;
using PubArchive.Testing;

namespace PubArchive.Tests.Formats;

/// <summary>Every real export of the shared data, whatever its format: its records are read, or the file is refused and named.</summary>
public sealed class AllRealFilesTests
{
    [Test]
    public void Records_read_are_the_records_each_of_the_110_files_holds()
    {
        var (files, refused, records) = (0, 0, 0);
        List<string> wrong = [];
        foreach (var file in RealExports.All())
        {
            files++;
            using var stream = File.OpenRead(file.Path);
            var opening = new byte[RecordFormats.OpeningLength];
            var length = stream.ReadAtLeast(opening, opening.Length, throwOnEndOfStream: false);
            if (RecordFormats.Detect(opening.AsSpan(0, length)) is not { } format)
            {
                refused++;
                if (!file.IsRefused || RecordFormats.Explain(opening.AsSpan(0, length)) is null) { wrong.Add($"{file}: refused"); }
                continue;
            }
            var read = ItemText.Read(format, File.ReadAllBytes(file.Path)).Items().Count;
            records += read;
            if (read != file.Held) { wrong.Add($"{file}: {read} read as {RecordFormats.Title(format)}, {file.Held} held"); }
        }
        TestContext.Out.WriteLine($"{files} files, {refused} refused, {records} records, {wrong.Count} wrong");
        Assert.That(wrong, Is.Empty);
        Assert.That(files, Is.EqualTo(SharedData.IsPresent ? 110 : 0));
    }
}
