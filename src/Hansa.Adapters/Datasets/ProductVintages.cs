using System.Globalization;
using Hansa.Adapters.Engines.DuckDb;
using Hansa.Adapters.Sources.Rows;
using Hansa.Statistics.Cubes;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Datasets;

/// <summary>Which nomenclatures a snapshot is in, when its files were loaded with different ones of products.</summary>
internal static class ProductVintages
{
    /// <summary>The nomenclatures of the load; that of products year by year where the previous snapshot had another.</summary>
    /// <returns>A conflict when one year would be in two vintages.</returns>
    public static Outcome<IReadOnlyDictionary<string, string>> Read(
        RowDatabase database,
        IReadOnlyList<string> parts,
        DimensionMembers? products,
        Layout layout,
        Manifest? previous
    )
    {
        var name = Dimension.Product.Name();
        var nomenclatures = layout.Nomenclatures.ToDictionary();
        var before = previous?.Nomenclatures.GetValueOrDefault(name);
        if (products is null || before is null || before == nomenclatures[name])
            return nomenclatures;
        var years = Years(database, parts, products);
        var twice = years.GroupBy(pair => pair.Year).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            return new Problem(
                ProblemKind.Conflict,
                new(
                    $"The rows of {twice.Key} would be in {string.Join(" and in ", twice.Select(pair => pair.Vintage))}.",
                    $"Строки за {twice.Key} оказались бы сразу в {string.Join(" и в ", twice.Select(pair => pair.Vintage))}."
                ),
                new(
                    "Keep one vintage a year: load the file into a dataset of its own, or with the nomenclature of the earlier files.",
                    "Держите одну редакцию номенклатуры на год: загрузите файл в отдельный набор или с номенклатурой прежних файлов."
                )
            );
        nomenclatures[name] = string.Join(',', Spans(years));
        return nomenclatures;
    }

    private static List<(int Year, string Vintage)> Years(
        RowDatabase database,
        IReadOnlyList<string> parts,
        DimensionMembers products
    )
    {
        using var command = database.Connection.CreateCommand();
        command.CommandText = $"select distinct period // 10000, product from read_parquet({Sql.Files(parts)})";
        using var reader = command.ExecuteReader();
        var found = new SortedSet<(int, string)>();
        while (reader.Read())
            found.Add((reader.GetInt32(0), products.All[reader.GetInt32(1) - 1].Vintage));
        return [.. found];
    }

    // Joins years that follow one another: HS2012:2013..2016,HS2017:2017..2018.
    private static IEnumerable<string> Spans(List<(int Year, string Vintage)> years)
    {
        for (var first = 0; first < years.Count; )
        {
            var last = first;
            while (last + 1 < years.Count && years[last + 1].Vintage == years[first].Vintage)
                last++;
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{years[first].Vintage}:{years[first].Year}..{years[last].Year}"
            );
            first = last + 1;
        }
    }
}
