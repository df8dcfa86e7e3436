using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using PubArchive.Formats.ArchivePages;
using PubArchive.Items;

namespace PubArchive.Workflows.Pages;

/// <summary>A path of an archive page: the units from the institution down, then the year and month of registration as far as they stand there.</summary>
/// <param name="Units">The institution first; names as plain text.</param>
/// <param name="Dates">The year's entry, then the month's, each with the key the archive gave it.</param>
internal sealed record PagePlace(ImmutableArray<(string Key, string Name)> Units, ImmutableArray<(PartialDate Date, string Key)> Dates)
{
    /// <summary>The unit the publication is placed in; <see langword="null"/> when the path names none.</summary>
    public string? UnitKey => Units.IsEmpty ? null : Units[^1].Key;

    /// <summary>When the publication was registered, as precisely as the path says; <see langword="null"/> when it does not.</summary>
    public PartialDate? Registered => Dates.IsEmpty ? null : Dates[^1].Date;

    /// <summary>Reads a path.</summary>
    /// <param name="path">As it stands on the page.</param>
    /// <param name="language">The page's language, in which months are named.</param>
    public static PagePlace Of(ImmutableArray<ArchiveNode> path, string language)
    {
        var at = YearAt(path);
        var units = at < 0 ? path : path[..at];
        return new PagePlace([.. units.Select(node => (node.Key, WebUtility.HtmlDecode(node.NameHtml)))], at < 0 ? [] : [.. DatesOf(path, at, language)]);
    }

    private static int YearAt(ImmutableArray<ArchiveNode> path)
    {
        for (var at = path.Length - 1; at >= 0; at--)
        {
            if (path[at].NameHtml is { Length: 4 } name && name.All(char.IsAsciiDigit)) { return at; }
        }
        return -1;
    }

    private static IEnumerable<(PartialDate Date, string Key)> DatesOf(ImmutableArray<ArchiveNode> path, int at, string language)
    {
        var year = int.Parse(path[at].NameHtml, CultureInfo.InvariantCulture);
        if (!PartialDate.TryCreate(year, null, null, out var date)) { yield break; }
        yield return (date, path[at].Key);
        if (at + 1 >= path.Length || MonthOf(path[at + 1].NameHtml, language) is not { } month) { yield break; }
        if (PartialDate.TryCreate(year, month, null, out var exact)) { yield return (exact, path[at + 1].Key); }
    }

    private static int? MonthOf(string name, string language)
    {
        for (var month = 1; month <= 12; month++)
        {
            if (ArchivePageLanguages.MonthName(language, month).Equals(name, StringComparison.OrdinalIgnoreCase)) { return month; }
        }
        return null;
    }
}
