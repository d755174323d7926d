using Hansa.Statistics.Figures;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents.Model;

namespace Hansa.UseCases.Documents.Passport.Sections;

/// <summary>The figures of the first page, each with its source.</summary>
internal sealed class KeyFacts(PassportSubject subject, DocumentDraft draft)
{
    // Bands of the Horizontal Merger Guidelines (US Department of Justice and FTC, 2010), section 5.3.
    private const double Moderate = 0.15;
    private const double High = 0.25;

    private readonly PassportMaterial material = subject.Material;
    private readonly int last = subject.LastPeriod;
    private readonly int value = draft.Key(
        new("Value of exports and imports", "Объём экспорта и импорта"),
        subject.Material.Source("value/1")
    );

    public KeyFigure Exports() =>
        new(
            new($"Exports, {subject.Last}", $"Экспорт, {subject.Last} год"),
            Money(subject.Exports(last)),
            material.HasDynamics
                ? new Passage(
                    $"{subject.First}: {Money(subject.Exports(0))}",
                    $"{subject.First} год: {Money(subject.Exports(0))}"
                )
                : Passage.Empty
        );

    public KeyFigure Change() =>
        new(
            new($"Change of exports, {subject.Window}", $"Изменение экспорта, {subject.Window}"),
            new Measure(ChangeOfExports(), MeasureFormat.Percent, ChangeKey()),
            material.HasDynamics ? new Passage($"in current prices", $"в текущих ценах") : Passage.Empty
        );

    /// <summary>A region's share in its country; of the country, how many regions export.</summary>
    public KeyFigure Place() =>
        subject.IsWhole
            ? new(
                new("Exporting regions", "Регионов с экспортом"),
                new Measure(
                    Figure.Of(
                        subject.Regions.Totals.Territories.Count(code => subject.Regions.Totals.All(code, last) > 0)
                    ),
                    MeasureFormat.Whole,
                    value
                ),
                Passage.Empty
            )
            : new(
                new("Share in all exports of the dataset", "Доля во всём экспорте набора данных"),
                ShareMeasure(),
                Rank(last) is { } rank
                    ? new Passage($"rank {rank} of {Count}", $"место {rank} из {Count}")
                    : Passage.Empty
            );

    public KeyFigure Balance()
    {
        var name = new LocalText($"Trade balance, {subject.Last}", $"Сальдо торговли, {subject.Last} год");
        if (material.Imports is not { } imports)
            return new(
                name,
                new Measure(Figure.None(Missing.NotObserved), MeasureFormat.Whole, value),
                new Passage($"no imports in the dataset", $"импорта в наборе данных нет")
            );
        var bought = material.Money(imports.All(subject.Code, last));
        return new(
            name,
            Money(Figure.Of((subject.Exports(last).Value ?? 0) - bought)),
            new Passage($"imports: {Money(Figure.Of(bought))}", $"импорт: {Money(Figure.Of(bought))}")
        );
    }

    public KeyFigure Destinations()
    {
        var name = new LocalText("Destination countries", "Стран назначения");
        if (PartnerRanking.Of(subject) is not { Partners: [var first, ..] } ranking)
            return new(name, new Measure(Figure.None(Missing.NotObserved), MeasureFormat.Whole, value), Passage.Empty);
        return new(
            name,
            new Measure(
                Figure.Of(ranking.Partners.Count(one => one.Last > 0)),
                MeasureFormat.Whole,
                ranking.Key(draft)
            ),
            new Passage($"first: {first.Name}", $"первая: {first.Name}")
        );
    }

    public KeyFigure Products()
    {
        var name = new LocalText("Product headings exported (4 digits)", "Товарных позиций в экспорте (4 знака)");
        if (Headings() is not { } headings || subject.At(headings) is not { } at)
            return new(name, new Measure(Figure.None(Missing.NotObserved), MeasureFormat.Whole, value), Passage.Empty);
        var exports = headings.Comparison.Exports;
        var count = Enumerable
            .Range(0, exports.Codes.Count)
            .Count(code => exports.Known[exports.Cell(last, at, code)] > 0);
        return new(
            name,
            new Measure(
                Figure.Of(count),
                MeasureFormat.Whole,
                draft.Key(new("Number of products", "Число товаров"), headings.Of("value"))
            ),
            Passage.Empty
        );
    }

    public KeyFigure Concentration()
    {
        var name = new LocalText("Concentration on products (HHI, 0 to 1)", "Концентрация по товарам (HHI, от 0 до 1)");
        var index = ProductConcentration(last);
        return new(
            name,
            new Measure(
                index,
                new MeasureFormat(2),
                Headings() is { } headings ? draft.Key(new("Concentration", "Концентрация"), headings.Of("hhi")) : value
            ),
            index.Value is { } found ? Passage.Of(Degree(found)) : Passage.Empty
        );
    }

    public KeyFigure NonPrimary()
    {
        var name = new LocalText("Share of non-primary goods", "Доля несырьевых товаров");
        var share = StageShare(last);
        return new(
            name,
            new Measure(
                share,
                MeasureFormat.Percent,
                material.Structure is { Succeeded: true } part
                    ? draft.Key(StructureSection.What, part.Value.Of("value", "specificity"))
                    : value
            ),
            new Passage($"VolRC approach", $"подход ВолНЦ")
        );
    }

