using System.Collections.Immutable;
using PubArchive.Items;

namespace PubArchive.Formats.ArchivePages;

/// <summary>Reads archive pages by their line grammar, whatever their dialect and language.</summary>
/// <remarks>An HTML parser cannot: abstracts hold raw <c>&lt;</c>, <c>&amp;</c> and CR.</remarks>
public static class ArchivePageReader
{
    /// <summary>Reads one page.</summary>
    /// <param name="text">The content of the file.</param>
    /// <returns>Never throws for what the text says. Where dialects or languages do not differ (a page with neither goals nor unit paths), the current dialect and nynorsk rather than bokmål.</returns>
    public static ArchivePageRead Read(string text)
    {
        PageCursor? furthest = null;
        foreach (var language in PageWords.Languages)
        {
            foreach (var dialect in Enum.GetValues<ArchivePageDialect>())
            {
                var cursor = new PageCursor(text, PageWords.Of(language), dialect);
                if (cursor.Page() is { } page) { return new ArchivePageRead(page, dialect, Check(page, dialect, text)); }
                if (furthest is null || cursor.Position > furthest.Position) { furthest = cursor; }
            }
        }
        return new ArchivePageRead(null, ArchivePageDialect.Current, [furthest!.Fault()]);
    }

    private static ImmutableArray<Diagnostic> Check(ArchivePage page, ArchivePageDialect dialect, string text)
    {
        var written = ArchivePageWriter.Write(page, dialect);
        if (written == text) { return []; }
        var line = 1 + text.AsSpan(0, text.AsSpan().CommonPrefixLength(written)).Count('\n');
        return [new Diagnostic(Severity.Info, line, "PAGE002", "The page says the same in another spelling; written again, it differs from here on.")];
    }
}

/// <summary>What was read of an archive page.</summary>
/// <param name="Page">The page; <see langword="null"/> when the text is none.</param>
/// <param name="Dialect">The dialect it is written in.</param>
/// <param name="Diagnostics"><c>PAGE001</c> (Error) where the text leaves the grammar; <c>PAGE002</c> (Info) where writing it again would change its bytes.</param>
public sealed record ArchivePageRead(ArchivePage? Page, ArchivePageDialect Dialect, ImmutableArray<Diagnostic> Diagnostics);
