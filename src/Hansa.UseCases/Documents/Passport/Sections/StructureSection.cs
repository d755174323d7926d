using Hansa.Statistics.Figures;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents.Model;
using Hansa.UseCases.Documents.Model.Charts;

namespace Hansa.UseCases.Documents.Passport.Sections;

/// <summary>Exports by stage of processing, year by year, and what the movement of shares hides.</summary>
internal sealed class StructureSection : PassportSection
{
    public static readonly LocalText What = new("Exports by stage of processing", "Экспорт по стадиям переработки");

    public override string Anchor => "structure";

    public override LocalText Title => new("Structure of exports and its dynamics", "Структура экспорта и её динамика");

    public override void Write(PassportSubject subject, DocumentDraft draft)
    {
        if (!subject.Material.Structure.Succeeded)
        {
            SayWhyNot(draft, subject.Material.Structure.Problem);
            return;
        }
        var part = subject.Material.Structure.Value;
        if (subject.At(part) is not { } at)
        {
            SayNoTrade(draft);
            return;
        }
        var key = draft.Key(What, part.Of("value", "specificity", "value-index", "specificity-change"));
        var stages = new StageFigures(subject, part, at);
        draft.Say(
            new Passage(
                $"Goods are put into four stages of processing by the approach of the Vologda Research Center. A share is the part of the stage in all exports of the territory.",
                $"Товары разделены на четыре стадии переработки по подходу Вологодского научного центра. Доля — часть стадии во всём экспорте территории."
            )
        );
        draft.Chart(Bars(stages, subject), key);
        draft.TableOfOne(Table(stages, subject, part), key);
        draft.Remark(RemarkKind.Meaning, Meaning(stages, subject, key));
    }

    private static StructureBars Bars(StageFigures stages, PassportSubject subject) =>
        new(
            "structure-bars",
            new(
                $"Structure of exports by stage of processing, {subject.Window}, %",
                $"Структура экспорта по стадиям переработки, {subject.Window}, %"
            ),
            ChartWords.Of(stages.All.Select(stage => (stage.Name, stage.Shares[0], stage.Shares[^1])), subject),
            [.. subject.Material.Periods.Select(period => period.ToString())],
            [.. stages.All.Select(stage => new ChartSeries(stage.Code, stage.Name, stage.Shares))]
        );

    private static ReportTable Table(StageFigures stages, PassportSubject subject, PreparedComparison part)
    {
        var shown = Changes.Shown(subject.Material.Periods.Count);
        var money = subject.MoneyFormat;
        return new ReportTable(
            "structure",
            new(
                "Exports by stage of processing: shares by year, value, change",
                "Экспорт по стадиям переработки: доли по годам, объём, изменение"
            ),
            new("Stage of processing", "Стадия переработки"),
            [
                .. shown.Select(period => new ReportColumn(
                    $"share-{subject.Material.Periods[period]}",
                    new($"{subject.Material.Periods[period]}", $"{subject.Material.Periods[period]}"),
                    new("%", "%"),
                    Scale: 100
                )),
                new(
                    $"value-{subject.Last}",
                    new($"Value {subject.Last}", $"Объём, {subject.Last}"),
                    money.Unit,
                    money.Decimals,
                    money.Scale
                ),
                .. subject.Material.HasDynamics
                    ? new ReportColumn[]
                    {
                        new(
                            "index",
                            new($"{subject.Last} to {subject.First}", $"{subject.Last} к {subject.First}"),
                            new("%", "%"),
                            Scale: 100
                        ),
                        new("share-change", new("Change of share", "Изменение доли"), new("pp", "п. п."), Scale: 100),
                    }
                    : [],
            ],
            [.. stages.All.Select(stage => new ReportRow(stage.Code, stage.Name, Cells(stage, shown, subject)))],
            part.Notes,
            part.Of("value", "specificity", "value-index", "specificity-change")
        );
    }

    private static IReadOnlyList<ReportCell> Cells(Stage stage, IReadOnlyList<int> shown, PassportSubject subject) =>
        [
            .. shown.Select(period => ReportCell.Of(stage.Shares[period])),
            ReportCell.Of(stage.Values[^1]),
            .. subject.Material.HasDynamics ? new[] { ReportCell.Of(stage.Index), ReportCell.Of(stage.Change) } : [],
        ];

