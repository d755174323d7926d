using Hansa.Cli.Texts;
using Hansa.Statistics.Figures;
using Hansa.UseCases.Documents;

namespace Hansa.Cli.Rendering;

/// <summary>How the figures of one table are printed: all with the same digits after the point, shares as percents.</summary>
public sealed class FigureFormat(FigureTable figures, string language)
{
    private readonly Typography typography = new(language);
    private readonly int decimals = PrintedFigure.Decimals(figures);
    private readonly double scale = PrintedFigure.Scale(figures.Unit);

    /// <summary>What printed values are counted in: <c>share, %</c>, <c>ratio</c>, a currency, …</summary>
    public string UnitWord { get; } = Rendering.UnitWord.Of(figures.Unit, language);

    /// <summary>The value, or in words why there is none.</summary>
    public string Value(Figure figure) =>
        figure.Value is { } value ? Number(value) : MissingWords.Of(figure.Missing).In(language);

    /// <summary>True when the interval of some figure is wide enough to be seen in the digits that are printed.</summary>
    public bool HasVisibleBounds() =>
        figures.HasBounds && Enumerable.Range(0, figures.Count).Any(row => Bounds(figures[row]).Length > 0);

    /// <summary>The interval of the true value; nothing where there is none, or where both ends print as the value does.</summary>
    public string Bounds(Figure figure)
    {
        if (figure is not { Low: { } low, High: { } high })
            return "";
        var (least, most) = (Number(low), Number(high));
        return least == most && least == Value(figure) ? "" : $"{least} … {most}";
    }

    public string Number(double value) => typography.Number(value * scale, decimals);
}
