namespace PubArchive.Formats.Latex;

/// <summary>What a text of LaTeX becomes.</summary>
internal enum LatexKind
{
    /// <summary>Text without markup: names, places, numbers.</summary>
    Plain,

    /// <summary>Key words, in which two hyphens part a heading from its subdivision and are no dash.</summary>
    Words,

    /// <summary>Text with Zotero's rich text: <c>i</c>, <c>b</c>, <c>sub</c>, <c>sup</c>, small capitals.</summary>
    Rich,

    /// <summary>Rich text in which braces that keep small letters small become <c>nocase</c>.</summary>
    Title,

    /// <summary>Text whose empty lines part paragraphs.</summary>
    Prose,
}
