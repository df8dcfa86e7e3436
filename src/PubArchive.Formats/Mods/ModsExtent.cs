using System.Globalization;
using System.Text.RegularExpressions;
using PubArchive.Formats.Drafts;
using PubArchive.Items;

namespace PubArchive.Formats.Mods;

/// <summary>Physical extents in words, <c>vii, 322 p. ; 23 cm.</c></summary>
/// <remarks>MARC 21, fields 300 and 306.</remarks>
internal static class ModsExtent
{
    private static readonly Regex s_pages = new(@"\bp(?:ages?)?\.?\s+(?<a>[a-z]?\d{1,9}\s*-\s*[a-z]?\d{1,9})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex s_volume = new(@"\bv(?:ol(?:ume)?)?\.?\s+(?<a>\d{1,9})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex s_issue = new(@"\b(?:no?|iss(?:ue)?)\.?\s+(?<a>\d{1,9})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex s_pageCount = new(@"(?<a>\d{1,9})\s*p(?:ages?)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex s_volumeCount = new(@"(?<a>\d{1,9})\s+(?:v(?:olumes?)?|scores?|sound|video)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex s_digits = new(@"\b(?<a>\d{2,3})(?<b>\d{2})(?<c>\d{2})\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex s_timePart = new(@"(?<a>\d{1,5})\s*(?<b>hours?|hrs?|minutes?|mins?|seconds?|secs?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex s_clock = new(@"\b\d{0,3}:\d{1,2}:\d{2}\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    private static readonly Regex s_size = new(@"(?:(?:(?:\d{1,6}\s+)?\d{1,6}/)?\d{1,6}\s*x\s*)?(?:(?:\d{1,6}\s+)?\d{1,6}/)?\d{1,6}\s*(?:cm|mm|m|in|ft)\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private const int Longest = 2_000;

    /// <summary>Fills what the words say and the item has a field for; what stands there already stays.</summary>
    public static void Take(ItemDraft draft, string extent)
    {
        if (extent.Length > Longest) { return; }
        var end = extent.AsSpan().IndexOfAny(':', ';') is var stop and >= 0 ? extent[..stop] : extent;
        var words = BeforePlus(end);
        Put(draft, Field.Pages, s_pages.Match(words) is { Success: true } pages ? pages.Groups[1].Value.Replace(" ", "", StringComparison.Ordinal) : null);
        Put(draft, Field.Volume, Group(s_volume.Match(words)));
        Put(draft, Field.Issue, Group(s_issue.Match(words)));
        Put(draft, Field.NumPages, Group(s_pageCount.Match(words)));
        Put(draft, Field.NumberOfVolumes, Group(s_volumeCount.Match(words)));
        Put(draft, Field.RunningTime, RunningTime(words));
        var size = extent.IndexOf(';', StringComparison.Ordinal);
        if (size >= 0) { Put(draft, Field.ArtworkSize, s_size.Match(BeforePlus(extent[(size + 1)..])) is { Success: true } found ? found.Value : null); }
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
        if (s_digits.Match(words) is { Success: true } digits) { return $"{digits.Groups[1].Value}:{digits.Groups[2].Value}:{digits.Groups[3].Value}"; }
        var seconds = 0;
        foreach (Match part in s_timePart.Matches(words))
        {
            seconds += int.Parse(part.Groups[1].Value, CultureInfo.InvariantCulture) * (char.ToLowerInvariant(part.Groups[2].Value[0]) switch { 'h' => 3600, 'm' => 60, _ => 1 });
        }
        if (seconds == 0) { return s_clock.Match(words) is { Success: true } clock ? clock.Value : null; }
        var (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
        return hours > 0 ? string.Create(CultureInfo.InvariantCulture, $"{hours}:{minutes:D2}:{seconds % 60:D2}") : string.Create(CultureInfo.InvariantCulture, $"{minutes}:{seconds % 60:D2}");
    }
}
