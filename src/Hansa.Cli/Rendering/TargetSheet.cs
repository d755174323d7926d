using System.Globalization;
using Hansa.Cli.Texts;
using Hansa.Statistics.Figures;
using Hansa.UseCases.Documents;
using Hansa.UseCases.Targets;

namespace Hansa.Cli.Rendering;

/// <summary>Arithmetic on a target as a list: what, how much, and the formula with the numbers put in.</summary>
public static class TargetSheet
{
    // Beyond this no exact decimal holds a number.
    private const double MostExact = 1e27;

    public static void Write(TargetAnswer answer, Format format, Session session) =>
        session.Write(format == Format.Table ? Printed(answer, session.Language) : Plain(answer), format);

    private static Sheet Printed(TargetAnswer answer, string language) =>
        new(
            [
                new SheetColumn("title", Words.Of("head.title")),
                new SheetColumn("value", Words.Of("head.result"), IsNumber: true),
                new SheetColumn("formula", Words.Of("head.formula")),
                new SheetColumn("working", Words.Of("head.working")),
            ],
            answer.Lines.Select(line =>
                (Cell[])
                    [Cell.Of(line.Title), Cell.Of(Value(line, language)), Cell.Of(line.Formula), Cell.Of(line.Working)]
            )
        )
        {
            Notes = answer.Notes,
        };

    private static Sheet Plain(TargetAnswer answer) =>
        new(
            [
                new SheetColumn("code", Words.Of("head.code")),
                new SheetColumn("title", Words.Of("head.title")),
                new SheetColumn("value", Words.Of("head.result"), IsNumber: true),
                new SheetColumn("missing", Words.Of("head.missing")),
                new SheetColumn("unit", Words.Of("head.unit")),
                new SheetColumn("formula", Words.Of("head.formula")),
                new SheetColumn("working", Words.Of("head.working")),
            ],
            answer.Lines.Select(line =>
                (Cell[])
                    [
                        Cell.Of(line.Code),
                        Cell.Of(line.Title),
                        Number(line.Figure),
                        Cell.Of(line.Figure.Missing.Code()),
                        Cell.Of(line.Unit.Code),
                        Cell.Of(line.Formula),
                        Cell.Of(line.Working),
                    ]
            )
        );

    private static Cell Number(Figure figure) =>
        figure.Value is not { } value ? Cell.Empty
        : Math.Abs(value) < MostExact ? Cell.Of((decimal)value)
        : Cell.Of(value.ToString("R", CultureInfo.InvariantCulture));

    private static string Value(TargetLine line, string language)
    {
        if (line.Figure.Value is not { } value)
            return MissingWords.Of(line.Figure.Missing).In(language);
        var scaled = value * PrintedFigure.Scale(line.Unit);
        var typography = new Typography(language);
        return typography.WithUnit(typography.Number(scaled, Decimals(scaled)), line.Unit.IsShare ? "%" : null);
    }

    // Three digits that count, and never fewer than two after the point below a thousand.
    private static int Decimals(double value) =>
        Math.Abs(value) switch
        {
            0 => 0,
            >= 1000 => 0,
            >= 1 => 2,
            var small => Math.Min(10, 2 - (int)Math.Floor(Math.Log10(small))),
        };
}
