using System.CommandLine;
using Hansa.Cli.Reference;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Datasets;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa reference</c>: writes the generated pages of docs/reference; for those who change the project, not shown in help.</summary>
public sealed class ReferenceCommand : HansaCommand
{
    private readonly Argument<string> folder;

    public ReferenceCommand()
        : base("reference", "Writes the generated reference pages into a folder.")
    {
        Hidden = true;
        folder = Take(new Argument<string>("DIR") { Description = "The folder: docs/reference." });
    }

    public override IReadOnlyList<Example> Examples =>
        [new("reference docs/reference", "Brings the pages up to date.")];

    public override int Run(ParseResult asked, Session session)
    {
        var into = asked.GetRequiredValue(folder);
        Directory.CreateDirectory(into);
        foreach (var (name, text) in Pages((RootCommand)asked.RootCommandResult.Command, session))
            File.WriteAllText(Path.Combine(into, name), text);
        return ExitCode.Done;
    }

    /// <summary>File name → content of every generated page.</summary>
    public static IReadOnlyDictionary<string, string> Pages(RootCommand root, Session session) =>
        new Dictionary<string, string>
        {
            ["commands.md"] = CommandPage.Of(root),
            ["indicators.md"] = IndicatorPage.Of(session.AskAnywhere(new ListIndicators(All: true)).Value),
            ["sources.md"] = SourcePage.Of(session.AskAnywhere(new ListSources()).Value),
            ["schemes.md"] = SchemePage.Of(session.AskAnywhere(new ListSchemes()).Value),
        };
}
