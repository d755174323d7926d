using Hansa.Samples;

namespace Hansa.Tests.Samples;

[Collection(SharedSample.Name)]
public sealed class SampleFilesTests(GeneratedSample sample)
{
    [Fact]
    public void The_same_seed_writes_the_same_bytes()
    {
        var again = new CustomsSample(sample.Reference, GeneratedSample.Seed);
        using var stream = new MemoryStream();

        CustomsFile.Write(stream, again.Year(2015), 2015);

        Assert.True(stream.ToArray().AsSpan().SequenceEqual(GeneratedSample.Content(sample.Files.Customs[2])));
    }

    [Fact]
    public void Another_seed_writes_other_rows_with_the_same_total()
    {
        var other = new CustomsSample(sample.Reference, GeneratedSample.Seed + 1).Year(2015);

        var ours = sample.Customs.Where(row => row.Year == 2015).ToArray();
        Assert.NotEqual(ours.Length, other.Count);
        Assert.Equal(
            ours.Where(row => row.IsExport).Sum(row => row.Cents),
            other.Where(row => row.IsExport).Sum(row => row.Cents)
        );
    }

    [Fact]
    public void Every_file_name_says_that_it_is_a_sample() =>
        Assert.All(
            sample.Files.Customs.Append(sample.Files.World),
            path => Assert.StartsWith("sample-", Path.GetFileName(path), StringComparison.Ordinal)
        );

    [Fact]
    public void A_year_has_one_hundred_to_one_hundred_and_fifty_thousand_export_rows() =>
        Assert.All(
            sample.Customs.Where(row => row.IsExport).GroupBy(row => row.Year),
            year => Assert.InRange(year.Count(), 100_000, 150_000)
        );

    [Fact]
    public void No_row_repeats_the_key_of_another()
    {
        var keys = sample.Customs.Select(row => row with { Cents = 0 }).ToHashSet();

        Assert.Equal(sample.Customs.Count, keys.Count);
    }

    [Fact]
    public void All_regions_of_the_time_export_and_import()
    {
        var regions = sample
            .Customs.Where(row => row.IsExport)
            .GroupBy(row => row.Year)
            .ToDictionary(year => year.Key, year => year.Select(row => row.Region).Distinct().Count());

        Assert.Equal(83, regions[2013]);
        Assert.Equal([85, 85, 85, 85], [regions[2014], regions[2015], regions[2016], regions[2017]]);
        Assert.Equal(
            85,
            sample
                .Customs.Where(row => row is { IsExport: false, Year: 2017 })
                .Select(row => row.Region)
                .Distinct()
                .Count()
        );
    }

    [Theory]
    [InlineData("27XXXXXXXX")]
    [InlineData("88XXXXXXXX")]
    [InlineData("XXXXXXXXXX")]
    [InlineData("9999999999")]
    public void Hidden_codes_occur(string code) =>
        Assert.Contains(sample.Customs, row => row.IsExport && row.Code == code);

    [Theory]
    [InlineData("NNN")]
    [InlineData("AB")]
    [InlineData("OS")]
    public void Partners_outside_the_country_list_occur(string partner) =>
        Assert.Contains(sample.Customs, row => row.IsExport && row.Partner == partner);

    [Theory]
    [InlineData("71100")]
    [InlineData("71140")]
    [InlineData("11100")]
    public void Nested_okrugs_stand_on_their_own(string region) =>
        Assert.Contains(sample.Customs, row => row.Region == region);

    [Fact]
    public void Imports_are_about_two_thirds_of_exports()
    {
        foreach (var year in sample.Customs.GroupBy(row => row.Year))
        {
            var imports = year.Where(row => !row.IsExport).Sum(row => (double)row.Cents);
            Assert.InRange(imports / year.Where(row => row.IsExport).Sum(row => (double)row.Cents), 0.6, 0.7);
        }
    }

    [Fact]
    public void Every_value_is_positive() => Assert.DoesNotContain(sample.Customs, row => row.Cents <= 0);
}
