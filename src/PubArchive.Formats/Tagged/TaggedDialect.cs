using System.Collections.Immutable;
using PubArchive.Items;

namespace PubArchive.Formats.Tagged;

/// <summary>What a tagged line does.</summary>
internal enum TaggedRole
{
    /// <summary>It belongs to the record; when there is none, it begins one.</summary>
    Value,

    /// <summary>It begins a record.</summary>
    Begin,

    /// <summary>It ends the record.</summary>
    End,

    /// <summary>It ends the file.</summary>
    EndOfFile,

    /// <summary>It says something about the file.</summary>
    File,

    /// <summary>It stands outside of records.</summary>
    Outside,
}

/// <summary>One of the formats of tagged lines: how its lines look, where records begin and end, what an item is made of.</summary>
internal abstract class TaggedDialect
{
    /// <summary>The code of the notice about lines outside of records.</summary>
    public abstract string OutsideCode { get; }

    /// <summary>Whether an empty line ends a record.</summary>
    public virtual bool EndsAtBlank => false;

    /// <summary>Reads a tagged line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="tag">Its tag.</param>
    /// <param name="start">Where its value begins.</param>
    /// <returns><see langword="false"/> for a line that continues the one before it, or stands outside of records.</returns>
    public abstract bool TryParse(ReadOnlySpan<char> line, out string tag, out int start);

    /// <summary>What a tagged line does.</summary>
    public abstract TaggedRole RoleOf(string tag, ReadOnlySpan<char> value, TaggedRecord record);

    /// <summary>Takes a line about the file.</summary>
    public virtual void TakeFile(string tag, ReadOnlySpan<char> value)
    {
    }

    /// <summary>The item of a record.</summary>
    public abstract Item ToItem(TaggedRecord record, out ImmutableArray<Diagnostic> notices);
}
