using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Numbers;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Explanations;

/// <summary>What was done to the sums, which data they are of, and how to ask and cite the figure again.</summary>
internal static class OriginSections
{
    public static ExplanationSection Conversions(ExplainedFigure figure)
    {
        var (parts, manifest) = (figure.Parts, figure.Parts.Scope.Manifest);
        var lines = new List<ExplanationLine>
        {
            new(
                "stored-unit",
                new($"One stored unit of {manifest.Dataset}", $"Одна хранимая единица {manifest.Dataset}"),
                ExplainedValue.Of(new StoredSum(1, Scale.Of(manifest).Exponent), manifest.Currency)
            ),
            new(
                "scheme",
                new("Codes", "Коды"),
                ExplainedValue.Of(parts.Coding.Describe),
                Nomenclature(manifest, figure)
            ),
        };
        lines.AddRange(figure.Moments.SelectMany(moment => Factors(figure, moment)));
        var members = TradeSides.Own(figure, figure.Moments[^1]).Members;
        if (members.Count > 1 && !parts.Question.AsOneTerritory)
            lines.Add(
                new("merged", new("Counted together", "Учтены вместе"), ExplainedValue.Of(string.Join(", ", members)))
            );
        if (figure.Card.Needs.HasFlag(Statistics.Indicators.Needs.Benchmark))
            lines.Add(
                new(
                    "benchmark",
                    new("Compared with", "База сравнения"),
                    ExplainedValue.Of(parts.Choice.Text),
                    parts.Choice.Year is { } year
                        ? new($"its year {year} serves every period", $"её год {year} служит для всех периодов")
                        : null
                )
            );
        return new(
            "conversions",
            new("How sums were made comparable", "Как суммы приведены к сопоставимому виду"),
            lines
        );
    }

    private static LocalText Nomenclature(Manifest manifest, ExplainedFigure figure)
    {
        var edition = Vintages.Of(manifest, figure.Comparison.Exports.Periods[figure.Moments[^1].Period].YearNumber);
        return new($"product codes of {edition}", $"товарные коды {edition}");
    }

    private static IEnumerable<ExplanationLine> Factors(ExplainedFigure figure, Moment moment)
    {
        var (parts, period) = (figure.Parts, figure.Comparison.Exports.Periods[moment.Period]);
        var when = figure.PeriodOf(moment);
        if (parts.Factors[moment.Period] is var own && own != Fraction.One)
            yield return Ratio("factor", Times(parts.Scope.Manifest.Dataset, when), own);
        if (parts.Other is { } other && other.Factors[moment.Period] is var factor && factor != Fraction.One)
            yield return Ratio("factor-benchmark", Times(other.Manifest.Dataset, when), factor);
        foreach (var rate in parts.Conversions?.Rates ?? [])
        {
            if (rate.Values.TryGetValue(period, out var value))
                yield return Ratio(
                    "rate",
                    new(
                        $"{rate.Manifest.Currency} in {when} ({rate.Manifest.Dataset})",
                        $"{rate.Manifest.Currency} за {when} ({rate.Manifest.Dataset})"
                    ),
                    value
                );
        }
        if (parts.Conversions?.Deflator is { } deflator)
        {
            foreach (var one in new[] { period, deflator.PricesOf }.Distinct())
                yield return Ratio(
                    "price-level",
                    new(
                        $"Level of prices in {one} ({deflator.Index.Manifest.Dataset})",
                        $"Уровень цен за {one} ({deflator.Index.Manifest.Dataset})"
                    ),
                    deflator.Index.Values[one]
                );
        }
    }

    private static LocalText Times(string dataset, string when) =>
        new($"Sums of {dataset} in {when} times", $"Суммы {dataset} за {when} умножены на");

    private static ExplanationLine Ratio(string item, LocalText label, Fraction ratio)
    {
        var exact = ratio.IsWhole
            ? ratio.Numerator.ToString(CultureInfo.InvariantCulture)
            : $"{ratio.Numerator.ToString(CultureInfo.InvariantCulture)}/{ratio.Denominator.ToString(CultureInfo.InvariantCulture)}";
        return new(item, label, ExplainedValue.Of(exact), null);
    }

    public static ExplanationSection Hashes(ExplainedFigure figure, House house)
    {
        var parts = figure.Parts;
        var lines = new List<ExplanationLine>(Dataset(parts.Scope.Manifest, figure.Most));
        if (parts.Other is { } other && other.Manifest.Snapshot != parts.Scope.Manifest.Snapshot)
            lines.AddRange(Dataset(other.Manifest, figure.Most));
        lines.AddRange(
            figure.Computed.Prepared.Provenance.Beside.Select(use => new ExplanationLine(
                $"snapshot-{use.Use}",
                new($"{use.Dataset} ({use.Use})", $"{use.Dataset} ({use.Use})"),
                ExplainedValue.Of(use.Snapshot)
            ))
        );
        if (parts.Coding.Reads is not null && Digest(figure, house) is { } digest)
            lines.Add(
                new(
                    "scheme-digest",
                    new(
                        $"{parts.Coding.Describe} as applied to the dataset's codes (SHA-256)",
                        $"{parts.Coding.Describe} в применении к кодам набора (SHA-256)"
                    ),
                    ExplainedValue.Of(digest)
                )
            );
        return new("hashes", new("Data and hashes", "Данные и контрольные суммы"), lines);
    }

