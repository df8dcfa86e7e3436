using System.Runtime.InteropServices;

namespace PubArchive.Csl.Rendering;

/// <summary>What the elements of a group did, to decide whether it prints (CSL 1.0.2, "Group").</summary>
/// <param name="Called">A variable was asked for and was empty.</param>
/// <param name="Found">A variable was printed, or a group or macro inside was.</param>
/// <param name="Plain">A term, label or fixed text was printed.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct GroupCalls(bool Called, bool Found, bool Plain)
{
    /// <summary>A group whose variables are all empty is rejected; one that calls none prints its fixed text.</summary>
    public bool IsKept => Found || (Plain && !Called);

    /// <summary>These calls and those of a group inside.</summary>
    public GroupCalls Around(GroupCalls inner) => inner.IsKept
        ? this with { Found = true }
        : this with { Called = Called || inner.Called };
}
