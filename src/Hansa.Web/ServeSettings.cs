using System.Globalization;
using System.Net;
using Hansa.UseCases;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Hansa.Web;

/// <summary>What <c>hansa serve</c> is told: the workspace to show and the port of this computer to answer on.</summary>
/// <param name="Workspace">An existing folder.</param>
/// <param name="Port">0 takes any free port.</param>
public sealed record ServeSettings(string Workspace, int Port)
{
    public const int DefaultPort = 5280;

    /// <summary>Reads <c>--workspace DIR</c> and <c>--port N</c>.</summary>
    public static Outcome<ServeSettings> Read(IReadOnlyList<string> arguments)
    {
        string? workspace = null;
        var port = DefaultPort;
        for (var i = 0; i < arguments.Count; i += 2)
        {
            var value = i + 1 < arguments.Count ? arguments[i + 1] : "";
            if (arguments[i] == "--workspace" && value.Length > 0)
                workspace = Path.GetFullPath(value);
            else if (arguments[i] != "--port" || !IsPort(value, out port))
                return Usage($"'{arguments[i]} {value}' is not understood.");
        }
        return workspace is not null && Directory.Exists(workspace)
            ? new ServeSettings(workspace, port)
            : Usage(workspace is null ? "No workspace is named." : $"The folder '{workspace}' does not exist.");
    }

    /// <summary>Answers this computer only.</summary>
    public void Configure(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Listen(IPAddress.Loopback, Port);
    }

    private static bool IsPort(string text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port <= 65535;

    private static Problem Usage(string title) =>
        new(ProblemKind.Invalid, title, "Start it as: hansa serve --workspace DIR [--port N], with N from 0 to 65535.");
}
