using System.Collections.Immutable;
using System.Globalization;

namespace PubArchive.Benchmarks.Generating;

/// <summary>A distribution of lengths or counts: the means of up to twenty equal parts of the sorted measurements, so that draws keep the mean, long tails included.</summary>
internal sealed class Lengths
{
    private const int Parts = 20;

    private readonly ImmutableArray<double> _means;

    private Lengths(ImmutableArray<double> means) => _means = means;

    /// <summary>The mean of all draws.</summary>
    public double Mean => _means.Average();

    /// <summary>Sums up measurements.</summary>
    public static Lengths Of(IEnumerable<int> measured)
    {
        var sorted = measured.Order().ToArray();
        var parts = sorted[0] == sorted[^1] ? 1 : Math.Min(Parts, sorted.Length);
        return new Lengths([.. Enumerable.Range(0, parts).Select(part => Math.Round(MeanOf(sorted, part * sorted.Length / (double)parts, (part + 1) * sorted.Length / (double)parts), 2))]);
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static Lengths Parse(string text) => new([.. text.Split(' ').Select(mean => double.Parse(mean, CultureInfo.InvariantCulture))]);

    /// <summary>One length, at least 1.</summary>
    public int Draw(ref Lottery lottery) => At(lottery.Share(), lottery.Share());

    /// <summary>The length at a place of the sorted measurements.</summary>
    /// <param name="place">0 is the shortest, 1 the longest.</param>
    /// <param name="rounding">From 0 to 1; a random one keeps the mean when fractions are rounded.</param>
    public int At(double place, double rounding = 0.5)
    {
        var at = place * _means.Length;
        var part = Math.Min((int)at, _means.Length - 1);
        var below = _means[part] - _means[Math.Max(part - 1, 0)];
        var above = _means[Math.Min(part + 1, _means.Length - 1)] - _means[part];
        // Symmetric about the part's mean, and never past its neighbours'.
        var length = _means[part] + (at - part - 0.5) * Math.Min(below, above);
        return Math.Max(1, (int)Math.Floor(length + rounding));
    }

    /// <summary>The means, with blanks between.</summary>
    public override string ToString() => string.Join(' ', _means.Select(mean => mean.ToString("0.##", CultureInfo.InvariantCulture)));

    // The mean between two places, which may lie within a measurement.
    private static double MeanOf(int[] sorted, double from, double to)
    {
        var sum = 0.0;
        for (var at = (int)from; at < to && at < sorted.Length; at++) { sum += sorted[at] * (Math.Min(to, at + 1) - Math.Max(from, at)); }
        return sum / (to - from);
    }
}
