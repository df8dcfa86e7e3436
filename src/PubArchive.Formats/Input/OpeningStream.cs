namespace PubArchive.Formats.Input;

/// <summary>A stream whose first bytes were read already to see what they are: gives them again, then the rest.</summary>
/// <param name="opening">The bytes read.</param>
/// <param name="rest">The stream behind them.</param>
internal sealed class OpeningStream(ReadOnlyMemory<byte> opening, Stream rest) : ForwardStream
{
    private ReadOnlyMemory<byte> _opening = opening;

    public override int Read(Span<byte> buffer)
    {
        if (_opening.IsEmpty) { return rest.Read(buffer); }
        var count = Math.Min(buffer.Length, _opening.Length);
        _opening.Span[..count].CopyTo(buffer);
        _opening = _opening[count..];
        return count;
    }
}
