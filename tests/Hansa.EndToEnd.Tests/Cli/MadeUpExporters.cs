using System.Globalization;
using System.Text;
using Hansa.Statistics.Classifications;

namespace Hansa.EndToEnd.Tests.Cli;

/// <summary>Declarations of forty made-up exporters and a register with most of them, loaded and linked by the command line.</summary>
/// <remarks>Firm n begins in 2014 + n mod 4; every third exports in that year only; it sells to n mod 4 + 1 countries. Every fifth is in no
/// register; the others were founded n mod 12 years before 2014.</remarks>
internal static class MadeUpExporters
{
    public const string Dataset = "exports";
    public const int Firms = 40;

    private const int FirstYear = 2014;
    private const int LastYear = 2017;
    private static readonly string[] Regions = ["RU-MOW", "RU-VLG", "RU-TVE"];
    private static readonly string[] Partners = ["KZ", "DE", "CN", "BY"];
    private static readonly string[] Products = ["4407109400", "1001190000", "8409910000"];

    public static bool Exports(int firm, int year) => year == Begins(firm) || (year > Begins(firm) && firm % 3 != 0);

    public static int Begins(int firm) => FirstYear + (firm % 4);

    public static bool IsRegistered(int firm) => firm % 5 != 0;

    public static int Founded(int firm) => FirstYear - (firm % 12);

    /// <summary>Makes the dataset in a workspace.</summary>
    public static void Load(HansaProcess hansa, TemporaryFolder folder, string workspace)
    {
        string[] into = ["--workspace", workspace];
        hansa.Output(["load", folder.File("lines.csv", Lines()), "--as", "lines", "--source", "declarations", .. into]);
        hansa.Output(["load", folder.File("firms.csv", Register()), "--as", "sme", "--source", "register", .. into]);
        hansa.Output(["link", "lines", "--register", "sme", "--as", Dataset, "--absent", "large", .. into]);
    }

    private static string Number(int firm) => Inn.WithCheckDigits($"99{firm:0000000}");

    private static string Lines()
    {
        var text = new StringBuilder("date,inn,region,tnved,partner,value,mass\n");
        for (var year = FirstYear; year <= LastYear; year++)
        {
            foreach (var firm in Enumerable.Range(1, Firms).Where(firm => Exports(firm, year)))
            {
                for (var market = 0; market <= firm % 4; market++)
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $"{year}-{1 + (firm % 12):00}-15,{Number(firm)},{Regions[firm % 3]},{Products[market % 3]},{Partners[market]},{firm * 1000},{firm * 10}\n"
                    );
            }
        }
        return text.ToString();
    }

    private static string Register()
    {
        var text = new StringBuilder("firm,size,born,from,to\n");
        foreach (var firm in Enumerable.Range(1, Firms).Where(IsRegistered))
            text.Append(
                CultureInfo.InvariantCulture,
                $"{Number(firm)},{(firm % 2 == 0 ? "micro" : "small")},{Founded(firm)},2010-01-01,\n"
            );
        return text.ToString();
    }
}
