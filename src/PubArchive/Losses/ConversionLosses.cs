using System.Collections.Immutable;
using PubArchive.Formats;
using PubArchive.Items;

namespace PubArchive.Losses;

/// <summary>The losses of a conversion as it goes on: what reading said, and what writing cannot say.</summary>
internal sealed class ConversionLosses
{
    private readonly List<Loss> _losses = [];
    private readonly WrittenLosses _written;

    /// <summary>Begins with what is known of whole files.</summary>
    public ConversionLosses(FormatId to, IEnumerable<Diagnostic> ofFiles)
    {
        _written = new WrittenLosses(to);
        _losses.AddRange(ofFiles.SelectMany(diagnostic => ReadLosses.Of(diagnostic, record: null)));
    }

    /// <summary>Adds those of a record.</summary>
    public void Add(ReadRecord record, ImmutableArray<Diagnostic> notices, string file)
    {
        var name = ReadLosses.NameOf(record.Item);
        _losses.AddRange(notices.SelectMany(diagnostic => ReadLosses.Of(diagnostic, name)));
        if (record.Item is { } item) { _losses.AddRange(_written.Of(item, new Loss(file, record.Line, name, null, LossKind.NotSaid, ""))); }
    }

    /// <summary>Writes the report.</summary>
    public void Write(string file) => LossReport.Write(file, _losses);
}
