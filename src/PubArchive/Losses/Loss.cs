namespace PubArchive.Losses;

/// <summary>What became of something a record says.</summary>
public enum LossKind
{
    /// <summary>Read by a guess or a repair; nothing is lost.</summary>
    Guessed,

    /// <summary>No field of the item type is for it; kept in Extra.</summary>
    ToExtra,

    /// <summary>Passed over while reading, because only the program or database it comes from needs it.</summary>
    PassedOver,

    /// <summary>Lost while reading; it stands in the record's source text only.</summary>
    Lost,

    /// <summary>The format written has no place for it.</summary>
    NotSaid,

    /// <summary>The format written says it otherwise: in Extra, under another name, shortened.</summary>
    SaidOtherwise,
}

/// <summary>One row of a loss report: something a record says that did not come over as it was.</summary>
/// <param name="File">The input; <see langword="null"/> for none.</param>
/// <param name="Line">The line of the record or of the value, counted from 1; 0 for the whole file.</param>
/// <param name="Record">The record's key, cite key or title; <see langword="null"/> when it is not known.</param>
/// <param name="Field">The field or part; <see langword="null"/> when the message names it.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Text">The diagnostic's code and message, or the value.</param>
public sealed record Loss(string? File, int Line, string? Record, string? Field, LossKind Kind, string Text);
