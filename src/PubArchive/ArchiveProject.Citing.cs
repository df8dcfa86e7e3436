using PubArchive.Catalogue;
using PubArchive.Catalogue.People;
using PubArchive.Citing;
using PubArchive.Csl;
using PubArchive.Csl.Styles;
using PubArchive.Formats;
using PubArchive.Items;
using PubArchive.Workflows.Inputs;

namespace PubArchive;

// References by CSL.
public sealed partial class ArchiveProject
{
    /// <summary>The styles that can be named: those built in and those added to the project.</summary>
    public StyleLibrary Styles => _styles ??= new StyleLibrary(Folder);

    private StyleLibrary? _styles;

    /// <summary>References of a file's records, or of one publication.</summary>
    /// <inheritdoc cref="Cite(IReadOnlyList{string}, CiteOptions?)"/>
    public IEnumerable<Reference> Cite(string fileOrKey, CiteOptions? options = null) => Cite([fileOrKey], options);

    /// <summary>References of files' records and of publications.</summary>
    /// <param name="filesOrKeys">Each a file with records in any format that can be read, or <c>-</c> for <see cref="ProjectOptions.StandardInput"/>; else the key or DOI of a publication.</param>
    /// <param name="options">Style, language and what is printed; <see langword="null"/> for entries in the project's style.</param>
    /// <returns>In the order of <see cref="CiteOptions.Part"/>; where each stands by itself, as they are read.</returns>
    /// <exception cref="ProjectException">There is no such file, publication, style or folder of locales.</exception>
    /// <exception cref="StyleFormatException">The style or a locale is not valid CSL; all faults at once.</exception>
    public IEnumerable<Reference> Cite(IReadOnlyList<string> filesOrKeys, CiteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(filesOrKeys);
        var chosen = options ?? CiteOptions.Default;
        // What is not there is said before anything is printed.
        var sources = filesOrKeys.Select(name => ItemsOf(name, chosen.Noticed)).ToList();
        return ReferenceMaker.Print(ProcessorOf(chosen), sources.SelectMany(items => items), chosen.Part);
    }

    /// <summary>The reference of a publication, without names that are withheld.</summary>
    /// <inheritdoc cref="Cite(string, CiteOptions?)"/>
    public Reference Cite(Publication publication, CiteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(publication);
        var chosen = options ?? CiteOptions.Default;
        return ReferenceMaker.Print(ProcessorOf(chosen), [ItemOf(publication)], chosen.Part).Single();
    }

    private IEnumerable<CslItem> ItemsOf(string name, Action<Diagnostic>? noticed) => name == "-" || File.Exists(name)
        ? FileItems.Read(name, new InputNaming(path => path, StandardInput: _options.StandardInput), noticed)
        : [ItemOf(PublicationToCite(name))];

    private static CslItem ItemOf(Publication publication)
    {
        var item = ItemToCsl.Convert(Withholding.Shown(publication).Item);
        return new CslItem { Id = publication.Key, Type = item.Type, Texts = item.Texts, Names = item.Names, Dates = item.Dates, Other = item.Other };
    }

    // What looks like a file name and is not there is a file name typed wrong, not a key.
    private Publication PublicationToCite(string text)
    {
        var isFileName = !text.StartsWith("10.", StringComparison.Ordinal) && Path.GetExtension(text).Length > 1 && !text.Contains("doi.org/", StringComparison.OrdinalIgnoreCase);
        return isFileName ? throw new ProjectException($"There is no file {text}.", "Check the name.") : Find(text);
    }

    // What the caller names is relative to the working folder, what the settings name to the project's.
    private CitationProcessor ProcessorOf(CiteOptions options)
    {
        var shelf = new StyleShelf(Folder);
        var found = options.Style is { } named ? shelf.Find(named, ".") : shelf.Find(Settings.Style, Folder);
        foreach (var notice in StyleNotices.Of(found, options.Part != CitePart.Citations)) { options.Noticed?.Invoke(notice); }
        var locales = options.LocalesFolder is { } given ? StyleShelf.Locales(given, ".") : StyleShelf.Locales(Settings.LocalesFolder, Folder);
        var locale = LocaleOf(found.Style, options);
        foreach (var notice in StyleNotices.OfLanguages(found.Style, locales, locale)) { options.Noticed?.Invoke(notice); }
        return new CitationProcessor(found.Style, locales, locale, new CitationOptions { Links = options.Links, TextForNothing = options.MarksNothing ? CitationOptions.ReferenceErrorText : null });
    }

    private static string? LocaleOf(Style style, CiteOptions options)
    {
        if (options.ForceLocale || options.Locale is null || style.DefaultLocale is not { } own || own == options.Locale) { return options.Locale; }
        options.Noticed?.Invoke(new Diagnostic(Severity.Warning, 0, "CSL003", $"The style is written for {own}, so it is not printed in {options.Locale}; --force-locale does it all the same."));
        return own;
    }
}
