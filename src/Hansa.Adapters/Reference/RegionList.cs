using System.Collections.Concurrent;
using Hansa.Statistics.Classifications;
using Hansa.Statistics.Cubes;
using Hansa.UseCases;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Reference;

/// <summary>The regions of <c>data/regions/</c>: one file a country pack, named by its ISO 3166-1 alpha-2 code.</summary>
public sealed class RegionList
{
    private readonly DataFolder data;
    private readonly CountryList countries;
    private readonly Lazy<IReadOnlyList<string>> packs;
    private readonly Lazy<IReadOnlyDictionary<string, Region>> all;
    private readonly ConcurrentDictionary<string, Lazy<NameResolver>> resolvers = new(StringComparer.Ordinal);

    public RegionList(DataFolder data, CountryList countries)
    {
        this.data = data;
        this.countries = countries;
        packs = new(() =>
            [
                .. Directory
                    .EnumerateFiles(data.PathOf("regions"), "??.csv")
                    .Select(file => Path.GetFileNameWithoutExtension(file))
                    .Order(StringComparer.Ordinal),
            ]
        );
        all = new(() => Packs.SelectMany(Pack).ToDictionary(region => region.Code));
    }

    /// <summary><c>ru</c>, <c>br</c>, …</summary>
    public IReadOnlyList<string> Packs => packs.Value;

    /// <summary>Code → region, of every pack.</summary>
    public IReadOnlyDictionary<string, Region> All => all.Value;

    /// <summary>Region → the region whose statistics may take it in.</summary>
    public IReadOnlyDictionary<string, string> Merges =>
        data.Table("regions/merges.csv").Rows.ToDictionary(row => row["part"], row => row["target"]);

    /// <summary>Capitals and seats of large companies.</summary>
    public IReadOnlyList<HeadOfficeSeat> HeadOfficeSeats =>
        [
            .. data.Table("regions/seats.csv")
                .Rows.Select(row => new HeadOfficeSeat(
                    row["region"],
                    row["kind"] == "capital",
                    row.Date("valid_from"),
                    row.Date("valid_to")
                )),
        ];

    public IReadOnlyList<District> Districts =>
        [
            .. data.Table("regions/districts.csv")
                .Rows.Select(row => new District(row["district"], row["country"], row["name_en"], row["name_ru"])),
        ];

    /// <summary>How texts read as regions of a pack, or a problem that names the packs.</summary>
    public Outcome<CodeReader> Reader(string pack)
    {
        if (!Packs.Contains(pack))
        {
            return new Problem(
                ProblemKind.Invalid,
                new($"There is no country pack '{pack}'.", $"Пакета страны «{pack}» нет."),
                Nearest.Advice(pack, Packs, new($"There are {Packs}, any.", $"Есть {Packs}, any."))
            );
        }
        var places = Places(pack);
        var words = new PlaceWords(
            $"region of {pack}",
            QuarantineReasons.UnknownRegion,
            QuarantineReasons.AmbiguousRegion
        );
        return (CodeReader)new PlaceReader(Resolver(pack), places, words) { Fixed = Special(pack), Trim = Cut }.Read;
    }

    /// <summary>The region that a text means in a pack.</summary>
    public NameMatch Resolve(string pack, string text) => Resolver(pack).Resolve(text);

    private NameResolver Resolver(string pack) =>
        resolvers
            .GetOrAdd(pack, one => new Lazy<NameResolver>(() => new(Places(one), TypeWords.Of(data, "region"))))
            .Value;

    private Region[] Pack(string pack)
    {
        var alpha2 = pack.ToUpperInvariant();
        var country = countries.All.First(one => one.Alpha2 == alpha2 && one.Last is null).Code;
        return [.. data.Table($"regions/{pack}.csv").Rows.Select(row => Region(row, country))];
    }

    private Region Region(DataRow row, string country) =>
        new(row["code"], country)
        {
            English = row["name_en"],
            Russian = row["name_ru"],
            Aliases = [row["name_local"], .. row.List("aliases")],
            Codes = row.List("codes").Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]),
            Lists = row.List("lists"),
            Districts = [.. DistrictsOf(row["code"])],
        };

    private IEnumerable<DistrictMembership> DistrictsOf(string region) =>
        data.Table("regions/district-members.csv")
            .Rows.Where(row => row["region"] == region)
            .Select(row => new DistrictMembership(row["district"], row.Date("valid_from"), row.Date("valid_to")));

    private NamedPlace[] Places(string pack) =>
        [
            .. Pack(pack)
                .Select(region => new NamedPlace(
                    region.Code,
                    region.English,
                    [region.English, region.Russian, .. region.Aliases],
                    [.. region.Codes.Values.SelectMany(WithAndWithoutZeros)]
                )),
        ];

    private Dictionary<string, CodeReading> Special(string pack) =>
        data.Table("regions/special.csv")
            .Rows.Where(row => row["country"].Equals(pack, StringComparison.OrdinalIgnoreCase))
            .ToDictionary(row => row["code"], _ => CodeReading.Of(DimensionNames.Undisclosed));

    // Customs files write code and name together: 45000 - GOROD MOSKVA.
    private static string Cut(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && text.AsSpan(digits).TrimStart().StartsWith('-') ? text[..digits] : text;
    }

    private static IEnumerable<string> WithAndWithoutZeros(string code) =>
        code.StartsWith('0') && code.TrimStart('0') is { Length: > 0 } cut ? [code, cut] : [code];
}
