namespace PubArchive.Settings;

/// <summary>Which generation of the Hugo theme the content pages are written for.</summary>
public enum HugoDialect
{
    /// <summary>The theme as it is now.</summary>
    Current,

    /// <summary>The theme's first generation, byte for byte, faults included.</summary>
    Seed,
}
