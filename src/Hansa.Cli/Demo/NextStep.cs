using Hansa.Cli.Texts;
using Hansa.UseCases;

namespace Hansa.Cli.Demo;

/// <summary>A command that is worth trying after the demo.</summary>
/// <param name="Arguments">What follows <c>hansa</c>, without the workspace.</param>
/// <param name="UsesWorkspace">Whether it works on the demo's datasets.</param>
public sealed record NextStep(string Arguments, LocalText Meaning, bool UsesWorkspace = true)
{
    public static IReadOnlyList<NextStep> After(DemoFiles files) =>
        [
            new($"table 4 --data {files.Regions}", Words.Of("demo.next-table")),
            new($"table 3 --data {files.Totals} --target 2024", Words.Of("demo.next-sme")),
            new(
                $"show rca --data {files.Regions} --scheme nine-groups --benchmark world:{files.World} --only RU-VLG",
                Words.Of("demo.next-world")
            ),
            new($"show lafay --data {files.Regions} --scheme nine-groups --only RU-SPE", Words.Of("demo.next-lafay")),
            new($"report all --data {files.Regions} --world {files.World}", Words.Of("demo.next-report")),
            new("indicators", Words.Of("demo.next-indicators"), UsesWorkspace: false),
            new("serve", Words.Of("demo.next-serve")),
            new(
                "load FILE --as mine --source columns --map value=COLUMN --dry-run",
                Words.Of("demo.next-load"),
                UsesWorkspace: false
            ),
        ];

    /// <summary>The command as it is to be typed, for the demo's workspace.</summary>
    public string In(string workspace) => UsesWorkspace ? $"{Arguments} --workspace {workspace}" : Arguments;
}
