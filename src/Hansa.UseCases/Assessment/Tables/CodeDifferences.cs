using System.Globalization;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;
using Hansa.Statistics.Specification;
using Hansa.UseCases.Assessment.Specification;
using Hansa.UseCases.Documents;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Assessment.Tables;

/// <summary>The product codes that make the difference between the first two approaches of a profile, and what each contributes to each row.</summary>
internal static class CodeDifferences
{
    private const int Named = 3;
    private const char Minus = '−';

    public static Outcome<ReportTable> Of(SmeProfileReport report, House house)
    {
        if (report.Differences is not [var difference, ..])
            return new Problem(
                ProblemKind.Invalid,
                report.Profiles.Count < 2
                    ? new("A difference needs two approaches.", "Для различия нужны два подхода.")
                    : new LocalText(
                        "A table of aggregates knows totals alone: which product codes make the difference cannot be told from it.",
                        "В таблице агрегатов только итоги: какие коды товаров создают различие, по ней не узнать."
                    ),
                report.Profiles.Count < 2
                    ? new("Name two: --approach rec,volrc.", "Назовите два: --approach rec,volrc.")
                    : new LocalText(
                        "Take a dataset whose rows have products and sizes of firms.",
                        "Возьмите набор данных, в строках которого есть товары и размеры фирм."
                    )
            );
        var spreads = ApproachDifference
            .Rows.Select(row => (Row: row, Spread: difference.Spread(row)))
            .ToDictionary(pair => pair.Row, pair => pair.Spread);
        return Table(report, difference, spreads, Names(house));
    }

    /// <summary>A difference of shares in percentage points.</summary>
    public static string Points(Fraction share, string language, int decimals = 1) =>
        PrintedFigure.Number((share * Fraction.Of(100)).Double(), decimals, Culture(language)).Replace('-', Minus);

    /// <summary>The codes that contribute most, with their points: <c>7208 (−1.23)</c>.</summary>
    public static string Largest(ApproachSpread spread, string language) =>
        string.Join(
            language == "ru" ? "; " : ", ",
            spread.Contributions.Take(Named).Select(one => $"{one.Key} ({Points(one.Value, language, 2)})")
        );

    private static CultureInfo Culture(string language) =>
        CultureInfo.GetCultureInfo(language == "ru" ? "ru-RU" : "en");

    private static ReportTable Table(
        SmeProfileReport report,
        ApproachDifference difference,
        Dictionary<string, ApproachSpread?> spreads,
        IReadOnlyDictionary<string, LocalText> chapters
    )
    {
        var parts = spreads.ToDictionary(
            pair => pair.Key,
            pair => pair.Value?.Contributions.ToDictionary(one => one.Key, one => one.Value)
        );
        // Those that move row 3 most stand first.
        var codes = difference
            .Codes.OrderByDescending(code => Math.Abs(Part(parts["3"], code).Double()))
            .ThenBy(code => code, StringComparer.Ordinal)
            .ToArray();
        return new ReportTable(
            "table-3-codes",
            new(
                $"Product codes that make {difference.One} and {difference.Other} differ",
                $"Коды товаров, из-за которых {difference.One} и {difference.Other} различаются"
            ),
            new("Product", "Товар"),
            Columns(report, difference),
            [.. codes.Select(code => Row(code, difference, parts, chapters)), Total(difference, codes, spreads)],
            [
                new(
                    $"Contributions to the indicator under {difference.One} less that under {difference.Other}; each row of the profile splits over the codes without a rest (Shapley values of numerator and denominator). 4 is in {report.Currency} per exporter.",
                    $"Вклады в показатель по {difference.One} за вычетом показателя по {difference.Other}; каждая строка профиля разложена по кодам без остатка (значения Шепли числителя и знаменателя). 4 — в {report.Currency} на экспортёра."
                ),
                new(
                    "Hidden codes count where they surely belong.",
                    "Скрытые коды учтены там, куда они относятся наверняка."
                ),
                .. report.Notes,
            ],
            report.Provenance
        );
    }

    private static IReadOnlyList<ReportColumn> Columns(SmeProfileReport report, ApproachDifference difference) =>
        [
            new("chapter", new("Chapter", "Группа")),
            new("one", new(difference.One, difference.One)),
            new("other", new(difference.Other, difference.Other)),
            new("exports", new("Exports, mean", "Экспорт, среднее"), report.MoneyWords, 3, 1 / report.MoneyUnit),
            new("sme-exports", new("Of SMEs", "В т. ч. МСП"), report.MoneyWords, 3, 1 / report.MoneyUnit),
            .. ApproachDifference.Rows.Select(row =>
                row == "4"
                    ? new ReportColumn("contribution-4", new("4", "4"), new(report.Currency, report.Currency), 0)
                    : new ReportColumn($"contribution-{row}", new(row, row), new("pp", "п. п."), 3, 100)
            ),
        ];

    private static ReportRow Row(
        string code,
        ApproachDifference difference,
        Dictionary<string, Dictionary<string, Fraction>?> parts,
        IReadOnlyDictionary<string, LocalText> chapters
    )
    {
        var (all, sme) = difference.Exports(code);
        var (one, other) = difference.CountsIn(code);
        return new ReportRow(
            code,
            new(code, code),
            [
                ReportCell.Of(code.Length >= 2 && chapters.TryGetValue(code[..2], out var name) ? name : new("", "")),
                ReportCell.Of(Word(one)),
                ReportCell.Of(Word(other)),
                Cell(all),
                Cell(sme),
                .. ApproachDifference.Rows.Select(row =>
                    parts[row] is { } found ? Cell(Part(found, code)) : ReportCell.Of(Figure.None(Missing.NotObserved))
                ),
            ]
        );
    }

    private static ReportRow Total(
        ApproachDifference difference,
        string[] codes,
        Dictionary<string, ApproachSpread?> spreads
    )
    {
        var exports = codes.Select(difference.Exports).ToArray();
        return new ReportRow(
            "total",
            new("Difference", "Разность"),
            [
                ReportCell.Empty,
                ReportCell.Empty,
                ReportCell.Empty,
                Cell(exports.Aggregate(Fraction.Zero, (sum, one) => sum + one.All)),
                Cell(exports.Aggregate(Fraction.Zero, (sum, one) => sum + one.Sme)),
                .. ApproachDifference.Rows.Select(row =>
                    spreads[row] is { } spread
                        ? Cell(spread.Difference)
                        : ReportCell.Of(Figure.None(Missing.NotObserved))
                ),
            ]
        );
    }

    private static Fraction Part(Dictionary<string, Fraction>? parts, string code) =>
        parts is not null && parts.TryGetValue(code, out var part) ? part : Fraction.Zero;

    private static ReportCell Cell(Fraction amount) => ReportCell.Of(Figure.Of(amount.Double()));

    private static LocalText Word(SmeQuantity counts) =>
        !counts.HasFlag(SmeQuantity.NonResource) ? new("resource", "сырьевой")
        : counts.HasFlag(SmeQuantity.Competitive) ? new("non-resource, competitive", "несырьевой, конкурентоспособный")
        : new("non-resource", "несырьевой");

    private static IReadOnlyDictionary<string, LocalText> Names(House house) =>
        house.Reference.Scheme("hs-chapters") is { Succeeded: true } chapters
            ? Coding.LabelsOf(chapters.Value)
            : new Dictionary<string, LocalText>();
}
