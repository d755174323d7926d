using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents.Model;
using Hansa.UseCases.Documents.Model.Charts;

namespace Hansa.UseCases.Documents.Passport.Sections;

/// <summary>What is exported: chapters as areas and as a table, and how much rests on few products.</summary>
internal sealed class ProductsSection : PassportSection
{
    private const int MostRows = 10;
    private const int MostTiles = 14;

    public override string Anchor => "products";

    public override LocalText Title => new("Products", "Товары");

    public override void Write(PassportSubject subject, DocumentDraft draft)
    {
        if (!subject.Material.Chapters.Succeeded)
        {
            SayWhyNot(draft, subject.Material.Chapters.Problem);
            return;
        }
        var part = subject.Material.Chapters.Value;
        if (subject.At(part) is not { } at)
        {
            SayNoTrade(draft);
            return;
        }
        var chapters = new StageFigures(subject, part, at)
            .All.Where(chapter => chapter.Values[^1].Value > 0)
            .OrderByDescending(chapter => chapter.Values[^1].Value)
            .ToArray();
        var key = draft.Key(
            new("Exports by product chapter", "Экспорт по товарным группам"),
            part.Of("value", "specificity", "value-index", "specificity-change")
        );
        draft.Chart(Tiles(chapters, subject), key);
        draft.TableOfOne(Table(chapters, subject, part), key);
        WriteConcentration(subject, draft, chapters);
    }

    private static Treemap Tiles(Stage[] chapters, PassportSubject subject) =>
        new(
            "products-treemap",
            new($"Exports by product chapter, {subject.Last}", $"Экспорт по товарным группам, {subject.Last} год"),
            ChartWords.Listed(
                chapters.Select(chapter => (chapter.Name, new[] { chapter.Shares[^1] })),
                MeasureFormat.Percent,
                subject
            ),
            [.. Shown(chapters).Select(one => new TreemapTile(one.Code, one.Name, one.Value, one.Share))],
            subject.MoneyFormat
        );

    private static IEnumerable<(string Code, LocalText Name, double Value, double Share)> Shown(Stage[] chapters)
    {
        foreach (var chapter in chapters.Take(MostTiles))
            yield return (chapter.Code, chapter.Name, chapter.Values[^1].Value!.Value, chapter.Shares[^1].Value ?? 0);
        var rest = chapters.Skip(MostTiles).ToArray();
        if (rest.Length > 0)
            yield return (
                "rest",
                new($"{rest.Length} more chapters", $"Ещё групп: {rest.Length}"),
                rest.Sum(chapter => chapter.Values[^1].Value!.Value),
                rest.Sum(chapter => chapter.Shares[^1].Value ?? 0)
            );
    }

    private static ReportTable Table(Stage[] chapters, PassportSubject subject, PreparedComparison part)
    {
        var columns = new ValueAndShare(subject);
        return new ReportTable(
            "products",
            new($"The largest product chapters, {subject.Last}", $"Крупнейшие товарные группы, {subject.Last} год"),
            new("Chapter", "Товарная группа"),
            columns.Columns,
            [
                .. chapters
                    .Take(MostRows)
                    .Select(chapter => new ReportRow(
                        chapter.Code,
                        new($"{chapter.Code} {chapter.Name.English}", $"{chapter.Code} {chapter.Name.Russian}"),
                        columns.Cells(chapter.Values[^1], chapter.Shares[^1], chapter.Shares[0], chapter.Index)
                    )),
            ],
            [],
            part.Of("value", "specificity", "value-index")
        );
    }

    private static void WriteConcentration(PassportSubject subject, DocumentDraft draft, Stage[] chapters)
    {
        if (!subject.Material.Headings.Succeeded || subject.At(subject.Material.Headings.Value) is not { } at)
            return;
        var part = subject.Material.Headings.Value;
        var own = Ascending(part.Comparison.Exports, subject.LastPeriod, at);
        if (own.Length == 0)
            return;
        draft.Heading(
            2,
            new("How much rests on few products", "Сколько держится на немногих товарах"),
            "concentration"
        );
        var key = draft.Key(new("Shares of products (4 digits)", "Доли товаров (4 знака)"), part.Of("specificity"));
        draft.Chart(Curves(subject, part, own), key);
        draft.Remark(RemarkKind.Meaning, Meaning(subject, part, own, (at, key)));
    }

    private static LorenzCurves Curves(PassportSubject subject, PreparedComparison part, double[] own)
    {
        var all = subject.IsWhole ? [] : Ascending(part.Comparison.Benchmark.Trade, subject.LastPeriod, 0);
        var name = CurveName(subject.Name, own);
        LorenzCurve[] curves =
            all.Length == 0
                ? [new(name, own)]
                : [new(name, own), new(CurveName(new("All territories together", "Все территории вместе"), all), all)];
        return new LorenzCurves(
            "products-lorenz",
            new(
                $"Lorenz curve of exports by product (4 digits), {subject.Last}",
                $"Кривая Лоренца экспорта по товарам (4 знака), {subject.Last} год"
            ),
            new(
                string.Join(" ", curves.Select(curve => curve.Name.English + ".")),
                string.Join(" ", curves.Select(curve => curve.Name.Russian + "."))
            ),
            curves,
            new("Share of the products exported, smallest first", "Доля экспортируемых товаров, от малых к крупным")
        );
    }

    private static LocalText CurveName(LocalText name, double[] shares)
    {
        var top = new Measure(Figure.Of(shares.TakeLast(MostRows).Sum()), MeasureFormat.Percent, 0);
        return new(
            $"{name.English}: {shares.Length} products, the ten largest have {top.In("en")}",
            $"{name.Russian}: товаров {shares.Length}, на десять крупнейших приходится {top.In("ru")}"
        );
    }

    private static Passage Meaning(
        PassportSubject subject,
        PreparedComparison part,
        double[] own,
        (int Territory, int Key) at
    )
    {
        var ten = new Measure(Figure.Of(own.TakeLast(MostRows).Sum()), MeasureFormat.Percent, at.Key);
        var first = new Measure(Figure.Of(own[^1]), MeasureFormat.Percent, at.Key);
        var said = new Passage(
            $"The largest product (heading of four digits) gives {first} of exports, the ten largest {ten}.",
            $"Крупнейший товар (позиция из четырёх знаков) даёт {first} экспорта, десять крупнейших — {ten}."
        );
        if (!subject.Material.HasDynamics)
            return said;
        var table = subject.Material.Figures("hhi", part);
        var (then, now) = (
            table[table.Row(0, at.Territory)].Value,
            table[table.Row(subject.LastPeriod, at.Territory)].Value
        );
        return (then, now) switch
        {
            ({ } one, { } other) when other > one => said.And(
                new Passage(
                    $"Since {subject.First} exports have become more concentrated.",
                    $"С {subject.First} года экспорт стал более сосредоточенным."
                )
            ),
            ({ } one, { } other) when other < one => said.And(
                new Passage(
                    $"Since {subject.First} exports have become less concentrated.",
                    $"С {subject.First} года экспорт стал менее сосредоточенным."
                )
            ),
            _ => said,
        };
    }

    // Shares in the trade whose product is known, the smallest first; products that are not traded have no place.
    private static double[] Ascending(TradeTable trade, int period, int territory)
    {
        double[] sums =
        [
            .. Enumerable
                .Range(0, trade.Codes.Count)
                .Select(code => (double)trade.Known[trade.Cell(period, territory, code)])
                .Where(sum => sum > 0)
                .Order(),
        ];
        var total = sums.Sum();
        return Array.ConvertAll(sums, sum => sum / total);
    }
}
