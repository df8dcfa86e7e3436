using PubArchive.Formats;

namespace PubArchive.Benchmarks.Hostile;

/// <summary>Hostile BibTeX.</summary>
internal static class HostileBibTex
{
    /// <summary>All of it.</summary>
    public static IEnumerable<HostileFile> All()
    {
        yield return Of("braces inside one another", () => "@book{a, title = {" + HostileFiles.Nested("{", "x", "}") + "}}");
        yield return Of("open braces", () => "@book{a, title = " + HostileFiles.Many("{"));
        yield return Of("entries with an open brace", () => HostileFiles.Many("@book{a, title = {T\n"));
        yield return Of("commands inside one another", () => "@book{a, title = {" + HostileFiles.Nested(@"\emph{", "x", "}") + "}}");
        yield return Of("formulas inside one another", () => "@book{a, title = {$" + HostileFiles.Nested("_{", "x", "}") + "$}}");
        yield return Of("fractions", () => "@book{a, title = {$" + HostileFiles.Many(@"\frac{1}") + "$}}");
        yield return Of("signs of formulas", () => "@book{a, title = {" + HostileFiles.Many("$") + "}}");
        yield return Of("backslashes", () => "@book{a, title = {" + HostileFiles.Many(@"\") + "}}");
        yield return Of("accents", () => "@book{a, title = {" + HostileFiles.Many(@"\'{e}") + "}}");
        yield return Of("accents on accents", () => "@book{a, title = {" + HostileFiles.Many(@"\'") + "e}}");
        yield return Of("unknown commands", () => "@book{a, title = {" + HostileFiles.Numbered(at => @"\c" + new string((char)('a' + at % 26), 1 + at % 9) + "{x}") + "}}");
        yield return Of("quotes", () => "@book{a, title = \"" + HostileFiles.Many("{\"}") + "\"}");
        yield return Of("at signs", () => HostileFiles.Many("@"));
        yield return Of("beginnings", () => HostileFiles.Many("@book{"));
        yield return Of("comments", () => HostileFiles.Many("@comment{x}\n"));
        yield return Of("per cent signs", () => HostileFiles.Many("%\n") + "@book{a, title = {T}}");
        yield return Of("entries", () => HostileFiles.Numbered(at => $"@book{{k{at}, title={{T}}}}\n"));
        yield return Of("the same key", () => HostileFiles.Many("@book{k, title={T}}\n"));
        yield return Of("fields", () => "@book{a, title = {T}" + HostileFiles.Numbered(at => $", f{at} = {{x}}") + "}");
        yield return Of("the same field", () => "@book{a, title = {T}" + HostileFiles.Many(", note = {x}") + "}");
        yield return Of("concatenations", () => "@book{a, title = \"x\"" + HostileFiles.Many(" # \"x\"") + "}");
        yield return Of("definitions that grow", () => Doubling() + "@book{a, title = {T}, note = a60}");
        yield return Of("definitions that grow, all used", () => Doubling() + HostileFiles.Numbered(at => $"@book{{k{at}, title = a{at % 60}}}\n", 100_000));
        yield return Of("definitions", () => HostileFiles.Numbered(at => $"@string{{s{at} = \"x\"}}\n") + "@book{a, title = s7}");
        yield return Of("people", () => "@book{a, author = {" + HostileFiles.Many("A, B and ") + "C}}");
        yield return Of("commas in a name", () => "@book{a, author = {" + HostileFiles.Many("A, ") + "}}");
        yield return Of("words in a name", () => "@book{a, author = {" + HostileFiles.Many("von A ") + "}}");
        yield return Of("key words", () => "@book{a, keywords = {" + HostileFiles.Numbered(at => $"k{at}, ") + "}}");
        yield return Of("files", () => "@book{a, file = {" + HostileFiles.Many("a:b\\:c.pdf:application/pdf;") + "}}");
        yield return Of("a chain of parents", () => HostileFiles.Numbered(at => $"@book{{k{at}, title={{T}}, crossref={{k{at + 1}}}}}\n"));
        yield return Of("parents in a circle", () => HostileFiles.Numbered(at => $"@book{{k{at}, crossref={{k{(at + 1) % 1000}}}, xdata={{k{at % 7},k{at % 11}}}}}\n"));
        yield return Of("one parent", () => "@book{p, title={T}, publisher={" + HostileFiles.Many("x", 10_000) + "}}\n" + HostileFiles.Numbered(at => $"@inbook{{k{at}, crossref={{p}}}}\n", 100_000));
        yield return Of("groups", () => "@comment{jabref-meta: grouping:\n" + HostileFiles.Numbered(at => $"{at} StaticGroup:g{at}\\;0\\;1\\;\\;\\;\\;;\n") + "}\n@book{a, title={T}, groups={g1}}");
        yield return Of("dates", () => "@book{a, date = {" + HostileFiles.Many("2001/") + "}}");
        yield return Of("zeros", () => "@book{a, title = {" + HostileFiles.Many("\0") + "}}");

        static HostileFile Of(string name, Func<string> text) => new(name, FormatId.BibTex, text);
    }

    // Sixty doublings are more than a billion billion.
    private static string Doubling() => "@string{a0 = \"xxxxxxxxxx\"}\n" + string.Concat(Enumerable.Range(1, 60).Select(at => $"@string{{a{at} = a{at - 1} # a{at - 1}}}\n"));
}
