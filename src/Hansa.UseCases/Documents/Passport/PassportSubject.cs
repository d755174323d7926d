using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents.Model;

namespace Hansa.UseCases.Documents.Passport;

/// <summary>The territory that a passport is about: a region, or the country as a whole.</summary>
/// <param name="Material">Sums and comparisons in which the territory is one of the territories.</param>
/// <param name="Regions">The same by single territory: what a country's passport tells of its regions.</param>
/// <param name="Code">The territory's code in the material.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Country">The ISO code of its country, where it is known.</param>
internal sealed record PassportSubject(
    PassportMaterial Material,
    PassportMaterial Regions,
    string Code,
    LocalText Name,
    string? Country
)
{
    public bool IsWhole => Material.IsWhole;

    public int LastPeriod => Material.Periods.Count - 1;

    public string First => Material.First.ToString();

    public string Last => Material.Last.ToString();

    /// <summary><c>2013–2017</c>, or the only year.</summary>
    public string Window => Material.HasDynamics ? $"{First}–{Last}" : Last;

    /// <summary>How money of this territory is printed.</summary>
    public MeasureFormat MoneyFormat => MeasureFormat.Money(Material.Manifest.Currency, Exports(LastPeriod).Value ?? 0);

    /// <summary>All exports in a period, in whole units of currency.</summary>
    public Figure Exports(int period) => Figure.Of(Material.Money(Material.Totals.All(Code, period)));

    /// <summary>The position of the territory in a comparison; nothing where it has no trade there.</summary>
    public int? At(PreparedComparison part)
    {
        var territories = part.Comparison.Exports.Territories;
        for (var at = 0; at < territories.Count; at++)
        {
            if (territories[at] == Code)
                return at;
        }
        return null;
    }

    /// <summary>A figure of one cell: period and code by their positions.</summary>
    public static Figure Cell(FigureTable table, int territory, int period, int code) =>
        table[table.Row(period, territory, code)];

    /// <summary>The country, in running text: by its name, or as the whole dataset.</summary>
    public LocalText WholeName =>
        Country is { } code && Material.House.Reference.Names(Dimension.Reporter).TryGetValue(code, out var name)
            ? name
            : new($"the whole of {Material.Manifest.Dataset}", $"весь набор {Material.Manifest.Dataset}");

    /// <summary>One value by another; the reason where there is no base.</summary>
    public static Figure Ratio(Int128 part, Int128 whole, Missing whenZero = Missing.NoTrade) =>
        whole == 0 ? Figure.None(whenZero) : Figure.Of((double)part / (double)whole);
}
