using System.Globalization;
using PubArchive.Settings.Yaml;
using PubArchive.Site.Publishing;

namespace PubArchive.Settings;

/// <summary>Reads what <c>pubarchive.yaml</c> says of what may be published, and under which licence.</summary>
internal static class PublishingSettings
{
    /// <summary><c>licence: CC-BY-4.0</c>, an address, or <c>{name: …, url: …}</c>.</summary>
    public static SiteLicence? Licence(YamlMap map)
    {
        const string key = "licence";
        if (!map.Has(key)) { return null; }
        if (map.IsText(key)) { return map.Value(key, text => string.IsNullOrWhiteSpace(text) ? null : SiteLicence.Of(text), "write its name, such as CC-BY-4.0, or its address"); }
        if (map.Map(key) is not { } licence) { return null; }
        var name = licence.Text("name");
        var url = licence.Value("url", text => ArchiveSettingsReader.WebAddress(text)?.AbsoluteUri, "write a web address");
        if (name is null) { licence.Missing("name", "write what readers call it, such as CC BY 4.0"); }
        licence.Close();
        return name is null ? null : new SiteLicence(name, url);
    }

    /// <summary><c>abstracts: {show: all, allow: {…}, deny: {keys: …, journals: …, publishers: …}}</c>.</summary>
    public static AbstractRules Abstracts(YamlMap map)
    {
        if (map.Map("abstracts") is not { } abstracts) { return AbstractRules.ShowAll; }
        var rules = new AbstractRules
        {
            IsShownUnlessSaid = abstracts.Number("show", Shown, "write all or none") ?? true,
            Allowed = abstracts.Map("allow") is { } allowed ? Selection(allowed) : AbstractSelection.None,
            Denied = abstracts.Map("deny") is { } denied ? Selection(denied) : AbstractSelection.None,
        };
        abstracts.Close();
        return rules;
    }

    /// <summary><c>attachments: {allow: [CC-BY*, open-access], keys: …, never: …, folders: …, zotero_data: …, linked_base: …, max_mb: 100}</c>.</summary>
    public static AttachmentSettings Attachments(YamlMap map)
    {
        if (map.Map("attachments") is not { } attachments) { return AttachmentSettings.None; }
        var settings = new AttachmentSettings
        {
            Rules = new FileRules { Licences = attachments.Texts("allow"), Keys = attachments.Texts("keys"), Never = attachments.Texts("never") },
            Folders = attachments.Texts("folders"),
            ZoteroData = attachments.Text("zotero_data"),
            LinkedBase = attachments.Text("linked_base"),
            MaxBytes = attachments.Number("max_mb", Megabytes, "write a whole number, at least 1") * 1_000_000L ?? AttachmentSettings.None.MaxBytes,
        };
        attachments.Close();
        return settings;
    }

    private static int? Megabytes(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private static bool? Shown(string text) => text switch
    {
        "all" => true,
        "none" => false,
        _ => null,
    };

    private static AbstractSelection Selection(YamlMap map)
    {
        var selection = new AbstractSelection { Keys = map.Texts("keys"), Journals = map.Texts("journals"), Publishers = map.Texts("publishers") };
        map.Close();
        return selection;
    }
}
