using PubArchive.Csl.Styles.Reading;

namespace PubArchive.Csl.Locales.Reading;

/// <summary>Reads a <c>locale</c> element, of a style or the root of a locale file.</summary>
internal static class LocaleElementReader
{
    private static readonly string[] s_children = ["style-options", "date", "terms"];

    /// <summary>Reads a style's own <c>locale</c>.</summary>
    public static LocaleFragment Read(SourceElement element, FaultList faults)
    {
        var attributes = new Attributes(element, faults);
        var language = ReadLanguage(element, attributes, faults);
        attributes.Finish();
        return ReadParts(element, language, faults);
    }

    /// <summary>Reads the root of a locale file, which must name its language.</summary>
    public static LocaleFragment ReadFile(SourceElement root, FaultList faults)
    {
        var attributes = new Attributes(root, faults);
        var version = attributes.Take("version");
        if (version is not null && version.Value.Trim() != "1.0") { faults.Add(root, version, $"CSL {version.Value} is not CSL 1.0."); }
        var language = ReadLanguage(root, attributes, faults);
        if (!attributes.Has("xml:lang")) { faults.Add(root, "The attribute xml:lang is missing.", "Write xml:lang=\"xx-XX\"."); }
        attributes.Finish();
        return ReadParts(root, language, faults);
    }

    private static string? ReadLanguage(SourceElement element, Attributes attributes, FaultList faults)
    {
        if (attributes.Take("xml:lang") is not { } attribute) { return null; }
        var language = LanguageTags.Normalize(attribute.Value);
        if (language is null) { faults.Add(element, attribute, $"xml:lang=\"{attribute.Value}\" is not a language tag.", "Write it like \"en\" or \"en-GB\"."); }
        return language;
    }

    private static LocaleFragment ReadParts(SourceElement element, string? language, FaultList faults)
    {
        Structure.NoText(element, faults);
        foreach (var child in element.Children.Where(child => child.Name != "info" && !s_children.Contains(child.Name))) { Structure.Unknown(child, faults, s_children); }
        var dates = element.ChildrenNamed("date").Select(date => DateReader.ReadLocalized(date, faults)).ToList();
        var terms = new TermReader(faults);
        foreach (var term in element.ChildrenNamed("terms")) { terms.Read(term); }
        var (limitDayOrdinals, punctuationInQuote) = ReadOptions(element, faults);
        return new LocaleFragment
        {
            Language = language,
            TextDate = dates.FindLast(date => date.Form == Styles.DateForm.Text).Date,
            NumericDate = dates.FindLast(date => date.Form == Styles.DateForm.Numeric).Date,
            Terms = terms.Terms,
            Ordinals = terms.Ordinals,
            LimitDayOrdinalsToDay1 = limitDayOrdinals,
            PunctuationInQuote = punctuationInQuote,
        };
    }

    private static (bool? LimitDayOrdinals, bool? PunctuationInQuote) ReadOptions(SourceElement locale, FaultList faults)
    {
        if (Structure.Only(locale, "style-options", faults) is not { } options) { return (null, null); }
        Structure.Empty(options, faults);
        var attributes = new Attributes(options, faults);
        var read = (attributes.Flag("limit-day-ordinals-to-day-1"), attributes.Flag("punctuation-in-quote"));
        attributes.Finish();
        return read;
    }
}
