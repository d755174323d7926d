using Hansa.Adapters;
using Hansa.Cli;
using Hansa.Cli.Commands;
using Hansa.Tests.House;

namespace Hansa.Tests.Cli;

public sealed class ReferencePageTests
{
    [Fact]
    public void The_generated_reference_pages_are_up_to_date()
    {
        var screen = new Screen();
        var line = new CommandLine(screen.Terminal, WorkspaceHouse.Open);
        var session = new Session(screen.Terminal, "/nowhere", null, "en", WorkspaceHouse.Open, CancellationToken.None);

        foreach (var (name, text) in ReferenceCommand.Pages(line.Root(), session))
        {
            var page = Path.Combine(Checkout.Root, "docs", "reference", name);
            Assert.True(
                File.Exists(page) && File.ReadAllText(page) == text,
                $"{name} is stale; run: ./hansa reference docs/reference"
            );
        }
    }
}
