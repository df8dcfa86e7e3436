namespace PubArchive;

/// <summary>A printed reference.</summary>
/// <param name="Id">The publication's key, or what the file calls the record.</param>
/// <param name="Html"><c>&lt;div class="csl-entry"&gt;…&lt;/div&gt;</c>, well-formed, all text escaped; empty when the style prints nothing for such a record.</param>
/// <param name="Text">The same as plain text.</param>
public sealed record Reference(string Id, string Html, string Text);
