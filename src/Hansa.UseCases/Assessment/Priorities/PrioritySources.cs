using System.Collections.Concurrent;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;
using Hansa.UseCases.Assessment.Typology;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Assessment.Priorities;

/// <summary>What priorities are made from, each asked for once however many regions are ranked; may be used by several threads.</summary>
internal sealed class PrioritySources(House house, CancellationToken cancellation)
{
    private readonly ConcurrentDictionary<ComparisonQuestion, Lazy<Outcome<PreparedComparison>>> comparisons = [];
    private readonly ConcurrentDictionary<PreparedComparison, Lazy<FigureTable>> specificities = new(
        ReferenceEqualityComparer.Instance
    );
    private readonly ConcurrentDictionary<string, Lazy<Outcome<Cube>>> cubes = [];
    private readonly ConcurrentDictionary<TypeTerritories, Lazy<Outcome<TypologyReport>>> types = [];

    public House House => house;

    public Outcome<PreparedComparison> Compare(ComparisonQuestion question) =>
        Once(comparisons, question, one => new ComparisonBuilder(house, cancellation).Build(one));

    /// <summary>Relative specificity of every code of a comparison.</summary>
    public FigureTable Specificity(PreparedComparison prepared) =>
        Once(specificities, prepared, one => Catalogue.Get("relative-specificity").Compute(one.Comparison));

    /// <param name="key">The same key for the same query.</param>
    public Outcome<Cube> Sum(string key, CubeQuery query) =>
        Once(cubes, key, _ => house.Engine.Sum(query, cancellation));

    public Outcome<TypologyReport> Types(TypeTerritories question) =>
        Once(types, question, one => one.Run(house, cancellation));

    private static TValue Once<TKey, TValue>(
        ConcurrentDictionary<TKey, Lazy<TValue>> known,
        TKey key,
        Func<TKey, TValue> make
    )
        where TKey : notnull => known.GetOrAdd(key, one => new Lazy<TValue>(() => make(one))).Value;
}
