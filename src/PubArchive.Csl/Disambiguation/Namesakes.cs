namespace PubArchive.Csl.Disambiguation;

/// <summary>The persons of one family name, by initials and given names.</summary>
/// <remarks>Most family names have one person, and a bibliography has many of them: tables are made for the second.</remarks>
internal sealed class Namesakes(string initials, string given)
{
    private Dictionary<string, HashSet<string>>? _all;

    /// <summary>Whether there are different initials.</summary>
    public bool DifferInInitials => _all?.Count > 1;

    public void Add(string otherInitials, string otherGiven)
    {
        if (_all is null)
        {
            if (otherInitials == initials && otherGiven == given) { return; }
            _all = new(StringComparer.Ordinal) { [initials] = new(StringComparer.Ordinal) { given } };
        }
        if (!_all.TryGetValue(otherInitials, out var givens)) { _all[otherInitials] = givens = new(StringComparer.Ordinal); }
        givens.Add(otherGiven);
    }

    /// <summary>How many different given names there are of these initials.</summary>
    public int GivenNamesOf(string ofInitials)
    {
        if (_all is null) { return ofInitials == initials ? 1 : 0; }
        return _all.TryGetValue(ofInitials, out var givens) ? givens.Count : 0;
    }
}
