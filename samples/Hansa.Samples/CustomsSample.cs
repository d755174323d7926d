namespace Hansa.Samples;

/// <summary>Made-up customs records of one year: regions, ten-digit products, partners and months, both directions.</summary>
public sealed class CustomsSample
{
    private readonly SampleReference reference;
    private readonly ulong seed;
    private readonly NationalPlan national;
    private readonly RegionalPlan regional;

    /// <param name="seed">The same seed gives the same records.</param>
    /// <exception cref="InvalidOperationException">The tables and types cannot be had together.</exception>
    public CustomsSample(SampleReference reference, ulong seed)
    {
        this.reference = reference;
        this.seed = seed;
        var anchor = new Assortment(reference, seed, NationalPlan.AnchorYear);
        national = new NationalPlan(reference, seed, anchor);
        regional = new RegionalPlan(reference, seed, anchor, national.Exports(anchor, NationalPlan.AnchorYear));
    }

    /// <summary>All rows of a year, by month, then exports before imports, region, product and partner.</summary>
    public IReadOnlyList<CustomsRow> Year(int year)
    {
        var assortment = new Assortment(reference, seed, year);
        var totals = national.Exports(assortment, year);
        var exports = new ExportRows(reference, seed, year).Rows(
            assortment,
            regional.Exports(assortment, totals, year)
        );
        var imports = new ImportRows(reference, seed, year).Rows(assortment, totals.Sum());
        CustomsRow[] rows = [.. exports, .. imports];
        Array.Sort(rows, ByKey);
        return rows;
    }

    private static int ByKey(CustomsRow one, CustomsRow other)
    {
        var order = one.Month.CompareTo(other.Month);
        if (order == 0)
            order = other.IsExport.CompareTo(one.IsExport);
        if (order == 0)
            order = string.CompareOrdinal(one.Region.CustomsCode, other.Region.CustomsCode);
        if (order == 0)
            order = string.CompareOrdinal(one.Product.Code, other.Product.Code);
        return order == 0 ? string.CompareOrdinal(one.Partner, other.Partner) : order;
    }
}
