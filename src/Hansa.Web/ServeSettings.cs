using System.Globalization;
using System.Net;
using Hansa.UseCases;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Hansa.Web;

/// <summary>What <c>hansa serve</c> is told: the workspace to show, the port of this computer to answer on, and whether confidential figures are shown.</summary>
/// <param name="Workspace">An existing folder.</param>
/// <param name="Port">0 takes any free port.</param>
public sealed record ServeSettings(string Workspace, int Port)
{
    public const int DefaultPort = 5280;

    private const string Internal = "--internal";

    /// <summary>Answers with marked internal tables of confidential data: whoever starts the server so answers for everybody who can reach
    /// this computer's ports.</summary>
    public bool ShowsInternal { get; init; }

    /// <summary>Reads <c>--workspace DIR</c>, <c>--port N</c> and <c>--internal</c>.</summary>
    public static Outcome<ServeSettings> Read(IReadOnlyList<string> arguments)
    {
        string? workspace = null;
        var port = DefaultPort;
        string[] pairs = [.. arguments.Where(argument => argument != Internal)];
        for (var i = 0; i < pairs.Length; i += 2)
        {
            var value = i + 1 < pairs.Length ? pairs[i + 1] : "";
            if (pairs[i] == "--workspace" && value.Length > 0)
                workspace = Path.GetFullPath(value);
            else if (pairs[i] != "--port" || !IsPort(value, out port))
                return Usage(new($"'{pairs[i]} {value}' is not understood.", $"Непонятно: «{pairs[i]} {value}»."));
        }
        return workspace is not null && Directory.Exists(workspace)
            ? new ServeSettings(workspace, port) { ShowsInternal = pairs.Length < arguments.Count }
            : Usage(
                workspace is null
                    ? new("No workspace is named.", "Рабочая папка не названа.")
                    : new($"The folder '{workspace}' does not exist.", $"Папки «{workspace}» нет.")
            );
    }

    /// <summary>Answers this computer only.</summary>
    public void Configure(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Listen(IPAddress.Loopback, Port);
    }

    private static bool IsPort(string text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port <= 65535;

    private static Problem Usage(LocalText title) =>
        new(
            ProblemKind.Invalid,
            title,
            new(
                "Start it as: hansa serve --workspace DIR [--port N] [--internal], with N from 0 to 65535.",
                "Запуск: hansa serve --workspace ПАПКА [--port N] [--internal], N от 0 до 65535."
            )
        );
}
