using System.Buffers;

namespace PubArchive.Site.Output;

/// <summary>Paths of files within the site: relative, <c>/</c> between segments, from letters that need no escaping in an address.</summary>
internal static class SitePath
{
    private static readonly SearchValues<char> s_allowed = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    /// <summary>Whether the path stays inside the folder.</summary>
    public static bool IsInside(string path) => path.Length > 0 && path.Split('/').All(IsSegment);

    /// <summary>A key as a segment of an address.</summary>
    /// <exception cref="ArgumentException">The key holds anything but letters, digits, <c>-</c> and <c>_</c>, so no page may be named by it.</exception>
    public static string Segment(string key) => IsKey(key)
        ? key
        : throw new ArgumentException($"The key '{key}' cannot be part of an address; use letters, digits, '-' and '_'.", nameof(key));

    /// <summary>Whether a key may be part of an address.</summary>
    public static bool IsKey(string key) => IsSegment(key) && !key.Contains('.', StringComparison.Ordinal);

    private static bool IsSegment(string segment) => segment.Length > 0 && !segment.AsSpan().ContainsAnyExcept(s_allowed) && segment is not "." and not "..";
}
