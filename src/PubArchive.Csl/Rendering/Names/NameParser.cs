namespace PubArchive.Csl.Rendering.Names;

/// <summary>Reads lower-case particles at the beginning of a family name and at the end of given names, and a suffix after a comma in given names, as Zotero's users type them.</summary>
internal static class NameParser
{
    public static ParsedName Parse(CslName name)
    {
        if (name.Literal is { Length: > 0 } literal) { return new ParsedName { Literal = literal }; }
        var parsed = new ParsedName
        {
            Family = name.Family ?? "",
            Given = name.Given ?? "",
            DroppingParticle = name.DroppingParticle ?? "",
            NonDroppingParticle = name.NonDroppingParticle ?? "",
            Suffix = name.Suffix ?? "",
            CommaSuffix = name.CommaSuffix,
            StaticOrdering = name.StaticOrdering,
        };
        if (name.ParseNames == false) { return parsed; }
        if (parsed.Family is ['"', .. var whole, '"']) { return parsed with { Family = whole }; }
        return parsed.NonDroppingParticle.Length > 0 || parsed.Family.Length == 0 || parsed.Given.Length == 0 ? parsed : Split(parsed);
    }

    private static ParsedName Split(ParsedName name)
    {
        var end = FamilyParticles(name.Family);
        if (end > 0) { name = name with { NonDroppingParticle = TrimParticle(name.Family[..end]), Family = name.Family[end..] }; }
        if (name.Suffix.Length == 0) { name = SplitSuffix(name); }
        var start = GivenParticles(name.Given);
        return start < name.Given.Length
            ? name with { DroppingParticle = name.Given[start..].Trim(), Given = name.Given[..start].TrimEnd() }
            : name;
    }

    // Words that begin in lower case and end in a space, a hyphen or an apostrophe: "van der ", "d'", "al-".
    private static int FamilyParticles(string family)
    {
        var at = 0;
        while (true)
        {
            var space = family.IndexOf(' ', at);
            var word = space < 0 ? family.AsSpan(at) : family.AsSpan(at, space - at);
            var length = space < 0 ? word.LastIndexOfAny("-\u02BB\u2019'") + 1 : word.Length + 1;
            while (length > 0 && at + length < family.Length && family[at + length] == ' ') { length++; }
            if (length <= 0 || at + length >= family.Length || !BeginsLower(family.AsSpan(at, length))) { return at; }
            at += length;
        }
    }

    private static int GivenParticles(string given)
    {
        var start = given.Length;
        while (true)
        {
            var space = given.AsSpan(0, start).TrimEnd().LastIndexOf(' ');
            if (space <= 0 || !BeginsLower(given.AsSpan(space, start - space))) { return start; }
            start = space;
        }
    }

    private static bool BeginsLower(ReadOnlySpan<char> text)
    {
        var word = text.TrimStart("-'\u02BB\u2019 ");
        return word.Length > 0 && char.IsLower(word[0]);
    }

    private static string TrimParticle(string particle)
    {
        var trimmed = particle.Trim();
        return particle[^1] == ' ' && trimmed.Length > 0 && trimmed[^1] is '\'' or '\u2019' ? trimmed + " " : trimmed;
    }

    // "John, Jr." and "John,! Jr.", the latter for a suffix set off by a comma.
    private static ParsedName SplitSuffix(ParsedName name)
    {
        var comma = name.Given.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0) { return name; }
        var isForced = comma + 1 < name.Given.Length && name.Given[comma + 1] == '!';
        var suffix = name.Given[(comma + (isForced ? 2 : 1))..].Trim();
        var given = name.Given[..comma].TrimEnd();
        if (suffix.Replace(".", "", StringComparison.Ordinal) == "et al" && name.DroppingParticle.Length == 0)
        {
            return name with { Given = given, DroppingParticle = suffix, EndsInEtAl = true };
        }
        return name with { Given = given, Suffix = suffix, CommaSuffix = name.CommaSuffix || isForced };
    }
}
