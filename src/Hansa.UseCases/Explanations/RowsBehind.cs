using Hansa.Statistics.Cubes;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Documents;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Explanations;

/// <summary>The codes, the partners and the rows behind the sums of a figure, largest first.</summary>
/// <remarks>Of a confidential dataset none of them is told: each is finer than the figure.</remarks>
internal sealed class RowsBehind(House house, ExplainedFigure figure, CancellationToken cancellation)
{
    private readonly ComparisonParts parts = figure.Parts;

    public Outcome<IReadOnlyList<ExplanationSection>> Sections()
    {
        if (parts.Scope.Manifest.Disclosure == Disclosure.Confidential)
            return new[] { Withheld };
        var sections = new List<ExplanationSection>();
        foreach (var moment in figure.Moments)
        {
            var added =
                from codes in Codes(moment)
                from own in OwnCodes(TradeSides.Own(figure, moment))
                from partners in Partners(moment, own)
                from rows in Rows(moment, own)
                select (IEnumerable<ExplanationSection>)[.. codes, .. partners, rows];
            if (!added.Succeeded)
                return added.Problem;
            sections.AddRange(added.Value);
        }
        return sections;
    }

    private static readonly ExplanationSection Withheld = new(
        "rows",
        new("Rows", "Строки"),
        [
            new(
                "withheld",
                new("Not shown", "Не показаны"),
                ExplainedValue.Of(
                    new LocalText(
                        "the dataset is confidential: its rows, and sums finer than the figure, are told to nobody",
                        "набор данных закрытый: строки и суммы подробнее самого показателя не раскрываются никому"
                    )
                )
            ),
        ]
    );

    private bool HasCode => figure.Code is not null && parts.Coding.Dimension != parts.Scope.Territory;

    private string Code => figure.Comparison.Exports.Codes[figure.Code!.Value];

    private Outcome<IReadOnlyList<ExplanationSection>> Codes(Moment moment)
    {
        var sections = new List<ExplanationSection>();
        if (!HasCode)
            return sections;
        foreach (var side in Sides(moment))
        {
            var found = side.SumsBy(parts.Coding.Dimension, [], house.Engine, cancellation);
            if (!found.Succeeded)
                return found.Problem;
            sections.AddRange(CodesOf(side, moment, found.Value));
        }
        return sections;
    }

    private IEnumerable<TradeSide> Sides(Moment moment)
    {
        yield return TradeSides.Own(figure, moment);
        if (TradeSides.Imports(figure, moment) is { } imports)
            yield return imports;
        if (
            figure.Card.Needs.HasFlag(Statistics.Indicators.Needs.Benchmark)
            && (parts.Other ?? new DatasetCells(parts.Scope.Manifest, parts.Own)).Manifest.Disclosure
                == Disclosure.Public
        )
            yield return TradeSides.Benchmark(figure, moment);
    }

    private IEnumerable<ExplanationSection> CodesOf(
        TradeSide side,
        Moment moment,
        IReadOnlyDictionary<string, Int128> sums
    )
    {
        var sure = sums.Where(one => IsSure(one.Key, side.Period)).ToArray();
        var possible = sums.Where(one => IsPossible(one.Key, side.Period) && one.Value != 0).ToArray();
        if (possible.Length == 0 && (sure.Length == 0 || (sure.Length == 1 && sure[0].Key == Code)))
            yield break;
        var what = parts.Coding.Dimension == Dimension.Partner ? Partner : Product;
        yield return new ExplanationSection(
            $"codes-{side.Letter}{Mark(moment)}",
            new(
                $"{what.English} behind {side.Letter}, {side.Period}",
                $"{what.Russian} в составе {side.Letter}, {side.Period}"
            ),
            [
                .. Lines(parts.Coding.Dimension, sure),
                .. Lines(parts.Coding.Dimension, possible)
                    .Select(line => line with { Detail = new("may belong to the code", "может относиться к коду") }),
            ]
        );
    }

    private static readonly LocalText Product = new("Product codes", "Товарные коды");

    private static readonly LocalText Partner = new("Partners", "Партнёры");

    private static string Mark(Moment moment) => moment.Mark.Length == 0 ? "" : $"-{moment.Mark}";

    private IReadOnlyList<string> ClassesOf(string code, Period period) =>
        parts.CodeAxis.Show(code) is { } shown ? parts.Coding.Classify(shown, period) : [];

    private bool IsSure(string code, Period period) => ClassesOf(code, period) is [var only] && only == Code;

    private bool IsPossible(string code, Period period) =>
        ClassesOf(code, period) is { Count: > 1 } several && several.Contains(Code);

    private ExplanationSection Listed(
        string code,
        LocalText title,
        Dimension dimension,
        IReadOnlyList<KeyValuePair<string, Int128>> sums
    ) => new(code, title, [.. Lines(dimension, sums)]);

