using Hansa.Adapters.Sources.Registers;
using Hansa.UseCases;

namespace Hansa.Adapters.Sources;

/// <summary>The sources that can be loaded: one line each.</summary>
internal static class SourceList
{
    public static IReadOnlyList<Source> All { get; } =
    [
        new Aggregates(),
        new Baci(),
        new Columns(),
        new ComexStat(),
        new Comext(),
        new Comtrade(),
        new Declarations(),
        new Excel(),
        new FirmTable(),
        new Fts(),
        new SmeRegister(),
        new StatisticsTable(),
    ];

    /// <summary>The source with this code, or a problem that names them all.</summary>
    public static Outcome<Source> Find(string code) =>
        All.FirstOrDefault(source => string.Equals(source.Card.Code, code, StringComparison.OrdinalIgnoreCase))
            is { } found
            ? found
            : new Problem(
                ProblemKind.NotFound,
                new($"There is no source '{code}'.", $"Источника «{code}» нет."),
                Nearest.Advice(code, Codes, new($"Sources are {Codes}.", $"Источники: {Codes}."))
            );

    private static string[] Codes => [.. All.Select(source => source.Card.Code).Order(StringComparer.Ordinal)];
}
