using Hansa.Cli.Rendering;
using Hansa.Cli.Texts;
using Hansa.Samples.Firms;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Documents;

namespace Hansa.Cli.Demo;

/// <summary>What small and medium-sized firms export by the link, beside what was planted in the made-up files.</summary>
public sealed class FirmsBeside(LinkReport report, FirmLedger truth, string language)
{
    private readonly Typography typography = new(language);

    public PrintedTable Print(string title)
    {
        var rows = report.Facts.Coverage.Select(Row).ToArray();
        return new PrintedTable(
            [
                new PrintedColumn(Words.Of("axis.period").In(language)),
                Head("demo.sme-exporters"),
                Head("demo.planted"),
                Head("demo.sme-exports"),
                Head("demo.planted"),
            ],
            rows
        )
        {
            Title = title,
            Notes = [Words.Of("demo.firms-rule").In(language)],
        };
    }

    private static string[] Cells(params string[] cells) => cells;

    private IReadOnlyList<string> Row(LinkCoverage year)
    {
        var planted = truth.Rows.Where(row => $"{row.Year}" == year.Period).ToArray();
        return Cells(
            year.Period,
            typography.Whole(year.Linked.Firms),
            typography.Whole(planted.Sum(row => row.Exporters)),
            Dollars((decimal)year.Linked.Value),
            Dollars(planted.Sum(row => row.Cents))
        );
    }

    // To the cent: what is planted must come out whole.
    private string Dollars(decimal cents) => typography.Exact((cents / 100m) + 0.00m);

    private PrintedColumn Head(string word) => new(Words.Of(word).In(language), IsRight: true);
}
