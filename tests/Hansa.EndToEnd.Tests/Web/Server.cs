using System.Diagnostics;
using Hansa.EndToEnd.Tests.Cli;

namespace Hansa.EndToEnd.Tests.Web;

/// <summary>A running web face on a port of its own.</summary>
internal sealed class Server : IDisposable
{
    private readonly Process process;

    /// <param name="options">Beside the port.</param>
    public Server(HansaProcess hansa, params IEnumerable<string> options)
    {
        process = hansa.Start(["serve", "--port", "0", .. options]);
        Address = AddressIn(process.StandardOutput.ReadLine());
        Client = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public void Dispose()
    {
        Client.Dispose();
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private Uri AddressIn(string? line)
    {
        var start = line?.IndexOf("http://", StringComparison.Ordinal) ?? -1;
        return start >= 0
            ? new Uri(line![start..].Split(' ')[0])
            : throw new InvalidOperationException(
                $"The server did not start: {line} {process.StandardError.ReadToEnd()}"
            );
    }
}
