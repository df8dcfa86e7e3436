namespace PubArchive.Formats.Csv;

/// <summary>An apostrophe before a cell that a spreadsheet would run as a formula, and its removal.</summary>
/// <remarks>A cell that begins with apostrophes and such a character gets one more in every file we write, so that reading takes away exactly what writing added.</remarks>
internal static class FormulaGuard
{
    private const char Mark = '\'';

    /// <summary>The cell to write.</summary>
    /// <param name="cell">The text.</param>
    /// <param name="isOn">Whether formulas are guarded.</param>
    public static string Guard(string cell, bool isOn)
    {
        var marks = Marks(cell);
        return marks < 0 || marks == 0 && !isOn ? cell : Mark + cell;
    }

    /// <summary>Whether a cell read has a guard; <see cref="Undo"/> takes it away.</summary>
    public static bool IsGuarded(string cell) => cell.Length > 1 && cell[0] == Mark && Marks(cell) > 0;

    /// <summary>The text behind the guard.</summary>
    public static string Undo(string cell) => IsGuarded(cell) ? cell[1..] : cell;

    // How many apostrophes stand before a character that begins a formula; -1 when none of those follows.
    private static int Marks(string cell)
    {
        var marks = 0;
        while (marks < cell.Length && cell[marks] == Mark) { marks++; }
        return marks < cell.Length && cell[marks] is '=' or '+' or '-' or '@' or '\t' or '\r' ? marks : -1;
    }
}
