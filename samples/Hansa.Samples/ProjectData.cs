using System.Globalization;

namespace Hansa.Samples;

/// <summary>Reads what the generator must know from the project's <c>data/</c> folder.</summary>
public sealed class ProjectData
{
    private const string Country = "RU";

    private static readonly DateOnly LastDay = new(2017, 12, 31);

    private readonly string data;

    private ProjectData(string data) => this.data = data;

    /// <summary>The project's <c>data/</c> folder: beside the application, or the nearest one above it.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none: the application was copied without its data.</exception>
    public static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var candidate = Path.Combine(at.FullName, "data");
            if (File.Exists(Path.Combine(candidate, "sources.csv")))
                return candidate;
        }
        throw new DirectoryNotFoundException($"There is no data folder at or above {AppContext.BaseDirectory}.");
    }

    /// <param name="data">The folder itself.</param>
    public static SampleReference Read(string data) => new ProjectData(data).Reference();

    private SampleReference Reference() =>
        new()
        {
            Type = ByPrefix("stage", Types()),
            Group = ByPrefix("nine-groups"),
            Sector = ByPrefix("sectors-a"),
            TypeCodes =
            [
                .. Table("classifications/volrc/classes")
                    .OrderBy(row => row.Whole("order"))
                    .Select(row => row["class"])
                    .Where(type => type != "undisclosed"),
            ],
            Products = Products(),
            Regions = Regions(),
            Destination = Destinations(),
            Specificity = Published("table2")
                .ToDictionary(row => (row.Whole("year"), row["class"]), row => row.Exact("value_sample_bn_usd")),
            Specialisation = Published("sample-table1-values")
                .ToDictionary(
                    row => (row.Whole("year"), row["group"]),
                    row => new GroupTotal(row.Exact("world_bn_usd"), row.Exact("country_bn_usd"))
                ),
        };

    private IReadOnlyList<TableRow> Table(string name) => DelimitedTable.Read(Path.Combine(data, $"{name}.csv"));

    private IReadOnlyList<TableRow> Published(string name) => Table($"published/yakushev-2020/{name}");

    // Stage → type, with undisclosed goods among the non-primary as the paper has them.
    private Dictionary<string, string> Types() =>
        Table("correspondences/stage-to-volrc-paper").ToDictionary(row => row["from"], row => row["to"]);

    private Func<string, string?> ByPrefix(string scheme, Dictionary<string, string>? classes = null)
    {
        var edition = Directory.EnumerateFiles(Path.Combine(data, "classifications", scheme), "2*.csv").Single();
        var rules = DelimitedTable.Read(edition).ToDictionary(row => row["prefix"], row => row["class"]);
        return code => Longest(rules, code) is { Length: > 0 } found ? classes?[found] ?? found : null;
    }

    private static string? Longest(Dictionary<string, string> rules, string code)
    {
        for (var length = code.Length; length >= 2; length--)
        {
            if (rules.TryGetValue(code[..length], out var found))
                return found;
        }
        return null;
    }

    private Func<int, IReadOnlyList<string>> Products()
    {
        var (hs2012, hs2017) = (SixDigits("HS2012"), SixDigits("HS2017"));
        return year => year < 2017 ? hs2012 : hs2017;
    }

    // Codes of stage U, monetary gold, are outside trade in goods.
    private string[] SixDigits(string edition)
    {
        var stage = ByPrefix("stage");
        var codes = Table($"nomenclatures/{edition}").Select(row => row["code"]).Where(code => code.Length == 6);
        return [.. codes.Where(code => stage(code) is not (null or "U"))];
    }

    private CustomsRegion[] Regions()
    {
        var merges = Table("regions/merges").ToDictionary(row => row["part"], row => row["target"]);
        var districts = Table("regions/districts").ToDictionary(row => row["district"], row => Code(row, "customs"));
        var memberships = Table("regions/district-members")
            .Where(row => row.IsValid(LastDay))
            .ToDictionary(row => row["region"], row => row["district"]);
        return
        [
            .. Table($"regions/{Country.ToLowerInvariant()}")
                .Where(row => row.IsValid(LastDay))
                .Select(row => new CustomsRegion(
                    row["code"],
                    Code(row, "customs"),
                    row["name_ru"],
                    districts[memberships[row["code"]]],
                    merges.GetValueOrDefault(row["code"], row["code"]),
                    int.Parse(row["valid_from"].AsSpan(0, 4), CultureInfo.InvariantCulture)
                )
                {
                    Subject = Code(row, "subject"),
                })
                .OrderBy(region => region.CustomsCode, StringComparer.Ordinal),
        ];
    }

    // "customs=79000|subject=01|…"
    private static string Code(TableRow row, string list) =>
        row["codes"].Split('|').Select(code => code.Split('=')).FirstOrDefault(code => code[0] == list)?[1] ?? "";

    private Func<string, int, Destination> Destinations()
    {
        var countries = Table("countries/countries")
            .Where(row => row["iso2"].Length > 0 && row.IsValid(LastDay))
            .ToDictionary(row => row["iso2"], row => row["iso3"]);
        var parts = Table("countries/groups").ToDictionary(row => row["group"], row => row["parts"].Split('|'));
        var members = Table("countries/group-members").ToLookup(row => row["iso3"]);
        return (iso2, year) =>
        {
            if (!countries.TryGetValue(iso2, out var iso3))
                return Destination.Elsewhere;
            var groups = members[iso3]
                .Where(row => row.IsValid(new DateOnly(year, 12, 31)))
                .Select(row => row["group"])
                .ToArray();
            return parts["D2"].Intersect(groups).Any() ? Destination.NearGroup
                : parts["D1"].Intersect(groups).Any() ? Destination.FarGroup
                : Destination.Elsewhere;
        };
    }
}
