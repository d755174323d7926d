using Hansa.Adapters.Engines.DuckDb;
using Hansa.Statistics.Cubes;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Datasets;

/// <summary>Notices that a file without a key covers what the dataset already covered: it may be a newer edition, and would count twice.</summary>
internal static class Coverage
{
    private const string Cell = "period, flow, reporter, region";

    /// <param name="earlier">Parts of earlier files.</param>
    /// <param name="added">Parts of the new file.</param>
    /// <returns>A sentence, or nothing when the file covers only what was not covered before.</returns>
    public static string? Finding(
        RowDatabase database,
        LoadedFile file,
        IReadOnlyList<string> earlier,
        IReadOnlyList<string> added
    )
    {
        if (earlier.Count == 0 || added.Count == 0)
            return null;
        using var command = database.Connection.CreateCommand();
        command.CommandText = $"""
            select min(period), max(period), count(*)
            from (
                select distinct {Cell} from read_parquet({Sql.Files(added)})
                intersect
                select distinct {Cell} from read_parquet({Sql.Files(earlier)}))
            """;
        using var reader = command.ExecuteReader();
        reader.Read();
        return reader.GetInt64(2) == 0 ? null : Sentence(file.Name, reader.GetInt32(0), reader.GetInt32(1));
    }

    private static string Sentence(string file, int first, int last)
    {
        var (from, to) = (Period.FromNumber(first), Period.FromNumber(last));
        var periods = from == to ? $"{from}" : $"{from} to {to}";
        return $"{file}: the dataset had rows of {periods} for the same territories before; without a key both are kept. "
            + "If this is a newer edition of an earlier file, drop the dataset and load the newest files alone.";
    }
}
