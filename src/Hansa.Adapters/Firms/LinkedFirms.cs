using DuckDB.NET.Data;
using Hansa.Adapters.Datasets;
using Hansa.Adapters.Datasets.Links;
using Hansa.Adapters.Engines.DuckDb;
using Hansa.Statistics.Cubes;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.Adapters.Firms;

/// <summary>Reads what a link has written beside its rows.</summary>
internal sealed class LinkedFirms(Workspace workspace) : IFirmFacts
{
    public Outcome<IReadOnlyDictionary<string, string>> Activities(Manifest dataset, CancellationToken cancellation)
    {
        var folder = workspace.Snapshot(dataset.Dataset, dataset.Snapshot);
        var facts = Path.Combine(folder, FirmLink.Attributes);
        return File.Exists(facts)
            ? Read(facts, Path.Combine(folder, MemberFiles.Name(Dimension.Firm)), dataset.Dataset)
            : new Dictionary<string, string>();
    }

    private static Outcome<IReadOnlyDictionary<string, string>> Read(string facts, string members, string dataset)
    {
        try
        {
            using var connection = new DuckDBConnection("DataSource=:memory:");
            connection.Open();
            var found = connection.Read(
                $"""
                select m.code, min(a.activity)
                from read_parquet({Sql.Files([facts])}) as a
                join read_parquet({Sql.Files([members])}) as m on m.id = a.id
                where a.activity <> ''
                group by m.code
                order by m.code
                """,
                reader => (Firm: reader.GetString(0), Activity: reader.GetString(1))
            );
            return found.ToDictionary(one => one.Firm, one => one.Activity, StringComparer.Ordinal);
        }
        catch (DuckDBException damage)
        {
            return new Problem(
                ProblemKind.Unavailable,
                $"The dataset '{dataset}' is damaged: {damage.Message}",
                "Check the workspace with 'hansa verify'; link the declarations again."
            );
        }
    }
}
