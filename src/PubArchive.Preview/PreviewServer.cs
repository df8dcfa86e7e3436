using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace PubArchive.Preview;

/// <summary>Shows a built site over HTTP to programs on this machine, and to nobody else.</summary>
/// <remarks>Kestrel alone, without the hosting around it, which would cost the program's start more than the server itself.</remarks>
public sealed class PreviewServer : IAsyncDisposable
{
    private readonly KestrelServer _server;

    private PreviewServer(KestrelServer server, int port) => (_server, Address) = (server, new Uri($"http://localhost:{port}/"));

    /// <summary>Where the site's front page is.</summary>
    public Uri Address { get; }

    /// <summary>Begins to serve a folder as it is at each request.</summary>
    /// <param name="folder">The site's folder.</param>
    /// <param name="port">1 to 65535; 0 for any that is free.</param>
    /// <param name="cancellationToken">Ends the beginning.</param>
    /// <exception cref="IOException">The port is taken or may not be used.</exception>
    public static async Task<PreviewServer> StartAsync(string folder, int port, CancellationToken cancellationToken = default)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        // Any free port is one of one address only: two could get two.
        if (port == 0) { options.Listen(IPAddress.Loopback, 0); }
        else { options.ListenLocalhost(port); }
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var server = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        try
        {
            await server.StartAsync(new Application(new SiteResponder(folder)), cancellationToken);
            return new PreviewServer(server, PortOf(server));
        }
        catch (Exception fault) when (fault is AddressInUseException or SocketException or IOException)
        {
            server.Dispose();
            throw new IOException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Port {port} cannot be used: {fault.Message}"), fault);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Browsers keep connections open; nobody waits for them.
        using var atOnce = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _server.StopAsync(atOnce.Token);
        _server.Dispose();
    }

    private static int PortOf(KestrelServer server) => new Uri(server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First()).Port;

    /// <summary>Takes a request from the server to the responder and back.</summary>
    private sealed class Application(SiteResponder responder) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => responder.RespondAsync(context);

        public void DisposeContext(HttpContext context, Exception? exception) { }
    }
}
