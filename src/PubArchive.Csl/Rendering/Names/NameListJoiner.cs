using PubArchive.Csl.Locales;
using PubArchive.Csl.Output;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering.Names;

/// <summary>Joins rendered names to a list: delimiter, <c>and</c>, "et al.", ellipsis (CSL 1.0.2, "Name").</summary>
internal sealed class NameListJoiner(Rendition rendition, NamesElement names, NameOptions options)
{
    // The reference processor sets an institution at the end off by what its own name element says.
    private string InstitutionDelimiter => names.Name.Options.Delimiter is { Length: > 0 } own ? own : ", ";

    private string Delimiter => options.Delimiter ?? ", ";

    /// <summary>All names of the list are there.</summary>
    public Run All(List<Run> list)
    {
        if (rendition.IsSorting) { return Sequence(list, Run.OfText(Delimiter)); }
        return Sequence(list, list.Count > 1 ? And(list) : null);
    }

    /// <summary>Names after these were left out.</summary>
    public Run WithEtAl(List<Run> list)
    {
        var isSingle = list.Count == 1;
        var etAl = EtAl(list, isSingle);
        var first = Sequence(list, list.Count > 1 ? Run.OfText(Delimiter) : null);
        if (etAl is null) { return first; }
        var run = Run.OfChildren(first, etAl);
        RunMaker.Dress(run, names.Name.Decoration); // the cut list is dressed like each name in it
        return run;
    }

    /// <summary>Names before the last were left out.</summary>
    public Run WithEllipsis(List<Run> list)
    {
        var ellipsis = Run.OfText("\u2026");
        ellipsis.Prefix = list.Count > 2 ? Delimiter : " ";
        ellipsis.Suffix = " ";
        return Sequence(list, list.Count > 1 ? ellipsis : null);
    }

    private Run Sequence(List<Run> list, Run? beforeLast)
    {
        for (var i = 0; i < list.Count - 2; i++) { list[i].Suffix += Delimiter; }
        if (beforeLast is not null && list.Count > 1) { list.Insert(list.Count - 1, beforeLast); }
        return Run.OfChildren(list);
    }

    private Run And(List<Run> list)
    {
        var word = options.And switch
        {
            NameAnd.Text => rendition.Locale.Text(Term.And),
            NameAnd.Symbol => "&",
            _ => "",
        };
        var endsInInstitution = list[^1].Tag == RunTag.Institution;
        var delimiter = endsInInstitution ? InstitutionDelimiter : Delimiter;
        if (word.Length == 0) { return Run.OfText(delimiter); }
        var run = rendition.Runs.Text(word, Decoration.None);
        var spaced = Scripts.BeginsWithLetter(word);
        run.Suffix = spaced ? " " : "";
        var rule = endsInInstitution ? RuleBeforeInstitution(list[^2]) : options.DelimiterPrecedesLast;
        // Names that nothing stands between have nothing before the word either.
        var space = spaced && (list.Count == 2 || delimiter.Length > 0) ? " " : "";
        run.Prefix = Precedes(rule, list[^2], list.Count > 2 && spaced) ? delimiter : space;
        return run;
    }

    // The reference processor sets an institution at the end off by what style and area say, not by what the name element says.
    private DelimiterPrecedes? RuleBeforeInstitution(Run before)
    {
        if (options.DelimiterPrecedesLast == DelimiterPrecedes.AfterInvertedName && before.Tag == RunTag.InvertedName) { return DelimiterPrecedes.Always; }
        var around = rendition.Area.NameOptions.Over(rendition.Style.Style.NameOptions).DelimiterPrecedesLast;
        return around == DelimiterPrecedes.AfterInvertedName ? null : around;
    }

    private Run? EtAl(List<Run> list, bool isSingle)
    {
        var term = rendition.Locale.Text(names.EtAl?.Term ?? Term.EtAl);
        if (term.Length == 0) { return null; }
        var run = rendition.Runs.Text(term, names.EtAl?.Decoration ?? Decoration.None);
        run.Prefix = IsInvertedInstitution(list) || Precedes(options.DelimiterPrecedesEtAl, list[^1], !isSingle) ? Delimiter : " ";
        if (run.Prefix == " " && !Scripts.BeginsWithLetter(term)) { run.Prefix = ""; }
        run.Suffix = "";
        return run;
    }

    // Where names are inverted, an institution stands in the order it is sorted by as well.
    private bool IsInvertedInstitution(List<Run> list) =>
        options is { DelimiterPrecedesEtAl: DelimiterPrecedes.AfterInvertedName, NameAsSortOrder: not null } && list is [{ Tag: RunTag.Institution }];

    private static bool Precedes(DelimiterPrecedes? rule, Run before, bool contextual) => rule switch
    {
        DelimiterPrecedes.Always => true,
        DelimiterPrecedes.Never => false,
        DelimiterPrecedes.AfterInvertedName => before.Tag == RunTag.InvertedName,
        _ => contextual,
    };
}