    private static Passage Meaning(StageFigures stages, PassportSubject subject, int key)
    {
        var largest = stages.Disclosed.MaxBy(stage => stage.Shares[^1].Value ?? -1)!;
        var first = new Passage(
            $"The largest part in {subject.Last} is “{largest.Name}”: {Percent(largest.Shares[^1], key)} of exports.",
            $"Крупнейшая часть в {subject.Last} году — «{largest.Name}»: {Percent(largest.Shares[^1], key)} экспорта."
        );
        return subject.Material.HasDynamics ? first.And(Moved(stages, subject, key)).And(Hidden(stages)) : first;
    }

    private static Passage Moved(StageFigures stages, PassportSubject subject, int key)
    {
        var gainer = stages.Disclosed.MaxBy(stage => stage.Change.Value ?? double.MinValue)!;
        var loser = stages.Disclosed.MinBy(stage => stage.Change.Value ?? double.MaxValue)!;
        if (gainer.Change.Value is not > 0 || loser.Change.Value is not < 0)
            return new Passage($"The shares have not moved.", $"Доли не изменились.");
        return new Passage(
            $"Since {subject.First} the share of “{gainer.Name}” gained most ({Points(gainer.Change, key)}), that of “{loser.Name}” lost most ({Points(loser.Change, key)}).",
            $"С {subject.First} года больше всего выросла доля «{gainer.Name}» ({Points(gainer.Change, key)}), больше всего снизилась доля «{loser.Name}» ({Points(loser.Change, key)})."
        );
    }

    // A share can grow while its value falls: the reader must not take it for success.
    private static Passage Hidden(StageFigures stages)
    {
        var seeming = stages.Disclosed.Where(stage => stage.Change.Value > 0 && stage.Index.Value < 1).ToArray();
        return seeming.Length == 0
            ? Passage.Empty
            : new Passage(
                $"Careful: {Names(seeming, "en")} grew in share while the value fell; the other exports fell more.",
                $"Осторожно: доля выросла при падении объёма — {Names(seeming, "ru")}; остальной экспорт упал сильнее."
            );
    }

    private static string Names(IEnumerable<Stage> stages, string language) =>
        string.Join(
            ", ",
            stages.Select(stage => language == "ru" ? $"«{stage.Name.Russian}»" : $"“{stage.Name.English}”")
        );

    private static Measure Percent(Figure share, int key) => new(share, MeasureFormat.Percent, key);

    private static Measure Points(Figure change, int key) => new(change, MeasureFormat.Points, key);
}

/// <summary>A stage of processing in a territory's exports, period by period.</summary>
internal sealed record Stage(
    string Code,
    LocalText Name,
    IReadOnlyList<Figure> Values,
    IReadOnlyList<Figure> Shares,
    Figure Index,
    Figure Change
);

/// <summary>All classes of a comparison for one territory, period by period.</summary>
internal sealed class StageFigures
{
    private const string Undisclosed = "undisclosed";

    public StageFigures(PassportSubject subject, PreparedComparison part, int territory)
    {
        var material = subject.Material;
        var (values, shares) = (material.Figures("value", part), material.Figures("specificity", part));
        var codes = part.Comparison.Exports.Codes;
        All =
        [
            .. codes.Select(
                (code, at) =>
                    new Stage(
                        code,
                        part.Coding.Labels.GetValueOrDefault(code, LocalText.Same(code)),
                        ByPeriod(material, period => PassportSubject.Cell(values, territory, period, at)),
                        ByPeriod(material, period => PassportSubject.Cell(shares, territory, period, at)),
                        Span(material, part, "value-index", territory, at),
                        Span(material, part, "specificity-change", territory, at)
                    )
            ),
        ];
    }

    public IReadOnlyList<Stage> All { get; }

    /// <summary>The same without the class of what is not disclosed, of which nothing can be said.</summary>
    public IEnumerable<Stage> Disclosed => All.Where(stage => stage.Code != Undisclosed);

    private static Figure[] ByPeriod(PassportMaterial material, Func<int, Figure> figure) =>
        [.. Enumerable.Range(0, material.Periods.Count).Select(figure)];

    private static Figure Span(
        PassportMaterial material,
        PreparedComparison part,
        string indicator,
        int territory,
        int code
    )
    {
        if (!material.HasDynamics)
            return Figure.None(Missing.NoBase);
        var table = material.Figures(indicator, part);
        return table[table.Row(0, territory, code)];
    }
}
