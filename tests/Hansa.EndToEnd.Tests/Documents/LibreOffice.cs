using System.Diagnostics;

namespace Hansa.EndToEnd.Tests.Documents;

/// <summary>LibreOffice without a window: opens what Hansa wrote, as another program would, and turns it into PDF.</summary>
internal static class LibreOffice
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>The text of the PDF, page by page; fails where a file does not open.</summary>
    /// <param name="folder">Where the PDF and the profile of this run go; its own for each run.</param>
    public static IReadOnlyList<string> PagesOf(string file, string folder)
    {
        Run(
            "soffice",
            $"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder,
            file
        );
        var pdf = Path.Combine(folder, Path.GetFileNameWithoutExtension(file) + ".pdf");
        Assert.True(File.Exists(pdf), $"LibreOffice does not open {Path.GetFileName(file)}.");
        return Run("pdftotext", "-layout", pdf, "-").Split('\f', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var messages = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(Patience), $"{program} does not end.");
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {messages.Result}");
        return output;
    }
}
