using System.Collections.Immutable;

namespace PubArchive.Archive.Dump;

/// <summary>What a property of a line holds.</summary>
internal enum DumpKind
{
    Text,
    Number,

    /// <summary>JSON that the archive keeps as a text: written and read letter by letter.</summary>
    Json,

    /// <summary>A 64-bit mark as 16 hexadecimal digits: programs that read JSON numbers as floating point would change it.</summary>
    Mark,
}

/// <summary>A property of the lines of a file.</summary>
internal sealed record DumpColumn(string Name, DumpKind Kind, bool IsOptional);

/// <summary>One file of a dump: JSON Lines, each line one row of a question to the archive.</summary>
/// <param name="File">Its name in the folder.</param>
/// <param name="Columns">The properties of its lines, in the order of the question's columns.</param>
/// <param name="Select">The question; its order is the order of the lines.</param>
internal sealed record DumpTable(string File, ImmutableArray<DumpColumn> Columns, string Select)
{
    /// <param name="file">Its name in the folder.</param>
    /// <param name="columns">Names, with a <c>?</c> behind one that may be absent, and <c>:number</c>, <c>:json</c> or <c>:mark</c> behind one that is no text.</param>
    /// <param name="select">The question.</param>
    public static DumpTable Of(string file, string columns, string select) => new(file, [.. columns.Split(' ').Select(Column)], select);

    private static DumpColumn Column(string text)
    {
        var parts = text.Split(':');
        var kind = parts is [_, var named] ? named switch { "number" => DumpKind.Number, "json" => DumpKind.Json, _ => DumpKind.Mark } : DumpKind.Text;
        return new DumpColumn(parts[0].TrimEnd('?'), kind, parts[0].EndsWith('?'));
    }
}
