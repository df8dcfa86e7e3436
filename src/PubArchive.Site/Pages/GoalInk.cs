using System.Globalization;
using PubArchive.Catalogue;

namespace PubArchive.Site.Pages;

/// <summary>The ink that reads on a goal's colour.</summary>
internal static class GoalInk
{
    /// <summary>White where it reads at 3 : 1 or better (large bold figures), else near black. WCAG 2.2, "contrast ratio".</summary>
    public static string On(SdgGoal goal) => 1.05 / (Luminance(goal.Colour) + 0.05) >= 3 ? "#fff" : "#1c2024";

    private static double Luminance(string colour) => (0.2126 * Channel(colour[1..3])) + (0.7152 * Channel(colour[3..5])) + (0.0722 * Channel(colour[5..7]));

    private static double Channel(string hex)
    {
        var share = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
