using System.Collections.Immutable;
using PubArchive.Csl.Output;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering;

/// <summary>Replaces names that repeat those of the entry before (CSL 1.0.2, "Reference Grouping").</summary>
internal sealed class AuthorSubstitution(string substitute, SubsequentAuthorRule rule)
{
    private ImmutableArray<CslName> _before = [];

    /// <summary>Takes the entries in their order.</summary>
    public void Apply(LeadingNames? names)
    {
        if (names is null) { return; }
        var same = 0;
        while (same < names.Names.Length && same < _before.Length && names.Names[same] == _before[same]) { same++; }
        var isSame = same == names.Names.Length && same == _before.Length;
        _before = names.Names;
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
        var list = names.Children![0]; // one child a variable, at least one
        var target = FirstList(list) ?? list;
        target.Replace([Run.OfText(substitute)]);
        if (names.Children.Count > 1) { names.Children.RemoveRange(1, names.Children.Count - 1); }
    }

    private static Run? FirstList(Run run)
    {
        if (run.Children is not { } children) { return null; }
        if (children.Exists(child => IsName(child))) { return run; }
        return children.Select(FirstList).FirstOrDefault(found => found is not null);
    }

    private void ReplaceEach(Run run, int count)
    {
        foreach (var name in NamesIn(run).Take(count)) { name.Replace([Run.OfText(substitute)]); }
    }

    private static IEnumerable<Run> NamesIn(Run run)
    {
        if (IsName(run)) { return [run]; }
        return run.Children is { } children ? children.SelectMany(NamesIn) : [];
    }

    private static bool IsName(Run run) => run.Tag is RunTag.Name or RunTag.InvertedName or RunTag.Institution;
}
