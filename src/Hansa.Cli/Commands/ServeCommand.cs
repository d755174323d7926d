using System.CommandLine;
using System.Globalization;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa serve</c>: the web pages and the API.</summary>
public sealed class ServeCommand : HansaCommand
{
    private const int DefaultPort = 5280;
    private static readonly Companion Web = new("src", "Web");

    private readonly Option<int?> port;
    private readonly Option<bool> asInternal;

    public ServeCommand()
        : base("serve", "Serves the workspace as web pages and an API, to this computer only, until Ctrl-C.")
    {
        port = Take(
            StandardOptions.Whole("--port", "N", "The port to answer on; 0 takes any free one. Default: 5280.")
        );
        asInternal = Take(
            StandardOptions.Switch(
                "--internal",
                "Shows confidential figures too, marked: to everybody who is logged in on this computer."
            )
        );
    }

    public override IReadOnlyList<Example> Examples =>
        [
            new("serve", "Then open http://localhost:5280 in a browser."),
            new("serve --workspace demo --port 8080", "Another workspace, another port."),
            new("serve --workspace demo --internal", "With exporters of confidential declarations, for yourself."),
        ];

    public override int Run(ParseResult asked, Session session)
    {
        if (!Directory.Exists(session.Workspace))
            return session.Refuse(session.NoWorkspace());
        string[] arguments =
        [
            "--workspace",
            Path.GetFullPath(session.Workspace),
            "--port",
            (asked.GetValue(port) ?? DefaultPort).ToString(CultureInfo.InvariantCulture),
            .. asked.GetValue(asInternal) ? ["--internal"] : Array.Empty<string>(),
        ];
        return Web.Run(arguments, session);
    }
}
