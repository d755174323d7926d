using Hansa.Statistics.Figures;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents.Model;
using Hansa.UseCases.Documents.Model.Charts;

namespace Hansa.UseCases.Documents.Passport.Sections;

/// <summary>Where exports go: a map, the largest destinations, their ranks then and now, and the method's groups of countries.</summary>
internal sealed class GeographySection : PassportSection
{
    private const int MostRows = 10;

    public override string Anchor => "geography";

    public override LocalText Title => new("Geography of exports", "География экспорта");

    public override void Write(PassportSubject subject, DocumentDraft draft)
    {
        if (PartnerRanking.Of(subject) is not { } ranking)
        {
            draft.Remark(
                RemarkKind.Missing,
                new Passage(
                    $"There is no geography: the rows of the dataset name no partner countries.",
                    $"Географии нет: в строках набора данных не указаны страны-партнёры."
                )
            );
            return;
        }
        if (ranking.Partners.Count == 0)
        {
            SayNoTrade(draft);
            return;
        }
        var key = ranking.Key(draft);
        if (subject.Material.House.Reference.Map("world") is { Succeeded: true } map)
            draft.Chart(new DestinationMap(ranking).Chart(map.Value), key);
        draft.TableOfOne(Table(ranking), key);
        if (subject.Material.HasDynamics)
            draft.Chart(Slope(ranking), key);
        draft.Remark(RemarkKind.Meaning, Meaning(ranking, key));
        WriteGroups(subject, draft);
    }

    private static ReportTable Table(PartnerRanking ranking)
    {
        var subject = ranking.Subject;
        var columns = new ValueAndShare(subject);
        return new ReportTable(
            "destinations",
            new($"The largest destinations, {subject.Last}", $"Крупнейшие страны назначения, {subject.Last} год"),
            new("Country", "Страна"),
            columns.Columns,
            [.. ranking.Partners.Where(row => row.Last > 0).Take(MostRows).Select(row => Row(ranking, row, columns))],
            Notes(ranking),
            subject.Material.Source("x(r,p); x(r,p) / x(r)")
        );
    }

    private static ReportRow Row(PartnerRanking ranking, PartnerRow row, ValueAndShare columns) =>
        new(
            row.Code,
            row.Name,
            columns.Cells(
                Figure.Of(ranking.Subject.Material.Money(row.Last)),
                ranking.Share(row),
                ranking.FirstShare(row),
                PassportSubject.Ratio(row.Last, row.First, Missing.NoBase)
            )
        );

    private static IReadOnlyList<LocalText> Notes(PartnerRanking ranking)
    {
        var subject = ranking.Subject;
        if (ranking.Undisclosed <= 0)
            return [];
        var share = new Measure(
            PassportSubject.Ratio(ranking.Undisclosed, subject.Material.Totals.All(subject.Code, subject.LastPeriod)),
            MeasureFormat.Percent with
            {
                Decimals = 2,
            },
            0
        );
        return
        [
            new(
                $"The destination of {share.In("en")} of exports is not disclosed.",
                $"Страна назначения не раскрыта для {share.In("ru")} экспорта."
            ),
        ];
    }

    private static RankSlope Slope(PartnerRanking ranking)
    {
        var subject = ranking.Subject;
        var then = Ranks(ranking.Partners, row => row.First);
        var now = Ranks(ranking.Partners, row => row.Last);
        PartnerRow[] shown =
        [
            .. ranking.Partners.Where(row =>
                then.GetValueOrDefault(row.Code, int.MaxValue) <= MostRows
                || now.GetValueOrDefault(row.Code, int.MaxValue) <= MostRows
            ),
        ];
        return new RankSlope(
            "destinations-slope",
            new(
                $"Ranks of destinations in {subject.First} and {subject.Last}",
                $"Места стран назначения в {subject.First} и {subject.Last} годах"
            ),
            ChartWords.Ranks(shown.Select(row => (row.Name, Place(then, row), Place(now, row))), subject),
            subject.First,
            subject.Last,
            [.. shown.Select(row => new RankSlopeRow(row.Name, Place(then, row), Place(now, row)))]
        );
    }

    private static Dictionary<string, int> Ranks(IEnumerable<PartnerRow> rows, Func<PartnerRow, Int128> value) =>
        rows.Where(row => value(row) > 0)
            .OrderByDescending(value)
            .ThenBy(row => row.Code, StringComparer.Ordinal)
            .Select((row, at) => (row.Code, Rank: at + 1))
            .ToDictionary(pair => pair.Code, pair => pair.Rank);

    private static int? Place(Dictionary<string, int> ranks, PartnerRow row) =>
        ranks.TryGetValue(row.Code, out var rank) ? rank : null;

    private static Passage Meaning(PartnerRanking ranking, int key)
    {
        PartnerRow[] now = [.. ranking.Partners.Where(row => row.Last > 0)];
        if (now.Length == 0)
            return Passage.Empty;
        var (first, three) = (ranking.Share(now[0]), Figure.Of(now.Take(3).Sum(row => ranking.Share(row).Value ?? 0)));
        var said = new Passage(
            $"The first destination, {now[0].Name}, takes {Percent(first, key)} of exports; the three largest take {Percent(three, key)}.",
            $"Первая страна назначения — {now[0].Name}: {Percent(first, key)} экспорта; три крупнейшие — {Percent(three, key)}."
        );
        if (first.Value > 0.5)
            said = said.And(
                new Passage($"More than half depends on one market.", $"Больше половины зависит от одного рынка.")
            );
        if (!ranking.Subject.Material.HasDynamics)
            return said;
        var (won, lost) = (ranking.Partners.Count(row => row.First == 0), ranking.Partners.Count(row => row.Last == 0));
        return said.And(
            new Passage(
                $"Since {ranking.Subject.First}, new destinations: {won}; destinations left: {lost}.",
                $"С {ranking.Subject.First} года новых стран назначения — {won}, оставленных — {lost}."
            )
        );
    }

    private static void WriteGroups(PassportSubject subject, DocumentDraft draft)
    {
        if (!subject.Material.Destinations.Succeeded || subject.At(subject.Material.Destinations.Value) is not { } at)
            return;
        var part = subject.Material.Destinations.Value;
        var key = draft.Key(new("Exports by group of countries", "Экспорт по группам стран"), part.Of("territorial"));
        var groups = new StageFigures(subject, part, at).All;
        var shown = Changes.Shown(subject.Material.Periods.Count);
        draft.TableOfOne(
            new ReportTable(
                "destination-groups",
                new("Exports by the method's groups of countries", "Экспорт по группам стран, принятым в методе"),
                new("Group of countries", "Группа стран"),
                [
                    .. shown.Select(period => new ReportColumn(
                        $"share-{subject.Material.Periods[period]}",
                        new($"{subject.Material.Periods[period]}", $"{subject.Material.Periods[period]}"),
                        new("%", "%"),
                        Scale: 100
                    )),
                ],
                [
                    .. groups.Select(group => new ReportRow(
                        group.Code,
                        group.Name,
                        [.. shown.Select(period => ReportCell.Of(group.Shares[period]))]
                    )),
                ],
                part.Notes,
                part.Of("territorial")
            ),
            key
        );
    }

    private static Measure Percent(Figure share, int key) => new(share, MeasureFormat.Percent, key);
}
