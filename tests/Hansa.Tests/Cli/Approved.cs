using System.Runtime.CompilerServices;
using Hansa.Tests.House;

namespace Hansa.Tests.Cli;

/// <summary>Compares a text with the approved one beside the tests; with <c>HANSA_APPROVE=1</c> it becomes the approved one.</summary>
internal static class Approved
{
    public static void Matches(string text, [CallerMemberName] string name = "")
    {
        var file = Path.Combine(Checkout.Root, "tests", "Hansa.Tests", "Cli", "Approved", $"{name}.txt");
        if (Environment.GetEnvironmentVariable("HANSA_APPROVE") == "1")
            File.WriteAllText(file, text);
        Assert.True(File.Exists(file), $"{file} is not there; look at the text and run with HANSA_APPROVE=1:\n{text}");
        Assert.Equal(File.ReadAllText(file), text);
    }
}
