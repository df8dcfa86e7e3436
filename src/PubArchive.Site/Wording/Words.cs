using System.Collections.Immutable;

namespace PubArchive.Site.Wording;

/// <summary>Every word the site itself says, in one language. A missing word does not compile.</summary>
internal sealed record Words
{
    /// <summary>BCP 47 tag of the pages.</summary>
    public required string Code { get; init; }

    /// <summary>The culture whose alphabet orders lists.</summary>
    public required string Culture { get; init; }

    /// <summary>The language's name for itself, for the language switch.</summary>
    public required string OwnName { get; init; }

    /// <summary>What stands between thousands.</summary>
    public required string Thousands { get; init; }

    /// <summary>Whether a day is written with a point, <c>12. mars</c>.</summary>
    public required bool DayHasPoint { get; init; }

    /// <summary>January to December, as they stand in running text.</summary>
    public required ImmutableArray<string> Months { get; init; }

    // The frame of every page.
    public required string SkipToContent { get; init; }
    public required string MainMenu { get; init; }
    public required string Publications { get; init; }
    public required string Units { get; init; }
    public required string Years { get; init; }
    public required string Goals { get; init; }
    public required string Types { get; init; }
    public required string Keywords { get; init; }
    public required string About { get; init; }
    public required string Accessibility { get; init; }
    public required string Language { get; init; }
    public required string Contact { get; init; }
    public required string Licence { get; init; }
    public required string Home { get; init; }
    public required string PlaceInArchive { get; init; }

    // Counts: one, and any other number. {0} is the number.
    public required string OnePublication { get; init; }
    public required string ManyPublications { get; init; }

    // Front page.
    public required string Lead { get; init; }
    public required string WithSummary { get; init; }
    public required string WithOpenCopy { get; init; }
    public required string NewInArchive { get; init; }
    public required string MoreNew { get; init; }
    public required string ByUnit { get; init; }
    public required string ByYear { get; init; }
    public required string ByGoal { get; init; }
    public required string ByType { get; init; }
    public required string AllUnits { get; init; }
    public required string AllYears { get; init; }
    public required string AllPublications { get; init; }

    // Lists.
    public required string AllLead { get; init; }
    public required string UnitsLead { get; init; }
    public required string YearsLead { get; init; }
    public required string GoalsLead { get; init; }
    public required string TypesLead { get; init; }
    public required string RegisteredLead { get; init; }
    public required string KeywordsLead { get; init; }
    public required string KeywordsUnder { get; init; }
    public required string MostUsed { get; init; }
    public required string PublishedIn { get; init; }
    public required string RegisteredIn { get; init; }
    public required string RegisteredTitle { get; init; }
    public required string GoalNumber { get; init; }
    public required string WithoutUnit { get; init; }
    public required string WithoutYear { get; init; }
    public required string WithoutGoal { get; init; }
    public required string YearUnknown { get; init; }
    public required string PartsOfUnit { get; init; }
    public required string Narrow { get; init; }
    public required string InThisList { get; init; }
    public required string OtherLetters { get; init; }
    public required string EmptyList { get; init; }
    public required string Pages { get; init; }
    public required string PageNumber { get; init; }
    public required string Previous { get; init; }
    public required string Next { get; init; }
    public required string OpenAccess { get; init; }
    public required string AndOthers { get; init; }

    // A publication.
    public required string Untitled { get; init; }
    public required string PlainWords { get; init; }
    public required string SummaryIn { get; init; }
    public required string Cite { get; init; }
    public required string Abstract { get; init; }
    public required string ReadIt { get; init; }
    public required string OpenCopy { get; init; }
    public required string NoOpenCopy { get; init; }
    public required string PublishersPage { get; init; }
    public required string WebPage { get; init; }
    public required string Proxy { get; init; }
    public required string NotLinked { get; init; }
    public required string Record { get; init; }
    public required string Published { get; init; }
    public required string Registered { get; init; }
    public required string RegisteredCrumb { get; init; }
    public required string MoreAuthors { get; init; }
    public required string Facts { get; init; }
    public required string GoalsOfPublication { get; init; }
    public required string AllOnGoal { get; init; }

    // Pages about the site.
    public required string AboutTitle { get; init; }
    public required string AboutWhat { get; init; }
    public required string AboutDates { get; init; }
    public required string AboutSummaries { get; init; }
    public required string AboutGoals { get; init; }
    public required string AboutLinks { get; init; }
    public required string AboutPrivacy { get; init; }
    public required string AboutLicence { get; init; }
    public required string AccessibilityTitle { get; init; }
    public required string AccessibilityGoal { get; init; }
    public required string AccessibilityHow { get; init; }
    public required string AccessibilityLimits { get; init; }
    public required string AccessibilityContact { get; init; }
    public required string RemovedTitle { get; init; }
    public required string RemovedText { get; init; }
    public required string RemovedReason { get; init; }
    public required string RemovedWithoutReason { get; init; }
    public required string RemovedKey { get; init; }
    public required string MovedTitle { get; init; }
    public required string MovedText { get; init; }
    public required string MovedLink { get; init; }
    public required string NotFoundTitle { get; init; }
    public required string NotFoundText { get; init; }

    /// <summary>Names of languages a summary or record may be in, by BCP 47 primary tag.</summary>
    public required ImmutableSortedDictionary<string, string> LanguageNames { get; init; }

    /// <summary>The words of a site language.</summary>
    /// <param name="code"><c>en</c>, <c>nb</c> or <c>nn</c>.</param>
    /// <exception cref="ArgumentException">The site does not speak the language.</exception>
    public static Words In(string code) => code switch
    {
        "en" => EnglishWords.All,
        "nb" => BokmaalWords.All,
        "nn" => NynorskWords.All,
        _ => throw new ArgumentException($"The site has no words in '{code}'; it speaks en, nb and nn.", nameof(code)),
    };
}
