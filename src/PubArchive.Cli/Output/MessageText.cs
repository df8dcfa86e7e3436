namespace PubArchive.Cli.Output;

/// <summary>Sentences to a person, broken at blanks for the terminal they stand on.</summary>
internal static class MessageText
{
    /// <summary>The message in lines of at most so many cells, each indented as the one it was broken from. A word is never broken: a path can be copied as it stands.</summary>
    public static IEnumerable<string> Lines(string message, int width) => message.Split('\n').SelectMany(line => Broken(line, width));

    private static List<string> Broken(string message, int width)
    {
        if (CellText.Width(message) <= width) { return [message]; }
        var indent = message[..(message.Length - message.TrimStart(' ').Length)];
        var lines = new List<string>();
        var line = indent;
        foreach (var word in message[indent.Length..].Split(' '))
        {
            var isFirst = line.Length == indent.Length;
            if (!isFirst && CellText.Width(line) + 1 + CellText.Width(word) > width && CellText.Width(indent + word) <= width)
            {
                lines.Add(line.TrimEnd());
                (line, isFirst) = (indent, true);
            }
            line += isFirst ? word : " " + word;
        }
        lines.Add(line);
        return lines;
    }
}
