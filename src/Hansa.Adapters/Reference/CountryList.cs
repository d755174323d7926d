using Hansa.Statistics.Classifications;
using Hansa.Statistics.Cubes;
using Hansa.UseCases;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Reference;

/// <summary>The countries of <c>data/countries/</c>, with their names and the lists in which publishers number them.</summary>
public sealed class CountryList
{
    /// <summary>The reporter that stands for the whole world.</summary>
    public const string World = "WLD";

    private static readonly string[] Lists = ["countries", "comtrade", "baci", "comexstat", "comext", "customs"];

    private readonly DataFolder data;
    private readonly Lazy<IReadOnlyList<Country>> all;
    private readonly Lazy<IReadOnlyList<NamedPlace>> places;
    private readonly Lazy<NameResolver> resolver;
    private readonly Lazy<IReadOnlyDictionary<string, LocalText>> names;

    public CountryList(DataFolder data)
    {
        this.data = data;
        all = new(() => [.. data.Table("countries/countries.csv").Rows.Select(Country)]);
        places = new(() => [.. All.Where(one => one.SameAs is null).Select(Place)]);
        resolver = new(() => new NameResolver(places.Value, TypeWords.Of(data, "country")));
        names = new(ReadNames);
    }

    /// <summary>By code, withdrawn countries included.</summary>
    public IReadOnlyList<Country> All => all.Value;

    /// <summary>Code → name, with those of partners that are kept apart though they are no country.</summary>
    public IReadOnlyDictionary<string, LocalText> Names => names.Value;

    /// <summary>The place that a code or name means.</summary>
    public NameMatch Resolve(string text) => resolver.Value.Resolve(text);

    /// <summary>How texts read as countries in a publisher's list, or a problem that names the lists.</summary>
    public Outcome<CodeReader> Reader(string list) =>
        Lists.Contains(list)
            ? (CodeReader)
                new PlaceReader(resolver.Value, places.Value, Words) { Fixed = Fixed(list), Trim = Padding(list) }.Read
            : new Problem(
                ProblemKind.Invalid,
                new($"There is no list of countries '{list}'.", $"Перечня стран «{list}» нет."),
                Nearest.Advice(list, Lists, new($"There are {Lists}, any.", $"Есть {Lists}, any."))
            );

    private static PlaceWords Words =>
        new("country", QuarantineReasons.UnknownCountry, QuarantineReasons.UnknownCountry);

    // Numbers lose their leading zeros in spreadsheets; M49 and Comex Stat write three digits, Comtrade and BACI none.
    private static Func<string, string> Padding(string list) =>
        list is "comtrade" or "baci"
            ? text => text.All(char.IsAsciiDigit) && text.TrimStart('0') is { Length: > 0 } cut ? cut : text
            : text => text.All(char.IsAsciiDigit) ? text.PadLeft(3, '0') : text;

    private Dictionary<string, CodeReading> Fixed(string list)
    {
        var readings = Special(list);
        var numbers = list switch
        {
            "comtrade" => All.SelectMany(one => one.Comtrade.Select(number => (number, one.Code))),
            "baci" => All.SelectMany(one => one.Baci.Select(number => (number, one.Code))),
            "comexstat" => data.Table("countries/comexstat.csv").Rows.Select(row => (row["code"], row["iso3"])),
            _ => [],
        };
        foreach (var (number, code) in numbers)
            readings.TryAdd(number, CodeReading.Of(code));
        return readings;
    }

    private Dictionary<string, CodeReading> Special(string list) =>
        data.Table("countries/special-partners.csv")
            .Rows.Where(row => row["list"] == list || (list == "countries" && row["list"] == "customs"))
            .ToDictionary(row => row["code"], Special);

    private static CodeReading Special(DataRow row) =>
        row["treatment"] switch
        {
            "country" => CodeReading.Of(row["iso3"]),
            "undisclosed" => CodeReading.Of(DimensionNames.Undisclosed),
            "separate" => CodeReading.Of(row["code"]),
            _ => CodeReading.Refused(
                QuarantineReasons.Aggregate,
                $"{row["code"]} is {row["name_en"]}: a total, not a country."
            ),
        };

    private static Country Country(DataRow row) =>
        new(row["iso3"], row.Maybe("iso2"), row.Maybe("m49"), row.List("comtrade"), row.List("baci"))
        {
            English = row["name_en"],
            Russian = row["name_ru"],
            Aliases =
            [
                .. new[] { row["name_es"], row["name_pt"] }.Where(name => name.Length > 0),
                .. row.List("aliases"),
            ],
            First = row.Date("valid_from"),
            Last = row.Date("valid_to"),
            SameAs = row.Maybe("same_as"),
        };

    private NamedPlace Place(Country country)
    {
        var before = All.Where(one => one.SameAs == country.Code).ToArray();
        return new NamedPlace(
            country.Code,
            country.English,
            [country.English, country.Russian, .. country.Aliases, .. before.SelectMany(one => one.Aliases)],
            [.. before.Append(country).SelectMany(Codes)]
        );
    }

    private static IEnumerable<string> Codes(Country country) =>
        new[] { country.Code, country.Alpha2, country.M49 }.OfType<string>();

    private Dictionary<string, LocalText> ReadNames()
    {
        var found = All.ToDictionary(one => one.Code, one => new LocalText(one.English, one.Russian));
        var apart = data.Table("countries/special-partners.csv").Rows.Where(row => row["treatment"] == "separate");
        foreach (var row in apart)
            found.TryAdd(row["code"], new LocalText(row["name_en"], row["name_ru"]));
        return found;
    }
}
