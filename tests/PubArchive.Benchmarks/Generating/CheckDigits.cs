using System.Globalization;

namespace PubArchive.Benchmarks.Generating;

/// <summary>Numbers with right check digits.</summary>
internal static class CheckDigits
{
    /// <summary>The ten digits behind 978 of an ISBN made from a number.</summary>
    public static string Isbn13(long number)
    {
        var digits = (number % 1_000_000_000).ToString("D9", CultureInfo.InvariantCulture);
        var sum = 38 + digits.Select((digit, at) => (digit - '0') * (at % 2 == 0 ? 3 : 1)).Sum();
        return digits + (10 - sum % 10) % 10;
    }

    /// <summary>An ISSN made from a number.</summary>
    public static string Issn(int number)
    {
        var digits = (1_000_000 + number).ToString("D7", CultureInfo.InvariantCulture);
        var check = (11 - digits.Select((digit, at) => (digit - '0') * (8 - at)).Sum() % 11) % 11;
        return $"{digits[..4]}-{digits[4..]}{(check == 10 ? "X" : check.ToString(CultureInfo.InvariantCulture))}";
    }
}
