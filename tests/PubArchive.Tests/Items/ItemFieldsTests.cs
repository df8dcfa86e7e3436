using PubArchive.Items;

namespace PubArchive.Tests.Items;

public sealed class ItemFieldsTests
{
    [FsCheck.NUnit.Property]
    public void Fields_are_those_of_a_sorted_dictionary((byte Field, string? Text)[] pairs, byte changed, string? text)
    {
        var all = ZoteroSchema.AllFields;
        var expected = new SortedDictionary<Field, string>();
        var given = pairs.Select(pair => KeyValuePair.Create(all[pair.Field % all.Length], pair.Text ?? "")).ToList();
        foreach (var (field, value) in given.Where(pair => pair.Value.Length > 0)) { expected[field] = value; }
        var fields = ItemFields.From(given);
        Assert.That(fields, Is.EqualTo(expected));
        Assert.That(all.Where(field => fields[field] is not null), Is.EquivalentTo(expected.Keys));

        var at = all[changed % all.Length];
        if (string.IsNullOrEmpty(text)) { expected.Remove(at); }
        else { expected[at] = text; }
        Assert.That(fields.With(at, text), Is.EqualTo(expected));
        Assert.That(fields.With(at, text), Is.EqualTo(ItemFields.From(expected)));
        Assert.That(fields.With(at, text).GetHashCode(), Is.EqualTo(ItemFields.From(expected).GetHashCode()));
    }
}
