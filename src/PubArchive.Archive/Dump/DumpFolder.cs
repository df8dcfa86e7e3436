using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PubArchive.Archive.Dump;

/// <summary>The marker of a dump's folder, <c>dump.json</c>: what it is, and how many lines each file has, so that a file that was cut off is noticed.</summary>
internal static class DumpFolder
{
    public const string Marker = "dump.json";

    private const string Format = "pubarchive-dump";
    private const int Version = 1;

    /// <summary>Whether a folder has the marker.</summary>
    public static bool Is(string folder) => File.Exists(Path.Combine(folder, Marker));

    /// <summary>The marker's text.</summary>
    public static byte[] Text(IEnumerable<(string File, long Lines)> files)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{{\n  \"format\": \"{Format}\",\n  \"version\": {Version},\n  \"lines\": {{");
        text.AppendJoin(',', files.Select(file => string.Create(CultureInfo.InvariantCulture, $"\n    \"{file.File}\": {file.Lines}")));
        return Encoding.UTF8.GetBytes(text.Append("\n  }\n}\n").ToString());
    }

    /// <summary>Looks whether the folder can be read: the marker, its version, and every file.</summary>
    public static void Check(string folder, DumpFaults faults)
    {
        if (!Is(folder)) { faults.Add(DumpFaults.File, Path.Combine(folder, Marker), 0, "The file is not there, so the folder is no dump; name one that 'export all' wrote."); }
        else if (VersionOf(Path.Combine(folder, Marker)) is not { } version) { faults.Add(DumpFaults.File, Path.Combine(folder, Marker), 0, "The file does not say that this is a dump; name a folder that 'export all' wrote."); }
        else if (version > Version) { faults.Add(DumpFaults.File, Path.Combine(folder, Marker), 0, "A newer program wrote this dump; update the program."); }
        else
        {
            foreach (var table in DumpTables.All.Where(table => !File.Exists(Path.Combine(folder, table.File)))) { faults.Add(DumpFaults.File, Path.Combine(folder, table.File), 0, "The file is missing."); }
        }
        faults.ThrowIfAny();
    }

    private static int? VersionOf(string marker)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(marker));
            var root = document.RootElement;
            return root.GetProperty("format").GetString() == Format ? root.GetProperty("version").GetInt32() : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }
}
