using System.Globalization;
using static PubArchive.Archive.Identity.Agreement;

namespace PubArchive.Archive.Identity;

/// <summary>Compares records that share no identifier, by what they say: title, year, first creator, container, and place in it.</summary>
internal static class TextComparison
{
    public static Verdict Compare(WorkFacts left, WorkFacts right, TitleLikeness titles)
    {
        var said = new Said(left, right);
        var verdict = titles switch
        {
            TitleLikeness.Equal => SameTitle(said, left),
            TitleLikeness.Near => NearTitle(said),
            TitleLikeness.Different => OtherTitle(said),
            _ => left.Title.Length == 0 && right.Title.Length == 0 ? NoTitle(said) : Verdict.None,
        };
        return verdict.Likeness == Likeness.Same && said.ContradictsPlace ? verdict with { Likeness = Likeness.Candidate, Evidence = $"{verdict.Evidence}, but {said.PlaceApart}" } : verdict;
    }

    private static Verdict SameTitle(Said said, WorkFacts work) => SameTitle(said, work.HasTellingTitle, isOwn: Titles.IsOwn(work.Title));

    private static Verdict SameTitle(Said said, bool isTelling, bool isOwn) => (said.Year, said.Author) switch
    {
        (Same, Same) => SameText(said, isOwn),
        (Same, Silent) or (Silent, Same) => SameText(said, isTelling),
        (Same, OneSided or Differ) => OtherAuthor(said, isTelling),
        (OneSided, Same) => isTelling ? OneYear(said) : Verdict.None,
        (Silent, Silent) => isTelling && said.AreRelated ? Bare(said) : Verdict.None,
        (Differ, Same) when isTelling && said.IsYearAfter => new Verdict(Likeness.Candidate, "same title and first creator, a year apart", 40),
        _ => Verdict.None,
    };

    private static Verdict SameText(Said said, bool isTelling)
    {
        if (said.IsTextEnough && said.Container is Same or Silent) { return new Verdict(Likeness.Same, Words(said, said.Container == Same ? "container" : null), 100); }
        if (said.HasPlace) { return new Verdict(Likeness.Same, Words(said, "volume", "pages"), 95); }
        if (isTelling && said.Container != Differ && said.AreRelated) { return new Verdict(Likeness.Same, Words(said), 90); }
        return new Verdict(Likeness.Candidate, Words(said), 60);
    }

    private static string Words(Said said, params string?[] more)
    {
        string?[] all = ["title", said.Year == Same ? "year" : null, said.Author == Same ? "first creator" : null, .. more];
        var words = all.OfType<string>().ToList();
        return $"same {string.Join(", ", words[..^1])} and {words[^1]}";
    }

    // Names are mistyped, put in another order or left out: where it stands says the same.
    private static Verdict OtherAuthor(Said said, bool isTelling)
    {
        if (said is { Container: Same, HasPlace: true }) { return new Verdict(Likeness.Same, "same title, year, container, volume and pages", 85); }
        return isTelling ? new Verdict(Likeness.Candidate, said.Author == Differ ? "same title and year, other first creators" : "same title and year", 40) : Verdict.None;
    }

    private static Verdict OneYear(Said said)
    {
        var isPlaced = said is { Container: Same, ContradictsPlace: false } && (said.Page == Same || said.Volume == Same);
        return isPlaced ? new Verdict(Likeness.Same, "same title, first creator and place, one without year", 80) : new Verdict(Likeness.Candidate, "same title and first creator, one without year", 40);
    }

    // Nothing but a title, and perhaps where to find it.
    private static Verdict Bare(Said said) => said.Container is Same or Silent && said.Url != Differ
        ? new Verdict(Likeness.Same, "same title and nothing against it", 70)
        : new Verdict(Likeness.Candidate, "same title", 30);

    // A subtitle more, a word corrected.
    private static Verdict NearTitle(Said said) => said switch
    {
        { Year: Same, Author: Same, HasPlace: true, Container: Same } => new Verdict(Likeness.Same, "same year, first creator, container, volume and pages, titles alike", 85),
        { Year: Same, Author: Same, HasPlace: true } => new Verdict(Likeness.Candidate, "same year, first creator, volume and pages, titles alike", 50),
        { Year: Same, Author: Same, AreRelated: true } => new Verdict(Likeness.Candidate, "same year and first creator, titles alike", 35),
        _ => Verdict.None,
    };

    private static Verdict OtherTitle(Said said) => said is { Year: Same, Author: Same, HasPlace: true, Container: Same }
        ? new Verdict(Likeness.Candidate, "same year, first creator, container, volume and pages, but other titles", 30)
        : Verdict.None;

    // A record without title says little; one that says just what another says adds nothing to it.
    private static Verdict NoTitle(Said said) => said is { Type: Same, Author: Same or Silent, Container: Same or Silent, Year: Same or Silent, Volume: Same or Silent, Issue: Same or Silent, Page: Same or Silent, Url: Same or Silent }
        && (said.Author == Same || said.Container == Same || said.IsAll)
        ? new Verdict(Likeness.Same, "no title, and all else the same", 50)
        : Verdict.None;

    /// <summary>What two records say, respect by respect.</summary>
    private readonly struct Said(WorkFacts left, WorkFacts right)
    {
        public Agreement Type => left.Type == right.Type ? Same : Differ;

        public Agreement Year => Agreements.Of(left.Year, right.Year);

        public Agreement Author => Agreements.Of(left.Author, right.Author);

        public Agreement Container => Agreements.OfContainers(left.Container, right.Container);

        public Agreement Volume => Agreements.Of(left.Volume, right.Volume);

        public Agreement Issue => Agreements.Of(left.Issue, right.Issue);

        public Agreement Page => Agreements.Of(left.FirstPage, right.FirstPage);

        public Agreement Url => Agreements.Of(left.Url, right.Url);

        public bool IsAll => left.IsAll && right.IsAll;

        public bool IsTextEnough => left.IsTextEnough && right.IsTextEnough;

        /// <summary>Whether both say the same of where it stands.</summary>
        public bool HasPlace => Page == Same && (Volume == Same || (Volume == Silent && Issue == Same)) && Issue != Differ;

        public bool ContradictsPlace => PlaceApart is not null;

        public string? PlaceApart =>
            Volume == Differ ? "other volumes"
            : Issue == Differ ? "other issues"
            : Page == Differ ? "other pages"
            : !left.Isbns.IsEmpty && !right.Isbns.IsEmpty && !left.Isbns.Any(right.Isbns.Contains) ? "other ISBNs"
            : null;

        public bool AreRelated => TypeGroups.AreRelated(left.Type, right.Type);

        public bool IsYearAfter => int.TryParse(left.Year, CultureInfo.InvariantCulture, out var year) && int.TryParse(right.Year, CultureInfo.InvariantCulture, out var other) && Math.Abs(year - other) == 1;
    }
}
