using System.Collections.Immutable;
using PubArchive.Csl.Output;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering;

/// <summary>Replaces names that repeat those of the entry before (CSL 1.0.2, "Reference Grouping").</summary>
internal sealed class AuthorSubstitution(string substitute, SubsequentAuthorRule rule)
{
    /// <param name="names">Of the entry; replaced in its tree.</param>
    /// <param name="before">Those of the entry before; empty for the first.</param>
    public void Apply(LeadingNames names, ImmutableArray<string> before)
    {
        var same = 0;
        while (same < names.Names.Length && same < before.Length && names.Names[same] == before[same]) { same++; }
        var isSame = same == names.Names.Length && same == before.Length;
        switch (rule)
        {
            case SubsequentAuthorRule.CompleteAll when isSame: ReplaceAll(names.Run); break;
            case SubsequentAuthorRule.CompleteEach when isSame: ReplaceEach(names.Run, int.MaxValue); break;
            case SubsequentAuthorRule.PartialEach: ReplaceEach(names.Run, same); break;
            case SubsequentAuthorRule.PartialFirst: ReplaceEach(names.Run, Math.Min(same, 1)); break;
            default: break;
        }
    }

    // The label after the names, if any, stays.
    private void ReplaceAll(Run names)
    {
        (RunText.Find(names, RunTag.NameList) ?? names).Replace([Run.OfText(substitute)]);
        if (names.Tag == RunTag.Names && names.Children is { Count: > 1 } lists) { lists.RemoveRange(1, lists.Count - 1); }
    }

    private void ReplaceEach(Run run, int count)
    {
        if (run.Tag != RunTag.Names && count > 0) { run.Replace([Run.OfText(substitute)]); }
        foreach (var name in NamesIn(run).Take(count).ToList()) { name.Replace([Run.OfText(substitute)]); }
    }

    private static IEnumerable<Run> NamesIn(Run run)
    {
        if (IsName(run)) { return [run]; }
        return run.Children is { } children ? children.SelectMany(NamesIn) : [];
    }

    private static bool IsName(Run run) => run.Tag is RunTag.Name or RunTag.InvertedName or RunTag.Institution;
}
