using Hansa.Adapters.Sources.Text;
using Hansa.Statistics.Cubes;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources;

/// <summary>What a source declares of its files, in words: read off the declaration itself, so that it is always true.</summary>
internal static class SourceFacts
{
    /// <summary>The source's card with what it declares of files in its usual layout.</summary>
    public static SourceCard Describe(Source source)
    {
        if (source is Registers.RegisterSource)
            return source.Card;
        var request = new LoadRequest("any", source.Card.Code, [])
        {
            Mapping = new Dictionary<string, string> { [Role.Value] = "value" },
            Nomenclatures = new Dictionary<string, string> { [Dimension.Product.Name()] = "any" },
        };
        var declared = source.Declare(new Header(source.Layout), request);
        return declared.Succeeded
            ? source.Card with
            {
                Declares = [.. Written(source), .. Amounts(declared.Value), .. Codes(declared.Value)],
            }
            : source.Card;
    }

    private static IEnumerable<KeyValuePair<string, string>> Written(Source source)
    {
        if (!source.Unpacks)
            yield break;
        yield return new("encoding", source.Text.Encoding);
        yield return new(
            "delimiter",
            source.Text.Delimiter is { } delimiter ? DelimiterNames.Name(delimiter) : "found from the header"
        );
    }

    private static IEnumerable<KeyValuePair<string, string>> Amounts(Declaration declared)
    {
        yield return new("decimal mark", declared.Numbers.DecimalMark == ',' ? "comma" : "point");
        yield return new("negative amounts", declared.Numbers.Negative ? "permitted, as corrections" : "quarantined");
        yield return new("unit", declared.Unit ?? "given by --unit");
        yield return new(
            "decimals",
            $"{declared.Decimals} of values, {declared.MassDecimals} of masses, {declared.QuantityDecimals} of quantities"
        );
    }

    private static IEnumerable<KeyValuePair<string, string>> Codes(Declaration declared)
    {
        foreach (var (role, text) in declared.Constants)
            yield return new(role, $"{text} in every row");
        foreach (var (dimension, nomenclature) in declared.Nomenclatures)
        {
            if (nomenclature.Length > 0)
                yield return new($"codes of {dimension.Name()}", nomenclature);
        }
        yield return new("a pair without a row", declared.Absence == Absence.Zero ? "is no trade" : "was not observed");
    }
}
