using System.Collections.Immutable;

namespace PubArchive.Benchmarks.Generating;

/// <summary>A library's shape made ready to draw records from.</summary>
internal sealed class LibraryModel
{
    private readonly ImmutableArray<(string Name, int Below, double[] Filled)> _types;
    private readonly ImmutableArray<(Script Script, int Below)> _scripts;

    public LibraryModel(LibraryShape shape, ImmutableArray<string> header)
    {
        Columns = [.. header.Select((name, at) => new ShapedColumn(at, ColumnKinds.Of(name), shape.Texts.GetValueOrDefault(name), shape.Counts.GetValueOrDefault(name)))];
        var below = 0;
        _types = [.. shape.Types.Select(type => (type.Key, below += type.Value.Records, header.Select(name => type.Value.Filled.GetValueOrDefault(name) / (double)type.Value.Records).ToArray()))];
        var titles = 0;
        _scripts = [.. shape.Scripts.Select(script => (script.Key, titles += script.Value))];
    }

    /// <summary>The columns, in the order of the header.</summary>
    public ImmutableArray<ShapedColumn> Columns { get; }

    /// <summary>An item type, and for each column the probability that it is filled.</summary>
    public (string Name, double[] Filled) DrawType(ref Lottery lottery)
    {
        var drawn = lottery.Below(_types[^1].Below);
        var type = _types.First(type => drawn < type.Below);
        return (type.Name, type.Filled);
    }

    /// <summary>A script.</summary>
    public Script DrawScript(ref Lottery lottery)
    {
        var drawn = lottery.Below(_scripts[^1].Below);
        return _scripts.First(script => drawn < script.Below).Script;
    }
}
