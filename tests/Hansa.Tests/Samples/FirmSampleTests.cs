using System.Globalization;
using System.Security.Cryptography;
using Hansa.Adapters.Engines.DuckDb;
using Hansa.Adapters.Firms;
using Hansa.Samples;
using Hansa.Samples.Firms;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Firms;
using Hansa.Tests.Adapters.Datasets;
using Hansa.Tests.Adapters.Reference;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Documents;

namespace Hansa.Tests.Samples;

/// <summary>Made-up firms on a fiftieth of the customs records, on all of them in the long form: what was planted comes back from the loaded files, to the cent.</summary>
[Collection(SharedSample.Name)]
public sealed class FirmSampleTests : IDisposable
{
    private static readonly int Every = Environment.GetEnvironmentVariable("HANSA_TEST_LONG") == "1" ? 1 : 50;

    private readonly GeneratedSample sample;
    private readonly TemporaryWorkspace workspace = new();
    private readonly string folder = Directory.CreateTempSubdirectory("hansa-firms-").FullName;

    public FirmSampleTests(GeneratedSample sample) => this.sample = sample;

    // Yakushev 2020: 21,600 exporters and 7.3 billion dollars on average of 2015 to 2017; 2017 has 224 % of the exporters of 2013.
    [Fact]
    public void The_country_as_a_whole_has_the_papers_exporters()
    {
        var years = FirmTargets.ByYear;

        Assert.Equal(21_600, (years[2015].Firms + years[2016].Firms + years[2017].Firms) / 3.0);
        Assert.Equal(7_300_000_000_00, (years[2015].Cents + years[2016].Cents + years[2017].Cents) / 3.0);
        Assert.Equal(2.24, (double)years[2017].Firms / years[2013].Firms);
    }

    [Fact]
    public void Lines_add_up_to_the_customs_records_to_the_cent_and_gram()
    {
        var firms = Make();

        foreach (var (year, rows) in Rows())
        {
            var cut = firms
                .Lines[year]
                .GroupBy(line => (line.Row.Region.Id, line.Row.Product.Code, line.Row.Partner, line.Row.Month))
                .ToDictionary(group => group.Key, group => (group.Sum(one => one.Cents), group.Sum(one => one.Grams)));
            var whole = rows.Where(row => row is { IsExport: true, Cents: > 0 })
                .ToDictionary(
                    row => (row.Region.Id, row.Product.Code, row.Partner, row.Month),
                    row => (row.Cents, row.Grams)
                );
            Assert.Equal(whole.Count, cut.Count);
            Assert.All(whole, pair => Assert.Equal(pair.Value, cut[pair.Key]));
        }
    }

