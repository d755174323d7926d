using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Comparisons;

/// <summary>Turns figures in the stored units of rows that count people into persons.</summary>
internal static class PersonFigures
{
    /// <summary>The same table, each figure and its interval divided by the stored units of one person.</summary>
    public static FigureTable InPersons(this FigureTable figures, Comparison comparison)
    {
        var persons = comparison.Money(1);
        for (var row = 0; row < figures.Count && persons != 1; row++)
            figures[row] = figures[row].Linear(persons);
        return figures;
    }
}
