namespace PubArchive;

/// <summary>How far a workflow is; reported often, so cheap to make and safe to drop.</summary>
/// <param name="Task">What is being done, for people: <c>Reading export.csv</c>, <c>Building pages</c>.</param>
/// <param name="Done">Records or pages done so far.</param>
/// <param name="Total">How many there are in all; <see langword="null"/> while that is not known.</param>
public readonly record struct ProjectProgress(string Task, long Done, long? Total = null)
{
    /// <summary>How much of the whole work is done, 0 to 1, where the number of records is not known beforehand but the length of the files is; <see langword="null"/> when neither is.</summary>
    public double? Share { get; init; }
}
