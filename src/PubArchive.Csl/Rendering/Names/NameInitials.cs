using System.Runtime.InteropServices;

namespace PubArchive.Csl.Rendering.Names;

/// <summary>Puts initials already typed in the style's shape: <c>J.R.R.</c>, <c>J R R</c> and <c>J. R. R.</c> come out alike, full names stay.</summary>
internal static class NameInitials
{
    /// <param name="pieces">Names at even places, gaps between.</param>
    public static string Normalize(List<string> pieces, string with)
    {
        var isInitial = new bool[pieces.Count];
        for (var i = 0; i < pieces.Count; i++)
        {
            isInitial[i] = IsInitial(pieces[i]);
            if (pieces[i] is [_, .., '.']) { pieces[i] = pieces[i][..^1]; }
        }
        for (var i = 0; i < pieces.Count; i += 2)
        {
            if (!isInitial[i]) { continue; }
            if (i == pieces.Count - 1) { pieces[i] += with; }
            else if (i + 2 < pieces.Count) { pieces[i + 1] = GapAfter(pieces[i + 1], pieces[i + 2], isInitial[i + 2], with); }
        }
        return string.Concat(CollectionsMarshal.AsSpan(pieces));
    }

    /// <summary>A gap with what is put after an initial in place of its space; its hyphen and tags stay.</summary>
    public static string Gap(string gap, string with)
    {
        var tags = Tags(gap);
        var hyphen = gap.Contains('-', StringComparison.Ordinal) ? "-" : "";
        if (tags.Length == 0) { return with + hyphen; }
        var text = with.TrimEnd(' ');
        return text + tags + with[text.Length..] + hyphen;
    }

    // Between two initials only the style's mark stands, whatever was typed; before a name the gap stays.
    private static string GapAfter(string gap, string next, bool nextIsInitial, string with)
    {
        var tags = Tags(gap);
        if (next.Length <= 1) { return tags.Length == 0 ? with : Gap(gap.Replace("-", "", StringComparison.Ordinal), with); }
        return with.TrimEnd('\uFEFF') + (tags.Length == 0 ? gap : tags) + (nextIsInitial ? "" : " ");
    }

    // A digit too: "Member 1" is no full name.
    private static bool IsInitial(string name)
    {
        var text = name;
        while (text is ['<', ..] && text.IndexOf('>', StringComparison.Ordinal) is var end and > 0) { text = text[(end + 1)..]; }
        return text is [_, .., '.'] || (name.Length == 1 && !char.IsLower(name[0]));
    }

    private static string Tags(string gap)
    {
        var start = gap.IndexOf('<', StringComparison.Ordinal);
        return start < 0 ? "" : gap[start..(gap.LastIndexOf('>') + 1)];
    }
}
