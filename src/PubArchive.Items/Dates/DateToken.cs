namespace PubArchive.Items;

/// <summary>What a piece of a date's text is.</summary>
internal enum DateTokenKind
{
    /// <summary>Digits; <see cref="DateToken.Value"/> is their number, <see cref="DateToken.Length"/> how many.</summary>
    Number,
    /// <summary>A month's name; <see cref="DateToken.Value"/> 1 to 12.</summary>
    Month,
    /// <summary>A season's name; <see cref="DateToken.Value"/> 1 to 4.</summary>
    Season,
    /// <summary>BC, v. Chr., f.Kr.</summary>
    BeforeChrist,
    /// <summary>AD, CE, e.Kr.</summary>
    AnnoDomini,
    /// <summary>About, a question mark, a tilde.</summary>
    Circa,
    /// <summary>A weekday, an article, a time of day: says nothing about the date.</summary>
    Filler,
    /// <summary>"to", "bis", "&amp;": what stands on either side belongs to one range.</summary>
    To,
    /// <summary>A separator; <see cref="DateToken.Value"/> is the character, <c>-</c> for a hyphen, <c>–</c> for a dash.</summary>
    Mark,
    /// <summary>An opening bracket.</summary>
    Open,
    /// <summary>A closing bracket.</summary>
    Close,
    /// <summary>Anything else.</summary>
    Word,
    /// <summary>The <c>c</c> of <c>c2005</c>: copyright in catalogues, circa elsewhere.</summary>
    Copyright,
}

/// <summary>A piece of a date's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Its number or character, as the kind says.</param>
/// <param name="Length">The digits of a number.</param>
/// <param name="IsOrdinal">A number written <c>3rd</c>: a day beside a month, else a century.</param>
internal readonly record struct DateToken(DateTokenKind Kind, int Value = 0, int Length = 0, bool IsOrdinal = false)
{
    /// <summary>A number long enough to be a year by itself.</summary>
    public bool IsYear => Kind == DateTokenKind.Number && Length is 3 or 4;

    public bool IsMark(char mark) => Kind == DateTokenKind.Mark && Value == mark;
}
