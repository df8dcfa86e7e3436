using System.Collections;
using System.Diagnostics.CodeAnalysis;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl;

/// <summary>Values of one kind by variable, in the order given. Filled while its item is made, read-only from the item's first use by a processor.</summary>
/// <remarks>Items hold few values of a kind, so a list searched from the front is smaller and no slower than a hash table.</remarks>
public sealed class CslValues<T> : IReadOnlyCollection<KeyValuePair<Variable, T>>
{
    private byte[] _keys = [];
    private T[] _values = [];
    private bool _frozen;

    /// <summary>Number of variables with a value.</summary>
    public int Count { get; private set; }

    /// <summary>The value of a variable; a variable set again keeps its place and takes the later value.</summary>
    /// <exception cref="KeyNotFoundException">The variable has no value.</exception>
    /// <exception cref="InvalidOperationException">A value is set after the item's first use.</exception>
    public T this[Variable variable]
    {
        get => TryGet(variable, out var value) ? value : throw new KeyNotFoundException(variable.Name());
        set => Set(variable, value);
    }

    /// <summary>The value of a variable.</summary>
    /// <returns><see langword="false"/> when not given.</returns>
    public bool TryGet(Variable variable, [MaybeNullWhen(false)] out T value)
    {
        var at = IndexOf(variable);
        value = at < 0 ? default : _values[at];
        return at >= 0;
    }

    /// <summary>Sets a value, as the indexer does.</summary>
    public void Add(Variable variable, T value) => Set(variable, value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<Variable, T>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) { yield return KeyValuePair.Create((Variable)_keys[i], _values[i]); }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Freeze() => _frozen = true;

    private int IndexOf(Variable variable) => _keys.AsSpan(0, Count).IndexOf((byte)variable);

    private void Set(Variable variable, T value)
    {
        if (_frozen) { throw new InvalidOperationException("The item is in use by a processor; make a new one instead."); }
        var at = IndexOf(variable);
        if (at >= 0) { _values[at] = value; return; }
        if (Count == _keys.Length)
        {
            Array.Resize(ref _keys, Count == 0 ? 4 : Count * 2);
            Array.Resize(ref _values, _keys.Length);
        }
        _keys[Count] = (byte)variable;
        _values[Count++] = value;
    }
}
