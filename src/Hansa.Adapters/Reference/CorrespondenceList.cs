using System.Globalization;
using Hansa.Statistics.Classifications;

namespace Hansa.Adapters.Reference;

/// <summary>The correspondences of <c>data/correspondences/</c>.</summary>
public sealed class CorrespondenceList(DataFolder data)
{
    private DataTable Catalogue => data.Table("correspondences/catalogue.csv");

    public IReadOnlyList<string> Names => [.. Catalogue.Rows.Select(row => row["correspondence"])];

    /// <exception cref="KeyNotFoundException">There is no correspondence of that name.</exception>
    public Correspondence Get(string name)
    {
        var row =
            Catalogue.Rows.FirstOrDefault(one => one["correspondence"] == name)
            ?? throw new KeyNotFoundException($"There is no correspondence {name}.");
        return new Correspondence(name, row["from"], row["to"])
        {
            KeepsUnlisted = row["unlisted"] == "same-code",
            Rows = data.Table($"correspondences/{row["file"]}")
                .Rows.GroupBy(one => one["from"])
                .Select(group => KeyValuePair.Create(group.Key, Shares(group))),
        };
    }

    private static IReadOnlyList<CodeShare> Shares(IEnumerable<DataRow> rows) =>
        [.. rows.Select(row => Share(row["to"], row["weight"])).OrderBy(share => share.Code, StringComparer.Ordinal)];

    // A weight is a fraction (1/3) or a decimal (0.25).
    private static CodeShare Share(string code, string weight)
    {
        var slash = weight.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
            return CodeShare.Of(code, Whole(weight[..slash]), Whole(weight[(slash + 1)..]));
        var point = weight.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : weight.Length - point - 1;
        return CodeShare.Of(
            code,
            Whole(weight.Replace(".", "", StringComparison.Ordinal)),
            (long)Math.Pow(10, decimals)
        );
    }

    private static long Whole(string digits) => long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
