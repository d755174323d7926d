using System.ComponentModel;
using System.Diagnostics;
using Hansa.UseCases;

namespace Hansa.Adapters.Documents;

/// <summary>A Chromium of this machine, used without a window to print pages.</summary>
public sealed class Browser
{
    /// <summary>Names a program to use instead of those that are looked for.</summary>
    public const string Variable = "HANSA_CHROMIUM";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly string[] Names =
    [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "microsoft-edge",
    ];

    private static readonly string[] Places =
    [
        "/usr/bin",
        "/usr/local/bin",
        "/snap/bin",
        "/Applications/Google Chrome.app/Contents/MacOS",
        "/Applications/Chromium.app/Contents/MacOS",
        @"C:\Program Files\Google\Chrome\Application",
        @"C:\Program Files (x86)\Microsoft\Edge\Application",
    ];

    private static readonly string[] Files = [.. Names, "Google Chrome", "Chromium", "chrome.exe", "msedge.exe"];

    private readonly string program;

    private Browser(string program) => this.program = program;

    /// <summary>The browser of this machine, or a problem that says how to get one.</summary>
    public static Outcome<Browser> Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return File.Exists(named)
                ? new Browser(named)
                : None(
                    new(
                        $"{Variable} names {named}, and there is no such program.",
                        $"{Variable} указывает на {named}, а такой программы нет."
                    )
                );
        var paths = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Concat(Places);
        var found = paths
            .Where(place => place.Length > 0)
            .SelectMany(place => Files.Select(name => Path.Combine(place, name)))
            .FirstOrDefault(File.Exists);
        return found is null
            ? None(
                new(
                    "PDF needs a Chromium browser to print with, and there is none on this machine.",
                    "Чтобы напечатать PDF, нужен браузер Chromium, а на этом компьютере его нет."
                )
            )
            : new Browser(found);
    }

    /// <summary>Prints an HTML file as a PDF file, in a profile of its own and without any network.</summary>
    /// <returns>The PDF file, or a problem with what the browser said.</returns>
    public Outcome<string> Print(string html, string folder, CancellationToken cancellation)
    {
        var pdf = Path.Combine(folder, "document.pdf");
        using var process = new Process { StartInfo = Start(html, pdf, folder) };
        try
        {
            process.Start();
        }
        catch (Win32Exception fault)
        {
            return None(
                new(
                    $"{program} cannot be started: {fault.Message}",
                    $"Программу {program} запустить не удалось: {fault.Message}"
                )
            );
        }
        var said = process.StandardError.ReadToEndAsync(CancellationToken.None);
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        if (!Wait(process, cancellation))
            return Failed(new("it did not finish in time", "не уложился в отведённое время"));
        var isThere = process.ExitCode == 0 && File.Exists(pdf) && new FileInfo(pdf).Length > 0;
        return isThere ? Outcome<string>.Of(pdf) : Failed(LastLine(said.Result));
    }

    private ProcessStartInfo Start(string html, string pdf, string folder)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        string[] arguments =
        [
            "--headless",
            "--disable-gpu",
            "--no-first-run",
            "--no-default-browser-check",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-extensions",
            "--disable-dev-shm-usage",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            $"--user-data-dir={Path.Combine(folder, "profile")}",
            "--no-pdf-header-footer",
            $"--print-to-pdf={pdf}",
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        // Chromium refuses its sandbox to the superuser; what it prints here is our own page without scripts.
        if (OperatingSystem.IsLinux() && Environment.UserName == "root")
            start.ArgumentList.Add("--no-sandbox");
        start.ArgumentList.Add(new Uri(html).AbsoluteUri);
        return start;
    }

    private static bool Wait(Process process, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            process.WaitForExitAsync(patience.Token).GetAwaiter().GetResult();
            return true;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            cancellation.ThrowIfCancellationRequested();
            return false;
        }
    }

    private Problem Failed(LocalText reason) =>
        new(
            ProblemKind.Unavailable,
            new(
                $"{program} could not print the document: {reason}",
                $"{program} не смог напечатать документ: {reason}"
            ),
            new(
                $"Take --format html and print it from a browser, or name another Chromium in {Variable}.",
                $"Возьмите --format html и напечатайте его из браузера или назовите другой Chromium в {Variable}."
            )
        );

    private static Problem None(LocalText title) =>
        new(
            ProblemKind.Unavailable,
            title,
            new(
                $"Install one (Debian: apt-get install chromium), name one in {Variable}, or take --format html and print it from any browser.",
                $"Установите его (Debian: apt-get install chromium), назовите свой в {Variable} или возьмите --format html и напечатайте его из любого браузера."
            )
        );

    private static LocalText LastLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [.., var last]
            ? LocalText.Same(last)
            : new("it wrote no file", "файл не записан");
}
