using PubArchive.Catalogue;
using PubArchive.Catalogue.People;
using PubArchive.Citing;
using PubArchive.Csl;
using PubArchive.Csl.Styles;
using PubArchive.Formats;
using PubArchive.Workflows.Inputs;

namespace PubArchive;

// References by CSL.
public sealed partial class ArchiveProject
{
    /// <summary>References of a file's records, or of one publication; each stands alone.</summary>
    /// <param name="fileOrKey">A file with records in any format that can be read, or <c>-</c> for <see cref="ProjectOptions.StandardInput"/>; else the key or DOI of a publication.</param>
    /// <param name="options">Style and language; <see langword="null"/> for the project's.</param>
    /// <returns>In the order of the file, as they are read.</returns>
    /// <exception cref="ProjectException">There is no such file, publication, style or folder of locales.</exception>
    /// <exception cref="StyleFormatException">The style or a locale is not valid CSL; all faults at once.</exception>
    public IEnumerable<Reference> Cite(string fileOrKey, CiteOptions? options = null)
    {
        if (fileOrKey != "-" && !File.Exists(fileOrKey)) { return [Cite(PublicationToCite(fileOrKey), options)]; }
        var naming = new InputNaming(path => path, StandardInput: _options.StandardInput);
        return FileReferences.Print(fileOrKey, ProcessorOf(options ?? CiteOptions.Default), naming, options?.Noticed);
    }

    /// <summary>The reference of a publication, without names that are withheld.</summary>
    /// <inheritdoc cref="Cite(string, CiteOptions?)"/>
    public Reference Cite(Publication publication, CiteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(publication);
        var entry = ProcessorOf(options ?? CiteOptions.Default).RenderEntry(ItemToCsl.Convert(Withholding.Shown(publication).Item));
        return new Reference(publication.Key, entry.ToHtml(), entry.ToText());
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
        var style = options.Style is { } named ? StyleSource.Style(named, ".") : StyleSource.Style(Settings.Style, Folder);
        var locales = options.LocalesFolder is { } given ? StyleSource.Locales(given, ".") : StyleSource.Locales(Settings.LocalesFolder, Folder);
        return new CitationProcessor(style, locales, options.Locale);
    }
}
