using System.Globalization;
using System.Text;
using Hansa.EndToEnd.Tests.Cli;
using Hansa.Tests.House;

namespace Hansa.EndToEnd.Tests.Web;

/// <summary>A workspace with a small made-up dataset of Russian regions, loaded by the command line and served by the web face.</summary>
public sealed class ServedWorkspace : IDisposable
{
    public const string Dataset = "made-up";
    public const string Question = "concentration";
    public const string Targets = "programme";

    private static readonly string[] Regions =
    [
        "RU-MOW",
        "RU-SPE",
        "RU-TA",
        "RU-KDA",
        "RU-VLG",
        "RU-KYA",
        "RU-SA",
        "RU-CHU",
    ];
    private static readonly string[] Products = ["100199", "270900", "310210", "440710", "720839", "840991"];

    private readonly TemporaryFolder folder = new();
    private readonly HansaProcess hansa;
    private readonly Server server;

    public ServedWorkspace()
    {
        hansa = new HansaProcess(folder.Path);
        hansa.Output(["load", folder.File("trade.csv", Rows()), "--as", Dataset, "--source", "columns", .. Mapping]);
        hansa.Output(["show", "hhi", "--data", Dataset, "--level", "2", "--save", Question]);
        var targets = Path.Combine(Checkout.Root, "data", "targets", "yakushev-2020.csv");
        hansa.Output(["targets", "load", targets, "--as", Targets]);
        server = new Server(hansa);
    }

    public Uri Address => server.Address;

    public HttpClient Client => server.Client;

    /// <summary>What the command line prints about this workspace.</summary>
    public byte[] Printed(params string[] arguments) => Encoding.UTF8.GetBytes(hansa.Output(arguments));

    /// <summary>Serves the workspace once more, on a port of its own choice, until it ends.</summary>
    internal HansaRun ServeAgain(int port) => hansa.Run("serve", "--port", $"{port}");

    public void Dispose()
    {
        server.Dispose();
        folder.Dispose();
    }

    private static IEnumerable<string> Mapping =>
        [
            "--map",
            "period=year",
            "--map",
            "region=region",
            "--map",
            "partner=partner",
            "--map",
            "product=product",
            "--map",
            "flow=flow",
            "--map",
            "value=value",
            "--nomenclature",
            "region=ru",
            "--nomenclature",
            "partner=countries",
            "--nomenclature",
            "product=HS2017",
            "--unit",
            "usd",
        ];

    // Every region sells something of everything, save that Vologda sells no crude oil; one row is of no known region.
    private static string Rows()
    {
        var rows = new StringBuilder("year,region,partner,product,flow,value\n");
        foreach (var year in (int[])[2016, 2017])
        {
            for (var cell = 0; cell < Regions.Length * Products.Length; cell++)
            {
                var (region, product) = (cell / Products.Length, cell % Products.Length);
                if (Regions[region] == "RU-VLG" && Products[product] == "270900")
                    continue;
                var value = 1000 * (1 + (cell * (year - 2000) % 97));
                rows.Append(
                    CultureInfo.InvariantCulture,
                    $"{year},{Regions[region]},{(cell % 2 == 0 ? "KAZ" : "DEU")},{Products[product]},export,{value}\n"
                );
            }
        }
        return rows.ToString();
    }
}

/// <summary>Tests of one served workspace run one after another.</summary>
[CollectionDefinition(nameof(ServedWorkspace))]
public sealed class ServedWorkspaceTests : ICollectionFixture<ServedWorkspace>;
