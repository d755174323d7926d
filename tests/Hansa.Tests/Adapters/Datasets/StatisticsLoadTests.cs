using Hansa.Statistics.Cubes;
using Hansa.Tests.Adapters.Sources;
using Hansa.Tests.House;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Tests.Adapters.Datasets;

/// <summary>Gross product, population, prices and exchange rates load like any dataset, with their source and their unit.</summary>
public sealed class StatisticsLoadTests : IDisposable
{
    private const string Header = "region;year;value\n";

    private readonly TemporaryWorkspace workspace = new();

    [Fact]
    public void A_table_keeps_its_unit_its_source_and_its_digits()
    {
        var manifest = Load("kpersons", Header + "RU-VLG;2017;1177.5\nRU-MOW;2017;12380.664\n").Manifest;

        Assert.Equal(
            (Quantity.Persons, "persons", 1000L, 3),
            (manifest.Quantity, manifest.Currency, manifest.UnitMultiplier, manifest.Decimals)
        );
        Assert.Equal(["Rosstat, table 1"], manifest.Citations);
        Assert.Equal(13_558_164m, manifest.Amount(manifest.Files[0].Total));
        Assert.DoesNotContain(Dimension.Flow, manifest.Dimensions);
        Assert.DoesNotContain(manifest.Findings, finding => finding.Contains("status", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("mrub", Quantity.Money, "RUB")]
    [InlineData("index", Quantity.Index, "index")]
    [InlineData("index:previous", Quantity.ChainIndex, "index:previous")]
    [InlineData("rate:rub/usd", Quantity.Rate, "RUB/USD")]
    public void Units_say_what_is_counted(string unit, Quantity quantity, string code)
    {
        var manifest = Load(unit, Header + "RU-VLG;2017;58.3529\n").Manifest;

        Assert.Equal((quantity, code), (manifest.Quantity, manifest.Currency));
    }

    [Theory]
    [InlineData("rate:RUB")]
    [InlineData("rate:RUB/RUB")]
    [InlineData("rate:RUB/USD/EUR")]
    [InlineData("xpersons")]
    [InlineData("index:2015")]
    [InlineData("")]
    [InlineData("roubles")]
    public void A_unit_that_is_none_is_refused_with_examples(string unit)
    {
        var outcome = workspace.Load(Request(unit, workspace.File("a.csv", Header + "RU-VLG;2017;1\n")));

        Assert.Equal(ProblemKind.Invalid, outcome.Problem!.Kind);
        Assert.Contains("rate:RUB/USD", outcome.Problem.Fix.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_loads_without_saying_whose_numbers_it_holds()
    {
        var request = Request("mrub", workspace.File("a.csv", Header + "RU-VLG;2017;1\n")) with { Citation = null };

        foreach (var source in (string[])["statistics", "columns"])
        {
            var outcome = workspace.Load(
                new LoadRequest(request.Dataset, source, request.Files)
                {
                    Mapping = request.Mapping,
                    Nomenclatures = request.Nomenclatures,
                    Unit = "persons",
                }
            );
            Assert.Contains("--citation", outcome.Problem!.Fix.English, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Words_for_no_value_are_rows_that_were_not_observed()
    {
        var report = Load("mrub", Header + "RU-VLG;2016;NA\nRU-VLG;2017;…\nRU-VLG;2018;12.5\nRU-VLG;2019;\n");

        Assert.Equal(new RecordCounts(4, 4, 0, 0, 0), report.Counts);
        Assert.Equal(12_500_000m, report.Manifest.Amount(report.Total));
    }

    [Fact]
    public void Two_values_for_one_place_and_period_conflict_in_one_file_and_revise_in_a_later_one()
    {
        var first = Load("mrub", Header + "RU-VLG;2017;10\nRU-VLG;2017;11\n");
        var later = Load("mrub", Header + "RU-VLG;2017;12\n", "Rosstat, table 2");

        Assert.Equal(1, first.Counts.Quarantined);
        Assert.Equal(1, later.Files[0].File.Revisions);
        Assert.Equal(12_000_000m, later.Manifest.Amount(later.Manifest.Totals.Single().Total));
        Assert.Equal(["Rosstat, table 1", "Rosstat, table 2"], later.Manifest.Citations);
    }

    [Fact]
    public void The_unit_of_a_dataset_stays()
    {
        Load("mrub", Header + "RU-VLG;2017;10\n");

        var outcome = workspace.Load(Request("persons", workspace.File("b.csv", Header + "RU-VLG;2018;10\n")));

        Assert.Equal(ProblemKind.Conflict, outcome.Problem!.Kind);
    }

    [Fact]
    public void The_panel_of_Russian_regions_loads_with_what_is_doubtful_put_aside()
    {
        var report = Load(
            new LoadRequest("grp", "statistics", [RealData.Path("reference/rosstat_regions_panel_2000_2020.csv")])
            {
                Mapping = new Dictionary<string, string>
                {
                    [Role.Region] = "region_rus",
                    [Role.Year] = "year",
                    [Role.Value] = "grp",
                },
                Nomenclatures = new Dictionary<string, string> { ["region"] = "ru" },
                Unit = "mrub",
                Citation = "Rosstat, panel of regions 2000-2020",
            }
        );

        // The file prints Arkhangelsk and Tyumen Oblasts twice, with their okrugs and without, and seven values with the noise of doubles.
        Assert.Equal(
            (1_827, 1_779, 46, 2),
            (report.Counts.Read, report.Counts.Accepted, report.Counts.Quarantined, report.Counts.Duplicate)
        );
        Assert.Equal(
            ["key-conflict: 39", "scale-overflow: 7"],
            report.Files[0].Reasons.Select(reason => $"{reason.Reason}: {reason.Records}").Order()
        );
        Assert.Equal(894_588_496.8m, report.Manifest.Amount(report.Total) / 1_000_000);
        Assert.Equal(("2000", "2020"), (report.Manifest.Totals[0].Period, report.Manifest.Totals[^1].Period));
    }

    [Fact]
    public void World_product_loads_with_five_decimals()
    {
        var report = Load(
            new LoadRequest("gdp", "statistics", [RealData.Path("trade/world_gdp_population_2017.csv")])
            {
                Mapping = new Dictionary<string, string>
                {
                    [Role.Reporter] = "reporter_iso",
                    [Role.Value] = "gdp_current_usd",
                },
                Constants = new Dictionary<string, string> { [Role.Period] = "2017" },
                Unit = "usd",
                Decimals = 5,
                Citation = "World Bank, 2017",
            }
        );

        Assert.True(report.Counts.Balances);
        Assert.Equal(262, report.Counts.Read);
        Assert.Contains("RUS", LoadedRows.Members(workspace.Workspace, report.Manifest, "reporter", "code"));
    }

    private LoadReport Load(string unit, string text, string citation = "Rosstat, table 1") =>
        Load(Request(unit, workspace.File($"{citation}.csv", text)) with { Citation = citation });

    private LoadReport Load(LoadRequest request)
    {
        var outcome = workspace.Load(request);
        Assert.True(outcome.Succeeded, outcome.Problem?.Title.English);
        return outcome.Value;
    }

    private static LoadRequest Request(string unit, string file) =>
        new("statistic", "statistics", [file])
        {
            Mapping = new Dictionary<string, string>
            {
                [Role.Region] = "region",
                [Role.Year] = "year",
                [Role.Value] = "value",
            },
            Nomenclatures = new Dictionary<string, string> { ["region"] = "ru" },
            Unit = unit,
            Citation = "Rosstat, table 1",
        };

    public void Dispose() => workspace.Dispose();
}
