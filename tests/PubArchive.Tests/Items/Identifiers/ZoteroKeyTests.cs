using PubArchive.Items;

namespace PubArchive.Tests.Items.Identifiers;

public sealed class ZoteroKeyTests
{
    [TestCase("V6GA6CL6")]
    [TestCase("AAAA0001")]
    public void Eight_capitals_and_digits_are_a_key(string text) => Assert.That(ZoteroKey.Parse(text).ToString(), Is.EqualTo(text));

    [TestCase("V6GA6CL")]
    [TestCase("V6GA6CL66")]
    [TestCase("v6ga6cl6")]
    [TestCase("../../et")]
    [TestCase("V6GA6CLÉ")]
    [TestCase("")]
    [TestCase(null)]
    public void Anything_else_is_not(string? text) => Assert.That(ZoteroKey.TryParse(text, out _), Is.False);

    [Test]
    public void A_made_key_is_the_same_on_every_machine() =>
        Assert.That(ZoteroKey.Derive("doi:10.1000/182").Value, Is.EqualTo("T885W9S7"));

    [FsCheck.NUnit.Property]
    public bool A_made_key_uses_Zoteros_alphabet_and_reads_as_itself(string? identity)
    {
        var key = ZoteroKey.Derive(identity ?? "");
        return ZoteroKey.Parse(key.ToString()) == key && !key.Value.AsSpan().ContainsAny("01O");
    }
}
