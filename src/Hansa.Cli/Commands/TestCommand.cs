using System.CommandLine;
using System.Diagnostics;
using Hansa.UseCases;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa test</c>: all tests. The script at the root runs them before this program starts; here for who starts it otherwise.</summary>
public sealed class TestCommand : HansaCommand
{
    private readonly Argument<string[]> filters;
    private readonly Option<bool> longForms;
    private readonly Option<bool> fast;

    public TestCommand()
        : base("test", "Runs every test, installing what the tests need.")
    {
        filters = Take(
            new Argument<string[]>("FILTER")
            {
                Description = "Handed to the test runner, as in -class '*Rca*'.",
                Arity = ArgumentArity.ZeroOrMore,
            }
        );
        longForms = Take(StandardOptions.Switch("--long", "The long forms of the harnesses."));
        fast = Take(StandardOptions.Switch("--fast", "Without processes, HTTP and browser."));
    }

    public override IReadOnlyList<Example> Examples =>
        [new("test", "Everything; under ten minutes."), new("test --fast", "The fast tests; under two minutes.")];

    public override int Run(ParseResult asked, Session session)
    {
        if (Environment.GetEnvironmentVariable("HANSA_ROOT") is not { Length: > 0 } root)
            return session.Refuse(NoCheckout());
        string[] words =
        [
            .. asked.GetValue(longForms) ? ["--long"] : (string[])[],
            .. asked.GetValue(fast) ? ["--fast"] : (string[])[],
            .. asked.GetValue(filters) ?? [],
        ];
        return Companion.Wait(Process.Start(Path.Combine(root, "tests", "run"), words), session.Cancellation);
    }

    private static Problem NoCheckout() =>
        new(
            ProblemKind.Unavailable,
            new("The tests are not here.", "Тестов здесь нет."),
            new(
                "Run ./hansa test in a checkout of Hansa.",
                "Запустите ./hansa test там, где лежат исходные тексты Hansa."
            )
        );
}
