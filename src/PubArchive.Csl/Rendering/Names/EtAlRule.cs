using System.Runtime.InteropServices;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering.Names;

/// <summary>When a list of names is cut, and where (CSL 1.0.2, "Name", et-al options).</summary>
/// <param name="Min">Lists of this length and more are cut; <see langword="null"/> for never.</param>
/// <param name="UseFirst">How many names a cut list keeps.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EtAlRule(int? Min, int UseFirst, bool UseLast)
{
    public static EtAlRule Of(NameOptions options, Rendition rendition)
    {
        var isSubsequent = rendition.Cite.Position is not (null or CitePosition.First);
        var min = (isSubsequent ? options.EtAlSubsequentMin : null) ?? options.EtAlMin;
        var useFirst = (isSubsequent ? options.EtAlSubsequentUseFirst : null) ?? options.EtAlUseFirst;
        // A key of so few names has no room for an ellipsis.
        var useLast = options.EtAlUseLast == true && !(rendition.IsSorting && min < 3);
        return new EtAlRule(useFirst is null ? null : min, useFirst ?? 0, useLast);
    }

    /// <summary>Whether lists are cut at all, and to fewer names than it takes to cut them.</summary>
    public bool IsSane => Min is { } min && min >= UseFirst;

    /// <summary>How many of the first names are shown.</summary>
    public int Shown(int count)
    {
        if (Min is not { } min || count < min || min < UseFirst) { return count; }
        // An ellipsis stands for two names at least.
        var first = UseLast ? Math.Min(UseFirst, min - 2) : UseFirst;
        return Math.Clamp(first, 0, count);
    }
}
