using Hansa.Management.Targets;
using Hansa.Statistics.Disclosure;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Assessment.Tables;
using Hansa.UseCases.Documents.Model;
using Hansa.UseCases.Releases;
using Hansa.UseCases.Targets;

namespace Hansa.UseCases.Documents.Passport.Sections;

/// <summary>Targets, the path to them and the gap.</summary>
internal sealed class TargetsSection : PassportSection
{
    private const string Profile = "sme:";

    private static readonly IReadOnlyList<ReportColumn> Columns =
    [
        new("approach", new("Approach", "Подход")),
        new("deadline", new("For", "На год")),
        new("wanted", new("Target", "Цель")),
        new("observed", new("Observed", "Факт")),
        new("gap", new("Gap", "Разрыв")),
        new("status", new("Status", "Статус")),
    ];

    private static readonly Dictionary<TargetStatus, LocalText> Statuses = new()
    {
        [TargetStatus.Ahead] = new("ahead", "с опережением"),
        [TargetStatus.OnPace] = new("on pace", "по плану"),
        [TargetStatus.Lagging] = new("lagging", "с отставанием"),
        [TargetStatus.Off] = new("off", "срыв"),
        [TargetStatus.NoData] = new("no data", "нет данных"),
        [TargetStatus.Contradictory] = new("contradictory", "противоречива"),
    };

    public override string Anchor => "targets";

    public override LocalText Title => new("Targets and gaps", "Цели и разрывы");

    public override void Write(PassportSubject subject, DocumentDraft draft)
    {
        var tracked = Track(subject);
        if (!tracked.Succeeded)
            SayWhyNot(draft, tracked.Problem);
        else if (tracked.Value.Found.Lines.Count == 0)
            draft.Remark(
                RemarkKind.Missing,
                new Passage(
                    $"The workspace holds no targets for this territory, so there is no gap to show.",
                    $"В рабочей папке нет целей для этой территории, поэтому показать разрыв нельзя."
                )
            );
        else
            WriteTable(subject, tracked.Value.Found, tracked.Value.Clearance, draft);
    }

    // A table of totals may hold the planned year as well: observed is the passport's last year.
    private static Outcome<(TargetsTracked Found, Clearance Clearance)> Track(PassportSubject subject)
    {
        var (question, house) = (subject.Material.Question, subject.Material.House);
        var code = subject.IsWhole ? subject.Country ?? subject.Code : subject.Code;
        var data = question.Sizes ?? question.Data;
        return from manifest in house.Datasets.Current(data)
            from clearance in DataClearance.Of(asInternal: false, manifest)
            from tracked in new ReadTargets(data, code) { Year = subject.Material.Last.YearNumber }.Run(
                house,
                CancellationToken.None
            )
            select (tracked, clearance);
    }

    private void WriteTable(PassportSubject subject, TargetsTracked tracked, Clearance clearance, DocumentDraft draft)
    {
        var sets = string.Join(", ", tracked.Lines.Select(line => line.Set).Distinct());
        var source = new Provenance(tracked.Dataset, tracked.Snapshot, sets, "", $"{tracked.Year}", "targets")
        {
            Clearance = clearance,
        };
        draft.TableOfOne(
            new ReportTable(
                "targets",
                Title,
                new("Indicator", "Показатель"),
                Columns,
                [.. tracked.Lines.Select((line, at) => Row(subject, line.Standing, at))],
                [
                    new(
                        "Status: change achieved beside the change planned to date. Contradictory: the target leads the wrong way, or misses a goal set for the same.",
                        "Статус сопоставляет достигнутое изменение с плановым на этот год. Противоречива — цель ведёт не в ту сторону или не достигает другой цели по тому же показателю."
                    ),
                ],
                source
            ),
            draft.Key(Title, source)
        );
    }

    private static ReportRow Row(PassportSubject subject, TargetStanding standing, int at)
    {
        var (target, key) = (standing.Target, standing.Target.Key);
        return new ReportRow(
            $"{at}",
            Name(subject, key),
            [
                Words(key.Approach, key.Approach),
                Words($"{key.Deadline}", $"{key.Deadline}"),
                InBoth(language => TargetText.Of(target.Wanted, target.Unit, language)),
                InBoth(language => TargetText.Of(standing.Observed, target.Unit, language)),
                InBoth(language => TargetText.Of(standing.Gap, target.Unit, language)),
                ReportCell.Of(Statuses[standing.Status]),
            ]
        );
    }

    private static LocalText Name(PassportSubject subject, TargetKey key)
    {
        var name =
            key.Indicator.StartsWith(Profile, StringComparison.Ordinal)
            && SmeSpecification.Labels.TryGetValue(key.Indicator[Profile.Length..], out var row)
                ? row
                : subject.Material.House.Reference.IndicatorTexts.GetValueOrDefault(key.Indicator)?.Title;
        return name ?? new LocalText(key.Indicator, key.Indicator);
    }

    private static ReportCell InBoth(Func<string, string> text) => Words(text("en"), text("ru"));

    private static ReportCell Words(string english, string russian) => ReportCell.Of(new LocalText(english, russian));
}
