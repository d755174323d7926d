using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;
using Hansa.UseCases.Assessment;

namespace Hansa.UseCases.Explanations;

/// <summary>One figure under explanation: where it stands, and what it was computed from.</summary>
/// <param name="Row">Its row in the table of figures.</param>
/// <param name="Source">The narrowest part of the comparison that gives it.</param>
/// <param name="Most">How many codes, territories and rows are listed.</param>
internal sealed record ExplainedFigure(ComputedIndicator Computed, int Row, FigureSource Source, int Most)
{
    /// <summary>True to show the text of each listed row.</summary>
    public bool WithTexts { get; init; }

    public Indicator Card => Computed.Card;

    public FigureTable Table => Computed.Figures;

    public Figure Figure => Table[Row];

    public TypeVerdict? Type => Table.Types?[Row];

    public Comparison Comparison => Computed.Prepared.Comparison;

    public ComparisonParts Parts => Computed.Prepared.Parts;

    public FigurePlace Place => FigurePlace.Of(Comparison, Table, Row);

    public int Territory => Place.Territories[0];

    public string TerritoryCode => Comparison.Exports.Territories[Territory];

    /// <summary>The code that the figure is about; nothing where it is about all of them.</summary>
    public int? Code => Place.Codes is [var code, ..] ? code : null;

    /// <summary>The member codes of the figure, one per axis.</summary>
    public string[] Members => [.. Table.Axes.Select((axis, at) => axis.Codes[Table.Member(Row, at)])];

    /// <summary>The periods that the figure is about: one, or the first and the last.</summary>
    public IReadOnlyList<Moment> Moments =>
        Place.Period is { } one ? [new Moment(one, "")]
        : Comparison.Exports.Periods.Count == 1 ? [new Moment(0, "")]
        : [new Moment(0, "0"), new Moment(Comparison.Exports.Periods.Count - 1, "T")];

    public string PeriodOf(Moment moment) => Comparison.Exports.Periods[moment.Period].ToString();

    /// <summary>True where the values are persons employed by activity, not trade.</summary>
    public bool IsOfPersons => Card.Needs.HasFlag(Needs.EmploymentByActivity);

    public StoredSum Money(Int128 units) => new(units, Parts.Scale.Exponent);

    public string Currency => Comparison.Currency;
}

/// <summary>A period of a comparison as formulas name it.</summary>
/// <param name="Period">Its position.</param>
/// <param name="Mark"><c>0</c> for the first, <c>T</c> for the last, nothing where there is but one.</param>
internal sealed record Moment(int Period, string Mark);
