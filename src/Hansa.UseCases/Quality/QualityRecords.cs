using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;

namespace Hansa.UseCases.Quality;

/// <summary>What became of the records of the files: accepted, quarantined, duplicates, revisions; negative lines and partial years.</summary>
internal sealed class QualityRecords(QualitySubject subject, Cube cells)
{
    public const string View = "records";

    private static readonly LocalText Title = new("Records", "Записи");

    private Manifest Manifest => subject.Manifest;

    public Outcome<QualityPart> Part() =>
        from reasons in Reasons()
        select new QualityPart([Table(reasons)], [Accepted(), .. Matched(), .. PartialYears()]);

    private ReportTable Table(IReadOnlyList<ReportRow> reasons) =>
        new(
            QualityReport.CodeOf(View),
            Title,
            new("Kind of record", "Вид записей"),
            [
                new("number", new("Number", "Число"), Decimals: 0),
                new("share", new("Of those read", "От прочитанных"), new("%", "%"), Decimals: 2, Scale: 100),
            ],
            [.. Counts(), .. reasons, Negatives()],
            [.. YearNotes(), .. Findings(), NegativeNote],
            subject.Provenance("")
        );

    private IEnumerable<ReportRow> Counts()
    {
        var counts = Manifest.Counts;
        yield return Count("read", new("read", "прочитано"), counts.Read);
        yield return Count("accepted", new("accepted", "принято"), counts.Accepted);
        yield return Count("quarantined", new("quarantined", "в карантине"), counts.Quarantined);
        yield return Count("duplicate", new("duplicates", "дубликаты"), counts.Duplicate);
        yield return Count("blank", new("blank", "пустые"), counts.Blank);
        yield return Count(
            "revisions",
            new("accepted as revisions", "приняты как исправления"),
            Manifest.Files.Sum(file => file.Revisions)
        );
        yield return Count(
            "replaced",
            new("replaced by later files", "заменены более поздними файлами"),
            Manifest.Files.Sum(file => file.Replaced)
        );
    }

    private Outcome<IReadOnlyList<ReportRow>> Reasons() =>
        Manifest.Counts.Quarantined == 0
            ? Array.Empty<ReportRow>()
            : subject
                .House.Datasets.Quarantine(Manifest.Dataset, subject.Cancellation)
                .Select(records =>
                    (IReadOnlyList<ReportRow>)
                        [
                            .. records
                                .GroupBy(record => record.Reason)
                                .OrderByDescending(group => group.Count())
                                .ThenBy(group => group.Key, StringComparer.Ordinal)
                                .Select(group =>
                                    Count(
                                        $"quarantined-{group.Key}",
                                        new($"quarantined: {group.Key}", $"в карантине: {group.Key}"),
                                        group.Count()
                                    )
                                ),
                        ]
                );

    // Single rows are not seen by sums: a correction shows where it makes the smallest cell negative.
    private ReportRow Negatives() =>
        new(
            "negative-cells",
            new($"cells below zero in {subject.Scope.Periods}", $"ячейки ниже нуля за {subject.Scope.Periods}"),
            [
                ReportCell.Of(Figure.Of(Enumerable.Range(0, cells.Count).Count(cell => cells.Values![cell] < 0))),
                ReportCell.Empty,
            ]
        );

    private ReportRow Count(string code, LocalText label, long number) =>
        new(
            code,
            label,
            [ReportCell.Of(Figure.Of(number)), ReportCell.Of(QualitySubject.Share(number, Manifest.Counts.Read))]
        );

    private ReportRow Accepted() =>
        QualitySummary.Row(
            "accepted",
            new("records accepted", "принято записей"),
            QualitySubject.Share(Manifest.Counts.Accepted, Manifest.Counts.Read),
            new(
                $"{Manifest.Counts.Quarantined} quarantined, {Manifest.Counts.Duplicate} duplicates",
                $"в карантине {Manifest.Counts.Quarantined}, дубликатов {Manifest.Counts.Duplicate}"
            )
        );

    private IEnumerable<ReportRow> Matched() =>
        Manifest.Link?.Total is { ValueShare: { } value, FirmShare: { } firms }
            ?
            [
                QualitySummary.Row(
                    "matched",
                    new("value of firms that the register knows", "стоимость у предприятий, известных реестру"),
                    Figure.Of(value),
                    new(
                        $"and {QualitySubject.Percent(Figure.Of(firms)).English} of the firms",
                        $"и {QualitySubject.Percent(Figure.Of(firms)).Russian} предприятий"
                    )
                ),
            ]
            : [];

    private IEnumerable<ReportRow> PartialYears() =>
        Years()
            .Select(year =>
                QualitySummary.Row(
                    $"months-{year.Year}",
                    new($"months of {year.Year}", $"месяцы {year.Year} года"),
                    QualitySubject.Share(year.Months, 12),
                    new(
                        "part of a year: not to be compared with whole ones",
                        "часть года: с полными годами не сравнивать"
                    )
                )
            );

    private IEnumerable<LocalText> YearNotes() =>
        Years()
            .Select(year => new LocalText(
                $"{year.Year} holds {year.Months} of 12 months.",
                $"В {year.Year} году есть {year.Months} из 12 месяцев."
            ));

    private IEnumerable<(int Year, int Months)> Years() =>
        ComparisonScope
            .PeriodsOf(Manifest, ComparisonScope.FlowOf(Manifest, Flow.Export), Grain.Month)
            .GroupBy(month => month.YearNumber)
            .Where(year => year.Count() < 12)
            .Select(year => (year.Key, year.Count()));

    private IEnumerable<LocalText> Findings() =>
        Manifest.Findings.Count == 0
            ? []
            :
            [
                new(
                    $"Findings noted by the load: {Manifest.Findings.Count}; hansa datasets {Manifest.Dataset} lists them.",
                    $"Замечаний при загрузке: {Manifest.Findings.Count}; их список: hansa datasets {Manifest.Dataset}."
                ),
            ];

    private static readonly LocalText NegativeNote = new(
        "A cell is a product, partner, territory and period; a negative line inside a cell that stays above zero is not seen.",
        "Ячейка — товар, партнёр, территория и период; отрицательная строка внутри ячейки, которая остаётся выше нуля, не видна."
    );
}
