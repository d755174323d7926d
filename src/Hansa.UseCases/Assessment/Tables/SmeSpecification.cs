using Hansa.Statistics.Figures;
using Hansa.Statistics.Specification;
using Hansa.UseCases.Assessment.Specification;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Assessment.Tables;

/// <summary>Table 3: the SME specification profile, seven indicators under each approach; or the product codes that make approaches differ.</summary>
/// <remarks>Block 1 has the actual figures, Block 2 those of a target year. Rows are counted in different units, so each has its own form.</remarks>
internal sealed class SmeSpecification : PaperTable
{
    public override int Number => 3;

    public override Outcome<ReportTable> Make(MakeTable request, House house, CancellationToken cancellation) =>
        WhyNot(request) is { } problem
            ? problem
            : new ReadSmeProfile(request.Data)
            {
                Of = request.Of,
                AsInternal = request.AsInternal,
                Territory = request.Territory,
                Approaches = request.Approaches,
                Period = request.Period,
                Target = request.Target,
                Aggregates = request.Aggregates,
            }
                .Run(house, cancellation)
                .Then(report =>
                    request.Codes ? CodeDifferences.Of(report, house) : Outcome<ReportTable>.Of(Table(report))
                );

    private static Problem? WhyNot(MakeTable request) =>
        request.Scheme is not null
            ? new Problem(
                ProblemKind.Invalid,
                new("Table 3 takes approaches, not one scheme.", "Таблица 3 берёт подходы, а не одну классификацию."),
                new(
                    $"Say which classes are non-resource: --approach {request.Scheme}:CLASS+CLASS.",
                    $"Скажите, какие классы несырьевые: --approach {request.Scheme}:КЛАСС+КЛАСС."
                )
            )
        : request.Benchmark is not null
            ? new Problem(
                ProblemKind.Invalid,
                new("Table 3 compares with nothing.", "Таблица 3 ни с чем не сравнивает."),
                new("Leave --benchmark out.", "Уберите --benchmark.")
            )
        : null;

    private static ReportTable Table(SmeProfileReport report)
    {
        var columns = Columns(report).ToArray();
        var forms = Forms(report);
        return new ReportTable(
            "table-3",
            new("SME specification profile", "Профиль спецификации МСП"),
            new("Indicator", "Показатель"),
            [.. columns.Select(column => column.Column)],
            [.. SmeProfile.Rows.Select(row => Row(row, forms[row], columns.Select(column => column.Figures[row])))],
            [.. Readings(report), .. report.Notes, .. report.Findings, .. report.Differences.Select(Difference)],
            report.Provenance
        );
    }

    private static IEnumerable<(ReportColumn Column, IReadOnlyDictionary<string, Figure> Figures)> Columns(
        SmeProfileReport report
    )
    {
        foreach (var profile in report.Profiles)
            yield return (Column(1, profile, report.Window), profile.Actual);
        foreach (var profile in report.Profiles)
        {
            if (profile.Target is { } target)
                yield return (Column(2, profile, report.Target!), target);
        }
    }

    private static ReportColumn Column(int block, SmeApproachProfile profile, string period) =>
        new(
            $"block-{block}-{profile.Approach}",
            new($"{profile.Title.English} {period}", $"{profile.Title.Russian} {period}")
        );

    private static ReportRow Row(string code, ReportForm form, IEnumerable<Figure> figures) =>
        new(code, Labels[code], [.. figures.Select(ReportCell.Of)]) { Form = form };

