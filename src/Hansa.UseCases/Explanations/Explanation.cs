using System.Globalization;
using Hansa.Statistics.Disclosure;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;
using Hansa.UseCases.Documents;

namespace Hansa.UseCases.Explanations;

/// <summary>How one figure came about, from the formula down to the rows.</summary>
/// <param name="Card">The indicator.</param>
/// <param name="Cell">The members that the figure is about, one per axis.</param>
/// <param name="Figure">As every face shows it.</param>
/// <param name="Sections">In reading order.</param>
public sealed record Explanation(
    Indicator Card,
    IReadOnlyList<CellMember> Cell,
    Figure Figure,
    IReadOnlyList<ExplanationSection> Sections
)
{
    /// <summary>What the figure is: the indicator's title and the names of the members.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Why the figure may be shown; the mark of an internal one is its first note.</summary>
    public required Clearance Clearance { get; init; }

    public ExplanationSection? Section(string code) => Sections.FirstOrDefault(one => one.Code == code);
}

/// <summary>One member of the key of a figure.</summary>
/// <param name="Axis">The axis' printed name: <c>period</c>, <c>region</c>, …</param>
/// <param name="Name">What the member is called; its code where it has no name.</param>
public sealed record CellMember(string Axis, string Code, LocalText Name);

/// <summary>One part of an explanation: sums, codes, rows, …</summary>
/// <param name="Code">For programs: <c>figure</c>, <c>formula</c>, <c>sums</c>, …</param>
public sealed record ExplanationSection(string Code, LocalText Title, IReadOnlyList<ExplanationLine> Lines);

/// <summary>One fact of an explanation.</summary>
/// <param name="Item">For programs: a letter of the formula, a code, the place of a row.</param>
/// <param name="Label">What it is.</param>
/// <param name="Value">The fact itself.</param>
/// <param name="Detail">What else is to be said of it.</param>
public sealed record ExplanationLine(string Item, LocalText Label, ExplainedValue Value, LocalText? Detail = null);

/// <summary>A fact for programs and for people.</summary>
/// <param name="Plain">Numbers with a point and all their digits; texts as they are.</param>
/// <param name="Printed">As people read it.</param>
/// <param name="Unit">What a number is counted in, as in tables of figures; empty for texts.</param>
public sealed record ExplainedValue(string Plain, LocalText Printed, string Unit = "")
{
    public static ExplainedValue Of(string text) => new(text, LocalText.Same(text));

    public static ExplainedValue Of(LocalText text) => new(text.English, text);

    public static ExplainedValue Of(StoredSum number, string unit) =>
        new(number.Plain, new($"{number.In("en")}\u00a0{unit}", $"{number.In("ru")}\u00a0{unit}"), unit);

    public static ExplainedValue Of(long count) =>
        new(
            count.ToString(CultureInfo.InvariantCulture),
            new(new Typography("en").Whole(count), new Typography("ru").Whole(count))
        );

    /// <summary>A share from 0 to 1, for people in percent.</summary>
    public static ExplainedValue Share(double share) => Of(share, Statistics.Figures.Unit.Share);

    /// <summary>A number with its digits that count; shares for people in percent.</summary>
    public static ExplainedValue Of(double value, Unit unit) =>
        new(
            value.ToString("R", CultureInfo.InvariantCulture),
            new(Words(value, unit, "en"), Words(value, unit, "ru")),
            unit.Code
        );

    /// <summary>A figure: its value, or the reason why there is none.</summary>
    public static ExplainedValue Of(Figure figure, Unit unit) =>
        figure.Value is { } value
            ? Of(value, unit)
            : new(figure.Missing.Code(), MissingWords.Of(figure.Missing), unit.Code);

    // Six digits that count are enough to compare by eye; programs get all.
    private static string Words(double value, Unit unit, string language)
    {
        var typography = new Typography(language);
        var scaled = value * PrintedFigure.Scale(unit);
        var digits =
            scaled == Math.Floor(scaled) && Math.Abs(scaled) < 1e9
                ? 0
                : Math.Clamp(5 - (int)Math.Floor(Math.Log10(Math.Abs(scaled))), 0, 12);
        return typography.WithUnit(typography.Number(scaled, digits), unit.IsShare ? "%" : null);
    }
}
