using System.Runtime.InteropServices;
using System.Text;

namespace PubArchive.Csl.Rendering.Names;

/// <summary>Shortens given names to initials (CSL 1.0.2, "Name", <c>initialize-with</c>, <c>initialize</c>; "Global Options", <c>initialize-with-hyphen</c>).</summary>
internal static class Initials
{
    // A hyphen before a lower-case letter does not part a name: Jean-luc is one.
    private const char KeptHyphen = '\u2013';

    /// <param name="with">Put after each initial.</param>
    /// <param name="keepHyphens">Whether J.-P. keeps its hyphen.</param>
    /// <param name="shorten">Whether names are shortened too; else only initials already there are put in shape.</param>
    public static string Apply(string given, string with, bool keepHyphens, bool shorten)
    {
        if (given is "" or "Lord" or "Lady" || !Scripts.BeginsWithLetter(WithoutTags(given))) { return given; }
        var pieces = Split(Prepare(given, keepHyphens));
        if (pieces.Count == 1 && IsBareInitial(pieces[0])) { pieces[0] += "."; }
        var result = shorten ? Shorten(pieces, with) : NameInitials.Normalize(pieces, with);
        return Clean(result).Replace(KeptHyphen, '-');
    }

    private static string Prepare(string given, bool keepHyphens)
    {
        if (IsPlain(given)) { return given; }
        var text = new StringBuilder(given.Length + 4);
        for (var i = 0; i < given.Length; i++)
        {
            var sign = given[i];
            if (sign == '-' && !keepHyphens) { sign = ' '; }
            if (sign == '-' && i + 1 < given.Length && char.IsAsciiLetterLower(given[i + 1])) { sign = KeptHyphen; }
            text.Append(char.IsWhiteSpace(sign) ? ' ' : sign);
            if (sign == '.' && i + 1 < given.Length && given[i + 1] != ' ') { text.Append(' '); }
        }
        return text.ToString();
    }

    // Nothing but letters and spaces, as most given names are.
    private static bool IsPlain(string given)
    {
        foreach (var sign in given)
        {
            if (sign is '-' or '.' || (sign != ' ' && char.IsWhiteSpace(sign))) { return false; }
        }
        return true;
    }

    /// <summary>Names at even places, what stands between them (spaces, hyphens, tags) at odd ones.</summary>
    private static List<string> Split(string text)
    {
        var pieces = new List<string>();
        var start = 0;
        for (var at = 0; at < text.Length;)
        {
            var length = GapLength(text, at);
            if (length == 0) { at++; continue; }
            pieces.Add(text[start..at]);
            pieces.Add(text[at..(at + length)]);
            at += length;
            start = at;
        }
        pieces.Add(text[start..]);
        return pieces;
    }

    private static int GapLength(string text, int at)
    {
        var end = at;
        while (end < text.Length)
        {
            if (text[end] is ' ' or '-') { end++; }
            else if (text[end] == '<' && text.IndexOf('>', end) is var close and > 0) { end = close + 1; }
            else { break; }
        }
        return end - at;
    }

    private static string Shorten(List<string> pieces, string with)
    {
        for (var i = 0; i < pieces.Count; i += 2)
        {
            if (pieces[i].Length == 0) { continue; }
            if (InitialOf(pieces[i]) is not { } initial)
            {
                if (Scripts.HasLetters(pieces[i])) { pieces[i] = " " + pieces[i]; }
                continue;
            }
            pieces[i] = initial;
            if (i == pieces.Count - 1) { pieces[i] += with; }
            else { pieces[i + 1] = NameInitials.Gap(pieces[i + 1], with); }
        }
        return string.Concat(CollectionsMarshal.AsSpan(pieces));
    }

    /// <summary>The initial of a name; all of an abbreviation that was typed with its period (<c>Ph.</c>). <see langword="null"/> for a word that begins in lower case.</summary>
    private static string? InitialOf(string name)
    {
        if (!Scripts.IsLetter(name[0]) || char.IsLower(name[0])) { return null; }
        var letters = 1;
        while (letters < name.Length && Scripts.IsLetter(name[letters])) { letters++; }
        if (letters < name.Length && name[letters] == '.') { return name[..letters]; }
        var capitals = 1;
        while (capitals < letters && char.IsUpper(name[capitals])) { capitals++; }
        return capitals < letters ? name[..1] + name[1..capitals].ToLowerInvariant() : name[..1];
    }

    private static bool IsBareInitial(string name)
    {
        var last = name[(name.LastIndexOf('.') + 1)..];
        return last.Length == 1 && char.IsUpper(last[0]);
    }

    private static string Clean(string text)
    {
        var trimmed = text.TrimEnd(' ', '\t', '\uFEFF', '\u00A0');
        if (!trimmed.Contains('-', StringComparison.Ordinal) && !trimmed.Contains("  ", StringComparison.Ordinal)) { return trimmed; }
        var result = new StringBuilder(trimmed.Length);
        foreach (var sign in trimmed)
        {
            if (sign == '-') { TrimEnd(result); }
            var follows = result.Length > 0 && result[^1] is ' ' or '-';
            if (sign != ' ' || !(result.Length > 0 && follows)) { result.Append(sign); }
        }
        return result.ToString();
    }

    private static void TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && (char.IsWhiteSpace(text[^1]) || text[^1] == '\uFEFF')) { text.Length--; }
    }

    private static ReadOnlySpan<char> WithoutTags(ReadOnlySpan<char> text)
    {
        while (text is ['<', ..] && text.IndexOf('>') is var end and > 0) { text = text[(end + 1)..]; }
        return text;
    }
}
