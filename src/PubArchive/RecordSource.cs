namespace PubArchive;

/// <summary>A record of an import as its file had it.</summary>
/// <param name="File">The file, as it was named then.</param>
/// <param name="Line">The line on which the record begins, counted from 1.</param>
/// <param name="Text">The record as it stood there, of a table with the header before it.</param>
public sealed record RecordSource(string File, int Line, string Text);
