using System.Text;
using Hansa.Adapters.Sources.Text;
using Hansa.Statistics.Cubes;

namespace Hansa.Adapters.Sources.Rows;

/// <summary>Reads the period of a record; each distinct text is read once.</summary>
internal sealed class PeriodIndex(PeriodFields fields)
{
    private readonly Func<string, int> readPeriod = text => fields.Read(text)?.Number ?? 0;
    private readonly MemberTable texts = new();
    private readonly List<int> periods = [];
    private readonly MemberTable months = new();
    private readonly List<int> monthNumbers = [];

    /// <returns>The stored number of the period, or 0 when the text is no period.</returns>
    public int Read(RecordSplitter record)
    {
        if (fields.Column < 0)
            return fields.Constant.Number;
        var period = Find(texts, periods, record[fields.Column], readPeriod);
        if (fields.MonthColumn < 0 || period == 0)
            return period;
        var month = Find(months, monthNumbers, record[fields.MonthColumn], MonthForm.Read);
        return month == 0 ? 0 : Period.Month(period / 10000, month).Number;
    }

    private static int Find(MemberTable table, List<int> found, ReadOnlySpan<byte> bytes, Func<string, int> read)
    {
        bytes = bytes.Trim((byte)' ');
        var number = table.Find(bytes, out var isNew);
        if (isNew)
            found.Add(read(Encoding.UTF8.GetString(bytes)));
        return found[number];
    }
}
