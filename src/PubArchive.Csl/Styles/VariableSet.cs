namespace PubArchive.Csl.Styles;

/// <summary>Some of the variables.</summary>
/// <remarks>A bit each: there are fewer than 128.</remarks>
internal readonly record struct VariableSet
{
    private readonly UInt128 _bits;

    private VariableSet(UInt128 bits) => _bits = bits;

    public static VariableSet Empty => default;

    public bool Contains(Variable variable) => (_bits & Bit(variable)) != 0;

    public VariableSet With(Variable variable) => new(_bits | Bit(variable));

    public VariableSet With(VariableSet others) => new(_bits | others._bits);

    public VariableSet Without(VariableSet others) => new(_bits & ~others._bits);

    private static UInt128 Bit(Variable variable) => UInt128.One << (int)variable;
}
