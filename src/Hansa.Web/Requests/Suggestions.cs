using Hansa.UseCases;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Datasets;

namespace Hansa.Web.Requests;

/// <summary>Words that a form offers where any text may stand: what the workspace knows by name.</summary>
/// <param name="Schemes">Names of classifications.</param>
/// <param name="Datasets">Names of datasets.</param>
public sealed record Suggestions(IReadOnlyCollection<string> Schemes, IReadOnlyCollection<string> Datasets)
{
    /// <summary>What to compare with.</summary>
    public IReadOnlyCollection<string> Benchmarks =>
        ["country", "rest", .. Datasets.SelectMany(name => (string[])[$"world:{name}", $"world-rest:{name}"])];

    /// <summary>What there is to suggest; nothing where a list cannot be had, since any text may be given.</summary>
    public static Suggestions Of(Runner runner)
    {
        var schemes = runner.Run(new ListSchemes());
        var datasets = runner.Run(new ListDatasets());
        return new Suggestions(
            schemes.Succeeded
                ? [.. schemes.Value.Where(card => card.CanClassify).Select(card => card.Name).Distinct()]
                : [],
            datasets.Succeeded ? [.. datasets.Value.Select(dataset => dataset.Dataset)] : []
        );
    }
}
