using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Published;

/// <summary>Published tables that come with the project.</summary>
/// <param name="Name">Of their folder.</param>
/// <param name="Title">What was published: author, year, title.</param>
/// <param name="Files">Cells and relations, as <see cref="CheckTables"/> takes them.</param>
public sealed record PublishedTables(string Name, string Title, IReadOnlyList<string> Files);

/// <summary>Asks which published tables come with the project.</summary>
public sealed record ListPublishedTables : UseCase<IReadOnlyList<PublishedTables>>
{
    public override Outcome<IReadOnlyList<PublishedTables>> Run(House house, CancellationToken cancellation) =>
        Outcome<IReadOnlyList<PublishedTables>>.Of(house.Reference.PublishedTables);
}

/// <summary>Checks published tables that come with the project.</summary>
public sealed record CheckPublishedTables(string Name) : UseCase<TablesReport>
{
    public override Outcome<TablesReport> Run(House house, CancellationToken cancellation)
    {
        var all = house.Reference.PublishedTables;
        return all.FirstOrDefault(one => one.Name == Name) is { } found
            ? new CheckTables(found.Files).Run(house, cancellation)
            : new Problem(
                ProblemKind.NotFound,
                new($"There are no published tables '{Name}'.", $"Опубликованных таблиц «{Name}» нет."),
                Nearest.Advice(
                    Name,
                    [.. all.Select(one => one.Name)],
                    new(
                        "Tables of your own are checked on the command line: hansa check-tables.",
                        "Собственные таблицы проверяет командная строка: hansa check-tables."
                    )
                )
            );
    }
}