    private IEnumerable<ExplanationLine> Lines(Dimension dimension, IReadOnlyList<KeyValuePair<string, Int128>> sums)
    {
        var names = house.Reference.Names(dimension);
        var order = sums.OrderByDescending(one => Int128.Abs(one.Value))
            .ThenBy(one => one.Key, StringComparer.Ordinal)
            .ToArray();
        var lines = order
            .Take(figure.Most)
            .Select(one => new ExplanationLine(
                one.Key,
                names.GetValueOrDefault(one.Key) is { } name
                    ? new($"{one.Key} {name.English}", $"{one.Key} {name.Russian}")
                    : new(one.Key, one.Key),
                ExplainedValue.Of(figure.Money(one.Value), StructureSections.Unit(figure))
            ));
        return lines.Concat(StructureSections.Rest(figure, [.. order.Skip(figure.Most).Select(one => one.Value)]));
    }

    // The dataset's own codes that belong to the figure's code; nothing where it is about all of them.
    private Outcome<IReadOnlyList<CodeFilter>> OwnCodes(TradeSide side) =>
        !HasCode
            ? Outcome<IReadOnlyList<CodeFilter>>.Of([])
            : side.SumsBy(parts.Coding.Dimension, [], house.Engine, cancellation)
                .Select(sums =>
                    (IReadOnlyList<CodeFilter>)
                        [
                            new CodeFilter(
                                parts.Coding.Dimension,
                                [.. sums.Keys.Where(code => IsSure(code, side.Period))]
                            ),
                        ]
                );

    private Outcome<IReadOnlyList<ExplanationSection>> Partners(Moment moment, IReadOnlyList<CodeFilter> codes)
    {
        var side = TradeSides.Own(figure, moment);
        if (!side.Manifest.Dimensions.Contains(Dimension.Partner) || parts.Coding.Dimension == Dimension.Partner)
            return Array.Empty<ExplanationSection>();
        return from sums in side.SumsBy(Dimension.Partner, codes, house.Engine, cancellation)
            select (IReadOnlyList<ExplanationSection>)
                [
                    Listed(
                        $"partners{Mark(moment)}",
                        new($"Partners behind x, {side.Period}", $"Партнёры в составе x, {side.Period}"),
                        Dimension.Partner,
                        [.. sums]
                    ),
                ];
    }

    private Outcome<ExplanationSection> Rows(Moment moment, IReadOnlyList<CodeFilter> codes)
    {
        var side = TradeSides.Own(figure, moment);
        return from list in house.Engine.Rows(
                new RowQuery(side.Manifest.Dataset, side.Manifest.Snapshot)
                {
                    Filters = [.. side.Filters, .. codes],
                    Periods = new PeriodRange(side.Period, side.Period),
                    Most = figure.Most,
                },
                cancellation
            )
            select new ExplanationSection(
                $"rows{Mark(moment)}",
                new($"Rows behind x, {side.Period}, largest first", $"Строки в составе x, {side.Period}, по убыванию"),
                [
                    new("count", new("Rows in all", "Всего строк"), ExplainedValue.Of(list.Count)),
                    .. Lines(list, side.Manifest),
                ]
            );
    }

    private IEnumerable<ExplanationLine> Lines(RowList list, Manifest manifest)
    {
        var texts =
            figure.WithTexts && house.RecordTexts is { } files
                ? files.Of(manifest, [.. list.Rows.Select(row => (row.File, row.Line))], cancellation)
                : new Dictionary<(int File, long Line), string>();
        foreach (var row in list.Rows)
        {
            var line = RowLine.Of(row, manifest);
            yield return line;
            if (texts.TryGetValue((row.File, row.Line), out var text))
                yield return new($"{line.Item}:text", new("  as it came", "  как поступила"), ExplainedValue.Of(text));
        }
    }
}

/// <summary>A row as a line: its file and line, its value, its members.</summary>
internal static class RowLine
{
    public static ExplanationLine Of(RowAt row, Manifest manifest)
    {
        var file = row.File >= 1 && row.File <= manifest.Files.Count ? manifest.Files[row.File - 1].Name : "?";
        var members = string.Join(
            " · ",
            row.Codes.OrderBy(one => one.Key)
                .Select(one => $"{one.Key.Name()} {one.Value}")
                .Prepend(row.Period.ToString())
        );
        var (line, typography) = (row.Line, (English: new Typography("en"), Russian: new Typography("ru")));
        return new ExplanationLine(
            FormattableString.Invariant($"{file}:{line}"),
            new($"{file}, line {typography.English.Whole(line)}", $"{file}, строка {typography.Russian.Whole(line)}"),
            row.Value is { } value
                ? ExplainedValue.Of(new StoredSum(value, Scale.Of(manifest).Exponent), manifest.Currency)
                : ExplainedValue.Of(new LocalText("no value", "нет значения")),
            new(members, members)
        );
    }
}
