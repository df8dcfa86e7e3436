using System.Globalization;

namespace PubArchive.Catalogue;

/// <summary>One of the seventeen Sustainable Development Goals of the United Nations' 2030 Agenda.</summary>
/// <remarks>The default value is goal 1.</remarks>
public readonly record struct SdgGoal : IComparable<SdgGoal>
{
    private readonly int _numberLessOne;

    private SdgGoal(int number) => _numberLessOne = number - 1;

    /// <summary>1 to 17.</summary>
    public int Number => _numberLessOne + 1;

    /// <summary>The goal with a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 1 to 17.</exception>
    public static SdgGoal Of(int number) =>
        number is >= 1 and <= 17 ? new SdgGoal(number) : throw new ArgumentOutOfRangeException(nameof(number), number, "The goals are numbered 1 to 17.");

    /// <summary>Reads <c>1</c> to <c>17</c>, a leading zero allowed, and nothing else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out SdgGoal goal)
    {
        var isGoal = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 17 && text.Length <= 2;
        goal = isGoal ? new SdgGoal(number) : default;
        return isGoal;
    }

    /// <summary>The official short name.</summary>
    /// <param name="language"><c>en</c>, <c>nb</c> or <c>nn</c>, as code or locale; any other gets English.</param>
    public string Name(string language) => SdgFacts.Name(Number, language);

    /// <summary>The official colour, <c>#4c9f38</c>.</summary>
    public string Colour => SdgFacts.Colour(Number);

    /// <summary>The page about the goal: the United Nations', in Norwegian FN-sambandet's.</summary>
    /// <param name="language">As for names.</param>
    public string ReadMoreUrl(string language) => SdgFacts.ReadMoreUrl(Number, language);

    /// <summary>By number.</summary>
    public int CompareTo(SdgGoal other) => Number.CompareTo(other.Number);

    /// <summary>The number.</summary>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether one goal's number is the lower.</summary>
    public static bool operator <(SdgGoal left, SdgGoal right) => left.CompareTo(right) < 0;

    /// <summary>Whether one goal's number is the higher.</summary>
    public static bool operator >(SdgGoal left, SdgGoal right) => left.CompareTo(right) > 0;

    /// <summary>Whether one goal's number is not the higher.</summary>
    public static bool operator <=(SdgGoal left, SdgGoal right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one goal's number is not the lower.</summary>
    public static bool operator >=(SdgGoal left, SdgGoal right) => left.CompareTo(right) >= 0;
}
