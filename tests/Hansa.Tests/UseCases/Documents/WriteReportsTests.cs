using System.Text;
using Hansa.Tests.UseCases.Documents.Passport;
using Hansa.UseCases;
using Hansa.UseCases.Documents;

namespace Hansa.Tests.UseCases.Documents;

public class WriteReportsTests
{
    [Fact]
    public void All_writes_the_country_and_every_region_in_each_language_and_tells_how_far_it_is()
    {
        var house = new PassportHouse();
        var told = new Told();

        var written = new Runner(house.House).Run(
            Request("all", "html") with
            {
                Worlds = [PassportHouse.World],
                Languages = ["en", "ru"],
                Progress = told,
            }
        );

        Assert.Equal(5, written.Value.Documents);
        Assert.Equal(
            ["passport-RU-AL.en.html", "passport-RU-AL.ru.html", "passport-RU-MOW.en.html", "passport-RU-MOW.ru.html"],
            house
                .Saved.Keys.Where(name =>
                    name.Contains("RU-AL", StringComparison.Ordinal) || name.Contains("MOW", StringComparison.Ordinal)
                )
                .Order(StringComparer.Ordinal)
        );
        Assert.Contains("passport-RUS.ru.html", house.Saved.Keys);
        Assert.Equal("out/passport-RUS.en.html", written.Value.Files[0]);
        Assert.Equal([1, 2, 3, 4, 5], told.Done.Order());
    }

    [Fact]
    public void The_tables_of_the_method_are_one_document_that_says_which_cannot_be_made()
    {
        var house = new PassportHouse();

        var written = new Runner(house.House).Run(Request("tables", "html"));

        Assert.True(written.Succeeded, written.Problem?.Title.English);
        var page = Encoding.UTF8.GetString(house.Saved["tables-made-up.en.html"]);
        Assert.Contains("Types of territories by sector of exports", page, StringComparison.Ordinal);
        Assert.Contains("Table 1 compares with the world", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_format_is_refused_before_anything_is_computed_or_written()
    {
        var house = new PassportHouse();

        var refused = new Runner(house.House).Run(Request("nobody", "doc"));

        Assert.Equal(ProblemKind.Invalid, refused.Problem!.Kind);
        Assert.Contains("html", refused.Problem.Fix.English, StringComparison.Ordinal);
        Assert.Empty(house.Saved);
    }

    [Fact]
    public void A_cancelled_run_leaves_whole_files_only()
    {
        using var cancel = new CancellationTokenSource();
        var house = new PassportHouse();
        var request = Request("all", "html") with { Progress = new Told(cancel.Cancel) };

        Assert.ThrowsAny<OperationCanceledException>(() => new Runner(house.House).Run(request, cancel.Token));

        Assert.InRange(house.Saved.Count, 1, 4);
        Assert.All(
            house.Saved.Values,
            page => Assert.EndsWith("</html>\n", Encoding.UTF8.GetString(page), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_face_that_writes_no_files_says_so()
    {
        var refused = new Runner(new PassportHouse().House with { DocumentFolder = null }).Run(Request("all", "html"));

        Assert.Equal(ProblemKind.Unavailable, refused.Problem!.Kind);
    }

    private static WriteReports Request(string of, string format) => new(PassportHouse.Data, of, format, "out");

    private sealed class Told(Action? then = null) : IProgress<ReportProgress>
    {
        public List<int> Done { get; } = [];

        public void Report(ReportProgress value)
        {
            lock (Done)
                Done.Add(value.Done);
            then?.Invoke();
        }
    }
}
