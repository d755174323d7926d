using Hansa.Adapters.Sources.Text;
using Hansa.Statistics.Cubes;
using Hansa.UseCases;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources;

/// <summary>World trade between pairs of countries by year and product, reconciled by CEPII: the files of BACI.</summary>
/// <remarks>
/// v is in thousands of dollars with three decimals, q in tonnes, quoted and padded, NA where it is not known. The year, the two
/// countries and the product name a row. The vintage is in the file's name only, and files under the wrong name exist: declare it.
/// </remarks>
internal sealed class Baci : Source
{
    private static readonly Dictionary<string, string> Roles = new()
    {
        [Role.Year] = "t",
        [Role.Reporter] = "i",
        [Role.Partner] = "j",
        [Role.Product] = "k",
        [Role.Value] = "v",
        [Role.Mass] = "q",
    };

    public override SourceCard Card { get; } =
        new(
            "baci",
            "World trade by exporter, importer and product (CEPII, BACI)",
            "text divided by commas; t, i, j, k, v (thousand dollars), q (tonnes); state the vintage with --nomenclature",
            [Role.Period, Role.Reporter, Role.Partner, Role.Product],
            "hansa load BACI_HS17_Y2021_V202501.csv --as world --source baci --nomenclature product=HS2017 --workspace work"
        );

    public override IReadOnlyList<string> Layout { get; } = ["t", "i", "j", "k", "v", "q"];

    public override TextForm Text => new("utf-8", ',') { Wanted = [.. Roles.Values] };

    // The archives of BACI also hold the lists of countries and products.
    public override bool Reads(string entryName) =>
        base.Reads(entryName)
        && !entryName.Contains("codes", StringComparison.OrdinalIgnoreCase)
        && !entryName.Contains("readme", StringComparison.OrdinalIgnoreCase);

    public override Outcome<Declaration> Declare(Header header, LoadRequest request) =>
        new Declaration
        {
            Columns = Roles,
            Constants = new Dictionary<string, string> { [Role.Flow] = Flow.Export },
            Nomenclatures = new Dictionary<Dimension, string>
            {
                [Dimension.Reporter] = "baci",
                [Dimension.Partner] = "baci",
            },
            Adaptations = new Dictionary<string, Func<CodeReader, CodeReader>> { [Role.Product] = RestoreZero },
            NotGiven = ["NA"],
            Unit = "kusd",
            Decimals = 3,
            MassPowerOfTen = 3,
            Key = Card.Key,
        };

    // A table that took codes for numbers has lost the zero of chapters 01 to 09.
    private static CodeReader RestoreZero(CodeReader read) =>
        text =>
        {
            if (text.Length != 5 || !text.All(char.IsAsciiDigit))
                return read(text);
            var restored = read($"0{text}");
            return restored.Code is null
                ? restored
                : CodeReading.Of(restored.Code, "the leading zero, lost in the file, was restored");
        };
}
