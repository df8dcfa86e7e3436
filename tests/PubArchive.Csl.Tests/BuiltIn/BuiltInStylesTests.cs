using PubArchive.Csl.BuiltIn;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Tests.BuiltIn;

public sealed class BuiltInStylesTests
{
    private static IEnumerable<string> Names => BuiltInStyles.Names;

    [Test]
    public void APA_travels_with_the_library() => Assert.That(BuiltInStyles.Names, Does.Contain("apa"));

    [TestCaseSource(nameof(Names))]
    public void A_built_in_style_is_whole_and_names_itself(string name)
    {
        var style = BuiltInStyles.Get(name);
        Assert.That((style.IsDependent, style.HasBibliography), Is.EqualTo((false, true)));
        Assert.That((style.Info.Title, style.Info.Id), Is.Not.EqualTo(("", "")));
    }

    [TestCaseSource(nameof(Names))]
    public void Every_macro_of_a_built_in_style_is_called(string name)
    {
        var style = BuiltInStyles.Get(name);
        var called = new HashSet<Macro>(ReferenceEqualityComparer.Instance);
        foreach (var area in new Area?[] { style.Citation, style.Bibliography }.OfType<Area>())
        {
            Collect(area.Layout.Children, called);
            foreach (var key in area.Sort.Where(key => key.Macro is not null)) { Collect([new MacroText(key.Macro!)], called); }
        }
        Assert.That(style.Macros.Except(called).Select(macro => macro.Name), Is.Empty);
    }

    [Test]
    public void A_style_is_read_once() => Assert.That(BuiltInStyles.Get("apa"), Is.SameAs(BuiltInStyles.Get("apa")));

    [Test]
    public void An_unknown_name_is_answered_with_those_there_are() =>
        Assert.That(() => BuiltInStyles.Get("nonsense"), Throws.ArgumentException.With.Message.Contains("apa"));

    private static void Collect(IEnumerable<RenderingElement> elements, HashSet<Macro> called)
    {
        foreach (var element in elements)
        {
            if (element is MacroText text && !called.Add(text.Macro)) { continue; }
            Collect(ChildrenOf(element), called);
        }
    }

    private static IEnumerable<RenderingElement> ChildrenOf(RenderingElement element) => element switch
    {
        MacroText text => text.Macro.Children,
        GroupElement group => group.Children,
        NamesElement names => names.Substitutes,
        ChooseElement choose => choose.Branches.SelectMany(branch => branch.Children),
        _ => [],
    };
}
