using PubArchive.Site.Html;
using PubArchive.Site.Publishing;

namespace PubArchive.Site.Pages;

/// <summary>Links out of the site. All pass <see cref="SafeUrl"/>; what does not is text.</summary>
internal static class Links
{
    /// <summary>A link, or the words followed by the address as text where it may not be linked.</summary>
    public static Markup Out(string address, string words, string notLinked) => SafeUrl.TryParse(address, out var url)
        ? Markup.Of($"<a href=\"{url}\">{words}</a>")
        : Markup.Of($"{words}: <code>{address}</code> <span class=\"quiet\">({notLinked})</span>");

    /// <summary>A link whose text is an identifier, or only the identifier.</summary>
    public static Markup OfIdentifier(string? address, string identifier) => SafeUrl.TryParse(address, out var url)
        ? Markup.Of($"<a href=\"{url}\">{identifier}</a>")
        : Markup.Of($"{identifier}");

    /// <summary>An e-mail address or a web address as a link, or plain words.</summary>
    public static Markup Contact(string contact)
    {
        var isMail = contact.Contains('@', StringComparison.Ordinal) && !contact.Contains(':', StringComparison.Ordinal) && !contact.Contains(' ', StringComparison.Ordinal);
        return SafeUrl.TryParse(isMail ? "mailto:" + contact : contact, out var url) ? Markup.Of($"<a href=\"{url}\">{contact}</a>") : Markup.Of($"{contact}");
    }

    /// <summary>A licence by name, linked where its address is known.</summary>
    public static Markup Licence(SiteLicence licence) => SafeUrl.TryParse(licence.Url, out var url)
        ? Markup.Of($"<a rel=\"license\" href=\"{url}\">{licence.Name}</a>")
        : Markup.Of($"{licence.Name}");

    /// <summary>Puts values into a template's <c>{name}</c> places.</summary>
    public static string Fill(string template, params ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (name, value) in values) { template = template.Replace("{" + name + "}", value, StringComparison.Ordinal); }
        return template;
    }
}
