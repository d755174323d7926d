using System.Globalization;

namespace Hansa.Tests.Samples;

/// <summary>Recomputes the paper's tables from the written files, with nothing of the generator but its files.</summary>
[Collection(SharedSample.Name)]
public sealed class SampleTablesTests(GeneratedSample sample)
{
    private const string Published = "published/yakushev-2020";

    private static readonly int[] Years = [2013, 2014, 2015, 2016, 2017];

    [Fact]
    public void Table_2_prints_its_corrected_values_and_shares()
    {
        var values = ByType();

        var rows = DataFiles.Rows(
            $"{Published}/table2",
            "class",
            "year",
            "value_corrected_bn_usd",
            "share_corrected_percent"
        );
        Assert.Equal(20, rows.Count);
        foreach (var row in rows)
        {
            var year = int.Parse(row[1], CultureInfo.InvariantCulture);
            var value = values[(year, row[0])];
            var total = Years
                .Where(other => other == year)
                .Sum(_ => values.Where(pair => pair.Key.Year == year).Sum(pair => pair.Value));
            Assert.Equal(Exact(row[2]), Printed(value / 1e11m));
            Assert.Equal(Exact(row[3]), Printed(100m * value / total));
        }
    }

    [Fact]
    public void Types_are_met_to_the_cent()
    {
        var values = ByType();

        foreach (var row in DataFiles.Rows($"{Published}/table2", "class", "year", "value_sample_bn_usd"))
        {
            var expected = Exact(row[2]) * 100_000_000_000m;
            var key = (int.Parse(row[1], CultureInfo.InvariantCulture), row[0]);
            Assert.Equal(expected, values[key]);
        }
    }

    [Fact]
    public void Classes_of_both_approaches_nest()
    {
        var rec = DataFiles.Map("correspondences/stage-to-rec-paper", "from", "to");
        var volrc = DataFiles.Map("correspondences/stage-to-volrc-paper", "from", "to");
        var stages = DataFiles.Map("classifications/stage/2020", "prefix", "class");
        var sums = Exports(2017)
            .GroupBy(row => Stage(stages, row.Code))
            .ToDictionary(group => group.Key, group => group.Sum(row => row.Cents));

        var nonResourceNonEnergy = sums.Where(pair => rec[pair.Key] is not ("raw" or "energy")).Sum(pair => pair.Value);
        var semiFinishedAndNonPrimary = sums.Where(pair => volrc[pair.Key] is "semi-finished" or "non-primary")
            .Sum(pair => pair.Value);

        Assert.Equal(133.7m, Printed(nonResourceNonEnergy / 1e11m));
        Assert.Equal(semiFinishedAndNonPrimary, nonResourceNonEnergy);
    }

    [Fact]
    public void Table_1_prints_its_values()
    {
        var groups = DataFiles.Map("classifications/nine-groups/2020", "prefix", "class");
        var sums = sample
            .World.Where(row => row.Flow == "export")
            .GroupBy(row => (row.Reporter, row.Year, Group: groups[row.Chapter]))
            .ToDictionary(group => group.Key, group => group.Sum(row => (decimal)row.Cents));
        decimal Total(string reporter, int year) =>
            sums.Where(pair => pair.Key.Reporter == reporter && pair.Key.Year == year).Sum(pair => pair.Value);

        var printed = DataFiles.Rows($"{Published}/table1", "group", "year", "rca_printed");

        Assert.Equal(27, printed.Count);
        foreach (var row in printed)
        {
            var year = int.Parse(row[1], CultureInfo.InvariantCulture);
            var own = sums[("RUS", year, row[0])] / Total("RUS", year);
            var world = sums[("WLD", year, row[0])] / Total("WLD", year);
            Assert.Equal(Exact(row[2]), Printed(own / world));
        }
    }

    [Fact]
    public void Chapters_of_the_world_file_are_the_sums_of_the_customs_records()
    {
        var customs = sample
            .Customs.GroupBy(row => (row.Year, row.IsExport, Chapter(row.Code)))
            .ToDictionary(group => group.Key, group => group.Sum(row => row.Cents));

        var world = sample
            .World.Where(row => row.Reporter == "RUS" && Years.Contains(row.Year))
            .ToDictionary(row => (row.Year, row.Flow == "export", row.Chapter), row => row.Cents);

        Assert.Equal(customs, world);
    }

    [Fact]
    public void The_world_exports_at_least_what_Russia_does()
    {
        var exports = sample.World.Where(row => row.Flow == "export").ToLookup(row => (row.Year, row.Chapter));

        Assert.All(
            exports,
            chapter =>
                Assert.True(
                    chapter.Single(row => row.Reporter == "WLD").Cents
                        >= chapter.Where(row => row.Reporter == "RUS").Sum(row => row.Cents)
                )
        );
    }

    [Fact]
    public void Each_region_that_Table_4_names_has_its_sector()
    {
        var printed = DataFiles.Rows($"{Published}/table4", "region", "sector");
        var types = SectorTypes(hiddenTo: null);

        Assert.Equal(58, printed.Count);
        Assert.All(printed, row => Assert.Equal(row[1], types[row[0]]));
    }

