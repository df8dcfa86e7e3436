using System.Collections.Immutable;
using PubArchive.Items;

namespace PubArchive.Catalogue.Rules;

/// <summary>Reads the record's numbers in registers from Extra lines such as <c>Cristin: 2028777</c>.</summary>
public static class RegisterRules
{
    /// <summary>One number for each of the registers that has one, in the order of <paramref name="registers"/> and spelled as there.</summary>
    /// <param name="item">The item.</param>
    /// <param name="registers">The registers' names as settings spell them; letter case is ignored in Extra, and <c>NAME ID</c> and <c>NAME-ID</c> count too.</param>
    public static ImmutableArray<RegisterId> From(Item item, IEnumerable<string> registers)
    {
        if (item.Fields[Field.Extra] is null) { return []; }
        var lines = ExtraPairs.Of(item).ToList();
        return [.. registers.Select(register => Find(lines, register)).OfType<RegisterId>()];
    }

    private static RegisterId? Find(List<(string Key, string Value)> lines, string register)
    {
        foreach (var (key, value) in lines)
        {
            var isRegister = key.Equals(register, StringComparison.OrdinalIgnoreCase)
                || key.Equals(register + " ID", StringComparison.OrdinalIgnoreCase)
                || key.Equals(register + "-ID", StringComparison.OrdinalIgnoreCase);
            if (isRegister) { return new RegisterId(register, value); }
        }
        return null;
    }
}
