using System.Text;
using Hansa.Statistics.Figures;
using Hansa.UseCases;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Documents.Model;
using Hansa.UseCases.Documents.Model.Charts;

namespace Hansa.Tests.UseCases.Documents;

/// <summary>Charts of every kind, with long names, empty parts and values off the scale.</summary>
internal static class SampleCharts
{
    private static readonly LocalText Title = new("A title", "Заголовок");
    private static readonly LocalText Alternative = new("What it shows: 50 %.", "Что показано: 50 %.");

    public static LocalText Long(int number) =>
        new(
            $"Products of deep processing with a high share of value added, number {number}",
            $"Продукция глубокой переработки с высокой долей добавленной стоимости, номер {number}"
        );

    public static IEnumerable<Chart> All() => [Bars(), Rows(), Curves(), Steps(), Tiles(), Map(), Slope()];

    public static StructureBars Bars(int periods = 5) =>
        new(
            "bars",
            Title,
            Alternative,
            [.. Enumerable.Range(2013, periods).Select(year => $"{year}")],
            [
                .. Shares.Select(
                    (share, at) =>
                        new ChartSeries($"c{at}", Long(at), [.. Enumerable.Repeat(Figure.Of(share), periods)])
                ),
            ]
        );

    private static readonly double[] Shares = [0.6, 0.005, 0.005, 0.19, 0.2];

    public static Dumbbells Rows() =>
        new(
            "rows",
            Title,
            Alternative,
            "2013",
            "2017",
            [
                new(Long(1), Figure.Of(0.5), Figure.Of(2)),
                new(new("Fuel", "Топливо"), Figure.Of(0.00001), Figure.Of(100_000)),
                new(new("Food", "Продовольствие"), Figure.None(Missing.NotApplicable), Figure.Of(0)),
            ]
        );

    public static LorenzCurves Curves() =>
        new(
            "curves",
            Title,
            Alternative,
            [
                new(Long(1), [.. Enumerable.Repeat(0.001, 500), 0.5]),
                new(new("The country", "Страна"), [0.1, 0.2, 0.3, 0.4]),
            ],
            new("share of products", "доля товаров")
        );

    public static StepCurves Steps(int years = 4) =>
        new(
            "steps",
            Title,
            Alternative,
            [
                new(Long(1), [.. Enumerable.Range(1, years).Select(year => 1.0 / year)]),
                new(new("SMEs", "МСП"), [0.7, 0.5, 0]),
                new(new("Large", "Крупные"), []),
                new(Long(2), [0.9]),
                new(Long(3), [0.8, 0.8]),
            ],
            new("years", "лет")
        );

    public static Treemap Tiles() =>
        new(
            "tiles",
            Title,
            Alternative,
            [
                .. Enumerable
                    .Range(1, 14)
                    .Select(at => new TreemapTile($"t{at}", Long(at), 1000.0 / (at * at), 0.6 / (at * at))),
            ],
            MeasureFormat.Money("USD", 1000)
        );

    public static ClassMap Map() =>
        new(
            "map",
            Title,
            Alternative,
            Squares(6),
            [new(Long(1), ["A0", "A1"]), new(new("Less", "Меньше"), ["A2"])],
            [
                .. Enumerable
                    .Range(0, 6)
                    .Select(at => new MapLabel($"A{at}", new($"Area number {at}", $"Область номер {at}"))),
            ]
        )
        {
            Own = "A3",
        };

    public static RankSlope Slope() =>
        new(
            "slope",
            Title,
            Alternative,
            "2013",
            "2017",
            [
                new(Long(1), 1, 2),
                new(new("China", "Китай"), 2, 1),
                new(new("Chad", "Чад"), null, 3),
                new(new("Peru", "Перу"), 41, null),
            ]
        );

    /// <summary>Squares of ten degrees side by side, coded A0, A1, …; no two maps are the same object.</summary>
    public static MapAreas Squares(int count)
    {
        var features = Enumerable
            .Range(0, count)
            .Select(at =>
                $$$"""{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[{{{at * 10}}},0],[{{{(at * 10) + 10}}},0],[{{{(at * 10) + 10}}},10],[{{{at * 10}}},10],[{{{at * 10}}},0]]]},"properties":{"code":"A{{{at}}}"}}"""
            );
        return new MapAreas(
            "squares",
            Encoding.UTF8.GetBytes($$"""{"type":"FeatureCollection","features":[{{string.Join(',', features)}}]}""")
        );
    }
}
