namespace PubArchive;

/// <summary>A printed reference.</summary>
public sealed class Reference
{
    private readonly Func<ReferenceFormat, string> _print;

    internal Reference(string id, Func<ReferenceFormat, string> print) => (Id, _print) = (id, print);

    /// <summary>The publication's key, or what the file calls the record.</summary>
    public string Id { get; }

    /// <summary>A bibliography entry in <c>&lt;div class="csl-entry"&gt;</c>, a citation without an element around it; well-formed, all text escaped; empty when the style prints nothing for such a record.</summary>
    public string Html => In(ReferenceFormat.Html);

    /// <summary>The same as plain text.</summary>
    public string Text => In(ReferenceFormat.Text);

    /// <summary>The same in a format.</summary>
    public string In(ReferenceFormat format) => _print(format);
}

/// <summary>What references can be printed as.</summary>
public enum ReferenceFormat
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>HTML.</summary>
    Html,

    /// <summary>CommonMark; what it has no sign for is HTML.</summary>
    Markdown,

    /// <summary>Rich Text Format, a piece to be put into a paragraph of a document.</summary>
    Rtf,
}
