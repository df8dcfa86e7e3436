namespace PubArchive.Csl.Styles.Reading;

/// <summary>The faults found so far.</summary>
internal sealed class FaultList
{
    // A file that is no style at all need not be answered with a million lines.
    private const int Most = 1000;

    private readonly List<StyleFault> _faults = [];

    public bool Any => _faults.Count > 0;

    public void Add(StyleFault fault)
    {
        if (_faults.Count < Most) { _faults.Add(fault); }
    }

    public void Add(SourceElement element, string message, string? hint = null) =>
        Add(new StyleFault(element.Line, element.Column, element.Name, message, hint));

    public void Add(SourceElement element, SourceAttribute attribute, string message, string? hint = null) =>
        Add(new StyleFault(attribute.Line, attribute.Column, element.Name, message, hint));

    /// <exception cref="StyleFormatException">There is at least one fault.</exception>
    public void ThrowIfAny()
    {
        if (Any) { throw new StyleFormatException([.. _faults.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column)]); }
    }
}
