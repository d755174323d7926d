using System.Text;
using System.Text.Json;
using Hansa.Adapters.Reference;
using Hansa.Tests.House;

namespace Hansa.Tests.Data;

public sealed class DataFilesTests
{
    private const long MostBytes = 6_000_000;
    private const long MostBytesOfAMap = 500_000;

    private static readonly DataFolder Data = new(Path.Combine(Checkout.Root, "data"));

    private static IEnumerable<string> Tables =>
        Directory
            .EnumerateFiles(Data.Root, "*.csv", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Data.Root, file).Replace('\\', '/'));

    [Fact]
    public void Every_table_has_the_form_that_its_schema_gives_it()
    {
        var schemas = TableSchema.All(Data.Root);

        var faults = Tables
            .SelectMany(path =>
                schemas.FirstOrDefault(schema => schema.IsFor(path)) is { } schema
                    ? schema.Faults(path, Data.Table(path), Data)
                    : [$"{path}: no schema is for this file"]
            )
            .ToArray();

        Assert.Empty(faults);
        Assert.True(Tables.Count() > 100);
    }

    [Fact]
    public void A_table_with_a_doubled_key_a_bad_date_and_an_unknown_source_is_found_out()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(
            path,
            "prefix,class,valid_from,valid_to,source,confidence,note\n"
                + "01,a,,,hansa-stage,official,\n01,b,,,nowhere,rumour,\n02,c,2017,,hansa-stage,official,\n"
        );
        var schema = TableSchema.All(Data.Root).First(one => one.IsFor("classifications/mine/1.csv"));

        var faults = schema.Faults("mine", DataTable.Read(path), Data).ToArray();

        File.Delete(path);
        Assert.Equal(
            [
                "mine, line 3: 01 /  stands there twice",
                "mine, line 3: confidence is 'rumour'",
                "mine, line 4: valid_from is '2017'",
                "mine, line 3: source 'nowhere' is not in sources.csv",
            ],
            faults
        );
    }

    [Fact]
    public void Tables_are_utf8_with_unix_line_ends_and_sorted_where_they_list_codes()
    {
        foreach (var path in Tables)
        {
            var bytes = File.ReadAllBytes(Data.PathOf(path));
            Assert.False(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble), path);
            Assert.DoesNotContain((byte)'\r', bytes);
        }
        foreach (var path in Tables.Where(one => one.StartsWith("nomenclatures/", StringComparison.Ordinal)))
        {
            var codes = Data.Table(path).Rows.Select(row => row.Fields[0]).ToArray();
            Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
        }
    }

    [Fact]
    public void The_data_stay_small()
    {
        var files = new DirectoryInfo(Data.Root).EnumerateFiles("*", SearchOption.AllDirectories).ToArray();

        Assert.True(files.Sum(file => file.Length) < MostBytes);
        Assert.All(
            files.Where(file => file.Directory?.Name == "maps"),
            file => Assert.True(file.Length < MostBytesOfAMap, file.Name)
        );
    }

    [Theory]
    [InlineData("ru", "regions/ru.csv", "code", 85)]
    [InlineData("br", "regions/br.csv", "code", 27)]
    [InlineData("world", "countries/countries.csv", "iso3", 238)]
    public void Every_area_of_a_map_has_a_known_code_once(string map, string table, string column, int areas)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Data.PathOf($"maps/{map}.json")));
        var codes = file
            .RootElement.GetProperty("features")
            .EnumerateArray()
            .Select(feature => feature.GetProperty("properties").GetProperty("code").GetString()!)
            .ToArray();

        Assert.Equal(areas, codes.Distinct().Count());
        Assert.Equal(areas, codes.Length);
        Assert.Empty(codes.Except(Data.Table(table).Rows.Select(row => row[column])));
    }

    [Fact]
    public void Chukotka_is_drawn_in_one_piece_beyond_180_degrees()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Data.PathOf("maps/ru.json")));

        var longitudes = file
            .RootElement.GetProperty("features")
            .EnumerateArray()
            .SelectMany(feature => Numbers(feature.GetProperty("geometry").GetProperty("coordinates")))
            .Where((_, at) => at % 2 == 0)
            .ToArray();

        Assert.InRange(longitudes.Min(), 19, 21);
        Assert.InRange(longitudes.Max(), 189, 191);
    }

    private static IEnumerable<double> Numbers(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number
            ? [element.GetDouble()]
            : element.EnumerateArray().SelectMany(Numbers);
}
