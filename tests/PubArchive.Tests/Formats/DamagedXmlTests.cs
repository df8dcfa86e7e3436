using PubArchive.Formats;

namespace PubArchive.Tests.Formats;

/// <summary>XML in which one record is damaged.</summary>
public sealed class DamagedXmlTests
{
    [Test]
    public void Records_before_and_behind_a_damaged_one_are_read_and_it_is_named()
    {
        var records = ItemText.Read(FormatId.Mods, """
            <m:modsCollection xmlns:m="http://www.loc.gov/mods/v3">
            <m:mods><m:titleInfo><m:title>One</m:title></m:titleInfo></m:mods>
            <m:mods><m:titleInfo><m:title>Two</m:titleInfo></m:mods>
            <m:mods><m:titleInfo><m:title>Three</m:title></m:titleInfo></m:mods>
            </m:modsCollection>
            """);
        Assert.That(records.Items().Select(item => item.Title), Is.EqualTo(new[] { "One", "Three" }));
        Assert.That(records.SelectMany(record => record.Diagnostics).Where(said => said.Code == "XML001").Select(said => said.Line), Is.EqualTo(new[] { 3 }));
        Assert.That(records[^1].Line, Is.EqualTo(4));
        Assert.That(records[^1].Source, Does.StartWith("<m:mods>").And.EndWith("</m:mods>").And.Contain("Three"));
    }

    [Test]
    public void A_text_cut_off_is_named_once()
    {
        var records = ItemText.Read(FormatId.EndNoteXml, "<xml><records><record><titles><title>One</title></titles></record><record><titles><ti");
        Assert.That(records.Items().Select(item => item.Title), Is.EqualTo(new[] { "One" }));
        Assert.That(records.Codes().Count(code => code == "XML001"), Is.EqualTo(1));
    }
}
