using Hansa.Statistics.Figures;

namespace Hansa.Tests.Statistics.Indicators;

/// <summary>What the independent implementation says: a value, a reason or a type.</summary>
/// <param name="Magnitude">The largest number that went into a difference, for the tolerance.</param>
internal sealed record PlainFigure(double? Value, string Missing = "", string Type = "", double Magnitude = 1)
{
    /// <summary>The codes of a row's axes after period and territory, joined by bars; empty where there are none.</summary>
    public static string KeyAfterTerritory(FigureTable figures, int row) =>
        string.Join(
            '|',
            Enumerable
                .Range(2, Math.Max(0, figures.Axes.Count - 2))
                .Select(axis => figures.Axes[axis].Codes[figures.Member(row, axis)])
        );

    public static PlainFigure Of(double value, double magnitude = 1) => new(value, Magnitude: magnitude);

    public static PlainFigure None(string reason) => new(null, reason);

    public static PlainFigure OfType(string type) => new(null, Type: type);
}