    private static IEnumerable<ExplanationLine> Dataset(Manifest manifest, int most)
    {
        yield return new(
            "snapshot",
            new($"Snapshot of {manifest.Dataset}", $"Снимок {manifest.Dataset}"),
            ExplainedValue.Of(manifest.Snapshot),
            new(
                manifest.CreatedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                manifest.CreatedAt.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)
            )
        );
        foreach (var file in manifest.Files.Take(most))
            yield return new(
                file.Name,
                new($"{file.Name} (SHA-256)", $"{file.Name} (SHA-256)"),
                ExplainedValue.Of(file.ContentHash)
            );
        if (manifest.Files.Count > most)
            yield return new(
                "more-files",
                new("More files", "Ещё файлов"),
                ExplainedValue.Of((long)(manifest.Files.Count - most))
            );
    }

    // Every code that rows of the snapshot have, with the classes it may belong to.
    private static string? Digest(ExplainedFigure figure, House house)
    {
        var parts = figure.Parts;
        var manifest = parts.Scope.Manifest;
        var cube = house.Engine.Sum(
            new CubeQuery(manifest.Dataset, manifest.Snapshot, [new Axis(parts.Coding.Dimension)])
            {
                Measures = Measures.Rows,
            },
            CancellationToken.None
        );
        if (!cube.Succeeded)
            return null;
        var period = figure.Comparison.Exports.Periods[^1];
        var mapping = cube
            .Value.Key(parts.Coding.Dimension)
            .Codes.Select(code =>
                $"{code}\t{string.Join('|', parts.CodeAxis.Show(code) is { } shown ? parts.Coding.Classify(shown, period) : [])}\n"
            );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(mapping))));
    }

    public static ExplanationSection Notes(IndicatorReport report) =>
        new(
            "notes",
            new("To know", "Важно знать"),
            [
                .. report.Notes.Select(
                    (note, at) =>
                        new ExplanationLine(
                            FormattableString.Invariant($"note-{at + 1}"),
                            new("•", "•"),
                            ExplainedValue.Of(note)
                        )
                ),
            ]
        );

    public static ExplanationSection Citation(
        ExplainedFigure figure,
        IndicatorReport report,
        ShowIndicator question,
        IReadOnlyList<CellMember> cell
    )
    {
        var key = string.Join(',', cell.Select(one => $"{one.Axis}={one.Code}"));
        return new(
            "again",
            new("Ask again and cite", "Повторить и сослаться"),
            [
                new(
                    "command",
                    new("Command", "Команда"),
                    ExplainedValue.Of(QuestionWords.Command("explain", question, new QuestionWord("cell", key)))
                ),
                new(
                    "show",
                    new("The whole table", "Вся таблица"),
                    ExplainedValue.Of(QuestionWords.Command("show", question))
                ),
                new("citation", new("Citation", "Ссылка"), ExplainedValue.Of(Cited(figure, report, cell))),
            ]
        );
    }

    private static LocalText Cited(ExplainedFigure figure, IndicatorReport report, IReadOnlyList<CellMember> cell)
    {
        var (provenance, manifest) = (report.Provenance, figure.Parts.Scope.Manifest);
        var value = figure.Type is { } type
            ? ExplainedValue.Of(type.Code ?? type.Label)
            : ExplainedValue.Of(figure.Figure, figure.Table.Unit);
        var title = report.Text?.Title ?? new LocalText(figure.Card.Code, figure.Card.Code);
        var data = string.Join("; ", manifest.Citations.DefaultIfEmpty(manifest.Source));
        var benchmark = figure.Card.Needs.HasFlag(Statistics.Indicators.Needs.Benchmark) ? provenance.Benchmark : "";
        return new(
            $"{title.English}, {Names(cell, "en")}: {value.Printed.English}. Hansa, {provenance.Formula} ({figure.Card.Source}); "
                + $"{provenance.Dataset}, snapshot {provenance.Snapshot} ({data}); codes {provenance.Scheme}{(benchmark.Length > 0 ? $"; benchmark {benchmark}" : "")}.",
            $"{title.Russian}, {Names(cell, "ru")}: {value.Printed.Russian}. Hansa, {provenance.Formula} ({figure.Card.Source}); "
                + $"{provenance.Dataset}, снимок {provenance.Snapshot} ({data}); коды {provenance.Scheme}{(benchmark.Length > 0 ? $"; база сравнения {benchmark}" : "")}."
        );
    }

    private static string Names(IReadOnlyList<CellMember> cell, string language) =>
        string.Join(", ", cell.Select(one => one.Name.In(language)));
}
