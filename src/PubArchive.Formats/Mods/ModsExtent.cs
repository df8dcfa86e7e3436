using System.Globalization;
using System.Text.RegularExpressions;
using PubArchive.Formats.Drafts;
using PubArchive.Items;

namespace PubArchive.Formats.Mods;

/// <summary>Physical extents in words, <c>vii, 322 p. ; 23 cm.</c></summary>
/// <remarks>MARC 21, fields 300 and 306.</remarks>
internal static partial class ModsExtent
{
    private const int Longest = 2_000;

    /// <summary>Fills what the words say and the item has a field for; what stands there already stays.</summary>
    public static void Take(ItemDraft draft, string extent)
    {
        if (extent.Length > Longest) { return; }
        var end = extent.AsSpan().IndexOfAny(':', ';') is var stop and >= 0 ? extent[..stop] : extent;
        var words = BeforePlus(end);
        Put(draft, Field.Pages, Pages.Match(words) is { Success: true } pages ? pages.Groups[1].Value.Replace(" ", "", StringComparison.Ordinal) : null);
        Put(draft, Field.Volume, Group(Volume.Match(words)));
        Put(draft, Field.Issue, Group(Issue.Match(words)));
        Put(draft, Field.NumPages, Group(PageCount.Match(words)));
        Put(draft, Field.NumberOfVolumes, Group(VolumeCount.Match(words)));
        Put(draft, Field.RunningTime, RunningTime(words));
        var size = extent.IndexOf(';', StringComparison.Ordinal);
        if (size >= 0) { Put(draft, Field.ArtworkSize, Size.Match(BeforePlus(extent[(size + 1)..])) is { Success: true } found ? found.Value : null); }
    }

    private static void Put(ItemDraft draft, Field field, string? text)
    {
        if (text is not null && ZoteroSchema.IsValid(draft.Type, field) && draft[field] is null) { draft[field] = text; }
    }

    private static string? Group(Match match) => match.Success ? match.Groups[1].Value : null;

    // What is behind "+" comes with the work.
    private static string BeforePlus(string text) => text.IndexOf('+', StringComparison.Ordinal) is var plus and >= 0 ? text[..plus] : text;

    // "002016", "ca. 124 min.", "46:00".
    private static string? RunningTime(string words)
    {
        if (Digits.Match(words) is { Success: true } digits) { return $"{digits.Groups[1].Value}:{digits.Groups[2].Value}:{digits.Groups[3].Value}"; }
        var seconds = 0;
        foreach (Match part in TimePart.Matches(words))
        {
            seconds += int.Parse(part.Groups[1].Value, CultureInfo.InvariantCulture) * (char.ToLowerInvariant(part.Groups[2].Value[0]) switch { 'h' => 3600, 'm' => 60, _ => 1 });
        }
        if (seconds == 0) { return Clock.Match(words) is { Success: true } clock ? clock.Value : null; }
        var (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
        return hours > 0 ? string.Create(CultureInfo.InvariantCulture, $"{hours}:{minutes:D2}:{seconds % 60:D2}") : string.Create(CultureInfo.InvariantCulture, $"{minutes}:{seconds % 60:D2}");
    }

    [GeneratedRegex(@"\bp(?:ages?)?\.?\s+([a-z]?\d{1,9}\s*-\s*[a-z]?\d{1,9})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pages { get; }

    [GeneratedRegex(@"\bv(?:ol(?:ume)?)?\.?\s+(\d{1,9})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Volume { get; }

    [GeneratedRegex(@"\b(?:no?|iss(?:ue)?)\.?\s+(\d{1,9})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Issue { get; }

    [GeneratedRegex(@"(\d{1,9})\s*p(?:ages?)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageCount { get; }

    [GeneratedRegex(@"(\d{1,9})\s+(?:v(?:olumes?)?|scores?|sound|video)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VolumeCount { get; }

    [GeneratedRegex(@"\b(\d{2,3})(\d{2})(\d{2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Digits { get; }

    [GeneratedRegex(@"(\d{1,5})\s*(hours?|hrs?|minutes?|mins?|seconds?|secs?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TimePart { get; }

    [GeneratedRegex(@"\b\d{0,3}:\d{1,2}:\d{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Clock { get; }

    [GeneratedRegex(@"(?:(?:(?:\d{1,6}\s+)?\d{1,6}/)?\d{1,6}\s*x\s*)?(?:(?:\d{1,6}\s+)?\d{1,6}/)?\d{1,6}\s*(?:cm|mm|m|in|ft)\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Size { get; }
}
