using Hansa.Statistics.Cubes;
using Hansa.Statistics.Firms;

namespace Hansa.UseCases.Firms;

/// <summary>What of a dataset's trade a question needs beside firm, year and parts.</summary>
[Flags]
internal enum FirmColumns
{
    None = 0,
    Products = 1,
    Markets = 2,
    Sizes = 4,

    /// <summary>Unit prices need products too.</summary>
    Prices = 8,

    Months = 16,
}

/// <summary>A part of trade: one code for each dimension that the question tells apart.</summary>
internal sealed record TradePart(int Number, IReadOnlyList<string> Codes, LocalText Label)
{
    /// <summary><c>RU-MOW:food</c>; empty for all trade.</summary>
    public string Code => string.Join(':', Codes);
}

/// <summary>The trade of firms, read once: histories of every part, and what months and masses tell where they were asked for.</summary>
internal sealed class FirmTrade(FirmScope scope, FirmColumns columns)
{
    public FirmScope Scope => scope;

    public bool Has(FirmColumns column) => (columns & column) != 0;

    /// <summary>In the order of rows.</summary>
    public required IReadOnlyList<TradePart> Parts { get; init; }

    /// <summary>Part → firms.</summary>
    public required IReadOnlyDictionary<int, List<FirmHistory>> Histories { get; init; }

    /// <summary>Pseudonyms by number.</summary>
    public required IReadOnlyList<string> Firms { get; init; }

    /// <summary>Product codes by number.</summary>
    public required IReadOnlyList<string> Products { get; init; }

    /// <summary>Part and firm → twelve sums for each year.</summary>
    public IReadOnlyDictionary<(int Part, int Firm), Int128[]> Months { get; init; } =
        new Dictionary<(int, int), Int128[]>();

    /// <summary>Prices of each firm; only where they were asked for.</summary>
    public IReadOnlyList<FirmPrice> Prices { get; init; } = [];

    /// <summary>Part and year → exports that name no firm, in minor units.</summary>
    public required IReadOnlyDictionary<(int Part, int Period), Int128> Unnamed { get; init; }

    /// <summary>All exports that name a firm, in minor units.</summary>
    public Int128 Named
    {
        get
        {
            var sum = Int128.Zero;
            foreach (var firm in Histories.Values.SelectMany(firms => firms))
            {
                foreach (var year in firm.Years)
                    sum += year.Value;
            }
            return sum;
        }
    }

    public int Periods => scope.Years.Count;

    /// <summary>The exporters of a part by a rule.</summary>
    public ExporterPanel Panel(TradePart part, ExporterRule rule) =>
        ExporterPanel.Of(
            Histories.GetValueOrDefault(part.Number) ?? [],
            rule,
            scope.Stored(rule.MinimumValue),
            Periods
        ) with
        {
            HasProducts = Has(FirmColumns.Products),
            HasMarkets = Has(FirmColumns.Markets),
        };

    /// <summary>The year at a place of the panel.</summary>
    public string Year(int period) => Period.Year(scope.Years.First.YearNumber + period).ToString();
}
