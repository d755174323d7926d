using System.Globalization;
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
    public Outcome<IReadOnlyDictionary<string, string>> Activities(Manifest dataset, CancellationToken cancellation) =>
        Read(dataset, "a.activity", "a.activity <> ''");

    public Outcome<IReadOnlyDictionary<string, int>> Births(Manifest dataset, CancellationToken cancellation) =>
        Read(dataset, "a.born::varchar", "a.born > 0")
            .Select(found =>
                (IReadOnlyDictionary<string, int>)
                    found.ToDictionary(
                        one => one.Key,
                        one => int.Parse(one.Value, CultureInfo.InvariantCulture),
                        StringComparer.Ordinal
                    )
            );

    public Outcome<IReadOnlyDictionary<string, string>> Contributors(
        Manifest dataset,
        CancellationToken cancellation
    ) => Read(dataset, "a.contributor_high::varchar || ':' || a.contributor_low::varchar", "true");

    private Outcome<IReadOnlyDictionary<string, string>> Read(Manifest dataset, string fact, string condition)
    {
        var folder = workspace.Snapshot(dataset.Dataset, dataset.Snapshot);
        var facts = Path.Combine(folder, FirmLink.Attributes);
        if (!File.Exists(facts))
            return new Dictionary<string, string>();
        var members = Path.Combine(folder, MemberFiles.Name(Dimension.Firm));
        try
        {
            using var connection = new DuckDBConnection("DataSource=:memory:");
            connection.Open();
            var found = connection.Read(
                $"""
                select m.code, min({fact})
                from (select 0 as born where false union all by name select * from read_parquet({Sql.Files([
                    facts,
                ])})) as a
                join read_parquet({Sql.Files([members])}) as m on m.id = a.id
                where {condition}
                group by m.code
                order by m.code
                """,
                reader => (Firm: reader.GetString(0), Fact: reader.GetString(1))
            );
            return found.ToDictionary(one => one.Firm, one => one.Fact, StringComparer.Ordinal);
        }
        catch (DuckDBException damage)
        {
            return new Problem(
                ProblemKind.Unavailable,
                new(
                    $"The dataset '{dataset.Dataset}' is damaged: {damage.Message}",
                    $"Набор «{dataset.Dataset}» повреждён: {damage.Message}"
                ),
                new(
                    "Check the workspace with 'hansa verify'; link the declarations again.",
                    "Проверьте рабочую папку командой «hansa verify»; свяжите декларации заново."
                )
            );
        }
    }
}
