using System.Net;
using System.Net.Http.Headers;
using PubArchive.Csl.Styles;

namespace PubArchive.Styling;

/// <summary>Fetches styles over HTTP. It lives as long as one command.</summary>
internal sealed class StyleDownload : IDisposable
{
    // Official styles stay below 0.3 million characters.
    private const int LargestStyle = 8_000_000;

    private static readonly TimeSpan s_connect = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan s_whole = TimeSpan.FromSeconds(60);

    private readonly HttpClient _client = new(new SocketsHttpHandler { ConnectTimeout = s_connect, AutomaticDecompression = DecompressionMethods.All })
    {
        Timeout = s_whole, MaxResponseContentBufferSize = LargestStyle,
    };

    public StyleDownload() => _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("PubArchive", "0.1"));

    /// <summary>Whether the text is an address that can be fetched.</summary>
    public static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    /// <summary>The text at an address, redirects followed.</summary>
    /// <exception cref="ProjectException">There is no style at the address.</exception>
    /// <exception cref="StyleDownloadException">The machine cannot be reached, or does not answer as it should.</exception>
    public async Task<StyleText> GetAsync(string address, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _client.GetAsync(new Uri(address), cancellationToken);
            if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone) { throw new ProjectException($"There is no style at {address}.", "Check the address."); }
            if (!response.IsSuccessStatusCode) { throw new StyleDownloadException($"{address} answers {(int)response.StatusCode} {response.ReasonPhrase}."); }
            return new StyleText(StyleFolder.NameOf(new Uri(address).AbsolutePath), await response.Content.ReadAsByteArrayAsync(cancellationToken), address);
        }
        catch (HttpRequestException failure)
        {
            throw new StyleDownloadException($"{address} cannot be reached: {failure.Message}", failure);
        }
        catch (TaskCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new StyleDownloadException($"{address} does not answer in time.", late);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();
}

/// <summary>A style could not be fetched: no connection, or an answer that is none.</summary>
internal sealed class StyleDownloadException : IOException
{
    public StyleDownloadException(string message) : base(message) { }

    public StyleDownloadException(string message, Exception cause) : base(message, cause) { }
}
