using System.Text;

namespace PubArchive.Settings;

/// <summary>The commented settings files that <c>init</c> writes.</summary>
internal static class SettingsTemplates
{
    /// <summary>The text of a template.</summary>
    /// <param name="name"><see cref="ArchiveSettings.FileName"/>, <see cref="UnitsFile.FileName"/> or <see cref="PeopleFile.FileName"/>.</param>
    public static string Text(string name)
    {
        using var stream = typeof(SettingsTemplates).Assembly.GetManifestResourceStream("Templates/" + name)
            ?? throw new ArgumentException($"There is no template '{name}'.", nameof(name));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
