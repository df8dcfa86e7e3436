using System.Globalization;

/// <summary>Runs every test under Turkish settings, where "i".ToUpper() is "İ" and decimals use a comma. In the global namespace so that NUnit applies it to the whole assembly.</summary>
[SetUpFixture]
public sealed class HostileCulture
{
    [OneTimeSetUp]
    public void Use_Turkish_settings()
    {
        var turkish = CultureInfo.GetCultureInfo("tr-TR");
        CultureInfo.DefaultThreadCurrentCulture = turkish;
        CultureInfo.DefaultThreadCurrentUICulture = turkish;
        CultureInfo.CurrentCulture = turkish;
        CultureInfo.CurrentUICulture = turkish;
    }
}
