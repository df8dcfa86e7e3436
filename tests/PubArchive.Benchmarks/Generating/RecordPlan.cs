namespace PubArchive.Benchmarks.Generating;

/// <summary>What is decided of a record before its cells are written.</summary>
/// <param name="Row">Its number, from 0.</param>
/// <param name="Type">Its item type.</param>
/// <param name="Words">The words it is written in.</param>
/// <param name="Year">Its year of publication.</param>
/// <param name="Added">When it was added, in seconds since 2015.</param>
/// <param name="ChangedIn">The generation in which a cell was last changed; 0 when none was.</param>
internal readonly record struct RecordPlan(long Row, string Type, InventedWords Words, int Year, long Added, int ChangedIn);

/// <summary>A column of one library.</summary>
/// <param name="At">Its place in the row.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Texts">How long its cells or their parts are; <see langword="null"/> when the library has none.</param>
/// <param name="Counts">How many parts a cell has; <see langword="null"/> when it is no list.</param>
internal sealed record ShapedColumn(int At, ColumnKind Kind, Lengths? Texts, Lengths? Counts)
{
    /// <summary>Draws a length.</summary>
    public int Length(ref Lottery lottery) => Texts?.Draw(ref lottery) ?? 1;

    /// <summary>Draws a number of parts.</summary>
    public int Count(ref Lottery lottery) => Counts?.Draw(ref lottery) ?? 1;
}
