using PubArchive.Formats.Xml;

namespace PubArchive.Formats.Mods;

/// <summary>Texts and titles of MODS.</summary>
internal static class ModsText
{
    /// <summary>The text on one line; blanks inside of a line stay as they are.</summary>
    public static string OneLine(string text)
    {
        var trimmed = text.Trim();
        return trimmed.AsSpan().ContainsAny("\r\n\t") ? string.Join(' ', trimmed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : trimmed;
    }

    /// <summary>The texts of elements, joined; <see langword="null"/> when none says anything.</summary>
    public static string? Join(IEnumerable<XmlPart> elements, string separator) =>
        string.Join(separator, elements.Select(element => OneLine(element.Text)).Where(text => text.Length > 0)) is { Length: > 0 } text ? text : null;

    /// <summary>The text of the first element that says something.</summary>
    public static string? First(IEnumerable<XmlPart> elements) => elements.Select(element => OneLine(element.Text)).FirstOrDefault(text => text.Length > 0);

    /// <summary>The main title of a record, its host or its series: that of no special kind, else the first.</summary>
    public static string? MainTitle(XmlPart element)
    {
        var infos = element.All("titleInfo").ToList();
        var info = infos.Find(info => info["type"] is null && info.First("title") is not null) ?? infos.Find(info => info["type"] is null) ?? infos.FirstOrDefault();
        return info is null ? null : Title(info);
    }

    /// <summary>The title of another kind, <c>abbreviated</c>.</summary>
    public static string? TitleOf(XmlPart element, string kind) => element.All("titleInfo").FirstOrDefault(info => info["type"] == kind) is { } info ? Title(info) : null;

    // "The Title: Subtitle. 2: Part".
    private static string? Title(XmlPart info)
    {
        if (First(info.All("title")) is not { } title) { return OneLine(info.Text) is { Length: > 0 } text ? text : null; }
        if (First(info.All("subTitle")) is { } subtitle) { title = $"{(title.EndsWith(':') ? title[..^1] : title)}: {subtitle}"; }
        if (First(info.All("nonSort")) is { } article) { title = $"{article} {title}"; }
        var (number, name) = (First(info.All("partNumber")), First(info.All("partName")));
        if (number is null && name is null) { return title; }
        var part = number is not null && name is not null ? $"{number}: {name}" : number ?? name;
        return $"{(title.EndsWith('.') ? title[..^1] : title)}. {part}";
    }
}
