namespace Hansa.Tests.House;

public sealed class WallTests
{
    private static readonly string Root = Checkout.Root;

    [Fact]
    public void No_room_imports_what_the_table_forbids()
    {
        var files = new[] { "src", "samples" }
            .SelectMany(Sources)
            .ToDictionary(path => Path.GetRelativePath(Root, path), File.ReadAllText);

        Assert.True(files.Count > 50, "the sources were not found");
        Assert.Empty(Table().Breaches(files));
    }

    [Theory]
    [InlineData(
        "src/Hansa.Statistics/Hansa.Statistics.csproj",
        "<ProjectReference Include=\"../Hansa.UseCases/Hansa.UseCases.csproj\" />"
    )]
    [InlineData("src/Hansa.Statistics/Hansa.Statistics.csproj", "<PackageReference Include=\"MathNet.Numerics\" />")]
    [InlineData("src/Hansa.Management/Targets/Sly.cs", "using Hansa.UseCases.Targets;")]
    [InlineData("src/Hansa.Management/Targets/Sly.cs", "var now = DateTime.UtcNow;")]
    [InlineData("src/Hansa.UseCases/Assessment/Sly.cs", "using Hansa.Adapters.Engines;")]
    [InlineData("src/Hansa.Cli/Commands/Sly.cs", "using Hansa.Adapters.Engines;")]
    [InlineData("src/Hansa.Web/Pages/Sly.razor.cs", "Hansa.Adapters.Engines.DuckDb.Open();")]
    [InlineData("src/Hansa.Statistics/Indicators/Sly.cs", "var now = DateTime.UtcNow;")]
    [InlineData("src/Hansa.UseCases/Datasets/Sly.cs", "File.ReadAllText(path);")]
    public void A_forbidden_import_is_found(string path, string content)
    {
        var breaches = Table().Breaches(new Dictionary<string, string> { [path] = content });

        Assert.NotEmpty(breaches);
    }

    [Fact]
    public void The_place_where_a_face_is_put_together_may_name_adapters()
    {
        var files = new Dictionary<string, string> { ["src/Hansa.Cli/Program.cs"] = "using Hansa.Adapters.Engines;" };

        Assert.Empty(Table().Breaches(files));
    }

    [Fact]
    public void Datasets_are_asked_for_their_disclosure_in_one_place()
    {
        var calls = Sources("src")
            .Where(path => ClearanceCalls(File.ReadAllText(path)))
            .Select(path => Path.GetFileName(path));

        Assert.Equal(["DataClearance.cs"], calls);
    }

    [Fact]
    public void A_table_that_clears_itself_is_found() =>
        Assert.True(ClearanceCalls("var mine = Clearance.For(isConfidential: false, asInternal: false);"));

    private static bool ClearanceCalls(string content) => content.Contains("Clearance.For(", StringComparison.Ordinal);

    private static Walls Table() => Walls.Read(File.ReadAllText(Path.Combine(Root, "ARCHITECTURE.md")));

    private static IEnumerable<string> Sources(string folder) =>
        !Directory.Exists(Path.Combine(Root, folder))
            ? []
            : Directory
                .EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
                .Where(path =>
                    path.EndsWith(".cs", StringComparison.Ordinal)
                    || path.EndsWith(".csproj", StringComparison.Ordinal)
                    || path.EndsWith(".razor", StringComparison.Ordinal)
                )
                .Where(path =>
                    !path.Contains("/obj/", StringComparison.Ordinal)
                    && !path.Contains("/bin/", StringComparison.Ordinal)
                );
}
