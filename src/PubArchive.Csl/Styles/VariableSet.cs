using System.Runtime.InteropServices;

namespace PubArchive.Csl.Styles;

/// <summary>Some of the variables.</summary>
/// <remarks>A bit each, and there are fewer than 128; in two words, because what touches an <see cref="UInt128"/> is not compiled ahead.</remarks>
/// <param name="Low">The first 64 variables.</param>
/// <param name="High">The others.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct VariableSet(ulong Low, ulong High)
{
    public static VariableSet Empty => default;

    public bool Contains(Variable variable) => (((int)variable < 64 ? Low : High) & Bit(variable)) != 0;

    public VariableSet With(Variable variable) => (int)variable < 64 ? this with { Low = Low | Bit(variable) } : this with { High = High | Bit(variable) };

    public VariableSet With(VariableSet others) => new(Low | others.Low, High | others.High);

    public VariableSet Without(VariableSet others) => new(Low & ~others.Low, High & ~others.High);

    // The shift counts modulo 64.
    private static ulong Bit(Variable variable) => 1UL << (int)variable;
}
