namespace PubArchive.Items;

/// <summary>The date of an item as people write it: a day, month, season or year, a range, "about", before Christ, or words that are no date.</summary>
/// <remarks>Zotero's field <c>date</c> is free text and CSL's dates have the same cases. Nothing is known more precisely than the text says.</remarks>
public sealed record ItemDate
{
    /// <summary>The date, or where the range begins; <see langword="null"/> for words, and for ranges whose beginning is open.</summary>
    public DatePoint? Start { get; init; }

    /// <summary>Where the range ends, never before <see cref="Start"/>; <see langword="null"/> when it is none or still goes on.</summary>
    public DatePoint? End { get; init; }

    /// <summary>The range goes on or its end is unknown: <c>1995–</c>.</summary>
    public bool IsOpenEnd { get; init; }

    /// <summary>The text says about, perhaps, or has a question mark.</summary>
    public bool IsCirca { get; init; }

    /// <summary>The text could mean another date: <c>4/5/2019</c>, a two-digit year, a year among words. Readers report it.</summary>
    public bool IsGuess { get; init; }

    /// <summary>Words to print as they stand, <c>n.d.</c>, <c>forthcoming</c>, <c>26-Jun</c>; <see langword="null"/> when there is a date.</summary>
    public string? Literal { get; init; }

    /// <summary>The text as it was given; for a date made of numbers, its ISO form.</summary>
    public required string Raw { get; init; }

    /// <summary>The season of <see cref="Start"/>, 1 spring to 4 winter.</summary>
    public int? Season => Start?.Season;

    /// <summary>Neither date nor words.</summary>
    public bool IsEmpty => Start is null && End is null && Literal is null;

    /// <summary>When the item was published, for lists and facets: the start as calendar date, as precise as known.</summary>
    /// <returns><see langword="null"/> for words and for years before 1.</returns>
    public PartialDate? Published => Start?.ToPartialDate();

    /// <summary>Understands ISO 8601 and EDTF, Zotero's <c>2019-04-00 April 2019</c>, RIS's <c>2018///Fall</c>, and free text in the languages of <c>DateWords</c>; all else becomes <see cref="Literal"/>.</summary>
    /// <returns>Never <see langword="null"/>; never throws.</returns>
    public static ItemDate Parse(string? raw) => DateParser.Parse(raw ?? "");

    /// <summary>A date or range made of numbers, as CSL's <c>date-parts</c>.</summary>
    public static ItemDate From(DatePoint start, DatePoint? end = null, bool isCirca = false)
    {
        var date = new ItemDate { Start = start, End = end, IsCirca = isCirca, Raw = "" };
        return date with { Raw = date.ToIso() };
    }

    /// <summary>Words in the place of a date.</summary>
    public static ItemDate FromLiteral(string literal)
    {
        ArgumentNullException.ThrowIfNull(literal);
        return new ItemDate { Literal = literal, Raw = literal };
    }

    /// <summary>The date as <see cref="DatePoint"/> writes it, <c>~</c> behind it for circa, <c>start/end</c> for a range, <c>..</c> for an open side; <see cref="Parse"/> reads the same date from it.</summary>
    /// <returns>Words as they stand; empty when there is nothing.</returns>
    public string ToIso()
    {
        if (Start is null && End is null) { return Literal ?? ""; }
        var circa = IsCirca ? "~" : "";
        var start = Start is { } from ? from + circa : "..";
        if (End is { } to) { return $"{start}/{to}{circa}"; }
        return IsOpenEnd ? start + "/.." : start;
    }

    /// <summary><see cref="ToIso"/>.</summary>
    public override string ToString() => ToIso();
}
