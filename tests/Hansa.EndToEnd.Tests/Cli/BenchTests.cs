using System.Text.Json;

namespace Hansa.EndToEnd.Tests.Cli;

public sealed class BenchTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_small_bench_measures_each_case_against_its_floor()
    {
        string[] names = ["rca", "group-rca", "rca-1gb", "cms", "load", "firm-counts", "firm-values", "firm-pairs"];
        var cases = Measure(names);

        Assert.Equal(names, cases.Select(one => one.GetProperty("case").GetString()));
        Assert.All(cases, one => Assert.True(Seconds(one, "measured") > 0 && Seconds(one, "floor") > 0));
        Assert.All(cases, one => Assert.NotEmpty(one.GetProperty("targets").EnumerateArray()));
        Assert.All(cases, one => Assert.InRange(Rows(one), 10_000, 100_000));
    }

    [Fact]
    public void The_long_form_measures_the_other_cases()
    {
        Assert.SkipUnless(
            Environment.GetEnvironmentVariable("HANSA_TEST_LONG") == "1",
            "The long form is not asked for."
        );
        string[] names = ["link", "all-dynamics", "assessment", "table-3", "passports"];
        var cases = Measure(names);

        Assert.Equal(names, cases.Select(one => one.GetProperty("case").GetString()));
        Assert.All(cases, one => Assert.True(Seconds(one, "measured") > 0));
    }

    [Fact]
    public void A_case_that_is_not_there_is_a_wrong_use()
    {
        var run = new HansaProcess(folder.Path).Run("bench", "--only", "speed");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("There is no case 'speed'.", run.Messages, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private JsonElement[] Measure(string[] cases)
    {
        var printed = new HansaProcess(folder.Path).Output(
            "bench",
            "--only",
            string.Join(',', cases),
            "--rows",
            "50000",
            "--repetitions",
            "1",
            "--data",
            folder.Path
        );
        return [.. JsonDocument.Parse(printed).RootElement.GetProperty("cases").EnumerateArray()];
    }

    private static double Seconds(JsonElement measurement, string work) =>
        measurement.GetProperty(work).GetProperty("median").GetProperty("wallSeconds").GetDouble();

    private static long Rows(JsonElement measurement) => measurement.GetProperty("size").GetProperty("rows").GetInt64();
}
