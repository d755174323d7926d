using System.Collections.Concurrent;
using Hansa.Statistics.Classifications;
using Hansa.UseCases;

namespace Hansa.Adapters.Reference;

/// <summary>The groups of countries of <c>data/countries/groups.csv</c>.</summary>
public sealed class CountryGroupList(DataFolder data, CountryList countries)
{
    private readonly ConcurrentDictionary<string, CountryGroup> found = new(StringComparer.Ordinal);

    private DataTable Catalogue => data.Table("countries/groups.csv");

    public IReadOnlyList<string> Names => [.. Catalogue.Rows.Select(row => row["group"])];

    /// <param name="name">In any case, parts joined by a hyphen or an underscore.</param>
    public Outcome<CountryGroup> Find(string name)
    {
        var wanted = Plain(name);
        return Catalogue.Rows.FirstOrDefault(row => Plain(row["group"]) == wanted) is { } row
            ? found.GetOrAdd(wanted, _ => Group(row))
            : new Problem(
                ProblemKind.NotFound,
                new($"There is no group of countries '{name}'.", $"Группы стран «{name}» нет."),
                Nearest.Advice(name, Names, new($"There are {Names}.", $"Есть {Names}."))
            );
    }

    private CountryGroup Group(DataRow row)
    {
        var name = row["group"];
        return row["kind"] switch
        {
            "members" => new CountryGroup(name, [.. Members(name)]),
            "union" => CountryGroup.Union(name, Parts(row)),
            _ => CountryGroup.Complement(
                name,
                CountryGroup.Union(name, Parts(row)),
                countries.All.Where(one => one.SameAs is null).Select(one => one.Code)
            ),
        };
    }

    private IEnumerable<CountryGroup> Parts(DataRow row) => row.List("parts").Select(part => Find(part).Value);

    private IEnumerable<Membership> Members(string group) =>
        data.Table("countries/group-members.csv")
            .Rows.Where(row => row["group"] == group)
            .Select(row => new Membership(
                row["iso3"],
                row.Date("valid_from") ?? DateOnly.MinValue,
                row.Date("valid_to")
            ));

    private static string Plain(string name) => name.ToUpperInvariant().Replace('_', '-');
}
