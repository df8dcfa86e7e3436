using PubArchive.Csl.Locales.Reading;
using PubArchive.Csl.Styles.Reading;

namespace PubArchive.Csl.Styles;

/// <summary>Reads CSL 1.0.2 styles: the whole grammar, every fault at once.</summary>
public static class StyleReader
{
    private static readonly string[] s_children = ["info", "locale", "macro", "citation", "bibliography"];

    private static readonly CitationArea s_nothing = new() { Layout = new Layout([], "", Decoration.None) };

    /// <summary>Reads a style from its text.</summary>
    /// <returns>A style; a dependent one (<see cref="Style.IsDependent"/>) prints nothing until <see cref="Style.Under"/> gives it its parent.</returns>
    /// <exception cref="StyleFormatException"><paramref name="csl"/> is no CSL style; lists every fault with its place.</exception>
    public static Style Parse(string csl)
    {
        ArgumentNullException.ThrowIfNull(csl);
        using var text = new StringReader(csl);
        return Read(text);
    }

    /// <summary>Reads a style file.</summary>
    /// <inheritdoc cref="Parse"/>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Style Load(string path)
    {
        using var text = new StreamReader(path);
        return Read(text);
    }

    /// <summary>Reads a style to its end; the reader stays open.</summary>
    /// <inheritdoc cref="Parse"/>
    public static Style Read(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var faults = new FaultList();
        var root = SourceReader.Read(text, faults);
        if (root is not null && root.Name != "style")
        {
            faults.Add(root, "This is not a style.", root.Name == "locale" ? "It is a locale file." : "The outermost element of a style is style.");
        }
        faults.ThrowIfAny();
        // No fault, so there is a root.
        var style = ReadStyle(root!, faults);
        faults.ThrowIfAny();
        return style;
    }

    private static Style ReadStyle(SourceElement root, FaultList faults)
    {
        Structure.NoText(root, faults);
        foreach (var child in root.Children.Where(child => !s_children.Contains(child.Name))) { Structure.Unknown(child, faults, s_children); }
        var info = InfoReader.Read(root, faults);
        var isDependent = info.IndependentParent is not null && root.Child("citation") is null;
        var attributes = new Attributes(root, faults);
        CheckVersion(root, attributes, faults);
        var styleClass = isDependent ? attributes.Choice("class", Vocabulary.Classes) : attributes.RequiredChoice("class", Vocabulary.Classes);
        var reader = new ElementReader(faults, new MacroTable(root.ChildrenNamed("macro"), faults));
        var macros = reader.Macros.ReadAll(reader);
        var citation = isDependent ? s_nothing : ReadCitation(root, reader, faults);
        var style = new Style(info, styleClass ?? StyleClass.InText, citation)
        {
            IsDependent = isDependent,
            DefaultLocale = attributes.Text("default-locale"),
            Options = ReadOptions(attributes),
            NameOptions = NameOptionsReader.ReadInherited(attributes),
            Macros = macros,
            Bibliography = Structure.Only(root, "bibliography", faults) is { } bibliography ? AreaReader.ReadBibliography(bibliography, reader, faults) : null,
            Locales = [.. root.ChildrenNamed("locale").Select(locale => LocaleElementReader.Read(locale, faults))],
            NamesCount = reader.NamesCount,
        };
        attributes.Finish();
        return style;
    }

    private static CitationArea ReadCitation(SourceElement root, ElementReader reader, FaultList faults)
    {
        if (Structure.Only(root, "citation", faults) is { } citation) { return AreaReader.ReadCitation(citation, reader, faults); }
        faults.Add(root, "There is no citation.", "A dependent style has instead a link with rel=\"independent-parent\".");
        return s_nothing;
    }

    private static void CheckVersion(SourceElement root, Attributes attributes, FaultList faults)
    {
        var version = attributes.Take("version");
        if (version is null) { faults.Add(root, "The attribute version is missing.", "Write version=\"1.0\"."); }
        else if (version.Value.Trim() != "1.0") { faults.Add(root, version, $"CSL {version.Value} is not CSL 1.0.", "Write version=\"1.0\"."); }
    }

    private static StyleOptions ReadOptions(Attributes attributes) => new()
    {
        DemoteNonDroppingParticle = attributes.Choice("demote-non-dropping-particle", Vocabulary.DemoteParticles) ?? DemoteParticle.DisplayAndSort,
        InitializeWithHyphen = attributes.Flag("initialize-with-hyphen") ?? true,
        PageRangeFormat = attributes.Choice("page-range-format", Vocabulary.PageRangeFormats),
    };
}
