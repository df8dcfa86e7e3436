using PubArchive.Citing;
using PubArchive.Csl.BuiltIn;
using PubArchive.Csl.Styles;

namespace PubArchive.Styling;

/// <summary>Reads styles to tell what they are and what is wrong with them.</summary>
internal sealed class StyleInspection(StyleShelf shelf)
{
    private const string BuiltInPlace = "built in";

    public static StyleEntry BuiltIn(string name) => Of(new StyleEntry { Name = name, Origin = StyleOrigin.BuiltIn }, BuiltInStyles.Get(name));

    /// <param name="text">Read here.</param>
    /// <param name="origin">Where it is.</param>
    /// <param name="fetchedParent">The parent of a dependent style, where it was fetched.</param>
    public StyleEntry Look(StyleText text, StyleOrigin origin, StyleText? fetchedParent = null)
    {
        var entry = new StyleEntry { Name = text.Name, Origin = origin, Place = text.Place };
        try
        {
            var style = text.Read();
            entry = Of(entry with { Name = FileNameOf(text, style.Info.Id) }, style);
            return style.IsDependent ? WithParent(entry, text, style, fetchedParent) : entry;
        }
        catch (StyleFormatException broken)
        {
            return entry with { Faults = [.. broken.Faults.Select(Of)] };
        }
    }

    /// <summary>What a style's file is called: as it was, or by the style's id where an address ends in no name.</summary>
    public static string FileNameOf(StyleText text, string id)
    {
        var byId = StyleFolder.NameOf(id);
        string[] names = text.IsFetched ? [byId, text.Name] : [text.Name, byId];
        return names.FirstOrDefault(IsFileName) ?? "style";
    }

    /// <summary>Whether a name may be that of a file among others: no path, nothing hidden.</summary>
    public static bool IsFileName(string name) => name.Length > 0 && name[0] != '.' && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or ' ');

    private StyleEntry WithParent(StyleEntry entry, StyleText text, Style style, StyleText? fetchedParent)
    {
        if (fetchedParent is not null) { return Of(entry with { ParentPlace = fetchedParent.Place }, style.Under(fetchedParent.Read())); }
        try
        {
            var found = shelf.WithParent(style, text.Folder, text.Name);
            return Of(entry with { Notice = found.Notice, ParentPlace = shelf.ParentFile(style.Info.IndependentParent ?? "", text.Folder) ?? BuiltInPlace }, found.Style);
        }
        catch (ProjectException missing)
        {
            return entry with { Class = null, Faults = [new StyleProblem(1, 1, "link", missing.Message, missing.Next)] };
        }
    }

    private static StyleEntry Of(StyleEntry entry, Style style) => entry with
    {
        Title = style.Info.Title,
        Id = style.Info.Id,
        Class = style.IsDependent ? null : style.Class == StyleClass.Note ? "note" : "in-text",
        Format = style.Info.CitationFormat,
        Fields = style.Info.Fields,
        License = style.Info.License,
        Updated = style.Info.Updated,
        Parent = style.Info.IndependentParent,
        DefaultLocale = style.DefaultLocale,
        HasBibliography = style.HasBibliography,
    };

    private static StyleProblem Of(StyleFault fault) => new(fault.Line, fault.Column, fault.Element, fault.Message, fault.Hint);
}