    [Fact]
    public void The_same_seed_writes_the_same_bytes()
    {
        var (one, other) = (Path.Combine(folder, "one"), Path.Combine(folder, "other"));

        FirmFiles.Write(one, Make(), sample.Reference.Regions);
        FirmFiles.Write(other, Make(), sample.Reference.Regions);

        Assert.Equal(Hashes(one), Hashes(other));
        Assert.All(
            Directory.GetFiles(one),
            file => Assert.StartsWith("sample-", Path.GetFileName(file), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_was_planted_comes_back_from_the_files()
    {
        var firms = Make();
        var files = FirmFiles.Write(folder, firms, sample.Reference.Regions);
        var loaded = Loaded(new LoadRequest("declarations", "declarations", files.Declarations));
        Loaded(new LoadRequest("sme", "sme-register", files.Registers));
        Loaded(
            new LoadRequest("facts", "register", [files.Facts])
            {
                Mapping = new Dictionary<string, string> { ["turnover"] = "income_mn_rub" },
                SizeRule = "209-FZ",
                Unit = "mrub",
            }
        );
        using var engine = new DuckDbEngine(new EngineSettings(workspace.Workspace.Root));
        var house = new Hansa.UseCases.Ports.House(
            engine,
            workspace.Datasets,
            workspace.Loading,
            Project.Reference,
            Project.Reference.Schemes
        );

        var linked = new LinkFirms("declarations", "sme", "linked")
        {
            Rules = new LinkRules(SizeStatus.Dated, RegisterMoment.End, AbsentFirms.Large, Grain.Year),
        }
            .Run(house, CancellationToken.None)
            .Value;
        // What was planted are the classes of each year by its own figures.
        var byRule = new LinkFirms("declarations", "facts", "by-rule")
        {
            Rules = new LinkRules(SizeStatus.Dated, RegisterMoment.End, AbsentFirms.Unknown, Grain.Year)
            {
                ClassChange = ClassChange.EachYear,
            },
        }
            .Run(house, CancellationToken.None)
            .Value;

        Assert.Equal(loaded.Manifest.Totals, linked.Manifest.Totals);
        Assert.Equal(firms.Lines.Values.Sum(lines => lines.Count), loaded.Counts.Accepted);
        ExportersAndExports(engine, linked.Manifest, firms.Ledger);
        ExportersAndExports(engine, byRule.Manifest, firms.Ledger);
        Products(engine, linked.Manifest, firms.Ledger);
        Events(engine, linked.Manifest, firms.Ledger);
        YearsOfRegistration(linked.Manifest, firms);
        Loaded(Planted(firms));
        Assert.Equal(Table3("planted", house), Table3("linked", house));
        Assert.Empty(workspace.Datasets.Verify(CancellationToken.None).Value.Faults);
    }

    public void Dispose()
    {
        workspace.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static void ExportersAndExports(DuckDbEngine engine, Manifest linked, FirmLedger truth)
    {
        var cube = Ask(
            engine,
            linked,
            [new Axis(Dimension.Period, Grain: Grain.Year), new Axis(Dimension.Region), new Axis(Dimension.Size)],
            Measures.Value | Measures.Firms
        );
        var found = Enumerable
            .Range(0, cube.Count)
            .Where(cell => FirmSize.Smes.Contains(cube.Code(Dimension.Size, cell)))
            .GroupBy(cell => (cube.Code(Dimension.Period, cell), cube.Code(Dimension.Region, cell)))
            .ToDictionary(
                group => group.Key,
                group =>
                    (
                        group.Sum(cell => (long)cube.Firms![cell]),
                        group.Aggregate(Int128.Zero, (sum, cell) => sum + cube.Values![cell])
                    )
            );

        var planted = truth
            .Rows.Where(row => row.Exporters > 0)
            .ToDictionary(row => ($"{row.Year}", row.Region), row => ((long)row.Exporters, (Int128)row.Cents));
        Assert.Equal(planted.OrderBy(one => one.Key), found.OrderBy(one => one.Key));
    }

    // Those that were small or medium-sized once are in the register, and all of them export once.
    private void YearsOfRegistration(Manifest linked, FirmSample firms)
    {
        var planted = firms.Firms.Where(firm => firms.Lines.Keys.Any(firm.IsSme)).Select(firm => firm.Registered);

        var found = new LinkedFirms(workspace.Workspace).Births(linked, CancellationToken.None).Value;

        Assert.Equal(planted.Order(), found.Values.Order());
    }

    private static void Products(DuckDbEngine engine, Manifest linked, FirmLedger truth)
    {
        var cube = Ask(
            engine,
            linked,
            [new Axis(Dimension.Period, Grain: Grain.Year), new Axis(Dimension.Product), new Axis(Dimension.Size)],
            Measures.Value
        );
        var found = Enumerable
            .Range(0, cube.Count)
            .Where(cell => FirmSize.Smes.Contains(cube.Code(Dimension.Size, cell)))
            .GroupBy(cell => (cube.Code(Dimension.Period, cell), Written(cube.Code(Dimension.Product, cell))))
            .ToDictionary(
                group => group.Key,
                group => group.Aggregate(Int128.Zero, (sum, cell) => sum + cube.Values![cell])
            );

        var planted = truth
            .Products.GroupBy(one => ($"{one.Key.Year}", Written(one.Key.Product)))
            .ToDictionary(group => group.Key, group => (Int128)group.Sum(one => one.Value));
        Assert.Equal(planted.OrderBy(one => one.Key), found.OrderBy(one => one.Key));
    }

    // The generator's own lines with the sizes that it planted: no register, no link, no pseudonyms.
    private LoadRequest Planted(FirmSample firms)
    {
        var lines = firms.Lines.SelectMany(year =>
            year.Value.Select(line =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{year.Key}-{line.Row.Month:00},{line.Firm?.Number ?? "_U"},{Size(line.Firm, year.Key)},{line.Row.Product.Code},{line.Cents / 100}.{line.Cents % 100:00}"
                )
            )
        );
        return new LoadRequest(
            "planted",
            "columns",
            [workspace.File("planted.csv", $"month,firm,size,code,usd\n{string.Join('\n', lines)}\n")]
        )
        {
            Mapping = new Dictionary<string, string>
            {
                ["period"] = "month",
                ["firm"] = "firm",
                ["size"] = "size",
                ["product"] = "code",
                ["value"] = "usd",
            },
            Constants = new Dictionary<string, string> { ["reporter"] = "RUS" },
            Nomenclatures = new Dictionary<string, string> { ["product"] = "TNVED" },
            Unit = "usd",
            Decimals = 2,
            Confidential = true,
        };
    }

    private static string Size(SampleFirm? firm, int year) =>
        firm is null ? FirmSize.Unknown
        : firm.IsSme(year) ? FirmSize.Sme
        : FirmSize.Large;

    private static string Table3(string dataset, Hansa.UseCases.Ports.House house)
    {
        var table = new MakeTable(3, dataset) { AsInternal = true }.Run(house, CancellationToken.None);
        Assert.True(table.Succeeded, table.Problem?.Title.English);
        using var text = new StringWriter();
        TableCsv.Write(table.Value, "en", text);
        Assert.Contains(",", text.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("not-observed", text.ToString(), StringComparison.Ordinal);
        return text.ToString();
    }

    // Codes that are hidden in whole are one member.
    private static string Written(string product) =>
        product is "XXXXXXXXXX" or "9999999999" ? DimensionNames.Undisclosed : product;

    // Told apart from year to year as a person would: who was there, who is there, and how large.
    private static void Events(DuckDbEngine engine, Manifest linked, FirmLedger truth)
    {
        var panel = engine
            .Firms(
                new PanelQuery(linked.Dataset, linked.Snapshot, [new Axis(Dimension.Region), new Axis(Dimension.Size)]),
                CancellationToken.None
            )
            .Value;
        var states = panel
            .Rows.Select(row =>
                (
                    row.Firm,
                    Year: row.Period.YearNumber,
                    Region: row.Codes[0],
                    IsSme: FirmSize.Smes.Contains(row.Codes[1])
                )
            )
            .ToDictionary(row => (row.Firm, row.Year));
        foreach (var row in truth.Rows.Where(row => row.Year > 2013))
        {
            var now = states.Values.Where(one => one.Year == row.Year && one.Region == row.Region).ToArray();
            var before = states.Values.Where(one => one.Year == row.Year - 1 && one.Region == row.Region).ToArray();
            var entries = now.Count(one => one.IsSme && !states.ContainsKey((one.Firm, row.Year - 1)));
            var exits = before.Count(one => one.IsSme && !states.ContainsKey((one.Firm, row.Year)));
            var grown = now.Count(one =>
                !one.IsSme && states.TryGetValue((one.Firm, row.Year - 1), out var was) && was.IsSme
            );
            var shrunk = now.Count(one =>
                one.IsSme && states.TryGetValue((one.Firm, row.Year - 1), out var was) && !was.IsSme
            );

            Assert.Equal(
                (row.Entries, row.Exits, row.Graduations, row.Demotions + row.Redefinitions),
                (entries, exits, grown, shrunk)
            );
        }
        Assert.Contains(truth.Rows, row => row.Redefinitions > 0);
        Assert.Contains(truth.Rows, row => row.Graduations > 0);
    }

    private static Cube Ask(DuckDbEngine engine, Manifest manifest, Axis[] axes, Measures measures) =>
        engine
            .Sum(
                new CubeQuery(manifest.Dataset, manifest.Snapshot, axes) { Measures = measures },
                CancellationToken.None
            )
            .Value;

    private LoadReport Loaded(LoadRequest request)
    {
        var loaded = workspace.Load(request);
        Assert.True(loaded.Succeeded, $"{loaded.Problem?.Title} {loaded.Problem?.Fix}");
        Assert.Equal(loaded.Value.Counts.Read, loaded.Value.Counts.Accepted);
        return loaded.Value;
    }

    private FirmSample Make() => new(Rows(), GeneratedSample.Seed, 1.0 / Every);

    private Dictionary<int, IReadOnlyList<CustomsRow>> Rows() =>
        sample.Files.Rows.ToDictionary(
            year => year.Key,
            year => (IReadOnlyList<CustomsRow>)[.. year.Value.Where((_, at) => at % Every == 0)]
        );

    private static IEnumerable<string> Hashes(string folder) =>
        Directory
            .GetFiles(folder)
            .Order(StringComparer.Ordinal)
            .Select(file =>
                $"{Path.GetFileName(file)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}"
            );
}
