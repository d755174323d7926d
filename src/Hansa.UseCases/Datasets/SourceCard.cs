namespace Hansa.UseCases.Datasets;

/// <summary>What a person should know of a source before loading its files.</summary>
/// <param name="Code">What <c>--source</c> takes.</param>
/// <param name="Title">What the files are and who publishes them.</param>
/// <param name="Reads">The form of the files: delimiter, encoding, columns, archives.</param>
/// <param name="Key">Roles that name a row together; empty where rows have no key and none is ever a duplicate.</param>
/// <param name="Example">A command that loads such a file.</param>
public sealed record SourceCard(string Code, string Title, string Reads, IReadOnlyList<string> Key, string Example)
{
    /// <summary>What the source declares of its files unless a load says otherwise: encoding, delimiter, decimal mark, unit, code lists and so on.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Declares { get; init; } = [];
}
