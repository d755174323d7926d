using System.IO.Compression;
using System.Text;
using Hansa.Adapters;
using Hansa.Cli;

namespace Hansa.Tests.Cli;

/// <summary>What a person reads under <c>--lang ru</c> when something is wrong, from the command line down to the files.</summary>
public sealed class RussianProblemTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hansa-").FullName;

    [Theory]
    [InlineData("show rca --data nosuch", "Рабочей папки «", "нет.")]
    [InlineData("show rcca --data nosuch", "Показателя «rcca» нет.", "Может быть, вы имели в виду rca, ")]
    [InlineData(
        "scheme show ninegroups",
        "Классификации «ninegroups» нет.",
        "Может быть, вы имели в виду nine-groups?"
    )]
    [InlineData("load nosuch.csv --as x --source columns", "Файла «nosuch.csv» нет.", "Проверьте путь")]
    [InlineData("load nosuch.csv --as x --source nosuch", "Источника «nosuch» нет.", "Есть ")]
    [InlineData("table 9 --data nosuch", "Таблицы 9 нет.", "Есть таблицы 1, 2, 3, 4, 5.")]
    public void A_wrong_question_is_answered_in_Russian(string typed, string title, string advice)
    {
        var said = Said(typed.Split(' '));

        Assert.Contains(title, said, StringComparison.Ordinal);
        Assert.Contains(advice, said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_cut_short_is_told_in_Russian()
    {
        var file = Path.Combine(folder, "cut.csv.gz");
        File.WriteAllBytes(file, Gzip("year;value\n" + string.Join('\n', Enumerable.Range(0, 9000)))[..^400]);

        var said = Said(
            "load",
            file,
            "--as",
            "cut",
            "--source",
            "columns",
            "--map",
            "value=value",
            "--period",
            "2017",
            "--unit",
            "usd"
        );

        Assert.Contains("Файл gzip обрезан.", said, StringComparison.Ordinal);
        Assert.Contains("→ Получите файл ещё раз", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_of_a_file_is_told_in_Russian()
    {
        var file = Path.Combine(folder, "mine.csv");
        File.WriteAllText(file, "prefix,class\n1x,a\n27,b\n27,c\n");

        var said = Said("scheme", "add", file, "--as", "mine");

        Assert.Contains("В файле mine.csv ошибок: 2; ничего не изменено.", said, StringComparison.Ordinal);
        Assert.Contains("Строка 2: начало кода «1x» состоит не из цифр.", said, StringComparison.Ordinal);
        Assert.Contains("Строка 4: для начала кода 27 уже есть строка 3.", said, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Said(params string[] typed)
    {
        var screen = new Screen();
        var code = new CommandLine(screen.Terminal, WorkspaceHouse.Open).Run(
            [.. typed, "--workspace", folder, "--lang", "ru"],
            CancellationToken.None
        );
        Assert.NotEqual(ExitCode.Done, code);
        return screen.Messages;
    }

    private static byte[] Gzip(string text)
    {
        using var bytes = new MemoryStream();
        using (var packer = new GZipStream(bytes, CompressionLevel.Fastest))
            packer.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }
}
