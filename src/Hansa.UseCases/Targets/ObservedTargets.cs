using System.Globalization;
using Hansa.Management.Targets;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Assessment.Specification;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Targets;

/// <summary>Looks up in a dataset what targets are about; each profile and indicator is computed once.</summary>
/// <param name="year">The year observed.</param>
internal sealed class ObservedTargets(House house, Manifest manifest, int year, CancellationToken cancellation)
{
    private readonly Dictionary<string, Outcome<IReadOnlyDictionary<string, Figure>>> profiles = [];
    private readonly Dictionary<string, Outcome<IndicatorReport>> reports = [];
    private readonly List<LocalText> problems = [];

    /// <summary>Why some figures are not there, each reason once.</summary>
    public IReadOnlyList<LocalText> Problems => problems;

    /// <summary>The observed value of a target, in its unit; not observed where the dataset cannot tell it.</summary>
    public Figure Of(Target target)
    {
        if (target.IsMoney && target.Unit != manifest.Currency)
            return Lacking(
                new(
                    $"{manifest.Dataset} is in {manifest.Currency}, and a target is in {target.Unit}.",
                    $"Данные набора {manifest.Dataset} — в {manifest.Currency}, а цель — в {target.Unit}."
                )
            );
        if (Territory(target.Key.Territory) is not { } kind)
            return Lacking(
                new(
                    $"{manifest.Dataset} has no {target.Key.Territory}.",
                    $"В наборе {manifest.Dataset} нет {target.Key.Territory}."
                )
            );
        return target.Key.Indicator.StartsWith("sme:", StringComparison.Ordinal) ? Profile(target, kind)
            : Catalogue.Find(target.Key.Indicator) is { } card ? Indicator(target, card, kind)
            : Figure.None(Missing.NotObserved);
    }

    private Figure Lacking(LocalText problem)
    {
        if (!problems.Contains(problem))
            problems.Add(problem);
        return Figure.None(Missing.NotObserved);
    }

    // A country over data of its regions is the whole dataset.
    private (string Kind, string? Of)? Territory(string code)
    {
        if (house.Reference.CountryOf(code) is not null)
            return manifest.Dimensions.Contains(Dimension.Region) ? ("region", code) : null;
        if (manifest.Dimensions.Contains(Dimension.Reporter))
            return ("reporter", code);
        return manifest.Dimensions.Contains(Dimension.Region) ? ("region", null) : null;
    }

    private Figure Profile(Target target, (string Kind, string? Of) territory)
    {
        var row = target.Key.Indicator["sme:".Length..];
        // Growth is counted from the year of the base; everything else is the year's own.
        var window = row[0] == '5' ? Span(target.BaseYear) : Text(year);
        var question = new ReadSmeProfile(manifest.Dataset)
        {
            Of = territory.Of,
            Territory = territory.Kind,
            Approaches = target.Key.Approach.Length == 0 ? [] : [target.Key.Approach],
            Period = window,
        };
        var id = $"{territory.Of}|{target.Key.Approach}|{window}";
        if (!profiles.TryGetValue(id, out var rows))
        {
            rows = question.Run(house, cancellation).Select(report => report.Profiles[0].Actual);
            profiles[id] = rows;
        }
        return rows.Succeeded ? rows.Value[row] : Lacking(rows.Problem.Title);
    }

    private Figure Indicator(Target target, Indicator card, (string Kind, string? Of) territory)
    {
        if (territory.Of is not { } code)
            return Lacking(
                new(
                    $"{card.Code} of a whole country cannot be read from data of its regions alone.",
                    $"{card.Code} всей страны нельзя узнать по данным одних регионов."
                )
            );
        var id = $"{card.Code}|{territory.Kind}|{target.Key.Approach}";
        if (!reports.TryGetValue(id, out var report))
        {
            report = new ShowIndicator(card.Code, manifest.Dataset)
            {
                Territory = territory.Kind,
                Scheme = target.Key.Approach.Length == 0 ? null : target.Key.Approach,
                Period = card.Needs.HasFlag(Needs.TwoPeriods) ? Span(target.BaseYear) : Text(year),
            }.Run(house, cancellation);
            reports[id] = report;
        }
        return report.Succeeded
            ? Found(report.Value.Figures, (code, target.Key.Item), card)
            : Lacking(report.Problem.Title);
    }

    private Figure Found(FigureTable figures, (string Territory, string Item) wanted, Indicator card)
    {
        var rows = Enumerable.Range(0, figures.Count).Where(row => Names(figures, row, wanted)).Take(2).ToArray();
        return rows switch
        {
            [var row] when figures.Types is null => figures[row],
            [] => Figure.None(Missing.NotObserved),
            _ => Lacking(
                new(
                    $"{card.Code} has several figures for a territory: name one in the column item.",
                    $"{card.Code}: у территории несколько значений; назовите одно в столбце item."
                )
            ),
        };
    }

    private bool Names(FigureTable figures, int row, (string Territory, string Item) wanted)
    {
        for (var axis = 0; axis < figures.Axes.Count; axis++)
        {
            var code = figures.Axes[axis].Codes[figures.Member(row, axis)];
            var needed = figures.Axes[axis].Name switch
            {
                "region" or "reporter" => wanted.Territory,
                "period" => Text(year),
                _ => wanted.Item.Length == 0 ? code : wanted.Item,
            };
            if (code != needed)
                return false;
        }
        return true;
    }

    private string Span(int from) => from < year ? $"{Text(from)}..{Text(year)}" : Text(year);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
