using System.Globalization;
using Hansa.Cli.Rendering;
using Hansa.Cli.Texts;
using Hansa.Samples;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;

namespace Hansa.Cli.Demo;

/// <summary>The types of territories beside those that the paper prints: counts by type, then who differs and who is not listed.</summary>
/// <param name="table">One row per territory.</param>
/// <param name="type">The column that holds the type's code, and a type's name.</param>
public sealed class TypesBeside(
    ReportTable table,
    (string Column, Func<string, LocalText> Name) type,
    IReadOnlyList<PaperClass> paper,
    string language
)
{
    private readonly Dictionary<string, string> types = table.Rows.ToDictionary(
        row => row.Code,
        row => Text(row, table, type.Column)
    );

    private readonly Dictionary<string, LocalText> names = table.Rows.ToDictionary(row => row.Code, row => row.Label);

    /// <param name="notes">Keys of the sentences that explain what else differs.</param>
    public PrintedTable Print(string title, params ReadOnlySpan<string> notes) =>
        new(
            [
                new PrintedColumn(Words.Of("demo.head-type").In(language)),
                new PrintedColumn(Words.Of("demo.head-stated").In(language), IsRight: true),
                new PrintedColumn(Words.Of("demo.head-listed").In(language), IsRight: true),
                new PrintedColumn(Words.Of("demo.head-same").In(language), IsRight: true),
                new PrintedColumn(Words.Of("demo.head-others").In(language), IsRight: true),
            ],
            [.. paper.Select(Row), TotalRow()]
        )
        {
            Title = title,
            Notes = [Verdict(), .. Unlisted(), .. notes.ToArray().Select(key => Words.Of(key).In(language))],
        };

    private static string Text(ReportRow row, ReportTable table, string column)
    {
        var position = table.Columns.Select((one, at) => (one.Code, at)).Single(one => one.Code == column).at;
        return row.Cells[position].Text?.English ?? "";
    }

    private IReadOnlyList<string> Row(PaperClass one) =>
        [
            Label(one.Code),
            Count(one.Stated),
            Count(one.Regions.Count),
            Count(one.Regions.Count(region => Type(region) == one.Code)),
            Count(types.Count(pair => pair.Value == one.Code && !one.Regions.Contains(pair.Key))),
        ];

    private IReadOnlyList<string> TotalRow() =>
        [
            Words.Of("demo.total").In(language),
            Count(paper.Sum(one => one.Stated)),
            Count(paper.Sum(one => one.Regions.Count)),
            Count(Same()),
            Count(paper.Sum(one => types.Count(pair => pair.Value == one.Code)) - Same()),
        ];

    private int Same() => paper.Sum(one => one.Regions.Count(region => Type(region) == one.Code));

    private string Verdict()
    {
        var different = paper.SelectMany(one => one.Regions.Where(region => Type(region) != one.Code)).ToArray();
        return different.Length == 0
            ? Words.Filled("demo.types-same", paper.Sum(one => one.Regions.Count)).In(language)
            : Words.Filled("demo.types-differ", Names(different)).In(language);
    }

    private IEnumerable<string> Unlisted()
    {
        var listed = paper.SelectMany(one => one.Regions).ToHashSet();
        var unlisted = types.Where(pair => !listed.Contains(pair.Key)).ToArray();
        yield return Words.Filled("demo.unlisted", unlisted.Length, types.Count).In(language);
        foreach (var same in unlisted.GroupBy(pair => pair.Value).OrderBy(one => one.Key, StringComparer.Ordinal))
            yield return $"– {Label(same.Key)}: {Names(same.Select(pair => pair.Key))}.";
    }

    private string? Type(string region) => types.GetValueOrDefault(region);

    private string Label(string code) =>
        code is "" or "-" ? Words.Of("demo.no-type").In(language) : $"{code} {type.Name(code).In(language)}";

    private string Names(IEnumerable<string> regions) =>
        string.Join(
            ", ",
            regions.Select(region => names.TryGetValue(region, out var name) ? name.In(language) : region)
        );

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
