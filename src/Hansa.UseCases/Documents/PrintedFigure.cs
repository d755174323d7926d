using System.Globalization;
using Hansa.Statistics.Figures;

namespace Hansa.UseCases.Documents;

/// <summary>How people see numbers: rounded half away from zero, in their culture, shares in percent.</summary>
public static class PrintedFigure
{
    /// <summary>Rounded to the decimals, with the culture's decimal sign and grouped thousands; an exact zero has no decimals.</summary>
    public static string Number(double value, int decimals, CultureInfo culture)
    {
        if (value == 0)
            return "0";
        // A decimal holds the 15 digits that the figure means, so that 2.675 is a tie and not 2.67499….
        if (Math.Abs(value) >= 1e15)
            return value.ToString("E3", culture);
        var rounded = Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero);
        return rounded.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), culture);
    }

    /// <summary>What values of a unit are multiplied by for people: 100 for shares, 1 otherwise.</summary>
    public static double Scale(Unit unit) => unit.IsShare ? 100 : 1;

    /// <summary>Decimals that suit a whole table: one for percents and large numbers, and enough to show three digits of the largest figure.</summary>
    public static int Decimals(FigureTable figures)
    {
        if (figures.Unit.IsShare)
            return 1;
        if (figures.Unit == Unit.Rank)
            return 0;
        var largest = 0.0;
        for (var row = 0; row < figures.Count; row++)
            largest = Math.Max(largest, Math.Abs(figures[row].Value ?? 0));
        return largest switch
        {
            0 => 0,
            >= 1e6 => 0,
            >= 1000 => 1,
            >= 1 => 2,
            _ => Math.Min(20, 2 - (int)Math.Floor(Math.Log10(largest))),
        };
    }
}
