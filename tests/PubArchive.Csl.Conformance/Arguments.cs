namespace PubArchive.Csl.Conformance;

/// <summary>What was asked for on the command line.</summary>
internal sealed record Arguments
{
    public required string Folder { get; init; }

    /// <summary>Folder of locale files; <see langword="null"/> to look beside the fixtures.</summary>
    public string? Locales { get; init; }

    /// <summary>File to write the outcomes to as JSON.</summary>
    public string? Json { get; init; }

    /// <summary>Name of the one fixture whose texts are printed.</summary>
    public string? Show { get; init; }

    /// <returns><see langword="null"/> when the arguments are not of the form the usage shows.</returns>
    public static Arguments? Parse(ReadOnlySpan<string> args)
    {
        if (args is not [var folder, .. var options] || folder.StartsWith('-') || !Directory.Exists(folder)) { return null; }
        var parsed = new Arguments { Folder = folder };
        while (options is [var name, var value, .. var rest])
        {
            var next = name switch
            {
                "--locales" when Directory.Exists(value) => parsed with { Locales = value },
                "--json" => parsed with { Json = value },
                "--show" => parsed with { Show = Path.GetFileNameWithoutExtension(value) },
                _ => null,
            };
            if (next is null) { return null; }
            parsed = next;
            options = rest;
        }
        return options.IsEmpty ? parsed : null;
    }
}
