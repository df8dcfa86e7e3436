namespace PubArchive;

/// <summary>What was asked of a project cannot be meant: a file, a key, a unit or a style that is not there. Nothing was changed.</summary>
public sealed class ProjectException : Exception
{
    /// <summary>An error with its remedy.</summary>
    /// <param name="message">What is wrong, one sentence.</param>
    /// <param name="next">What to do, one sentence.</param>
    public ProjectException(string message, string next) : base(message) => Next = next;

    /// <summary>What to do.</summary>
    public string Next { get; }
}