    /// <summary>Code of a row → its label.</summary>
    internal static readonly IReadOnlyDictionary<string, LocalText> Labels = new Dictionary<string, LocalText>
    {
        ["1"] = new("1. Exports of SMEs", "1. Экспорт МСП"),
        ["2"] = new("2. SMEs in all exports", "2. МСП во всём экспорте"),
        ["3"] = new("3. SMEs in non-resource exports", "3. МСП в несырьевом экспорте"),
        ["3c"] = new("3c. All SME exports to non-resource exports", "3c. Весь экспорт МСП к несырьевому экспорту"),
        ["4"] = new("4. Non-resource exports per exporting SME", "4. Несырьевой экспорт на одно МСП-экспортёра"),
        ["5a"] = new("5a. Growth: SMEs, non-resource", "5a. Рост: МСП, несырьевой"),
        ["5b"] = new("5b. Growth: all, non-resource", "5b. Рост: все, несырьевой"),
        ["5q"] = new("5a to 5b", "5a к 5b"),
        ["6a"] = new("6a. Engineering in non-resource exports", "6a. Машиностроение в несырьевом экспорте"),
        ["6b"] = new("6b. SMEs in non-resource exports", "6b. МСП в несырьевом экспорте"),
        ["6q"] = new("6a to 6b", "6a к 6b"),
        ["7"] = new(
            "7. SMEs in competitive industrial exports",
            "7. МСП в экспорте конкурентоспособной промышленной продукции"
        ),
    };

    private static Dictionary<string, ReportForm> Forms(SmeProfileReport report)
    {
        var share = new ReportForm(Unit.Share.Code, new("%", "%"), 1, 100);
        var growth = share with { Code = Unit.GrowthIndex.Code };
        var quotient = new ReportForm(Unit.Ratio.Code, new("times", "раз"), 2, 1);
        return SmeProfile.Rows.ToDictionary(
            row => row,
            row =>
                row switch
                {
                    "1" => new ReportForm(report.Currency, report.MoneyWords, 1, 1 / report.MoneyUnit),
                    "4" => Load(report),
                    "5q" or "6q" => quotient,
                    "5a" or "5b" => growth,
                    _ => share,
                }
        );
    }

    private static ReportForm Load(SmeProfileReport report)
    {
        var largest = report
            .Profiles.SelectMany(one => new[] { one.Actual, one.Target })
            .Max(one => one?["4"].Value ?? 0);
        var currency = report.Currency;
        return largest >= 1e5 || largest == 0
            ? new ReportForm(currency, new($"mn {currency}", $"млн {currency}"), 1, 1e-6)
            : new ReportForm(currency, new($"thousand {currency}", $"тыс. {currency}"), 1, 1e-3);
    }

    private static IEnumerable<LocalText> Readings(SmeProfileReport report)
    {
        yield return new(
            $"Levels are means over {report.Window}, growth is its last year by its first (100 % is no change).",
            $"Уровни — средние за {report.Window}, рост — последний год к первому (100 % — без изменений)."
        );
        if (report.Target is { } target)
            yield return new(
                $"{target} is a scenario: given values or rates, by the same formulas, growth from {report.Window[^4..]}.",
                $"{target} — сценарий: заданные значения или темпы по тем же формулам, рост от {report.Window[^4..]}."
            );
        yield return new(
            "Row 3 has non-resource exports of SMEs above the line; row 3c all their exports, as the paper computed it.",
            "В строке 3 над чертой несырьевой экспорт МСП, в строке 3c — весь их экспорт, как считала статья."
        );
    }

    private static LocalText Difference(ApproachDifference difference)
    {
        var (one, other) = (difference.One, difference.Other);
        var codes = difference.Codes.Count;
        return difference.Spread("3") is { } spread && spread.Contributions.Count > 0
            ? new(
                $"Row 3 differs by {CodeDifferences.Points(spread.Difference, "en")} pp between {one} and {other}: {codes} product codes count differently, most of all {CodeDifferences.Largest(spread, "en")}. The option codes lists all of them.",
                $"Строка 3 различается на {CodeDifferences.Points(spread.Difference, "ru")} п. п. между {one} и {other}: по-разному учтено кодов товаров: {codes}, сильнее всего {CodeDifferences.Largest(spread, "ru")}. Параметр codes перечисляет все."
            )
            : new(
                $"{codes} product codes count differently under {one} and {other}. The option codes lists them.",
                $"По-разному учтено кодов товаров между {one} и {other}: {codes}. Параметр codes перечисляет их."
            );
    }
}