    [Fact]
    public void No_allocation_of_wholly_hidden_goods_changes_a_sector_type()
    {
        var types = SectorTypes(hiddenTo: null);

        for (var sector = 1; sector <= 6; sector++)
            Assert.Equal(types, SectorTypes(hiddenTo: sector.ToString(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Each_region_that_Table_5_names_has_its_group()
    {
        var printed = DataFiles.Rows($"{Published}/table5", "region", "group");
        var groups = DestinationGroups();

        Assert.Equal(75, printed.Count);
        Assert.All(printed, row => Assert.Equal(row[1], groups[row[0]]));
    }

    private Dictionary<(int Year, string Type), decimal> ByType()
    {
        var types = DataFiles.Map("correspondences/stage-to-volrc-paper", "from", "to");
        var stages = DataFiles.Map("classifications/stage/2020", "prefix", "class");
        return sample
            .Customs.Where(row => row.IsExport)
            .GroupBy(row => (row.Year, types[Stage(stages, row.Code)]))
            .ToDictionary(group => group.Key, group => group.Sum(row => (decimal)row.Cents));
    }

    // Goods whose stage cannot be told from what is disclosed of the code are undisclosed goods.
    private static string Stage(IReadOnlyDictionary<string, string> stages, string code) =>
        DataFiles.Class(stages, code) ?? "U";

    private static string Chapter(string code) => code[0] == 'X' ? "99" : code[..2];

    private IEnumerable<WrittenRow> Exports(int year) => sample.Customs.Where(row => row.IsExport && row.Year == year);

    // Largest relative specificity above 1, with okrugs inside the regions that contain them.
    private Dictionary<string, string> SectorTypes(string? hiddenTo)
    {
        var rules = DataFiles.Map("classifications/sectors-a/2020", "prefix", "class");
        var sums = Exports(2017)
            .GroupBy(row =>
                (
                    Region: Territory(row.Region),
                    Sector: row.Code[0] == 'X' ? hiddenTo ?? "" : DataFiles.Class(rules, row.Code) ?? ""
                )
            )
            .ToDictionary(group => group.Key, group => group.Sum(row => (double)row.Cents));
        double Sum(string? region, string? sector) =>
            sums.Where(pair =>
                    (region ?? pair.Key.Region) == pair.Key.Region && (sector ?? pair.Key.Sector) == pair.Key.Sector
                )
                .Sum(pair => pair.Value);
        var country = "123456".ToDictionary(sector => $"{sector}", sector => Sum(null, $"{sector}") / Sum(null, null));
        return sums
            .Keys.Select(key => key.Region)
            .Distinct()
            .ToDictionary(
                region => region,
                region =>
                {
                    var best = country.Keys.MaxBy(sector => Sum(region, sector) / Sum(region, null) / country[sector])!;
                    return Sum(region, best) / Sum(region, null) > country[best] ? best : "";
                }
            );
    }

    private Dictionary<string, string> DestinationGroups()
    {
        var countries = DataFiles
            .Rows("countries/countries", "iso3", "iso2")
            .Where(row => row[1].Length > 0)
            .ToLookup(row => row[0], row => row[1]);
        HashSet<string> Members(params string[] groups) =>
            [
                .. DataFiles
                    .Rows("countries/group-members", "group", "iso3", "valid_from", "valid_to")
                    .Where(row => groups.Contains(row[0]) && row[1] != "RUS")
                    .Where(row =>
                        string.CompareOrdinal(row[2], "2017-12-31") <= 0
                        && (row[3].Length == 0 || string.CompareOrdinal(row[3], "2017-12-31") >= 0)
                    )
                    .SelectMany(row => countries[row[1]]),
            ];
        var far = Members("EU", "APEC", "BRICS", "ECOWAS");
        var near = Members("EAEU", "CIS-CUSTOMS");
        return Exports(2017)
            .GroupBy(row => Territory(row.Region))
            .ToDictionary(
                region => region.Key,
                region =>
                {
                    var total = region.Sum(row => row.Cents);
                    var toFar = region.Where(row => far.Contains(row.Partner)).Sum(row => row.Cents);
                    var toNear = region.Where(row => near.Contains(row.Partner)).Sum(row => row.Cents);
                    return 2 * toFar > total ? "1"
                        : 2 * toNear > total ? "2"
                        : "0";
                }
            );
    }

    private static readonly Dictionary<string, string> Territories = Regions();

    private static string Territory(string customsCode) => Territories[customsCode];

    private static Dictionary<string, string> Regions()
    {
        var merged = DataFiles.Map("regions/merges", "part", "target");
        return DataFiles
            .Rows("regions/ru", "code", "codes")
            .ToDictionary(
                row => row[1].Split('|')[0].Replace("customs=", "", StringComparison.Ordinal),
                row => merged.GetValueOrDefault(row[0], row[0])
            );
    }

    private static decimal Exact(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static decimal Printed(decimal value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);
}
