using Hansa.Cli;

namespace Hansa.Tests.Cli;

public sealed class GuardTests
{
    [Fact]
    public void A_refusal_of_the_machine_is_told_in_its_words_and_ends_with_6()
    {
        var screen = new Screen();

        var code = Guard.Run(screen.Terminal, () => "en", () => throw new IOException("No space left on device"));

        Assert.Equal(ExitCode.Unavailable, code);
        Assert.StartsWith("hansa: No space left on device\n", screen.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_the_program_is_owned_up_to_and_ends_with_70()
    {
        var screen = new Screen();

        var code = Guard.Run(screen.Terminal, () => "en", () => throw new InvalidOperationException("impossible"));

        Assert.Equal(ExitCode.Bug, code);
        Assert.Contains("fault of Hansa", screen.Messages, StringComparison.Ordinal);
        Assert.Contains(
            nameof(A_fault_of_the_program_is_owned_up_to_and_ends_with_70),
            screen.Messages,
            StringComparison.Ordinal
        );
    }
}
