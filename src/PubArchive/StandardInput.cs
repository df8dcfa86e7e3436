namespace PubArchive;

/// <summary>What <c>-</c> among the names of inputs means.</summary>
/// <param name="Bytes">Read once, to its end; stays open.</param>
/// <param name="Name">What messages and the archive's history call it; the archive knows an input again by its name.</param>
public sealed record StandardInput(Stream Bytes, string Name = "stdin");
