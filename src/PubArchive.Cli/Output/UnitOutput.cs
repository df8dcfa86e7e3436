using PubArchive.Catalogue;

namespace PubArchive.Cli.Output;

/// <summary>Prints units.</summary>
internal static class UnitOutput
{
    /// <summary>The unit's name, two blanks in for each unit above it.</summary>
    public static string Indented(UnitTree units, Unit unit) => new string(' ', 2 * (units.Path(unit).Length - 1)) + unit.Names.In("en");

    /// <summary><c>Institution › Faculty › Department</c>; the key itself when no unit has it any more.</summary>
    public static string Path(UnitTree units, string key) =>
        units.Find(key) is { } unit ? string.Join(" › ", units.Path(unit).Select(above => above.Names.In("en"))) : key;
}
