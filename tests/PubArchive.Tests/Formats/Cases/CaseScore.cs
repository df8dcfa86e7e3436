using PubArchive.Items;

namespace PubArchive.Tests.Formats.Cases;

/// <summary>How many cases, items and fields come out as another program has them, and which do not.</summary>
internal sealed class CaseScore
{
    public int Cases { get; private set; }

    public int EqualCases { get; private set; }

    public int Items { get; private set; }

    public int EqualItems { get; private set; }

    public int Fields { get; private set; }

    public int EqualFields => Fields - Differences.Count;

    /// <summary>Cases and items in which ours has nothing more either.</summary>
    public (int Cases, int Items) Same { get; private set; }

    /// <summary>Fields that only ours has.</summary>
    public int More { get; private set; }

    /// <summary>Lines of Extra that only ours has.</summary>
    public int MoreExtra { get; private set; }

    /// <summary>Items with such lines that are equal else.</summary>
    public int ItemsWithMoreExtra { get; private set; }

    /// <summary><c>case#item field: theirs | ours</c>.</summary>
    public List<string> Differences { get; } = [];

    /// <summary><c>case#item field: ours</c>, what only ours has.</summary>
    public List<string> OnlyOurs { get; } = [];

    public void Add(string name, IReadOnlyList<ExpectedItem> expected, IReadOnlyList<Item> ours)
    {
        Cases++;
        var (differencesBefore, moreBefore) = (Differences.Count, More);
        for (var at = 0; at < Math.Max(expected.Count, ours.Count); at++)
        {
            Items++;
            if (at >= expected.Count)
            {
                Fields++;
                Differences.Add($"{name}#{at + 1} item: none | {ours[at].Type} '{ours[at].Title}'");
                continue;
            }
            var found = expected[at].Differences(at < ours.Count ? ours[at] : null);
            Fields += Math.Max(1, expected[at].Compared);
            MoreExtra += expected[at].MoreExtra.Count;
            More += expected[at].More.Count;
            OnlyOurs.AddRange(expected[at].More.Concat(expected[at].MoreExtra.Select(line => "extra: " + line)).Select(more => $"{name}#{at + 1} {more.ReplaceLineEndings("\\n")}"));
            if (found.Count == 0 && expected[at].More.Count == 0) { Same = Same with { Items = Same.Items + 1 }; }
            if (found.Count == 0) { EqualItems++; }
            if (found.Count == 0 && expected[at].MoreExtra.Count > 0) { ItemsWithMoreExtra++; }
            Differences.AddRange(found.Select(difference => $"{name}#{at + 1} {difference.ReplaceLineEndings("\\n")}"));
        }
        if (Differences.Count > differencesBefore) { return; }
        EqualCases++;
        if (More == moreBefore) { Same = Same with { Cases = Same.Cases + 1 }; }
    }

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"cases {EqualCases}/{Cases} ({100.0 * EqualCases / Cases:F1} %), items {EqualItems}/{Items} ({100.0 * EqualItems / Items:F1} %), fields {EqualFields}/{Fields} ({100.0 * EqualFields / Fields:F2} %), of these with nothing more: cases {Same.Cases}, items {Same.Items}; {More} more fields, {MoreExtra} more lines of Extra in {ItemsWithMoreExtra} equal items");
}
