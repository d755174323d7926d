using Hansa.Adapters.Sources.Rows;
using Hansa.Statistics.Cubes;

namespace Hansa.Adapters.Datasets;

/// <summary>Keeps the first rows of a file in the form in which they were understood.</summary>
internal sealed class FirstRows(Layout layout, IReadOnlyList<DimensionMembers> members, int most)
{
    private readonly List<IReadOnlyDictionary<string, string>> rows = [];

    /// <summary>Role → code or number, in the order of dimensions, then amounts.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows => rows;

    public void Add(RowBatch batch)
    {
        for (var row = 0; row < batch.Count && rows.Count < most; row++)
            rows.Add(Row(batch, row));
    }

    private Dictionary<string, string> Row(RowBatch batch, int row)
    {
        var texts = new Dictionary<string, string>
        {
            [Dimension.Period.Name()] = Period.FromNumber(batch.Periods[row]).ToString(),
        };
        for (var column = 0; column < members.Count; column++)
            texts[members[column].Dimension.Name()] = members[column].All[batch.Members[column][row] - 1].Reading.Code!;
        foreach (var field in layout.Amounts)
        {
            var units = batch.Amounts[(int)field.Amount][row];
            texts[AmountNames.Name(field.Amount)] =
                units == RowBatch.NotGiven ? "" : ControlTotal.Text(units, Decimals(field.Amount));
        }
        return texts;
    }

    private int Decimals(Amount amount) =>
        amount switch
        {
            Amount.Value => layout.Decimals,
            Amount.Mass => layout.MassDecimals,
            _ => layout.QuantityDecimals,
        };
}
