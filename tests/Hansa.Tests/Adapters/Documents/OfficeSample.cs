using Hansa.Statistics.Figures;
using Hansa.Tests.UseCases.Documents.Matrices;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents.Model;
using Hansa.UseCases.Documents.Model.Charts;
using Hansa.UseCases.Ports;

namespace Hansa.Tests.Adapters.Documents;

/// <summary>A document with every kind of block, and a picture for its chart.</summary>
internal static class OfficeSample
{
    /// <summary>The smallest PNG: one pixel.</summary>
    private const string Pixel =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static readonly Provenance Origin = new("russia", "00ff", "volrc/paper", "country", "2017", "rca/1")
    {
        Clearance = Hansa.Statistics.Disclosure.Clearance.For(isConfidential: false, asInternal: false)!,
    };

    public static Lazy<IChartPictures> Pictures => new(() => new OnePixel());

    /// <param name="name">Stands wherever a name can stand.</param>
    public static Document Document(string name = "Волгоград — Volgograd")
    {
        var text = new LocalText(name, name);
        var draft = new DocumentDraft();
        var first = draft.Key(new("Exports", "Экспорт"), Origin);
        var second = draft.Key(text, Origin with { Formula = "hhi/1" });
        var total = new Measure(Figure.Of(12_345_678_901.5), MeasureFormat.Money("USD", 1e10), first);
        var share = new Measure(Figure.Of(0.1234), MeasureFormat.Percent, second);
        var none = new Measure(Figure.None(Missing.NoBase), MeasureFormat.Ratio, second);
        draft.Heading(1, text, "first");
        draft.Add(new KeyFigureList([new(text, total, Passage.Of(text)), new(text, none, Passage.Empty)]));
        draft.Say(
            new Passage($"Exports were {total}, {share} of it {text}.", $"Экспорт — {total}, из них {share} {text}.")
        );
        draft.Remark(RemarkKind.Meaning, Passage.Of(text)).Remark(RemarkKind.Missing, Passage.Of(text));
        draft
            .Heading(2, text, "part-of-it")
            .Add(new BulletList([Passage.Of(text), new Passage($"{share}", $"{share}")]));
        draft.Table(Narrow(text), second, 0, first).TableOfOne(Wide(text), first);
        draft.Chart(new LorenzCurves("lorenz", text, text, [], text), first);
        draft.Heading(1, new("Sources", "Источники"), "sources", startsPage: true).Add(new SourceList());
        return draft.Finish("sample", text, text) with { Facts = [new DocumentFact(text, text)] };
    }

    /// <summary>Ratios with bounds and reasons, words, percents.</summary>
    private static ReportTable Narrow(LocalText text) =>
        new(
            "table-1",
            text,
            text,
            [
                new("rca", text, null, 2),
                new("type", new("Type", "Тип")),
                new("share", new("Share", "Доля"), new("%", "%"), 1, 100),
            ],
            [
                new(
                    "a",
                    text,
                    [
                        ReportCell.Of(Figure.Of(1.5).Within(0.75, 2.125)),
                        ReportCell.Of(text),
                        ReportCell.Of(Figure.Of(-0.0123)),
                    ]
                ),
                new(
                    "b",
                    text,
                    [ReportCell.Of(Figure.None(Missing.NoTrade)), ReportCell.Empty, ReportCell.Of(Figure.Of(0.5))]
                ),
            ],
            [text],
            Origin
        );

    private static ReportTable Wide(LocalText text)
    {
        var columns = Enumerable
            .Range(2006, 12)
            .Select(year => new ReportColumn($"{year}", new($"{year}", $"{year}"), new("bn USD", "млрд USD")));
        var cells = Enumerable.Range(1, 12).Select(number => ReportCell.Of(Figure.Of(number * 1234.5)));
        return new("table-2", text, text, [.. columns], [new("a", text, [.. cells])], [], Origin);
    }

    public static IEnumerable<string> HostileNames => GeneratedReports.HostileNames;

    private sealed class OnePixel : IChartPictures
    {
        public Outcome<ChartPicture> Png(Chart chart, string language, int width) =>
            new ChartPicture(Convert.FromBase64String(Pixel), 200, 100);
    }
}
