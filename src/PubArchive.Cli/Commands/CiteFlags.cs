using System.CommandLine;

namespace PubArchive.Cli.Commands;

/// <summary>The options that say how references are printed, named as those of the citeproc-js tool ours is compared with.</summary>
internal sealed class CiteFlags
{
    private readonly Option<string> _style = new("--style", "-s") { Description = "A .csl file, or an added or built-in style (default: apa, or what pubarchive.yaml says)", HelpName = "style" };
    private readonly Option<string> _locale = new("--locale") { Description = "Such as nb-NO (default: the style's, else en-US)", HelpName = "locale" };
    private readonly Option<bool> _forceLocale = new("--force-locale") { Description = "In that language also where the style is written for another" };
    private readonly Option<string> _locales = new("--locales") { Description = "Folder of locales-xx-XX.xml files, used before the built-in ones", HelpName = "folder" };
    private readonly Option<bool> _sorted = new("--sorted") { Description = "One bibliography of all records, in the style's order" };
    private readonly Option<bool> _citations = new("--citations") { Description = "Each record as a citation instead of an entry" };
    private readonly Option<bool> _noLinks = new("--no-links") { Description = "Leave DOIs and web addresses plain in HTML" };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _style, _locale, _forceLocale, _locales, _sorted, _citations, _noLinks }) { command.Options.Add(option); }
        command.Validators.Add(result =>
        {
            if (result.GetValue(_sorted) && result.GetValue(_citations)) { result.AddError("--sorted and --citations cannot be combined."); }
        });
    }

    public CiteOptions Read(CommandContext context) => new()
    {
        Style = context.Get(_style),
        Locale = context.Get(_locale),
        ForceLocale = context.Get(_forceLocale),
        LocalesFolder = context.Get(_locales),
        Part = context.Get(_sorted) ? CitePart.Bibliography : context.Get(_citations) ? CitePart.Citations : CitePart.Entries,
        Links = !context.Get(_noLinks),
    };
}
