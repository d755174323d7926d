using System.Globalization;
using System.Text;
using Hansa.Adapters;
using Hansa.Statistics.Scenarios;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.Bench.World;

/// <summary>Twenty years of made-up declarations of firms that come and go, loaded into a workspace once and kept.</summary>
/// <param name="Folder">The workspace.</param>
/// <param name="Snapshot">The folder of its snapshot.</param>
public sealed record FirmWorld(string Folder, string Snapshot)
{
    public const string Dataset = "firms";
    public const int FirstYear = 2001;
    public const int Years = 20;

    private static readonly string[] Unchecked = ["firm", "region", "product", "partner"];

    private const double LinesPerFirm = 50_000_000.0 / 300_000;
    private const int Products = 5000;
    private const int Partners = 200;
    private const double Leaves = 0.15;

    // Lines of one product in one market and year: 1 to 4, 2.5 on average.
    private const int MostLines = 4;

    /// <param name="rows">About as many lines.</param>
    public static FirmWorld Of(string folder, long rows, Action<string> say)
    {
        var workspace = Path.Combine(folder, $"dynamics-{rows}");
        var house = WorkspaceHouse.Open(workspace);
        if (!house.Datasets.Current(Dataset).Succeeded)
        {
            say("making and loading declarations of twenty years");
            Directory.CreateDirectory(workspace);
            Load(house, Files(workspace, (int)(rows / LinesPerFirm)));
        }
        var manifest = BenchContext.Demand(house.Datasets.Current(Dataset));
        return new FirmWorld(workspace, Path.Combine(workspace, "datasets", Dataset, manifest.Snapshot));
    }

    private static void Load(House house, string[] files)
    {
        var report = BenchContext.Demand(
            new Runner(house).Run(
                new LoadFiles(
                    new LoadRequest(Dataset, "declarations", files)
                    {
                        Nomenclatures = Unchecked.ToDictionary(dimension => dimension, _ => "any"),
                        Constants = new Dictionary<string, string> { ["reporter"] = "RUS" },
                        Unit = "usd",
                    }
                )
            )
        );
        if (report.Counts.Accepted != report.Counts.Read)
            throw new InvalidOperationException($"The load took {report.Counts}.");
        foreach (var file in files)
            File.Delete(file);
    }

    private static string[] Files(string folder, int firms)
    {
        string[] paths =
        [
            .. Enumerable.Range(0, Years).Select(year => Path.Combine(folder, $"sample-{FirstYear + year}.csv")),
        ];
        StreamWriter[] writers =
        [
            .. paths.Select(path => new StreamWriter(path, false, new UTF8Encoding(false), 1 << 16)),
        ];
        foreach (var writer in writers)
            writer.Write("date,exporter,region,product,partner,value,mass\n");
        for (var firm = 0; firm < firms; firm++)
            Firm(firm, writers);
        foreach (var writer in writers)
            writer.Dispose();
        return paths;
    }

    // A firm starts in any year, those before the first having gone on, and keeps most of what it sells from year to year.
    private static void Firm(int firm, StreamWriter[] writers)
    {
        var draws = new Draws(1, string.Create(CultureInfo.InvariantCulture, $"firm {firm}"));
        var cells = 3 + draws.Below(17);
        for (var year = draws.Below(Years + 4) - 4; year < Years; year++)
        {
            for (var cell = 0; year >= 0 && cell < cells; cell++)
                Cell(firm, year, draws.Unit() < 0.7 ? cell : Products + draws.Below(Products), draws, writers[year]);
            if (draws.Unit() < Leaves)
                year += 1 + draws.Below(8) * 3;
        }
    }

    private static void Cell(int firm, int year, int cell, Draws draws, StreamWriter writer)
    {
        var (product, partner) = ((firm * 31) + (cell * 7919), (firm * 17) + (cell * 31));
        for (var line = draws.Below(MostLines); line >= 0; line--)
            writer.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{FirstYear + year}-{1 + draws.Below(12):00}-{1 + draws.Below(28):00},F{firm},R{firm % 85},{100_000 + (product % Products)},P{partner % Partners},{draws.LogNormal(1.5) * 20_000:0.00},{1 + draws.Below(5000)}\n"
                )
            );
    }
}
