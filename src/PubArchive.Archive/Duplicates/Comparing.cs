using System.Globalization;
using PubArchive.Archive.Identity;
using PubArchive.Archive.Records;
using PubArchive.Catalogue;
using PubArchive.Items;

namespace PubArchive.Archive.Duplicates;

/// <summary>Compares two records, and says in words what is for and against their being one.</summary>
internal static class Comparing
{
    /// <summary>The pair, the one to keep first; <see langword="null"/> when nothing says that they are one.</summary>
    public static (DuplicatePair Pair, int Score)? Pair(Known one, Known other)
    {
        var (keep, gone) = Ordered(one, other);
        var verdict = WorkComparison.Compare(keep.Work, gone.Work);
        return verdict.Likeness == Likeness.None ? null : (Pair(keep, gone, verdict), verdict.Score);
    }

    /// <summary>The two side by side.</summary>
    public static DuplicateComparison SideBySide(Known one, Known other)
    {
        var (keep, gone) = Ordered(one, other);
        return new DuplicateComparison(Pair(keep, gone, WorkComparison.Compare(keep.Work, gone.Work)), [.. Respects(keep.Work, gone.Work).Select(respect => AsWritten(respect, keep, gone))], keep.Apart.Contains(gone.Id) || gone.Apart.Contains(keep.Id));
    }

    private static (Known Keep, Known Gone) Ordered(Known one, Known other) =>
        (one.State.ZoteroKey is null, one.Id).CompareTo((other.State.ZoteroKey is null, other.Id)) <= 0 ? (one, other) : (other, one);

    private static DuplicatePair Pair(Known keep, Known gone, Verdict verdict) =>
        new(keep.State.Key, gone.State.Key, keep.State.Item.Title, gone.State.Item.Title, Evidence(keep.Work, gone.Work, verdict), verdict.Likeness == Likeness.Same);

    private static string Evidence(WorkFacts left, WorkFacts right, Verdict verdict)
    {
        if (WorkClasses.AreApart(left.Class, right.Class)) { return "a book and something in a book: never one"; }
        if (verdict.Likeness == Likeness.None) { return "nothing says that they are one"; }
        var share = Titles.Share(left.Title, right.Title);
        return share is > 0 and < 1 ? string.Create(CultureInfo.InvariantCulture, $"{verdict.Evidence}; titles agree {share:0.00}") : verdict.Evidence;
    }

    private static IEnumerable<ComparedRespect> Respects(WorkFacts left, WorkFacts right)
    {
        yield return Respect("type", ZoteroSchema.Name(left.Type), ZoteroSchema.Name(right.Type), TypeGroups.AreRelated(left.Type, right.Type));
        yield return Respect("DOI", left.Doi, right.Doi);
        yield return Respect("PMID", left.Pmid, right.Pmid);
        yield return Respect("ISBN", Text(left.Isbns), Text(right.Isbns), left.Isbns.Any(right.Isbns.Contains));
        yield return Respect("register", Text(left.RegisterIds), Text(right.RegisterIds));
        yield return Respect("title", left.Title, right.Title, Titles.Compare(left.Title, right.Title) == TitleLikeness.Near);
        yield return Respect("year", left.Year, right.Year);
        yield return Respect("first creator", left.Author, right.Author);
        yield return Respect("container", left.Container, right.Container, Agreements.OfContainers(left.Container, right.Container) == Agreement.Same);
        yield return Respect("volume", left.Volume, right.Volume);
        yield return Respect("issue", left.Issue, right.Issue);
        yield return Respect("first page", left.FirstPage, right.FirstPage);
    }

    private static ComparedRespect Respect(string name, string? left, string? right, bool areAlike = false)
    {
        var (one, other) = (string.IsNullOrEmpty(left) ? null : left, string.IsNullOrEmpty(right) ? null : right);
        return new ComparedRespect(name, one, other, Agreements.Of(one, other) switch
        {
            Agreement.Same => "same",
            Agreement.Differ => areAlike ? "alike" : "differs",
            Agreement.OneSided => "one only",
            _ => "neither",
        });
    }

    // Compared are folded words; people read what stands in the record.
    private static ComparedRespect AsWritten(ComparedRespect respect, Known keep, Known gone) =>
        respect with { Left = respect.Left is null ? null : Written(respect.Name, keep.State) ?? respect.Left, Right = respect.Right is null ? null : Written(respect.Name, gone.State) ?? respect.Right };

    private static string? Written(string respect, RecordState state) => respect switch
    {
        "register" => string.Join(", ", state.Work().RegisterIds.Select(id => $"{id.Register} {id.Id}")),
        "title" => state.Item.Title,
        "first creator" => state.Item.Creators.FirstOrDefault()?.SortName,
        "container" => state.Item[Field.PublicationTitle],
        _ => null,
    };

    private static string Text<T>(IEnumerable<T> values) => string.Join(", ", values.Select(value => $"{value}"));
}
