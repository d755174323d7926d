using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Indicators;

namespace Hansa.UseCases.Explanations;

/// <summary>One sum under the letter that formulas give it.</summary>
/// <param name="Letter"><c>x(r,k)</c>, <c>b(k,T)</c>, <c>Y(r)</c>, …</param>
/// <param name="Meaning">What it is, with its period.</param>
internal sealed record LetterSum(string Letter, LocalText Meaning, StoredSum Number, string Unit);

/// <summary>The sums that a figure can be made of, in the letters of the formulas.</summary>
internal static class FigureLetters
{
    private const string Persons = "persons";

    public static IReadOnlyList<LetterSum> Of(ExplainedFigure figure) =>
        [.. figure.Moments.SelectMany(moment => At(figure, moment))];

    private static IEnumerable<LetterSum> At(ExplainedFigure figure, Moment moment)
    {
        var (comparison, needs) = (figure.Comparison, figure.Card.Needs);
        foreach (var sum in Trade(figure, moment, comparison.Exports, Own(figure)))
            yield return sum;
        if (needs.HasFlag(Needs.Benchmark))
        {
            foreach (var sum in Others(figure, moment, comparison.Benchmark, Group(figure)))
                yield return sum;
        }
        if (comparison.Imports is { } imports)
        {
            foreach (var sum in Trade(figure, moment, imports, Imports))
                yield return sum;
        }
        if (comparison.ImportBenchmark is { } benchmark && needs.HasFlag(Needs.ImportBenchmark))
        {
            foreach (var sum in Others(figure, moment, benchmark, ImportGroup))
                yield return sum;
        }
        foreach (var sum in Beside(figure, moment))
            yield return sum;
    }

    private static IEnumerable<LetterSum> Trade(ExplainedFigure figure, Moment moment, TradeTable table, Naming naming)
    {
        if (figure.Code is { } code)
            yield return Sum(
                figure,
                moment,
                (naming.Letter, "r,k", naming.InCode),
                table.Known[table.Cell(moment.Period, figure.Territory, code)]
            );
        yield return Sum(
            figure,
            moment,
            (naming.Letter, "r", naming.All),
            table.Totals[table.TerritoryCell(moment.Period, figure.Territory)]
        );
    }

    private static IEnumerable<LetterSum> Others(
        ExplainedFigure figure,
        Moment moment,
        Benchmark benchmark,
        Naming naming
    )
    {
        if (figure.Code is { } code)
            yield return Sum(
                figure,
                moment,
                (naming.Letter, "k", naming.InCode),
                benchmark.Group(moment.Period, figure.Territory, code)
            );
        yield return Sum(
            figure,
            moment,
            (naming.Letter, "", naming.All),
            benchmark.All(moment.Period, figure.Territory)
        );
    }

    private static IEnumerable<LetterSum> Beside(ExplainedFigure figure, Moment moment)
    {
        var comparison = figure.Comparison;
        var cell = comparison.Exports.TerritoryCell(moment.Period, figure.Territory);
        var persons = -(int)Math.Round(Math.Log10(comparison.PersonUnits));
        if (comparison.Product is { } product)
            yield return Sum(figure, moment, ("Y", "r", Product), product[cell]);
        if (comparison.Population is { } population)
            yield return Counted("P", Population, new StoredSum(population[cell], persons));
        if (comparison.Employment is { } employment)
            yield return Counted("e", Employment, new StoredSum(employment[cell], persons));

        LetterSum Counted(string letter, LocalText meaning, StoredSum number) =>
            new(Letter(letter, "r", moment), Dated(meaning, figure, moment), number, Persons);
    }

    private static LetterSum Sum(
        ExplainedFigure figure,
        Moment moment,
        (string Letter, string Key, LocalText Meaning) name,
        Int128 units
    ) =>
        new(
            Letter(name.Letter, name.Key, moment),
            Dated(name.Meaning, figure, moment),
            figure.Money(units),
            figure.IsOfPersons ? Persons : figure.Currency
        );

    private static string Letter(string letter, string key, Moment moment)
    {
        var inside = string.Join(',', new[] { key, moment.Mark }.Where(part => part.Length > 0));
        return inside.Length == 0 ? letter : $"{letter}({inside})";
    }

    private static LocalText Dated(LocalText meaning, ExplainedFigure figure, Moment moment) =>
        new($"{meaning.English}, {figure.PeriodOf(moment)}", $"{meaning.Russian}, {figure.PeriodOf(moment)}");

    private sealed record Naming(string Letter, LocalText InCode, LocalText All);

    private static Naming Own(ExplainedFigure figure) =>
        figure.IsOfPersons ? Employed
        : figure.Parts.Question.Flow == Statistics.Cubes.Flow.Import ? Imports with { Letter = "x" }
        : Exports;

    private static Naming Group(ExplainedFigure figure) => figure.IsOfPersons ? EmployedThere : ExportGroup;

    private static readonly Naming Exports = new(
        "x",
        new("Exports of the territory in the code", "Экспорт территории по коду"),
        new("All exports of the territory", "Весь экспорт территории")
    );

    private static readonly Naming Imports = new(
        "m",
        new("Imports of the territory in the code", "Импорт территории по коду"),
        new("All imports of the territory", "Весь импорт территории")
    );

    private static readonly Naming Employed = new(
        "e",
        new("Persons employed in the activity", "Занятые в виде деятельности"),
        new("All persons employed in the territory", "Все занятые территории")
    );

    private static readonly Naming ExportGroup = new(
        "b",
        new("Trade of the benchmark in the code", "Торговля базы сравнения по коду"),
        new("All trade of the benchmark", "Вся торговля базы сравнения")
    );

    private static readonly Naming ImportGroup = new(
        "w",
        new("Imports of the benchmark in the code", "Импорт базы сравнения по коду"),
        new("All imports of the benchmark", "Весь импорт базы сравнения")
    );

    private static readonly Naming EmployedThere = new(
        "E",
        new("Persons employed in the activity, benchmark", "Занятые в виде деятельности, база сравнения"),
        new("All persons employed, benchmark", "Все занятые, база сравнения")
    );

    private static readonly LocalText Product = new("Gross product", "Валовой продукт");

    private static readonly LocalText Population = new("Inhabitants", "Численность населения");

    private static readonly LocalText Employment = new("Persons employed", "Численность занятых");
}
