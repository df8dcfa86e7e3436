namespace PubArchive.Benchmarks.Citing;

/// <summary>What is rendered.</summary>
/// <param name="Style">File.</param>
/// <param name="Items">File of CSL JSON.</param>
/// <param name="Count">How many items it holds.</param>
/// <param name="Locales">Folder.</param>
/// <param name="IsSorted">Whether as one bibliography; else each as one of its own.</param>
internal sealed record CiteTask(string Style, string Items, int Count, string Locales, bool IsSorted)
{
    public string Order => IsSorted ? "sorted" : "alone";
}
