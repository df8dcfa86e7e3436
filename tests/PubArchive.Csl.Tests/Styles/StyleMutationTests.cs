using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using PubArchive.Csl.BuiltIn;
using PubArchive.Csl.Locales;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Tests.Styles;

/// <summary>Whatever is done to a style or a locale, it is read or refused with its faults; nothing else is thrown and nothing hangs.</summary>
[CancelAfter(120_000)]
public sealed class StyleMutationTests
{
    private static readonly string[] s_pieces = ["<", ">", "/>", "</group>", "<group>", "<text macro=\"who\"/>", "\"", "&", "&#0;", "&amp;", " ", "\0", "�", "<!--", "-->", "<![CDATA[", "]]>", "<?x?>", "name=\"", "1.0", "choose", "if", "<else/>", "substitute", "xmlns=\"\"", "99999999999999999999", "-1"];

    private static readonly string s_style = ReadResource("apa.csl");

    private static readonly List<CslItem> s_items = [.. CslJson.Read("""
        [{"id":"a","type":"article-journal","title":"T: s","author":[{"family":"A","given":"B. C."},{"literal":"D"}],"issued":{"date-parts":[[2020,1,2],[2021]]},"page":"1-10","volume":"2","DOI":"10.5555/x"},
         {"id":"b","type":"chapter","title":"U","editor":[{"family":"A","given":"B."}],"issued":{"literal":"soon"},"container-title":"V","edition":"2nd"},{"id":"c","type":"report"}]
        """u8.ToArray())];

    private static readonly string s_locale = ReadResource("locales-en-US.xml");

    [FsCheck.NUnit.Property(MaxTest = 400, EndSize = 400)]
    public Property A_mutated_style_is_read_or_refused() => Prop.ForAll(Mutations(), edits => IsHandled(() => StyleReader.Parse(Mutate(s_style, edits))));

    [FsCheck.NUnit.Property(MaxTest = 200, EndSize = 400)]
    public Property A_mutated_locale_is_read_or_refused() => Prop.ForAll(Mutations(), edits => IsHandled(() => LocaleReader.Parse(Mutate(s_locale, edits))));

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property Text_out_of_nowhere_is_refused() => Prop.ForAll<string>(ArbMap.Default.ArbFor<string>(), text => IsHandled(() => StyleReader.Parse(text ?? "")));

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property A_swapped_attribute_value_is_read_or_refused() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).Two().ToArbitrary(), pair => IsHandled(() => StyleReader.Parse(SwapValues(s_style, pair.Item1, pair.Item2))));

    [FsCheck.NUnit.Property(MaxTest = 150)]
    public Property A_style_without_an_element_or_with_other_macros_is_refused_or_prints() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).Three().ToArbitrary(), draw => IsHandled(() => Print(StyleReader.Parse(Rearranged(s_style, draw.Item1, draw.Item2, draw.Item3)))));

    private static void Print(Style style)
    {
        var processor = new CitationProcessor(style, BuiltInLocales.Instance);
        foreach (var item in s_items) { processor.RenderEntry(item).ToHtml(); }
        foreach (var citation in processor.Process(s_items, [Citation.Of([.. s_items.Select(item => item.Id)]), .. s_items.Select(item => Citation.Of(item.Id))]).Citations) { citation.ToMarkdown(); }
    }

    // An element taken out, another put in elsewhere a second time, a macro called in the place of another.
    private static string Rearranged(string text, int first, int second, int third)
    {
        var style = XDocument.Parse(text, LoadOptions.PreserveWhitespace);
        var elements = style.Root!.Descendants().ToList(); // a style has a root
        elements[first % elements.Count].Remove();
        elements = [.. style.Root.Descendants()];
        elements[second % elements.Count].Add(new XElement(elements[third % elements.Count]));
        var calls = style.Root.Descendants().Attributes("macro").ToList();
        calls[first % calls.Count].Value = calls[third % calls.Count].Value;
        return style.ToString(SaveOptions.DisableFormatting);
    }

    private static Arbitrary<(int At, int Cut, int Piece)[]> Mutations() =>
        Gen.Choose(0, int.MaxValue - 1).SelectMany(at => Gen.Choose(0, 40).SelectMany(cut => Gen.Choose(0, s_pieces.Length - 1).Select(piece => (at, cut, piece)))).ArrayOf().ToArbitrary();

    private static bool IsHandled(Action read)
    {
        try { read(); }
        catch (StyleFormatException refused) { return refused.Faults.Length > 0 && refused.Faults.All(fault => fault.Message.Length > 0); }
        return true;
    }

    private static string Mutate(string text, (int At, int Cut, int Piece)[] edits)
    {
        foreach (var (at, cut, piece) in edits.Take(4))
        {
            var place = at % (text.Length + 1);
            text = text[..place] + s_pieces[piece] + text[Math.Min(text.Length, place + cut)..];
        }
        return text;
    }

    // Puts the value of one attribute into another: still XML, no longer CSL.
    private static string SwapValues(string text, int first, int second)
    {
        var parts = text.Split('"');
        var values = (parts.Length - 1) / 2;
        parts[first % values * 2 + 1] = parts[second % values * 2 + 1];
        return string.Join('"', parts);
    }

    private static string ReadResource(string name)
    {
        using var text = Resources.Open(name);
        return text.ReadToEnd();
    }
}
