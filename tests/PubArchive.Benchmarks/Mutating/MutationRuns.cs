using System.Diagnostics;
using System.Globalization;
using PubArchive.Benchmarks.Generating;

namespace PubArchive.Benchmarks.Mutating;

/// <summary>Runs a reader over many damaged files and keeps what must not happen.</summary>
/// <param name="reader">The reader and its real files.</param>
/// <param name="seed">Same seed, same damage.</param>
internal sealed class MutationRuns(MutatedReader reader, ulong seed)
{
    private const int LargestSlice = 1_000_000;
    private const int MostRecords = 16;
    private const int LargeOnceIn = 100;

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(5);

    private readonly List<string> _violations = [];

    /// <summary>Runs done.</summary>
    public int Runs { get; private set; }

    /// <summary>Runs in which at least one record was read.</summary>
    public int WithRecords { get; private set; }

    /// <summary>The longest time a run took for each megabyte, or for a smaller file.</summary>
    public TimeSpan Slowest { get; private set; }

    /// <summary>What must not happen: exceptions, and runs that took more than five seconds a megabyte.</summary>
    public IReadOnlyList<string> Violations => _violations;

    /// <summary>Runs the damaged files from one number to another.</summary>
    public MutationRuns Run(int first, int count)
    {
        for (var run = first; run < first + count; run++) { RunOne(run); }
        return this;
    }

    /// <summary>The damaged file of a run, to look at.</summary>
    public byte[] FileOf(int run)
    {
        var lottery = Lottery.At(seed, run);
        var isLarge = run % LargeOnceIn == 0;
        return Mutations.Apply(Slice(isLarge, ref lottery), Slice(isLarge: false, ref lottery), ref lottery);
    }

    private Slice Slice(bool isLarge, ref Lottery lottery)
    {
        var file = reader.Files[lottery.Below(reader.Files.Length)];
        return isLarge ? file.Slice(0, int.MaxValue, LargestSlice) : file.Slice(lottery.Below(file.Records.Length), 1 + lottery.Below(MostRecords), LargestSlice);
    }

    private void RunOne(int run)
    {
        Runs++;
        var file = FileOf(run);
        var watch = Stopwatch.StartNew();
        try
        {
            if (reader.Read(file, run) > 0) { WithRecords++; }
        }
#pragma warning disable CA1031 // any exception at all is what is looked for
        catch (Exception fault)
#pragma warning restore CA1031
        {
            _violations.Add($"run {run}: {fault.GetType().Name}: {fault.Message} {fault.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("PubArchive", StringComparison.Ordinal))?.Trim()}");
        }
        var time = watch.Elapsed / Math.Max(1, file.Length / 1e6);
        if (time > Slowest) { Slowest = time; }
        if (time > s_limit) { _violations.Add(string.Create(CultureInfo.InvariantCulture, $"run {run}: {watch.Elapsed.TotalSeconds:F1} s for {file.Length / 1e6:F2} MB")); }
    }
}
