using Hansa.UseCases.Documents.Matrices;

namespace Hansa.Tests.UseCases.Documents.Matrices;

public sealed class MatrixRoundTripTests
{
    private const int Seeds = 40;

    [Fact]
    public void Json_stat_keeps_every_cell_reason_code_and_name() =>
        ForGenerated(
            (matrix, seed) =>
            {
                var read = JsonStatReader.Read(JsonStatBytes(matrix, "ru"));

                Assert.Equal(matrix.Dimensions.Select(one => one.Code), read.Dimensions.Select(one => one.Name));
                foreach (var (dimension, found) in matrix.Dimensions.Zip(read.Dimensions))
                {
                    Assert.Equal(dimension.Members.Select(one => one.Code), found.Members.Select(one => one.Code));
                    Assert.Equal(
                        dimension.Members.Select(one => one.Name.Russian),
                        found.Members.Select(one => one.Name)
                    );
                }
                AssertSameCells(matrix, read.Cells, key => key, status => status, seed);
            }
        );

    [Theory]
    [InlineData("en", "ru")]
    [InlineData("ru", "en")]
    public void Px_keeps_every_cell_reason_and_code_in_both_languages(string main, string other) =>
        ForGenerated(
            (matrix, seed) =>
            {
                var px = PxReader.Open(PxText(matrix, main));
                var meanings = matrix.Statuses.ToDictionary(one => one.Code, one => one.Meaning.In(main));
                meanings[""] = "";

                foreach (var language in (string?[])[null, other])
                {
                    var read = px.Cells(language);
                    AssertSameCells(matrix, read.Cells, key => InPxOrder(matrix, key), code => meanings[code], seed);
                    Assert.Equal(Variables(matrix, language ?? main), read.Dimensions.Select(one => one.Name).Order());
                }
            }
        );

    [Fact]
    public void The_same_matrix_gives_the_same_bytes()
    {
        foreach (var language in (string[])["en", "ru"])
        {
            var (one, other) = (
                IndicatorMatrix.Of(new GeneratedReports(7).Indicator()),
                IndicatorMatrix.Of(new GeneratedReports(7).Indicator())
            );

            Assert.Equal(JsonStatBytes(one, language), JsonStatBytes(other, language));
            Assert.Equal(PxText(one, language), PxText(other, language));
        }
    }

    [Fact]
    public void Hostile_names_stay_inside_their_quotes_and_braces()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var reports = new GeneratedReports(seed);
            foreach (
                var matrix in (FigureMatrix[])
                    [IndicatorMatrix.Of(reports.Indicator(hostile: true)), TableMatrix.Of(reports.Table(hostile: true))]
            )
            {
                var json = JsonStatReader.Read(JsonStatBytes(matrix, "en"));
                var px = PxReader.Open(PxText(matrix, "en"));

                Assert.Equal(matrix.Cells.Select(cell => cell.Number), json.Cells.Values.Select(cell => cell.Number));
                Assert.Equal(matrix.Cells.Count, px.Cells().Cells.Count);
                Assert.Equal(matrix.Cells.Count, px.Cells("ru").Cells.Count);
            }
        }
    }

    internal static byte[] JsonStatBytes(FigureMatrix matrix, string language)
    {
        using var output = new MemoryStream();
        JsonStat.Write(matrix, language, output);
        return output.ToArray();
    }

    internal static string PxText(FigureMatrix matrix, string language)
    {
        var output = new StringWriter();
        PxFile.Write(matrix, language, output);
        return output.ToString();
    }

    private static void ForGenerated(Action<FigureMatrix, int> check)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var reports = new GeneratedReports(seed);
            check(IndicatorMatrix.Of(reports.Indicator()), seed);
            check(TableMatrix.Of(reports.Table()), seed);
        }
    }

    private static void AssertSameCells(
        FigureMatrix matrix,
        IReadOnlyDictionary<string, (double? Number, string Reason)> read,
        Func<string[], string[]> order,
        Func<string, string> reason,
        int seed
    )
    {
        var members = matrix.Dimensions.Select(one =>
            (IReadOnlyList<string>)[.. one.Members.Select(member => member.Code)]
        );
        var keys = ReadCells.Keys(members).ToArray();
        Assert.Equal(keys.Length, read.Count);
        for (var at = 0; at < keys.Length; at++)
        {
            var cell = read[ReadCells.Key(order(keys[at].Split('|')))];
            Assert.True(
                cell == (matrix.Cells[at].Number, reason(matrix.Cells[at].Status)),
                $"seed {seed}, {keys[at]}: {cell} for {matrix.Cells[at]}"
            );
        }
    }

    // At the side what is neither time nor measure, then the head: periods, and measures where there are several.
    private static string[] InPxOrder(FigureMatrix matrix, string[] codes)
    {
        var all = matrix.Dimensions.Zip(codes).ToArray();
        return
        [
            .. all.Where(one => one.First.Role is DimensionRole.Class or DimensionRole.Territory)
                .Select(one => one.Second),
            .. all.Where(one => one.First.Role == DimensionRole.Time).Select(one => one.Second),
            .. all.Where(one => one.First.Role == DimensionRole.Measure && one.First.Members.Count > 1)
                .Select(one => one.Second),
        ];
    }

    private static IEnumerable<string> Variables(FigureMatrix matrix, string language) =>
        matrix
            .Dimensions.Where(one => one.Role != DimensionRole.Measure || one.Members.Count > 1)
            .Select(one => one.Title.In(language))
            .Order();
}
