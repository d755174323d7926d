using System.Globalization;
using Hansa.Adapters;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Releases;

namespace Hansa.Tests.UseCases.Releases;

/// <summary>A workspace with made-up declarations of 200 firms, of which releases are made.</summary>
public abstract class MadeUpDeclarations : IDisposable
{
    protected string Folder { get; } = Directory.CreateTempSubdirectory("hansa-release").FullName;

    protected Hansa.UseCases.Ports.House House { get; }

    protected MadeUpDeclarations()
    {
        House = WorkspaceHouse.Open(Path.Combine(Folder, "workspace"));
        var file = Path.Combine(Folder, "sample-lines.csv");
        File.WriteAllText(file, Lines());
        var loaded = new Runner(House).Run(new LoadFiles(new LoadRequest("lines", "declarations", [file])));
        Assert.True(loaded.Succeeded, loaded.Problem?.Title.English);
    }

    public void Dispose()
    {
        (House.Engine as IDisposable)?.Dispose();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected void Load(string name, string text) => Load(name, "register", text);

    protected void Load(string name, string source, string text)
    {
        var file = Path.Combine(Folder, $"sample-{name}.csv");
        File.WriteAllText(file, text);
        Demand(new Runner(House).Run(new LoadFiles(new LoadRequest(name, source, [file]))));
    }

    protected Outcome<ReleaseReport> Release() => new Runner(House).Run(new MakeRelease(["region,product"], "lines"));

    protected static T Demand<T>(Outcome<T> outcome)
    {
        Assert.True(outcome.Succeeded, $"{outcome.Problem?.Title} {string.Join("; ", outcome.Problem?.Details ?? [])}");
        return outcome.Value;
    }

    // Many small firms everywhere, and a few large ones that stand almost alone in a cell.
    protected static string Lines(int year = 2017)
    {
        string[] regions = ["RU-VLG", "RU-SAM", "RU-TA", "RU-SVE", "RU-PER"];
        string[] products = ["4407110000", "7208100000", "8413700000", "3102101000", "1001990000"];
        var text = new System.Text.StringBuilder("date,inn,region,product,partner,value,mass\n");
        for (var firm = 0; firm < 200; firm++)
        {
            var (region, product) = (regions[firm % 5], products[firm / 5 % 5]);
            var value = firm is 0 or 6 ? 300_000 : 2_000 + (firm * 13);
            text.Append(
                CultureInfo.InvariantCulture,
                $"{year}-03-15,{Inn(firm)},{region},{product},KZ,{value}.00,100\n"
            );
        }
        return text.ToString();
    }

    protected static string Inn(int number)
    {
        int[] weights = [2, 4, 10, 3, 5, 9, 4, 6, 8];
        var digits = (990_000_000 + number).ToString(CultureInfo.InvariantCulture);
        var check = digits.Zip(weights).Sum(pair => (pair.First - '0') * pair.Second) % 11 % 10;
        return digits + check.ToString(CultureInfo.InvariantCulture);
    }
}
