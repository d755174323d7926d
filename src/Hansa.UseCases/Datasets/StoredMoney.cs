namespace Hansa.UseCases.Datasets;

/// <summary>Sums as they are stored (whole minor units), read as money.</summary>
public static class StoredMoney
{
    /// <summary>The sum in whole units of the currency, exactly: stored × unit multiplier / 10^decimals.</summary>
    public static decimal Amount(Int128 stored, long unitMultiplier, int decimals)
    {
        var amount = (decimal)stored * unitMultiplier;
        for (var digit = 0; digit < decimals; digit++)
            amount /= 10;
        return amount;
    }
}
