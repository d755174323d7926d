using Hansa.UseCases.Assessment;
using Hansa.UseCases.Assessment.Tables;
using Hansa.UseCases.Documents.Model;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Documents;

/// <summary>Asks for the method's tables over a dataset as one document.</summary>
/// <param name="Data">The dataset's name.</param>
public sealed record MakeTableDocument(string Data) : UseCase<Document>
{
    /// <summary>Datasets of world exports: Table 1 compares with the first.</summary>
    public IReadOnlyList<string> Worlds { get; init; } = [];

    /// <summary>A window of years such as <c>2013..2017</c>; nothing takes each table's own.</summary>
    public string? Period { get; init; }

    public override Outcome<Document> Run(House house, CancellationToken cancellation)
    {
        var manifest = house.Datasets.Current(Data);
        if (!manifest.Succeeded)
            return manifest.Problem;
        var draft = new DocumentDraft();
        foreach (var number in PaperTable.All.Select(table => table.Number))
        {
            cancellation.ThrowIfCancellationRequested();
            Add(draft, number, house, cancellation);
        }
        draft.Heading(1, new("Sources of the figures", "Источники показателей"), "sources").Add(new SourceList());
        return draft.Finish(
            $"tables-{Data}",
            new("Tables of the method", "Таблицы метода"),
            new($"Dataset {Data}", $"Набор данных {Data}")
        );
    }

    private void Add(DocumentDraft draft, int number, House house, CancellationToken cancellation)
    {
        draft.Heading(1, new($"Table {number} of the method", $"Таблица {number} метода"), $"table-{number}");
        var made = new MakeTable(number, Data) { Period = Period, Benchmark = BenchmarkOf(number, house) }.Run(
            house,
            cancellation
        );
        if (made.Succeeded)
            draft.TableOfOne(made.Value, draft.Key(made.Value.Title, made.Value.Provenance));
        else
            draft.Remark(
                RemarkKind.Missing,
                new Passage(
                    $"This table cannot be made from the dataset: {made.Problem.Title} {made.Problem.Fix}",
                    $"По этому набору данных таблицу построить нельзя. {made.Problem.Title} {made.Problem.Fix}"
                )
            );
    }

    private string? BenchmarkOf(int number, House house) =>
        number != 1 || Worlds.Count == 0 ? null : WorldBenchmark.Of(house, Data, Worlds[0]);
}
