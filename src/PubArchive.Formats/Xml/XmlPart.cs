using System.Text;

namespace PubArchive.Formats.Xml;

/// <summary>An element of a record, with what stands in it; or a piece of text, which has no name.</summary>
/// <remarks>Elements more than <see cref="Deepest"/> deep are not kept apart: their text is text of the one around them.</remarks>
internal sealed class XmlPart(string name)
{
    /// <summary>How deep elements are kept apart.</summary>
    public const int Deepest = 64;

    // Most parts are texts, and most elements have no attribute: none has a list it does not need.
    private List<XmlPart>? _parts;
    private List<(string Name, string Value)>? _attributes;
    private string? _text;

    /// <summary>The element's name without prefix; empty for text.</summary>
    public string Name { get; } = name;

    /// <summary>Elements and texts in it, in order.</summary>
    public IReadOnlyList<XmlPart> Parts => (IReadOnlyList<XmlPart>?)_parts ?? [];

    /// <summary>Its attributes, by name without prefix.</summary>
    public IReadOnlyList<(string Name, string Value)> Attributes => (IReadOnlyList<(string Name, string Value)>?)_attributes ?? [];

    /// <summary>The elements in it, in order.</summary>
    public IEnumerable<XmlPart> Elements => Parts.Where(part => part.Name.Length > 0);

    /// <summary>All text in it, as it stands.</summary>
    public string Text => _text ??= TextOfParts();

    /// <summary>All text in it, trimmed.</summary>
    public string Trimmed => Text.Trim();

    /// <summary>Adds an element or a text.</summary>
    public void Add(XmlPart part) => (_parts ??= []).Add(part);

    /// <summary>Adds an attribute.</summary>
    public void AddAttribute(string name, string value) => (_attributes ??= []).Add((name, value));

    /// <summary>A piece of text.</summary>
    public static XmlPart OfText(string text) => new("") { _text = text };

    /// <summary>An attribute's value; <see langword="null"/> when the element has none of that name.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (var (name, value) in _attributes ?? [])
            {
                if (name == attribute) { return value; }
            }
            return null;
        }
    }

    /// <summary>The elements of a name in it.</summary>
    public IEnumerable<XmlPart> All(string name) => Parts.Where(part => part.Name == name);

    /// <summary>The elements at the end of a path, of every way there.</summary>
    public IEnumerable<XmlPart> All(string first, params ReadOnlySpan<string> rest)
    {
        IEnumerable<XmlPart> found = All(first);
        foreach (var next in rest) { found = found.SelectMany(part => part.All(next)); }
        return found;
    }

    /// <summary>The first element of a name in it; <see langword="null"/> when there is none.</summary>
    public XmlPart? First(string name) => _parts?.Find(part => part.Name == name);

    /// <summary>The trimmed text of the first element at the end of a path that says something; <see langword="null"/> when there is none.</summary>
    public string? TextOf(string first, params ReadOnlySpan<string> rest)
    {
        foreach (var part in All(first, rest))
        {
            if (part.Trimmed is { Length: > 0 } text) { return text; }
        }
        return null;
    }

    /// <summary>The elements of a name anywhere in it.</summary>
    public IEnumerable<XmlPart> Within(string name)
    {
        foreach (var part in Parts)
        {
            if (part.Name == name) { yield return part; }
            foreach (var inner in part.Within(name)) { yield return inner; }
        }
    }

    private string TextOfParts()
    {
        if (Parts is []) { return ""; }
        if (Parts is [{ Name: "", _text: { } only }]) { return only; }
        var text = new StringBuilder();
        foreach (var part in Parts) { text.Append(part.Text); }
        return text.ToString();
    }
}
