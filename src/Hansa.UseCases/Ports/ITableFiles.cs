using Hansa.UseCases.Documents;

namespace Hansa.UseCases.Ports;

/// <summary>Small CSV files that people write by hand and give to a command.</summary>
public interface ITableFiles
{
    /// <summary>The file as it stands, unchecked, or why it cannot be read.</summary>
    Outcome<TableFile> Read(string path);
}

internal sealed class NoTableFiles : ITableFiles
{
    public Outcome<TableFile> Read(string path) =>
        new Problem(
            ProblemKind.Unavailable,
            new("Files cannot be read here.", "Файлы здесь не читаются."),
            new("Use the command line: hansa check-tables.", "Воспользуйтесь командной строкой: hansa check-tables.")
        );
}
