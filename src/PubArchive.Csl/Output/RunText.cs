using System.Text;

namespace PubArchive.Csl.Output;

/// <summary>Reads the text of a tree that is not finished.</summary>
internal static class RunText
{
    public static string Of(Run run) => Without(run);

    /// <summary>The text but for runs of some kinds and what stands around them alone.</summary>
    public static string Without(Run run, params ReadOnlySpan<RunTag> tags)
    {
        var text = new StringBuilder();
        Collect(text, run, tags);
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

    private static void Collect(StringBuilder text, Run run, ReadOnlySpan<RunTag> tags)
    {
        if (run.Tag != RunTag.None && tags.Contains(run.Tag)) { return; }
        var start = text.Length;
        text.Append(run.Prefix);
        var inside = text.Length;
        text.Append(run.Text);
        foreach (var child in run.Children ?? []) { Collect(text, child, tags); }
        if (text.Length == inside) { text.Length = start; }
        else { text.Append(run.Suffix); }
    }
}
