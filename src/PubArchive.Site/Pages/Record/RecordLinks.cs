using PubArchive.Catalogue;
using PubArchive.Items;
using PubArchive.Site.Html;
using PubArchive.Site.Wording;

namespace PubArchive.Site.Pages.Record;

/// <summary>Where a publication is found outside the archive.</summary>
internal static class RecordLinks
{
    /// <summary>The ways to read it, the free one first. An address that may not be linked stands as text.</summary>
    public static IEnumerable<Markup> ToRead(PageWriter page, RecordView record)
    {
        var words = page.Words;
        foreach (var file in record.Files) { yield return Markup.Of($"<a href=\"{page.Root($"{page.Site.Languages[0].Code}/{file.Path}")}\" type=\"application/pdf\">PDF, {words.FileSize(file.Length)}</a>"); }
        if (record.Facts.OpenAccessUrl is { } open) { yield return Links.Out(open, OpenCopy(words.OpenCopy, open), words.NotLinked); }
        if (record.Doi is { } doi) { yield return Links.Out(doi.Url, $"{words.PublishersPage} (DOI)", words.NotLinked); }
        if (WebPage(record) is { } address)
        {
            yield return Links.Out(address, SafeUrl.TryParse(address, out var url) ? $"{words.WebPage} ({url.Host})" : words.WebPage, words.NotLinked);
        }
        if (ThroughProxy(page.Site.Settings, record) is { } proxied) { yield return Links.Out(proxied, words.Proxy, words.NotLinked); }
    }

    /// <summary>The record's address in a register; <see langword="null"/> when settings give no template.</summary>
    public static string? InRegister(SiteSettings settings, RegisterId register) =>
        settings.RegisterUrls.TryGetValue(register.Register, out var template) ? Links.Fill(template, ("id", Uri.EscapeDataString(register.Id))) : null;

    /// <summary>The item's address in Zotero; <see langword="null"/> when its library is not known.</summary>
    public static string? InZotero(SiteSettings settings, Item item) =>
        (item.Library ?? settings.ZoteroLibrary) is { } library && item.Key is { } key ? Links.Fill(settings.ZoteroItemUrl, ("library", library), ("key", key)) : null;

    private static string OpenCopy(string words, string address) => !SafeUrl.TryParse(address, out var url) ? words
        : url.IsPdf ? $"{words} (PDF, {url.Host})"
        : $"{words} ({url.Host})";

    // Not again what the DOI or the open copy already says.
    private static string? WebPage(RecordView record)
    {
        var address = record.Item[Field.Url];
        if (string.IsNullOrWhiteSpace(address) || address == record.Facts.OpenAccessUrl) { return null; }
        return record.Doi is { } doi && Doi.TryParse(address, out var same) && same == doi ? null : address;
    }

    private static string? ThroughProxy(SiteSettings settings, RecordView record)
    {
        var target = record.Doi?.Url ?? record.Item[Field.Url];
        return settings.ProxyUrl is { } template && SafeUrl.TryParse(target, out var url) ? Links.Fill(template, ("url", Uri.EscapeDataString(url.Text))) : null;
    }
}
