namespace PubArchive.Csl.Styles.Reading;

/// <summary>Reads <c>info</c>. It prints nothing, so what is missing or strange in it is no fault: hand-made styles leave most of it empty.</summary>
internal static class InfoReader
{
    public static StyleInfo Read(SourceElement style, FaultList faults)
    {
        if (Structure.Only(style, "info", faults) is not { } info)
        {
            faults.Add(style, "There is no info.", "Write <info><title>…</title></info>.");
            return new StyleInfo();
        }
        var categories = info.ChildrenNamed("category").ToList();
        return new StyleInfo
        {
            Id = Text(info, "id") ?? "",
            Title = Text(info, "title") ?? "",
            TitleShort = Text(info, "title-short"),
            Summary = Text(info, "summary"),
            CitationFormat = categories.Select(category => category.Attribute("citation-format")).FirstOrDefault(format => format is not null),
            Fields = [.. categories.Select(category => category.Attribute("field")).OfType<string>()],
            IndependentParent = info.ChildrenNamed("link").FirstOrDefault(link => link.Attribute("rel") == "independent-parent")?.Attribute("href"),
            License = info.Child("rights")?.Attribute("license"),
            Updated = Text(info, "updated"),
        };
    }

    private static string? Text(SourceElement info, string name)
    {
        var text = info.Child(name)?.Text.Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }
}
