using System.Globalization;
using PubArchive.Catalogue;

namespace PubArchive.Site.Pages;

/// <summary>The colours by which the United Nations mark the goals, and the ink that reads on each.</summary>
internal static class GoalColours
{
    private static readonly string[] s_colours =
    [
        "#e5243b", "#dda63a", "#4c9f38", "#c5192d", "#ff3a21", "#26bde2", "#fcc30b", "#a21942", "#fd6925",
        "#dd1367", "#fd9d24", "#bf8b2e", "#3f7e44", "#0a97d9", "#56c02b", "#00689d", "#19486a",
    ];

    public static string Of(SdgGoal goal) => s_colours[goal.Number - 1];

    /// <summary>White where it reads at 3 : 1 or better (large bold figures), else near black. WCAG 2.2, "contrast ratio".</summary>
    public static string InkOn(SdgGoal goal) => 1.05 / (Luminance(Of(goal)) + 0.05) >= 3 ? "#fff" : "#1c2024";

    private static double Luminance(string colour) => (0.2126 * Channel(colour[1..3])) + (0.7152 * Channel(colour[3..5])) + (0.0722 * Channel(colour[5..7]));

    private static double Channel(string hex)
    {
        var share = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
