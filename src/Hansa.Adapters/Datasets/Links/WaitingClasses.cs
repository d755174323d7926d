using Hansa.Statistics.Firms;

namespace Hansa.Adapters.Datasets.Links;

/// <summary>Puts the classes that firms have by law in the place of those that each year's figures give, in the table <c>known</c> of a link.</summary>
internal sealed class WaitingClasses(RowDatabase database, WaitingRule rule)
{
    /// <returns>Firms and years whose class is another now.</returns>
    public long Apply()
    {
        database.Execute("create table held (firm integer, year integer, size integer)");
        var kept = 0L;
        using (var appender = database.Connection.CreateAppender("held"))
        {
            foreach (var firm in LastOfYears().GroupBy(one => one.Firm))
            {
                var years = firm.Select(one => (one.Year, FirmSize.All[one.Size - 1])).ToArray();
                foreach (var ((year, computed), held) in years.Zip(rule.Held(years)))
                {
                    kept += held == computed ? 0 : 1;
                    appender
                        .CreateRow()
                        .AppendValue((int?)firm.Key)
                        .AppendValue((int?)year)
                        .AppendValue((int?)(FirmSize.All.ToList().IndexOf(held) + 1))
                        .EndRow();
                }
            }
        }
        database.Execute(
            """
            create or replace table known as
            select k.firm, h.size::utinyint as size, k.from_day, k.to_day
            from known k
            join held h on h.firm = k.firm and h.year = k.from_day // 10000
            """
        );
        return kept;
    }

    // A year's figures are those of its newest state.
    private List<(int Firm, int Year, int Size)> LastOfYears() =>
        database.Rows(
            """
            select firm, from_day // 10000 as year, arg_max(size, from_day)::integer as size
            from known
            group by firm, year
            order by firm, year
            """,
            reader => (reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2))
        );
}
