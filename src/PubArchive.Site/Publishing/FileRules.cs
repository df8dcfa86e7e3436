using System.Collections.Immutable;
using PubArchive.Catalogue;
using PubArchive.Items;

namespace PubArchive.Site.Publishing;

/// <summary>Of which publications files may be put on the site: by the licence that the record's rights name, because a copy is free to read elsewhere, or one by one.</summary>
/// <remarks>Nothing is allowed that is not said. A record whose rights name several licences needs all of them allowed.</remarks>
public sealed record FileRules
{
    /// <summary>The word among <see cref="Licences"/> that stands for every publication with a known open copy.</summary>
    public const string OpenAccess = "open-access";

    /// <summary>No files.</summary>
    public static readonly FileRules None = new();

    /// <summary>Licences: <c>CC-BY</c> (any version), <c>CC-BY-4.0</c>, <c>CC-BY*</c> (all that begin so), <see cref="OpenAccess"/>, or what the field Rights says, word for word or up to a <c>*</c>. Letter case does not count.</summary>
    public ImmutableArray<string> Licences { get; init; } = [];

    /// <summary>Keys of publications whose files are put there whatever their rights say.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];

    /// <summary>Keys of publications whose files are never put there.</summary>
    public ImmutableArray<string> Never { get; init; } = [];

    /// <summary>Whether there is any publication they could allow.</summary>
    public bool IsEmpty => Licences.IsEmpty && Keys.IsEmpty;

    /// <summary>Whether a publication's files may be put on the site.</summary>
    public bool Allows(Publication publication)
    {
        ArgumentNullException.ThrowIfNull(publication);
        if (Never.Contains(publication.Key, StringComparer.Ordinal)) { return false; }
        if (Keys.Contains(publication.Key, StringComparer.Ordinal)) { return true; }
        return (Licences.Contains(OpenAccess, StringComparer.OrdinalIgnoreCase) && HasOpenCopy(publication)) || AllowsRights(publication.Item[Field.Rights]);
    }

    /// <summary>The rules where publications have other keys now, because they were merged: what was never to be there still is not; what was allowed one by one has to be said anew.</summary>
    public FileRules Following(IReadOnlyList<Redirect> redirects) => this with { Never = FormerKeys.Followed(Never, redirects) };

    private static bool HasOpenCopy(Publication publication) => Uri.TryCreate(publication.Facts.OpenAccessUrl, UriKind.Absolute, out var copy) && copy.Scheme is "http" or "https";

    private bool AllowsRights(string? rights)
    {
        if (string.IsNullOrWhiteSpace(rights)) { return false; }
        var licences = CreativeCommons.FindAll(rights);
        return licences.Count > 0 ? licences.All(licence => Licences.Any(allowed => Covers(allowed, licence))) : Licences.Any(allowed => IsInWords(allowed, rights));
    }

    // "CC-BY" covers CC-BY-4.0, not CC-BY-NC-4.0; "CC-BY*" covers both.
    private static bool Covers(string allowed, string licence)
    {
        var name = allowed.Trim().Replace(' ', '-');
        if (name is [.., '*']) { return licence.StartsWith(name[..^1], StringComparison.OrdinalIgnoreCase); }
        var isAnyVersion = licence.StartsWith(name + "-", StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(licence[name.Length + 1]);
        return isAnyVersion || licence.Equals(name, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsInWords(string allowed, string rights)
    {
        var (wanted, said) = (TextFold.Words(allowed), TextFold.Words(rights));
        return wanted.Length > 0 && (allowed.TrimEnd() is [.., '*'] ? said.StartsWith(wanted, StringComparison.Ordinal) : said == wanted);
    }
}
