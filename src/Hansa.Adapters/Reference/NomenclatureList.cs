using System.Collections.Concurrent;
using Hansa.Statistics.Classifications;
using Hansa.UseCases;

namespace Hansa.Adapters.Reference;

/// <summary>The code lists of <c>data/nomenclatures/</c>, each read when it is first asked for.</summary>
public sealed class NomenclatureList(DataFolder data)
{
    private readonly ConcurrentDictionary<string, Lazy<Nomenclature>> read = new(StringComparer.Ordinal);

    private DataTable Catalogue => data.Table("nomenclatures/catalogue.csv");

    /// <summary>The names of all editions: <c>HS1992</c>, …, <c>SITC4</c>.</summary>
    public IReadOnlyList<string> Names => [.. Catalogue.Rows.Select(row => row["nomenclature"])];

    /// <summary>The editions of a family (<c>HS</c>), the oldest first; none when there is no such family.</summary>
    public IReadOnlyList<Nomenclature> Family(string name) =>
        [
            .. Catalogue
                .Rows.Where(row => row["family"] == name)
                .Select(row => row["nomenclature"])
                .Order(StringComparer.Ordinal)
                .Select(Edition),
        ];

    /// <summary>The edition by its name.</summary>
    /// <exception cref="KeyNotFoundException">There is none; ask <see cref="Has"/> first.</exception>
    public Nomenclature Edition(string name) =>
        read.GetOrAdd(name, one => new Lazy<Nomenclature>(() => Read(one))).Value;

    public bool Has(string name) => Names.Contains(name);

    /// <summary>One edition, or all of a family, or a problem that names the nearest ones.</summary>
    public Outcome<IReadOnlyList<Nomenclature>> Editions(string name)
    {
        if (Has(name))
            return Outcome<IReadOnlyList<Nomenclature>>.Of([Edition(name)]);
        var family = Family(name);
        return family.Count > 0
            ? Outcome<IReadOnlyList<Nomenclature>>.Of(family)
            : new Problem(
                ProblemKind.NotFound,
                new($"There is no nomenclature '{name}'.", $"Номенклатуры «{name}» нет."),
                Nearest.Advice(name, Names, new($"There are HS, {Names}.", $"Есть HS, {Names}."))
            );
    }

    private Nomenclature Read(string name)
    {
        var row =
            Catalogue.Rows.FirstOrDefault(one => one["nomenclature"] == name)
            ?? throw new KeyNotFoundException($"There is no nomenclature {name}.");
        var codes = data.Table($"nomenclatures/{row["file"]}").Rows.Select(one => one["code"]);
        return new Nomenclature(name, row["family"], codes);
    }
}
