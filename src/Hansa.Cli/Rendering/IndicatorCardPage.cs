using System.Globalization;
using Hansa.Cli.Texts;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents;

namespace Hansa.Cli.Rendering;

/// <summary>The card of one indicator as people read it: what it says, how it is computed, where it comes from, and a case worked by hand.</summary>
public sealed class IndicatorCardPage(Terminal terminal, string language)
{
    public void Write(IndicatorCard card)
    {
        var indicator = card.Indicator;
        Paragraph.Write($"{card.Text.Title.In(language)} ({indicator.Code})", terminal, 0);
        terminal.Output.WriteLine();
        Paragraph.Write(card.Text.Description.In(language), terminal, 0);
        Paragraph.Write(card.Text.Reading.In(language), terminal, 0);
        terminal.Output.WriteLine();
        WriteFacts(card);
        terminal.Output.WriteLine();
        WriteExample(indicator.Example);
    }

    private void WriteFacts(IndicatorCard card)
    {
        var indicator = card.Indicator;
        FactList.Write(
            [
                (Words.Of("head.formula"), indicator.Formula),
                (Words.Of("head.unit"), UnitWord.Of(indicator.Unit, language)),
                (Words.Of("head.range"), card.Range.In(language)),
                (Words.Of("head.bounds"), Word("bounds." + indicator.Bounds.Code())),
                (Words.Of("head.needs"), NeedWords(indicator.Needs)),
                (Words.Of("head.source"), indicator.Source),
                (Words.Of("head.version"), indicator.Version.ToString(CultureInfo.InvariantCulture)),
            ],
            terminal,
            language
        );
    }

    private void WriteExample(WorkedExample example)
    {
        Paragraph.Write(Word("card.example"), terminal, 0);
        Paragraph.Write(example.Arithmetic, terminal, 2);
        terminal.Output.WriteLine();
        TableWriter.Write(ListPrint.Of(Given(example), language), terminal);
        terminal.Output.WriteLine();
        TableWriter.Write(ListPrint.Of(Expected(example), language), terminal);
    }

    private static Sheet Given(WorkedExample example) =>
        new(
            [
                new SheetColumn("year", Words.Of("head.year")),
                new SheetColumn("territory", Words.Of("head.territory")),
                new SheetColumn("code", Words.Of("head.code")),
                new SheetColumn("flow", Words.Of("head.flow")),
                new SheetColumn("value", Words.Of("head.value"), IsNumber: true),
            ],
            example.Given.Select(row =>
                (Cell[])
                    [
                        Cell.Of(row.Year.ToString(CultureInfo.InvariantCulture)),
                        Cell.Of(row.Territory),
                        Cell.Of(row.Code),
                        Cell.Of(row.Flow),
                        row.Gap == Missing.None ? Cell.Of((decimal)row.Value) : Cell.Of(MissingWord(row.Gap.Code())),
                    ]
            )
        );

    private static Sheet Expected(WorkedExample example) =>
        new(
            [
                new SheetColumn("key", Words.Of("head.figure-of")),
                new SheetColumn("value", Words.Of("head.figure"), IsNumber: true),
            ],
            example.Expected.Select(figure => (Cell[])[Cell.Of(string.Join(' ', figure.Key)), Content(figure)])
        );

    // A decimal shows the 15 digits that the figure means; the formula's last bits are noise to a reader.
    private static Cell Content(ExampleFigure figure) =>
        figure switch
        {
            { Value: { } value } => Cell.Of(decimal.Round((decimal)value, 6)),
            { Missing.Length: > 0 } => Cell.Of(MissingWord(figure.Missing)),
            _ => Cell.Of(figure.Type),
        };

    private static LocalText MissingWord(string code) =>
        MissingWords.Of(Enum.GetValues<Missing>().Single(missing => missing.Code() == code));

    private string NeedWords(Needs needs) =>
        string.Join(
            ", ",
            Enum.GetValues<Needs>()
                .Where(need => need != Needs.None && needs.HasFlag(need))
                .Select(need => Word("need." + need))
        );

    private string Word(string key) => Words.Of(key).In(language);
}
