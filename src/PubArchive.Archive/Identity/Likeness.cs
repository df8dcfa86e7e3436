using PubArchive.Catalogue;

namespace PubArchive.Archive.Identity;

/// <summary>How alike two records are.</summary>
internal enum Likeness
{
    /// <summary>Nothing says they are one.</summary>
    None,

    /// <summary>They may be one: for a librarian to decide.</summary>
    Candidate,

    /// <summary>They are one.</summary>
    Same,
}

/// <summary>The outcome of comparing two records.</summary>
/// <param name="Likeness">Whether they are one.</param>
/// <param name="Evidence">What they share, in words; empty for <see cref="Likeness.None"/>.</param>
/// <param name="Score">The higher, the surer: which of several to choose.</param>
internal readonly record struct Verdict(Likeness Likeness, string Evidence, int Score)
{
    public static readonly Verdict None = new(Likeness.None, "", 0);
}

/// <summary>Decides whether two records describe one work: architecture decision 2, argued in src/decisions/0011.</summary>
internal static class WorkComparison
{
    public static Verdict Compare(WorkFacts left, WorkFacts right)
    {
        if (WorkClasses.AreApart(left.Class, right.Class)) { return Verdict.None; }
        var titles = Titles.Compare(left.Title, right.Title);
        var shared = SharedIdentifier(left, right, titles);
        if (shared.Likeness == Likeness.None) { shared = TextComparison.Compare(left, right, titles); }
        if (shared.Likeness == Likeness.None) { return Verdict.None; }
        var contradiction = Contradiction(left, right);
        return contradiction is null
            ? shared with { Score = shared.Score + Shared(left, right, titles) }
            : shared with { Likeness = Likeness.Candidate, Evidence = $"{shared.Evidence}, but {contradiction}" };
    }

    private static Verdict SharedIdentifier(WorkFacts left, WorkFacts right, TitleLikeness titles)
    {
        foreach (var id in left.RegisterIds)
        {
            if (right.RegisterIds.Any(other => TextFold.AreEqual(id.Register, other.Register) && TextFold.AreEqual(id.Id, other.Id)))
            {
                return Identified($"same {id.Register} {id.Id}", 500, titles);
            }
        }
        if (left.Pmid is not null && left.Pmid == right.Pmid) { return Identified($"same PMID {left.Pmid}", 400, titles); }
        if (left.Doi is not null && left.Doi == right.Doi) { return SharedDoi(left, right, titles); }
        return SharedIsbn(left, right, titles);
    }

    // An identifier and a title that disagree: one of them is wrong, and no program knows which.
    private static Verdict Identified(string evidence, int score, TitleLikeness titles) => titles == TitleLikeness.Different
        ? new Verdict(Likeness.Candidate, $"{evidence}, but other titles", score)
        : new Verdict(Likeness.Same, evidence, score);

    // Several things in one book may bear the book's DOI.
    private static Verdict SharedDoi(WorkFacts left, WorkFacts right, TitleLikeness titles)
    {
        var isPart = left.Class == WorkClass.Part || right.Class == WorkClass.Part;
        return isPart && titles is TitleLikeness.Different or TitleLikeness.Unknown ? Verdict.None : Identified($"same DOI {left.Doi}", 300, titles);
    }

    private static Verdict SharedIsbn(WorkFacts left, WorkFacts right, TitleLikeness titles)
    {
        var shared = left.Isbns.FirstOrDefault(right.Isbns.Contains);
        if (shared == default || Agreements.Of(left.Volume, right.Volume) == Agreement.Differ) { return Verdict.None; }
        var samePages = left.FirstPage is not null && left.FirstPage == right.FirstPage;
        if (titles is TitleLikeness.Equal) { return new Verdict(Likeness.Same, $"same ISBN {shared} and title", 200); }
        if (titles is TitleLikeness.Near && left.Class == right.Class && (samePages || left.Class == WorkClass.Whole)) { return new Verdict(Likeness.Same, $"same ISBN {shared}, titles alike", 180); }
        if (samePages && titles is TitleLikeness.Unknown) { return new Verdict(Likeness.Same, $"same ISBN {shared} and pages", 150); }
        return left.Class == WorkClass.Whole && right.Class == WorkClass.Whole ? new Verdict(Likeness.Candidate, $"same ISBN {shared}", 150) : Verdict.None;
    }

    private static string? Contradiction(WorkFacts left, WorkFacts right)
    {
        foreach (var id in left.RegisterIds)
        {
            var isOther = right.RegisterIds.Any(other => TextFold.AreEqual(id.Register, other.Register) && !TextFold.AreEqual(id.Id, other.Id));
            if (isOther) { return $"other numbers in {id.Register}"; }
        }
        if (Agreements.Of(left.Pmid, right.Pmid) == Agreement.Differ) { return "other PMIDs"; }
        return Agreements.Of(left.Doi, right.Doi) == Agreement.Differ ? "other DOIs" : null;
    }

    private static int Shared(WorkFacts left, WorkFacts right, TitleLikeness titles)
    {
        var score = titles switch { TitleLikeness.Equal => 20, TitleLikeness.Near => 10, _ => 0 };
        if (left.Year == right.Year) { score += 4; }
        if (left.Author == right.Author) { score += 4; }
        if (left.Container == right.Container) { score += 4; }
        if (left.FirstPage == right.FirstPage) { score += 2; }
        return left.Class == right.Class ? score + 1 : score;
    }
}
