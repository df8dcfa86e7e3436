using PubArchive.Items;

namespace PubArchive.Tests.Items.Identifiers;

/// <summary>ISBN, ISSN, ORCID iD: numbers with a check digit.</summary>
public sealed class NumberTests
{
    [TestCase("9780804429573")]
    [TestCase("978-0-8044-2957-3")]
    [TestCase("978 0 8044 2957 3")]
    [TestCase("978‐0‐8044‐2957‐3")]
    [TestCase("ISBN-13: 978-0-8044-2957-3")]
    [TestCase("ISBN 080442957X")]
    [TestCase("0-8044-2957-x")]
    public void Every_spelling_of_a_book_number_is_the_same_book(string text)
    {
        Assert.That(Isbn.Parse(text).Value, Is.EqualTo("9780804429573"));
        Assert.That(Isbn.Parse(text).Short, Is.EqualTo("080442957X"));
    }

    [TestCase("9780198526635")]
    [TestCase("0198526630")]
    [TestCase("978019852663")]
    [TestCase("9780198526636 x")]
    [TestCase("1234567890123")]
    [TestCase("X198526636")]
    [TestCase(null)]
    public void A_wrong_check_digit_or_length_is_no_book_number(string? text) => Assert.That(Isbn.TryParse(text, out _), Is.False);

    [Test]
    public void A_number_of_979_has_no_short_form() => Assert.That(Isbn.Parse("979-10-96362-00-4").Short, Is.Null);

    [TestCase("978-0-19-852663-6 0-8044-2957-X", "9780198526636 9780804429573")]
    [TestCase("9780198526636; 0198526636", "9780198526636")]
    [TestCase("ISBN-10 0198526636, ISBN-13 978-0-8044-2957-3 (hardback)", "9780198526636 9780804429573")]
    [TestCase("2020 9780198526636", "9780198526636")]
    [TestCase("no number 12345", "")]
    [TestCase(null, "")]
    public void All_book_numbers_of_a_field_are_found(string? text, string found) => Assert.That(string.Join(' ', Isbn.FindAll(text)), Is.EqualTo(found));

    [TestCase("0028-0836", "0028-0836")]
    [TestCase("00280836", "0028-0836")]
    [TestCase("ISSN: 0378-5955", "0378-5955")]
    [TestCase("e-ISSN 2049–3630", "2049-3630")]
    public void A_serial_number_is_read_with_any_dash(string text, string value) => Assert.That(Issn.Parse(text).Value, Is.EqualTo(value));

    [TestCase("0028-0837")]
    [TestCase("0028--0836")]
    [TestCase("0028-083")]
    [TestCase("0028-08361")]
    [TestCase(null)]
    public void Anything_else_is_no_serial_number(string? text) => Assert.That(Issn.TryParse(text, out _), Is.False);

    [TestCase("0028-0836, 1476-4687", "0028-0836 1476-4687")]
    [TestCase("1476-4687 (Electronic) 0028-0836 (Linking)", "1476-4687 0028-0836")]
    [TestCase("0028-0836; 00280836", "0028-0836")]
    [TestCase("9780198526636", "")]
    public void All_serial_numbers_of_a_field_are_found(string text, string found) => Assert.That(string.Join(' ', Issn.FindAll(text)), Is.EqualTo(found));

    [TestCase("0000-0002-1825-0097", "0000-0002-1825-0097")]
    [TestCase("https://orcid.org/0000-0002-1694-233x", "0000-0002-1694-233X")]
    [TestCase("orcid: 0000000218250097", "0000-0002-1825-0097")]
    [TestCase("http://www.orcid.org/0000-0002-1825-0097/", "0000-0002-1825-0097")]
    public void A_researchers_id_is_read_bare_or_as_address(string text, string value)
    {
        Assert.That(Orcid.Parse(text).Value, Is.EqualTo(value));
        Assert.That(Orcid.Parse(Orcid.Parse(text).Url), Is.EqualTo(Orcid.Parse(text)));
    }

    [TestCase("0000-0002-1825-0098")]
    [TestCase("0000-0002-1825-009")]
    [TestCase("000000-02-1825-0097")]
    [TestCase("X000-0002-1825-0097")]
    [TestCase(null)]
    public void Anything_else_is_no_researchers_id(string? text) => Assert.That(Orcid.TryParse(text, out _), Is.False);

    [Test]
    public void Reading_without_asking_names_the_text()
    {
        Assert.That(() => Isbn.Parse("x"), Throws.TypeOf<FormatException>().With.Message.Contains("x"));
        Assert.That(() => Issn.Parse("x"), Throws.TypeOf<FormatException>());
        Assert.That(() => Orcid.Parse("x"), Throws.TypeOf<FormatException>());
    }

    [FsCheck.NUnit.Property]
    public bool Every_nine_digits_make_a_book_number_in_both_lengths(uint seed)
    {
        var nine = (seed % 1_000_000_000).ToString("D9", System.Globalization.CultureInfo.InvariantCulture);
        var isbn = Isbn.Parse(nine + "0123456789X".First(check => Isbn.TryParse(nine + check, out _)));
        return Isbn.Parse(isbn.ToString()) == isbn && Isbn.Parse(isbn.Short!) == isbn && Isbn.FindAll($"a{isbn}. {isbn.Short}").Length == 1;
    }

    [FsCheck.NUnit.Property]
    public bool No_text_throws(string? text)
    {
        var number = text + "9780198526636 0028-0836" + text;
        _ = (Isbn.FindAll(text), Issn.FindAll(text), Isbn.FindAll(number), Issn.FindAll(number));
        return !(Isbn.TryParse(text, out _) | Issn.TryParse(text, out _) | Orcid.TryParse(text, out _)) || text!.Any(char.IsAsciiDigit);
    }
}
