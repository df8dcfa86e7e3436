using System.Globalization;
using PubArchive.Items;

namespace PubArchive.Formats.Input;

/// <summary>How much packed data may become before it is taken for a file that was made to fill memory or disk.</summary>
/// <param name="Free">Bytes that anything may become.</param>
/// <param name="Ratio">How many times its packed size it may become beyond that; bibliographies of this size reach 10 to 20, small ones 45.</param>
/// <param name="Total">Bytes that nothing may become.</param>
internal sealed record ExpansionLimit(long Free, int Ratio, long Total)
{
    /// <summary>16 MB, then 50 times, then 16 GB.</summary>
    public static readonly ExpansionLimit Default = new(16_000_000, 50, 16_000_000_000);
}

/// <summary>Counts what is unpacked of one packed file.</summary>
/// <param name="limit">When to stop.</param>
/// <param name="packed">How many packed bytes were read so far, or the file has.</param>
internal sealed class Expansion(ExpansionLimit limit, Func<long> packed)
{
    private long _unpacked;

    /// <summary>Counts bytes that were unpacked.</summary>
    /// <returns>Why no more may be unpacked; <see langword="null"/> when all is well.</returns>
    public Diagnostic? Take(long bytes)
    {
        _unpacked += bytes;
        if (_unpacked > limit.Total) { return Fault($"more than {Size(limit.Total)}"); }
        if (_unpacked <= limit.Free || _unpacked <= packed() * limit.Ratio) { return null; }
        return Fault(string.Create(CultureInfo.InvariantCulture, $"more than {limit.Ratio} times its size, as no bibliography does"));
    }

    /// <summary>Forgets bytes that will be unpacked again.</summary>
    public void GiveBack(long bytes) => _unpacked -= bytes;

    private static string Size(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000:N0} MB");

    private static Diagnostic Fault(string what) => new(Severity.Error, 0, "FILE006", $"Unpacked, the file becomes {what}; what came before was read, nothing behind it. If it is what it should be, unpack it yourself.");
}
