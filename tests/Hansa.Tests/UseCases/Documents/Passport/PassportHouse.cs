using Hansa.Adapters.Reference;
using Hansa.Statistics.Cubes;
using Hansa.Tests.Adapters.Engines;
using Hansa.Tests.Adapters.Reference;
using Hansa.Tests.UseCases.Assessment;
using Hansa.UseCases;
using Hansa.UseCases.Ports;

namespace Hansa.Tests.UseCases.Documents.Passport;

/// <summary>Four regions, two years, three partners and four products in memory, with the project's own classifications and maps.</summary>
internal sealed class PassportHouse : IDocumentFolder
{
    public const string Data = "made-up";
    public const string World = "made-up-world";

    private readonly SmallHouse small;

    public PassportHouse(List<EngineRow>? rows = null) =>
        small = new SmallHouse().With(Data, rows ?? Rows()).With(World, WorldRows());

    public Dictionary<string, byte[]> Saved { get; } = [];

    public Hansa.UseCases.Ports.House House =>
        new(small, small, null!, new ReferenceData(Project.Data, "no-workspace"), null!) { DocumentFolder = this };

    public Outcome<string> Save(string folder, string name, ReadOnlyMemory<byte> content)
    {
        lock (Saved)
            Saved.Add(name, content.ToArray());
        return $"{folder}/{name}";
    }

    // 2013: 100 each of oil, timber and tractors to China, Germany and Kazakhstan. 2017: Moscow doubles, timber ends.
    public static List<EngineRow> Rows() =>
        [
            .. from year in new[] { 2013, 2017 }
            from region in new[] { "RU-MOW", "RU-VLG", "RU-AL", "RU-NEN" }
            from partner in new[] { "CHN", "DEU", "KAZ" }
            from product in new[] { "270900", "440710", "870190" }
            where year == 2013 || product != "440710"
            select new EngineRow(Period.Year(year), ValueOf(year, region))
            {
                Region = region,
                Partner = partner,
                Product = product,
            },
        ];

    private static long ValueOf(int year, string region) => region == "RU-MOW" && year == 2017 ? 200 : 100;

    private static List<EngineRow> WorldRows() =>
        [
            .. from year in new[] { 2013, 2017 }
            from product in new[] { "270900", "440710", "870190", "610910" }
            select new EngineRow(Period.Year(year), 100_000) { Reporter = "WLD", Product = product },
        ];
}
