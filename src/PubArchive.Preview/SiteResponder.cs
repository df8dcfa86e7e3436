using Microsoft.AspNetCore.Http;

namespace PubArchive.Preview;

/// <summary>Answers requests with a site's files, as the host that will serve it would.</summary>
internal sealed class SiteResponder(string folder)
{
    private readonly SiteFiles _files = new(folder);
    private readonly HostRuleFile _rules = new(folder);

    /// <summary>Answers a request: a file, a redirect, the site's own page for what is not or no longer there.</summary>
    public Task RespondAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        // A page of another origin could else read the site by a name that it makes lead here.
        if (context.Request.Host.Host is not ("localhost" or "127.0.0.1" or "[::1]")) { return WordsAsync(context, StatusCodes.Status421MisdirectedRequest, "This is a preview for this machine only."); }
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            return WordsAsync(context, StatusCodes.Status405MethodNotAllowed, "A preview only shows.");
        }
        return RespondAsync(context, context.Request.Path.Value ?? "/");
    }

    private Task RespondAsync(HttpContext context, string path)
    {
        if (_rules.Now.Find(path) is { } rule) { return FollowAsync(context, rule); }
        if (_files.Find(path) is { } file) { return FileAsync(context, StatusCodes.Status200OK, file); }
        if (!path.EndsWith('/') && _files.Find(path + "/") is not null) { return RedirectAsync(context, StatusCodes.Status301MovedPermanently, path + "/"); }
        return PageOrWordsAsync(context, StatusCodes.Status404NotFound, "/404.html", "There is no such page.");
    }

    private Task FollowAsync(HttpContext context, HostRule rule) => rule.Status is >= 300 and < 400
        ? RedirectAsync(context, rule.Status, rule.To)
        : PageOrWordsAsync(context, rule.Status, rule.To, "This page is not shown.");

    // Only within the site: what the rules say of other hosts is for the real one.
    private static Task RedirectAsync(HttpContext context, int status, string to)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = new PathString(to).ToUriComponent() + context.Request.QueryString.ToUriComponent();
        return Task.CompletedTask;
    }

    private Task PageOrWordsAsync(HttpContext context, int status, string page, string words) =>
        _files.Find(page) is { } file ? FileAsync(context, status, file) : WordsAsync(context, status, words);

    private static async Task FileAsync(HttpContext context, int status, string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.Asynchronous);
        context.Response.StatusCode = status;
        context.Response.ContentType = ContentTypes.Of(file);
        context.Response.ContentLength = stream.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) { await stream.CopyToAsync(context.Response.Body, context.RequestAborted); }
    }

    private static Task WordsAsync(HttpContext context, int status, string words)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync(words, context.RequestAborted);
    }
}
