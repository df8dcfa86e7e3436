using System.Text;

namespace PubArchive.Csl.Styles.Reading;

/// <summary>An XML element with the place it stands at, so that every fault can be named.</summary>
internal sealed class SourceElement(string name, int line, int column)
{
    private StringBuilder? _text;

    /// <summary>Local name; with its namespace in braces when it is not of the root's.</summary>
    public string Name => name;

    public int Line => line;

    public int Column => column;

    public List<SourceAttribute> Attributes { get; } = [];

    public List<SourceElement> Children { get; } = [];

    /// <summary>Text that stands directly inside, white space included.</summary>
    public string Text => _text?.ToString() ?? "";

    public void Append(string text) => (_text ??= new StringBuilder()).Append(text);

    public IEnumerable<SourceElement> ChildrenNamed(string childName) => Children.Where(child => child.Name == childName);

    public SourceElement? Child(string childName) => Children.Find(child => child.Name == childName);

    public string? Attribute(string attributeName) => Attributes.Find(attribute => attribute.Name == attributeName)?.Value;
}

/// <summary>An attribute, and whether a reader has asked for it: what nobody asks for does not belong there.</summary>
internal sealed class SourceAttribute(string name, string value, int line, int column)
{
    public string Name => name;

    public string Value => value;

    public int Line => line;

    public int Column => column;

    public bool IsRead { get; set; }
}
