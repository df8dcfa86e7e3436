using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Tests.Styles;

/// <summary>Small styles written out for a test.</summary>
internal static class StyleText
{
    public static string With(string layout, string macros = "", string rootAttributes = "") => $"""
        <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" {rootAttributes}>
          <info><title>Test</title></info>
          {macros}
          <citation><layout>{layout}</layout></citation>
        </style>
        """;

    /// <summary>The only element of a layout that holds one.</summary>
    public static RenderingElement Only(string layout, string macros = "") =>
        StyleReader.Parse(With(layout, macros)).Citation.Layout.Children.Single();

    /// <summary>The faults of a style that must have some.</summary>
    public static IReadOnlyList<StyleFault> Faults(string csl)
    {
        var refused = Assert.Throws<StyleFormatException>(() => StyleReader.Parse(csl));
        return refused!.Faults;
    }
}
