using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources.Rows;

/// <summary>Names of amounts, as roles and stored columns have them.</summary>
internal static class AmountNames
{
    public static string Name(Amount amount) =>
        amount switch
        {
            Amount.Value => Role.Value,
            Amount.Mass => Role.Mass,
            _ => Role.Quantity,
        };
}
