using System.Globalization;

namespace PubArchive.Archive.Storage;

/// <summary>A moment as the archive writes it, <c>2026-11-22T03:48:34Z</c>: always in UTC, without fractions that are nothing.</summary>
internal static class Instant
{
    private const string Shape = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    public static string Write(DateTimeOffset moment) => moment.UtcDateTime.ToString(Shape, CultureInfo.InvariantCulture);

    public static string? Write(DateTimeOffset? moment) => moment is { } known ? Write(known) : null;

    public static DateTimeOffset? Read(string? text) => text is null ? null : Parse(text);

    public static DateTimeOffset Parse(string text) => DateTimeOffset.ParseExact(text, Shape, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
