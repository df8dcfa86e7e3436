using PubArchive.Csl.Locales;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering.Numbers;

/// <summary>Reads number variables: <c>12</c>, <c>12–14</c>, <c>12, 14 &amp; 16</c>, <c>S12-S14</c>, <c>2nd</c>, <c>vol. 1, fol. 186</c>, <c>Special issue</c>.</summary>
/// <param name="locator">What a locator counts.</param>
internal sealed class NumberParser(Variable variable, LocatorType locator, Locale locale)
{
    private readonly bool _isPlace = variable is Variable.Locator or Variable.Page or Variable.PageFirst;
    private readonly List<NumberPart> _parts = [];
    private string _label = "";
    private string _first = "";

    public NumberValue Parse(string text)
    {
        _label = variable is Variable.PageFirst ? "p." : NumberLabels.AbbreviationOf(variable.Name()) ?? "";
        var pieces = new NumberSplitter(WithLabel(text.Trim()), variable, locale).Split();
        for (var i = 0; i < pieces.Count; i++) { Add(pieces[i].Text, pieces[i].Joiner, i == 0); }
        var parts = NumberGroups.Settle(_parts, variable, locale);
        if (variable is Variable.NumberOfPages or Variable.NumberOfVolumes && parts[0].IsNumeric && NumberText.LeadingInteger(text.Trim()) > 1) { parts[0] = parts[0] with { IsPlural = true }; }
        if (parts.Count == 1 && NumberText.IsFraction(parts[0].Text)) { parts[0] = parts[0] with { IsNumeric = true, IsPlural = false, IsCountable = false }; }
        return new NumberValue([.. parts], parts[0].IsNumeric, parts[0].IsPlural, LabelOf(parts[0]));
    }

    // "No. 5" of a number is a number, not an issue.
    private Term? LabelOf(NumberPart first)
    {
        var term = NumberLabels.TermOf(first.Label, locale);
        return variable == Variable.Number && term == Term.Issue && locale.Defines(Term.Number) ? Term.Number : term;
    }

    private string WithLabel(string text)
    {
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        if (text.Length == 0 || NumberLabels.NameOf(end < 0 ? text : text[..end]) is not null) { return text; }
        var label = variable == Variable.Locator ? NumberLabels.AbbreviationOf(locator.Name()) : _isPlace ? "p." : NumberLabels.AbbreviationOf(variable.Name());
        return label is null ? text : label + " " + text;
    }

    private void Add(string piece, string joiner, bool isFirst)
    {
        var (texts, labels) = LabelSplitter.Split(piece);
        if (labels.Count == 0)
        {
            AddPart(texts[0], joiner, isFirst: false);
            return;
        }
        if (!IsLabel(labels[0].Trim()))
        {
            // Not a label after all: it belongs to the text.
            if (isFirst)
            {
                texts[0] = texts[0] + " " + labels[0].Trim() + " " + texts[1];
                texts.RemoveAt(1);
                labels.RemoveAt(0);
            }
        }
        else { _first = labels[0].Trim(); }
        for (var i = 0; i < texts.Count; i++)
        {
            if (i < texts.Count - 1 && texts[i].Length == 0) { continue; }
            if (i > 0) { _label = labels[i - 1]; }
            AddPart(texts[i].Trim(), i == texts.Count - 1 ? joiner : "", isFirst);
        }
    }

    private bool IsLabel(string label) =>
        NumberLabels.TermOf(label, locale) is not null && (_isPlace || variable == Variable.Number || NumberLabels.NameOf(label) == variable.Name());

    private void AddPart(string text, string joiner, bool isFirst)
    {
        var label = _label.Trim();
        var particle = NumberText.ParticleLength(text);
        _parts.Add(new NumberPart
        {
            Label = label,
            OriginalLabel = label == _first ? "" : _first,
            LabelSuffix = _label.Length > 0 ? _label[_label.TrimEnd().Length..] : "",
            Particle = text[..particle],
            Text = text[particle..],
            Joiner = joiner,
            ShowsLabel = variable == Variable.Page && isFirst && label is not ("" or "p." or "pp."),
        });
    }
}
