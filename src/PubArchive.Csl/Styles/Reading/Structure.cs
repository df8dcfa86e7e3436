namespace PubArchive.Csl.Styles.Reading;

/// <summary>Checks of what stands inside an element.</summary>
internal static class Structure
{
    /// <summary>Reports a child that does not belong.</summary>
    public static void Unknown(SourceElement child, FaultList faults, IReadOnlyCollection<string> allowed) =>
        faults.Add(child, $"The element {child.Name} does not belong here.", NearestName.Hint(child.Name, allowed));

    /// <summary>Reports text between elements.</summary>
    public static void NoText(SourceElement element, FaultList faults)
    {
        if (!string.IsNullOrWhiteSpace(element.Text))
        {
            faults.Add(element, "There is text between the elements.", "Text to print goes into <text value=\"…\"/>.");
        }
    }

    /// <summary>Reports anything inside an element that holds nothing.</summary>
    public static void Empty(SourceElement element, FaultList faults)
    {
        NoText(element, faults);
        foreach (var child in element.Children) { Unknown(child, faults, []); }
    }

    /// <summary>The only child of a name; a second is reported.</summary>
    public static SourceElement? Only(SourceElement parent, string name, FaultList faults)
    {
        SourceElement? first = null;
        foreach (var child in parent.ChildrenNamed(name))
        {
            if (first is not null) { faults.Add(child, $"There is a second {name}."); }
            first ??= child;
        }
        return first;
    }
}
