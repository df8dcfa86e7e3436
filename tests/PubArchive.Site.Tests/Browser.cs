using Microsoft.Playwright;

namespace PubArchive.Site.Tests;

/// <summary>Debian's Chromium (or the one named by <c>PUBARCHIVE_BROWSER</c>), run once for all tests. Where there is none, the running test is ignored, with a word.</summary>
[SetUpFixture]
public sealed class Browser
{
    private static IPlaywright? s_playwright;
    private static IBrowser? s_browser;

    public static async Task<IBrowser> Get()
    {
        if (s_browser is not null) { return s_browser; }
        if (Executable() is not { } executable) { Assert.Ignore("No browser: install chromium or name one in PUBARCHIVE_BROWSER."); throw new InvalidOperationException(); }
        s_playwright ??= await Playwright.CreateAsync();
        s_browser = await s_playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = executable, Args = ["--no-sandbox", "--disable-background-networking"] });
        return s_browser;
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (s_browser is not null) { await s_browser.DisposeAsync(); }
        s_playwright?.Dispose();
    }

    private static string? Executable()
    {
        string?[] candidates = [Environment.GetEnvironmentVariable("PUBARCHIVE_BROWSER"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
        return candidates.FirstOrDefault(File.Exists);
    }
}
