using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Hansa.Cli.Demo;

/// <summary><c>hansa demo</c>: the main job on made-up files, with the paper's figures beside.</summary>
public sealed class DemoCommand : HansaCommand
{
    private const string DefaultWorkspace = "demo";

    private readonly Option<ulong> seed;

    public DemoCommand()
        : base("demo", "Makes up files, loads them and prints Tables 1 to 5 beside the paper's figures.") =>
        seed = Take(
            new Option<ulong>("--seed")
            {
                HelpName = "NUMBER",
                Description =
                    $"Another seed makes other files that print the same tables. Default: {DemoFiles.DefaultSeed}.",
                CustomParser = Seed,
                DefaultValueFactory = _ => DemoFiles.DefaultSeed,
            }
        );

    public override IReadOnlyList<string> Details =>
        [
            $"The workspace is ./{DefaultWorkspace} unless --workspace names another; the files stay in its folder "
                + "sample-files, passports go to reports. Running it again with the same seed changes nothing.",
        ];

    public override IReadOnlyList<Example> Examples =>
        [
            new("demo", "Everything in one minute: files, loads, tables, differences explained."),
            new("demo --lang ru --workspace /tmp/demo", "In Russian, in another folder."),
        ];

    // A workspace of the environment is for real data: only one that is named here takes made-up files.
    public override int Run(ParseResult asked, Session session) =>
        new DemoRun(
            session with
            {
                Workspace = asked.GetValue<string?>("--workspace") ?? DefaultWorkspace,
            },
            asked.GetValue(seed)
        ).Run();

    private static ulong Seed(ArgumentResult argument)
    {
        var word = argument.Tokens[0].Value;
        if (!ulong.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            argument.Refuse(
                new(
                    $"--seed takes a whole number from 0; '{word}' is not one.",
                    $"--seed — целое число от 0, а «{word}» — нет."
                )
            );
        return number;
    }
}
