using Hansa.EndToEnd.Tests.Cli;
using Hansa.Tests.House;

namespace Hansa.EndToEnd.Tests.Documents;

/// <summary>A small made-up workspace in the customs format, with some passports written from it: once for a class of tests.</summary>
public sealed class DocumentWorkspace : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public DocumentWorkspace()
    {
        Hansa = new HansaProcess(folder.Path);
        Hansa.Output("demo", "--workspace", "workspace");
        foreach (var language in (string[])["en", "ru"])
            Written[language] = Write("RU-MOW", language, "html");
    }

    internal HansaProcess Hansa { get; }

    /// <summary>The page of Moscow, by language.</summary>
    public Dictionary<string, string> Written { get; } = [];

    /// <returns>The path of the only file.</returns>
    public string Write(string of, string language, string format) =>
        Hansa
            .Output([
                "report",
                of,
                "--data",
                "sample-russia",
                "--world",
                "sample-world",
                "--lang",
                language,
                "--format",
                format,
                "--out",
                Path.Combine(folder.Path, "reports"),
            ])
            .Trim();

    public void Dispose() => folder.Dispose();
}
