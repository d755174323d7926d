using Hansa.UseCases.Documents;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Published;

/// <summary>Checks published tables: proves by exact arithmetic which printed numbers cannot all be true.</summary>
/// <param name="Files">CSV files of cells (columns cell, printed, …) and of relations (relation, formula, …), in any order.</param>
public sealed record CheckTables(IReadOnlyList<string> Files) : UseCase<TablesReport>
{
    /// <summary>Takes the corrected readings where there are any.</summary>
    public bool Corrected { get; init; }

    /// <summary>Only these checks; none given: all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    public override Outcome<TablesReport> Run(House house, CancellationToken cancellation) =>
        from files in Read(house)
        from read in PublishedFiles.Read(files, Corrected)
        from checks in Wanted(read.Relations)
        select Examined(read.Cells, read.Relations, (checks, cancellation));

    private Outcome<IReadOnlyList<TableFile>> Read(House house)
    {
        var files = new List<TableFile>();
        foreach (var path in Files)
        {
            var file = house.TableFiles.Read(path);
            if (!file.Succeeded)
                return file.Problem;
            files.Add(file.Value);
        }
        return Outcome<IReadOnlyList<TableFile>>.Of(files);
    }

    // A file without names of checks is one check.
    private Outcome<IReadOnlyList<string>> Wanted(IReadOnlyList<PublishedRelation> relations)
    {
        string[] names = [.. relations.SelectMany(relation => relation.Checks).Distinct()];
        if (names.Length == 0)
            names = [""];
        if (Only.Except(names).FirstOrDefault() is { } unknown)
            return new Problem(
                ProblemKind.NotFound,
                new($"There is no check '{unknown}' in the files.", $"Проверки «{unknown}» в файлах нет."),
                Nearest.Advice(unknown, names, new($"There are {names}.", $"Есть {names}."))
            );
        return Only.Count == 0 ? names : names.Where(name => Only.Contains(name)).ToArray();
    }

    private static TablesReport Examined(
        IReadOnlyList<PublishedCell> cells,
        IReadOnlyList<PublishedRelation> relations,
        (IReadOnlyList<string> Names, CancellationToken Cancellation) checks
    )
    {
        var examination = new TablesExamination(cells, checks.Cancellation);
        return new TablesReport(
            cells.Count,
            relations.Count,
            [
                .. checks.Names.Select(name =>
                    examination.Check(
                        name,
                        [.. relations.Where(one => one.Checks.Count == 0 || one.Checks.Contains(name))]
                    )
                ),
            ]
        );
    }
}
