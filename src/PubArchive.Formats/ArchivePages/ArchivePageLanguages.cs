using System.Collections.Immutable;

namespace PubArchive.Formats.ArchivePages;

/// <summary>The languages archive pages know, and their words for months.</summary>
public static class ArchivePageLanguages
{
    /// <summary><c>en</c>, <c>nn</c>, <c>nb</c>.</summary>
    public static ImmutableArray<string> All => PageWords.Languages;

    /// <summary>The name of a month, 1 to 12, as a unit path shows it: with a capital.</summary>
    /// <exception cref="ArgumentException">The language is none of <see cref="All"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static string MonthName(string language, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        return PageWords.Of(language).Months[month - 1];
    }
}
