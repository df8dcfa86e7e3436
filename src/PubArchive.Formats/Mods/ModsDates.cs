using PubArchive.Formats.Ris;
using PubArchive.Formats.Xml;

namespace PubArchive.Formats.Mods;

/// <summary>The dates of MODS: the one that says most about publication.</summary>
internal static class ModsDates
{
    // Best first: name of the element; whether it must be encoded; whether it may be the end of a range.
    private static readonly (string Name, bool IsEncoded, bool MayEnd)[] s_published =
    [
        ("copyrightDate", true, true), ("copyrightDate", false, true), ("dateIssued", true, false), ("dateIssued", false, false), ("dateIssued", false, true), ("dateCreated", true, true), ("dateCreated", false, true),
    ];

    private static readonly (string Name, bool IsEncoded, bool MayEnd)[] s_part = [("date", true, false), ("date", false, false), ("date", false, true)];

    private static readonly (string Name, bool IsEncoded, bool MayEnd)[] s_captured = [("dateCaptured", true, true), ("dateCaptured", false, true)];

    /// <summary>The date of publication among <c>originInfo</c> elements.</summary>
    public static string? Published(IReadOnlyList<XmlPart> origins) => Best(origins, s_published);

    /// <summary>The date of an issue among <c>part</c> elements.</summary>
    public static string? OfPart(IReadOnlyList<XmlPart> parts) => Best(parts, s_part);

    /// <summary>The day on which a site was kept.</summary>
    public static string? Captured(IReadOnlyList<XmlPart> origins) => Best(origins, s_captured) is { } date ? ToAccess(date) : null;

    /// <summary>A day of access, <c>20020702</c> too; <see langword="null"/> for a text that is no date.</summary>
    public static string? ToAccess(string text)
    {
        var date = text.Trim();
        if (date.Length == 8 && date.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0) { date = $"{date[..4]}-{date[4..6]}-{date[6..]}"; }
        return date is [_, _, _, _, '-', _, _, '-', _, _, 'T' or ' ', ..] ? string.Concat(date.AsSpan(0, 10), "T", date.AsSpan(11)) : RisDates.ToAccess(date);
    }

    private static string? Best(IReadOnlyList<XmlPart> elements, ReadOnlySpan<(string Name, bool IsEncoded, bool MayEnd)> wanted)
    {
        foreach (var (name, isEncoded, mayEnd) in wanted)
        {
            foreach (var element in elements)
            {
                foreach (var date in element.All(name))
                {
                    if ((!isEncoded || date["encoding"] is not null) && (mayEnd || date["point"] != "end") && date.Trimmed.Length > 0) { return ModsText.OneLine(date.Text); }
                }
            }
        }
        return null;
    }
}
