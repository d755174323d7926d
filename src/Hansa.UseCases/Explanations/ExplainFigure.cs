using Hansa.Statistics.Indicators;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Explanations;

/// <summary>Asks how one figure came about: formula, sums, codes, rows, conversions, bounds and hashes.</summary>
/// <param name="Question">The question whose answer holds the figure; which codes it shows does not matter.</param>
/// <param name="Cell">The figure's key: <c>period=2017,region=RU-PRI,product=44</c>. An axis with one member need not be named.</param>
public sealed record ExplainFigure(ShowIndicator Question, string Cell) : UseCase<Explanation>
{
    private const int MostListed = 1000;

    /// <summary>How many codes, partners, territories and rows are listed, largest first; the rest is counted. 0 to 1000.</summary>
    public int Most { get; init; } = 10;

    /// <summary>True to read the text of each listed row again from its file.</summary>
    public bool WithTexts { get; init; }

    public override Outcome<Explanation> Run(House house, CancellationToken cancellation) =>
        from most in Listed()
        from pairs in CellWords.Read(Cell)
        let question = Asked(pairs)
        from computed in question.Compute(house, cancellation)
        from row in CellWords.RowOf(computed.Figures, pairs)
        let source = FigureSource.Of(computed.Card, computed.Prepared.Comparison, computed.Figures, row)
        from explanation in Explain(
            house,
            question,
            new ExplainedFigure(computed, row, source, most) { WithTexts = WithTexts },
            cancellation
        )
        select explanation;

    private Outcome<int> Listed() =>
        Most is >= 0 and <= MostListed
            ? Most
            : new Problem(
                ProblemKind.Invalid,
                new($"{Most} is no number of lines to list.", $"{Most} — не число строк для списка."),
                new($"Give --rows from 0 to {MostListed}.", $"Задайте --rows от 0 до {MostListed}.")
            );

    // The period of the cell is the period of the question where that names none.
    private ShowIndicator Asked(IReadOnlyDictionary<string, string> pairs) =>
        Question with
        {
            Only = [],
            Period = Question.Period ?? pairs.GetValueOrDefault("period"),
        };

    private static Outcome<Explanation> Explain(
        House house,
        ShowIndicator question,
        ExplainedFigure figure,
        CancellationToken cancellation
    )
    {
        var report = ShowIndicator.Report(figure.Computed, house);
        var cell = CellOf(figure, report);
        var sums = FigureLetters.Of(figure);
        var steps = new FormulaWorking(figure, sums).Steps();
        return from behind in new RowsBehind(house, figure, cancellation).Sections()
            select new Explanation(
                figure.Card,
                cell,
                figure.Figure,
                [
                    FigureSections.Figure(figure, report),
                    FigureSections.Formula(figure, steps),
                    FigureSections.Sums(figure, sums, steps),
                    .. StructureSections.Of(figure, report, steps[^1].Working is not null),
                    .. behind,
                    FigureSections.Undisclosed(figure),
                    OriginSections.Conversions(figure),
                    OriginSections.Hashes(figure, house),
                    OriginSections.Notes(report),
                    OriginSections.Citation(figure, report, question with { Period = report.Provenance.Periods }, cell),
                ]
            )
            {
                Title = Title(report, cell),
                Clearance = report.Provenance.Clearance,
            };
    }

    private static CellMember[] CellOf(ExplainedFigure figure, IndicatorReport report) =>
        [
            .. figure.Table.Axes.Zip(
                figure.Members,
                (axis, code) =>
                    new CellMember(
                        axis.Name,
                        code,
                        report.Names.GetValueOrDefault(axis.Name)?.GetValueOrDefault(code) ?? LocalText.Same(code)
                    )
            ),
        ];

    private static LocalText Title(IndicatorReport report, CellMember[] cell)
    {
        var title = report.Text?.Title ?? new LocalText(report.Card.Code, report.Card.Code);
        return new(
            $"{title.English}: {string.Join(", ", cell.Select(one => one.Name.English))}",
            $"{title.Russian}: {string.Join(", ", cell.Select(one => one.Name.Russian))}"
        );
    }
}
