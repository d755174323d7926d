using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Documents.Model;
using Hansa.UseCases.Quality;

namespace Hansa.UseCases.Documents.Passport.Sections;

/// <summary>How far the figures can be trusted: what was accepted, undisclosed and unclassified, and what the data cannot say.</summary>
internal sealed class QualitySection : PassportSection
{
    public override string Anchor => "quality";

    public override LocalText Title => new("Quality of the data", "Качество данных");

    public override void Write(PassportSubject subject, DocumentDraft draft)
    {
        var manifest = subject.Material.Manifest;
        if (PartialYears.Caution(subject.Material) is { } caution)
            draft.Remark(RemarkKind.Caution, caution);
        WriteHidden(subject, draft);
        draft.Say(
            Records(
                manifest,
                draft.Key(new("Records of the dataset", "Записи набора данных"), subject.Material.Source("manifest"))
            )
        );
        WriteChecks(subject, draft);
        draft.Add(new BulletList([.. Limits(subject)]));
    }

    // Partners, unit values and head offices are told of the country: a region's part of them would be a table of its own.
    private static void WriteChecks(PassportSubject subject, DocumentDraft draft)
    {
        if (!subject.Material.Quality.Value.Succeeded)
            return;
        var summary = subject.Material.Quality.Value.Value.View(QualityReport.Summary);
        var key = draft.Key(new("Checks of the whole dataset", "Проверки всего набора данных"), summary.Provenance);
        draft.TableOfOne(
            summary with
            {
                Title = new("Checks of the whole dataset", "Проверки всего набора данных"),
                Notes = [],
            },
            key
        );
    }

    private static void WriteHidden(PassportSubject subject, DocumentDraft draft)
    {
        if (!subject.Material.Structure.Succeeded || subject.At(subject.Material.Structure.Value) is not { } at)
            return;
        var part = subject.Material.Structure.Value;
        var shown = Changes.Shown(subject.Material.Periods.Count);
        var trade = part.Comparison.Exports;
        var key = draft.Key(
            new("Undisclosed and unclassified trade", "Нераскрытая и неклассифицированная торговля"),
            part.Of("specificity")
        );
        ReportRow Row(string code, LocalText name, Func<int, Figure> share) =>
            new(code, name, [.. shown.Select(period => ReportCell.Of(share(period)))]);
        draft.TableOfOne(
            new ReportTable(
                "hidden",
                new("Exports that figures by product cannot place", "Экспорт, который нельзя отнести к товарам"),
                new("Share of all exports", "Доля во всём экспорте"),
                [
                    .. shown.Select(period => new ReportColumn(
                        $"share-{subject.Material.Periods[period]}",
                        new($"{subject.Material.Periods[period]}", $"{subject.Material.Periods[period]}"),
                        new("%", "%"),
                        2,
                        100
                    )),
                ],
                [
                    Row(
                        "undisclosed",
                        new("in undisclosed product codes", "в нераскрытых кодах товаров"),
                        period => Undisclosed(trade, period, at)
                    ),
                    Row(
                        "unclassified",
                        new("in codes that have no stage of processing", "в кодах без стадии переработки"),
                        period => Unclassified(trade, period, at)
                    ),
                ],
                [],
                part.Of("specificity")
            ),
            key
        );
    }

    private static Figure Undisclosed(TradeTable trade, int period, int territory)
    {
        var cell = trade.TerritoryCell(period, territory);
        return PassportSubject.Ratio(trade.UndisclosedAt(cell), trade.Totals[cell]);
    }

    private static Figure Unclassified(TradeTable trade, int period, int territory)
    {
        var cell = trade.TerritoryCell(period, territory);
        var left = trade.Totals[cell] - trade.UndisclosedAt(cell);
        for (var code = 0; code < trade.Codes.Count; code++)
            left -= trade.Known[trade.Cell(period, territory, code)];
        return PassportSubject.Ratio(Int128.Max(0, left), trade.Totals[cell]);
    }

    private static Passage Records(Manifest manifest, int key)
    {
        Measure Whole(long number) => new(Figure.Of(number), MeasureFormat.Whole, key);
        var counts = manifest.Counts;
        return new Passage(
            $"Records of the whole dataset: {Whole(counts.Read)} read, {Whole(counts.Accepted)} accepted, {Whole(counts.Quarantined)} set aside with a reason, {Whole(counts.Duplicate)} duplicates.",
            $"Записей во всём наборе данных: прочитано {Whole(counts.Read)}, принято {Whole(counts.Accepted)}, отложено с указанием причины {Whole(counts.Quarantined)}, повторов {Whole(counts.Duplicate)}."
        );
    }

    private static IEnumerable<Passage> Limits(PassportSubject subject)
    {
        var material = subject.Material;
        if (material.Imports is null)
            yield return new Passage(
                $"The dataset holds exports only: there is no trade balance, and no index that needs imports.",
                $"В наборе данных только экспорт: нет ни сальдо, ни показателей, которым нужен импорт."
            );
        if (!material.Manifest.Dimensions.Contains(Statistics.Cubes.Dimension.Size))
            yield return new Passage(
                $"The size of exporters is not known: nothing can be said of small and medium firms.",
                $"Размер экспортёров неизвестен: о малых и средних предприятиях сказать ничего нельзя."
            );
        yield return new Passage(
            $"Trade is counted where the declaring firm is registered, not where goods are made: head offices move exports to capitals.",
            $"Торговля учтена по месту регистрации декларанта, а не по месту производства: головные офисы переносят экспорт в столицы."
        );
        if (material.Manifest.Findings.Count > 0)
            yield return new Passage(
                $"Loading left {material.Manifest.Findings.Count} remarks on codes and values; the manifest of the snapshot lists them.",
                $"При загрузке сделано замечаний о кодах и значениях: {material.Manifest.Findings.Count}; они перечислены в манифесте снимка."
            );
    }
}
