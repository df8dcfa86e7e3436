using PubArchive.Items;

namespace PubArchive.Tests.Items.Dates;

public sealed class PartialDateTests
{
    [TestCase("2019", 2019, null, null)]
    [TestCase("2019-04", 2019, 4, null)]
    [TestCase("2020-02-29", 2020, 2, 29)]
    [TestCase("0001", 1, null, null)]
    public void The_three_shapes_are_read_and_written(string text, int year, int? month, int? day)
    {
        var date = PartialDate.Parse(text);
        Assert.That((date.Year, date.Month, date.Day), Is.EqualTo((year, month, day)));
        Assert.That(date.ToString(), Is.EqualTo(text));
    }

    [TestCase("")]
    [TestCase("19")]
    [TestCase("0000")]
    [TestCase("2019-13")]
    [TestCase("2019-00")]
    [TestCase("2019-4")]
    [TestCase("2019-02-29")]
    [TestCase("2019/04/30")]
    [TestCase("２０１９")]
    [TestCase("+201")]
    public void No_other_shape_is(string text)
    {
        Assert.That(PartialDate.TryParse(text, out _), Is.False);
        Assert.That(() => PartialDate.Parse(text), Throws.TypeOf<FormatException>());
    }

    [Test]
    public void Dates_sort_by_time_and_the_less_precise_first()
    {
        string[] inOrder = ["0500", "2018-12-31", "2019", "2019-04", "2019-04-01", "2019-04-30", "2019-10"];
        Assert.That(inOrder.Reverse().Select(text => PartialDate.Parse(text)).Order().Select(date => date.ToString()), Is.EqualTo(inOrder));
    }

    [FsCheck.NUnit.Property]
    public bool Every_day_reads_as_itself(ushort days)
    {
        var date = PartialDate.Of(DateTimeOffset.UnixEpoch.AddDays(days * 30 - 700_000));
        return PartialDate.Parse(date.ToString()) == date;
    }
}