    public Passage Meaning() => Size().And(Direction()).And(Breadth());

    private Passage Size() =>
        subject.IsWhole || Rank(last) is not { } rank
            ? Passage.Empty
            : new Passage(
                $"By value of exports the region ranks {rank} of {Count}; it gives {ShareMeasure()} of all exports.",
                $"По объёму экспорта регион на {rank}-м месте из {Count}; его доля во всём экспорте — {ShareMeasure()}."
            );

    private Passage Direction()
    {
        if (!material.HasDynamics || ChangeOfExports().Value is not { } change)
            return new Passage(
                $"The dataset holds one period, so nothing can be said of growth.",
                $"В наборе данных один период, поэтому о росте сказать ничего нельзя."
            );
        var size = new Measure(Figure.Of(Math.Abs(change)), MeasureFormat.Percent, ChangeKey());
        var moved =
            change >= 0
                ? new Passage(
                    $"Since {subject.First} exports grew by {size}.",
                    $"С {subject.First} года экспорт вырос на {size}."
                )
                : new Passage(
                    $"Since {subject.First} exports fell by {size}.",
                    $"С {subject.First} года экспорт сократился на {size}."
                );
        return moved
            .And(Ranks())
            .And(
                new Passage(
                    $"The values are in current prices of the dataset's currency: prices of raw materials and exchange rates are part of the change.",
                    $"Объёмы даны в текущих ценах в валюте набора данных: часть изменения — это цены на сырьё и курсы валют."
                )
            );
    }

    private Passage Ranks() =>
        subject.IsWhole || (Rank(0), Rank(last)) is not ({ } then, { } now) || then == now
            ? Passage.Empty
            : new Passage($"Its rank went from {then} to {now}.", $"Место изменилось с {then}-го на {now}-е.");

    private Passage Breadth() =>
        ProductConcentration(last).Value switch
        {
            null => Passage.Empty,
            >= High => new Passage(
                $"Exports rest on few products: what happens to one of them shows in the whole.",
                $"Экспорт держится на немногих товарах: беда с одним из них видна во всём объёме."
            ),
            >= Moderate => new Passage(
                $"Exports are moderately concentrated on their largest products.",
                $"Экспорт умеренно сосредоточен на крупнейших товарах."
            ),
            _ => new Passage(
                $"Exports are spread over many products, which protects them from trouble with a single one.",
                $"Экспорт распределён по многим товарам, и это защищает его от неудач с одним из них."
            ),
        };

    private static LocalText Degree(double index) =>
        index switch
        {
            >= High => new("high", "высокая"),
            >= Moderate => new("moderate", "умеренная"),
            _ => new("low", "низкая"),
        };

    private PreparedComparison? Headings() => material.Headings.Succeeded ? material.Headings.Value : null;

    private Figure ProductConcentration(int period) =>
        Headings() is { } headings && subject.At(headings) is { } at
            ? material.Figures("hhi", headings) is var table
                ? table[table.Row(period, at)]
                : default
            : Figure.None(Missing.NotObserved);

    private Figure StageShare(int period)
    {
        if (!material.Structure.Succeeded || subject.At(material.Structure.Value) is not { } at)
            return Figure.None(Missing.NotObserved);
        var part = material.Structure.Value;
        var table = material.Figures("specificity", part);
        var code = part.Comparison.Exports.Codes.ToList().IndexOf("non-primary");
        return code < 0 ? Figure.None(Missing.NoTrade) : PassportSubject.Cell(table, at, period, code);
    }

    private Figure ChangeOfExports() =>
        !material.HasDynamics
            ? Figure.None(Missing.NoBase)
            : PassportSubject.Ratio(
                material.Totals.All(subject.Code, last) - material.Totals.All(subject.Code, 0),
                material.Totals.All(subject.Code, 0),
                Missing.NoBase
            );

    private Figure Share() =>
        PassportSubject.Ratio(material.Totals.All(subject.Code, last), material.Totals.Whole(last));

    private Measure ShareMeasure() =>
        new(
            Share(),
            SmallPercent(Share()),
            Key("x(r) / x", "Share in all exports, and rank", "Доля во всём экспорте и место")
        );

    // A share of a hundredth of a percent is not 0.0.
    private static MeasureFormat SmallPercent(Figure share) =>
        MeasureFormat.Percent with
        {
            Decimals = share.Value switch
            {
                < 0.001 => 3,
                < 0.01 => 2,
                _ => 1,
            },
        };

    private int ChangeKey() => Key("value-index/1 − 1", "Change of exports", "Изменение экспорта");

    private int? Rank(int period) => material.Totals.Rank(subject.Code, period);

    private int Count => material.Totals.Territories.Count;

    private Measure Money(Figure figure) => new(figure, subject.MoneyFormat, value);

    private int Key(string formula, string english, string russian) =>
        draft.Key(new(english, russian), material.Source(formula));
}
