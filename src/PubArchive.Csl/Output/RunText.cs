using System.Text;

namespace PubArchive.Csl.Output;

/// <summary>Reads the text of a tree that is not finished.</summary>
internal static class RunText
{
    public static string Of(Run run) => Without(run, null);

    /// <summary>The text but for runs of one kind.</summary>
    public static string Without(Run run, RunTag? tag)
    {
        var text = new StringBuilder();
        Collect(text, run, tag);
        return text.ToString();
    }

    /// <summary>The first run of a kind.</summary>
    public static Run? Find(Run run, RunTag tag)
    {
        if (run.Tag == tag) { return run; }
        foreach (var child in run.Children ?? [])
        {
            if (Find(child, tag) is { } found) { return found; }
        }
        return null;
    }

    private static void Collect(StringBuilder text, Run run, RunTag? tag)
    {
        if (tag is { } skipped && run.Tag == skipped) { return; }
        text.Append(run.Prefix).Append(run.Text);
        foreach (var child in run.Children ?? []) { Collect(text, child, tag); }
        text.Append(run.Suffix);
    }
}
