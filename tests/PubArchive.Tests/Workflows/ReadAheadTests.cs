using PubArchive.Workflows;

namespace PubArchive.Tests.Workflows;

public sealed class ReadAheadTests
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(249)]
    [TestCase(250)]
    [TestCase(100_000)]
    public void All_values_come_in_their_order(int count) =>
        Assert.That(ReadAhead.Of(Enumerable.Range(0, count), _ => 1), Is.EqualTo(Enumerable.Range(0, count)));

    [Test]
    public void A_fault_comes_behind_the_values_before_it_and_as_itself()
    {
        var seen = new List<int>();
        Assert.Throws<InvalidDataException>(() => seen.AddRange(ReadAhead.Of(Failing(), _ => 1).Select(value => { seen.Add(value); return value; }).Where(_ => false)));
        Assert.That(seen, Is.EqualTo(Enumerable.Range(0, 1000)));

        static IEnumerable<int> Failing()
        {
            for (var value = 0; value < 1000; value++) { yield return value; }
            throw new InvalidDataException("cut off");
        }
    }

    [Test]
    public void Who_stops_asking_leaves_no_reader_behind_and_it_was_never_far_ahead()
    {
        var (read, isClosed) = (0, false);
        foreach (var value in ReadAhead.Of(Endless(), _ => 300_000)) { if (value == 10) { break; } }
        Assert.That(isClosed);
        Assert.That(read, Is.LessThan(50), "a million characters at a time");

        IEnumerable<int> Endless()
        {
            try
            {
                while (true) { yield return read++; }
            }
            finally
            {
                isClosed = true;
            }
        }
    }
}
