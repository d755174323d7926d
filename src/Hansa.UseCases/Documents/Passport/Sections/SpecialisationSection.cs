using Hansa.Statistics.Figures;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents.Model;
using Hansa.UseCases.Documents.Model.Charts;

namespace Hansa.UseCases.Documents.Passport.Sections;

/// <summary>What the territory exports more of than the world and than its country do.</summary>
internal sealed class SpecialisationSection : PassportSection
{
    public override string Anchor => "specialisation";

    public override LocalText Title => new("Specialisation", "Специализация");

    public override void Write(PassportSubject subject, DocumentDraft draft)
    {
        WriteWorld(subject, draft);
        if (!subject.IsWhole)
            WriteCountry(subject, draft);
    }

    private static void WriteWorld(PassportSubject subject, DocumentDraft draft)
    {
        draft.Heading(2, new("Beside the world", "По сравнению с миром"), "specialisation-world");
        if (subject.Material.Groups is not { } groups)
        {
            draft.Remark(
                RemarkKind.Missing,
                new Passage(
                    $"The comparison with the world is left out: no dataset of world exports was named.",
                    $"Сравнения с миром нет: набор данных мирового экспорта не был указан."
                )
            );
            return;
        }
        if (!groups.Succeeded)
            SayWhyNot(draft, groups.Problem);
        else
            Compare(subject, draft, groups.Value, "rca", Beside.World);
    }

    private static void WriteCountry(PassportSubject subject, DocumentDraft draft)
    {
        draft.Heading(2, new("Beside the country", "По сравнению со страной"), "specialisation-country");
        if (subject.Material.Sectors.Succeeded)
            Compare(subject, draft, subject.Material.Sectors.Value, "relative-specificity", Beside.Country);
        else
            SayWhyNot(draft, subject.Material.Sectors.Problem);
    }

    private static void Compare(
        PassportSubject subject,
        DocumentDraft draft,
        PreparedComparison part,
        string indicator,
        Beside beside
    )
    {
        if (subject.At(part) is not { } at)
        {
            draft.Remark(RemarkKind.Missing, Merged(subject));
            return;
        }
        var rows = Rows(subject, part, indicator, at);
        var key = draft.Key(beside.What, part.Of(indicator, "specificity"));
        draft.Chart(Chart(rows, subject, beside), key);
        draft.TableOfOne(Table(rows, subject, part, indicator, beside), key);
        draft.Remark(RemarkKind.Meaning, Meaning(rows, subject, beside, key));
    }

    internal static Passage Merged(PassportSubject subject) =>
        subject.Material.House.Reference.RegionMerges.TryGetValue(subject.Code, out var into)
        && subject.Material.House.Reference.Names(Statistics.Cubes.Dimension.Region).TryGetValue(into, out var name)
            ? new Passage(
                $"The method counts this region with the one that contains it ({name}): see its passport.",
                $"Метод учитывает этот регион вместе с тем, в состав которого он входит ({name}): см. паспорт того региона."
            )
            : new Passage(
                $"The territory has no exports of this kind in the dataset.",
                $"В наборе данных у территории нет экспорта этого вида."
            );

    private static Row[] Rows(PassportSubject subject, PreparedComparison part, string indicator, int territory)
    {
        var (indices, shares) = (
            subject.Material.Figures(indicator, part),
            subject.Material.Figures("specificity", part)
        );
        return
        [
            .. part.Comparison.Exports.Codes.Select(
                (code, at) =>
                    new Row(
                        code,
                        part.Coding.Labels.GetValueOrDefault(code, LocalText.Same(code)),
                        PassportSubject.Cell(indices, territory, 0, at),
                        PassportSubject.Cell(indices, territory, subject.LastPeriod, at),
                        PassportSubject.Cell(shares, territory, subject.LastPeriod, at)
                    )
            ),
        ];
    }

    private static Dumbbells Chart(Row[] rows, PassportSubject subject, Beside beside) =>
        new(
            beside.Code,
            subject.Material.HasDynamics
                ? new(
                    $"{beside.Chart.English}, {subject.First} and {subject.Last}",
                    $"{beside.Chart.Russian}, {subject.First} и {subject.Last} годы"
                )
                : new($"{beside.Chart.English}, {subject.Last}", $"{beside.Chart.Russian}, {subject.Last} год"),
            ChartWords.Listed(
                rows.Select(row =>
                    (row.Name, subject.Material.HasDynamics ? new[] { row.First, row.Last } : [row.Last])
                ),
                MeasureFormat.Ratio,
                subject
            ),
            subject.First,
            subject.Last,
            [
                .. rows.OrderByDescending(row => row.Last.Value ?? -1)
                    .Select(row => new DumbbellRow(row.Name, row.First, row.Last)),
            ]
        );

    private static ReportTable Table(
        Row[] rows,
        PassportSubject subject,
        PreparedComparison part,
        string indicator,
        Beside beside
    ) =>
        new(
            beside.Code,
            beside.Table,
            new("Group of goods", "Группа товаров"),
            [
                .. subject.Material.HasDynamics
                    ? new ReportColumn[] { new("first", new(subject.First, subject.First), null, 2) }
                    : [],
                new("last", new(subject.Last, subject.Last), null, 2),
                new(
                    "share",
                    new($"Share of exports {subject.Last}", $"Доля в экспорте, {subject.Last}"),
                    new("%", "%"),
                    Scale: 100
                ),
                new("above", new("Specialised", "Специализация")),
            ],
            [
                .. rows.Select(row => new ReportRow(
                    row.Code,
                    row.Name,
                    [
                        .. subject.Material.HasDynamics ? new[] { ReportCell.Of(row.First) } : [],
                        ReportCell.Of(row.Last),
                        ReportCell.Of(row.Share),
                        ReportCell.Of(Verdict(row.Last)),
                    ]
                )),
            ],
            [
                new(
                    "Above 1: specialised; the unrounded value decides.",
                    "Больше 1 — специализация; решает неокруглённое значение."
                ),
                .. part.Notes,
            ],
            part.Of(indicator, "specificity")
        );

    private static LocalText Verdict(Figure index) =>
        index switch
        {
            { Value: null } => MissingWords.Of(index.Missing),
            { IsExact: false, Low: <= 1, High: > 1 } => new("undecided", "не решено"),
            { Value: > 1 } => new("yes", "да"),
            _ => new("no", "нет"),
        };

    private static Passage Meaning(Row[] rows, PassportSubject subject, Beside beside, int key)
    {
        var strong = rows.Where(row => row.Last.Value > 1).OrderByDescending(row => row.Last.Value).ToArray();
        var said =
            strong.Length == 0
                ? beside.None
                : new Passage(
                    $"{beside.Some.English} {Plain(strong, "en")}.",
                    $"{beside.Some.Russian} {Plain(strong, "ru")}."
                );
        var small = strong.FirstOrDefault(row => row.Share.Value < 0.05);
        var careful = small is null
            ? Passage.Empty
            : new Passage(
                $"A high index can belong to a small share: “{small.Name}” is {new Measure(small.Share, MeasureFormat.Percent, key)} of exports.",
                $"Высокий индекс бывает и при малой доле: «{small.Name}» — {new Measure(small.Share, MeasureFormat.Percent, key)} экспорта."
            );
        return subject.Material.HasDynamics ? said.And(Crossed(rows)).And(careful) : said.And(careful);
    }

    private static Passage Crossed(Row[] rows)
    {
        var gained = rows.Where(row => row.First.Value <= 1 && row.Last.Value > 1).ToArray();
        var lost = rows.Where(row => row.First.Value > 1 && row.Last.Value <= 1).ToArray();
        var up =
            gained.Length == 0
                ? Passage.Empty
                : new Passage(
                    $"Specialisation was won in: {Plain(gained, "en")}.",
                    $"Специализация появилась: {Plain(gained, "ru")}."
                );
        var down =
            lost.Length == 0
                ? Passage.Empty
                : new Passage($"It was lost in: {Plain(lost, "en")}.", $"Специализация утрачена: {Plain(lost, "ru")}.");
        return up.And(down);
    }

    private static string Plain(IEnumerable<Row> rows, string language) =>
        string.Join(", ", rows.Select(row => Quoted(row.Name, language)));

    private static string Quoted(LocalText name, string language) =>
        language == "ru" ? $"«{name.Russian}»" : $"“{name.English}”";

    private sealed record Row(string Code, LocalText Name, Figure First, Figure Last, Figure Share);

    /// <summary>The words of one comparison.</summary>
    private sealed record Beside(
        string Code,
        LocalText What,
        LocalText Chart,
        LocalText Table,
        LocalText Some,
        Passage None
    )
    {
        public static readonly Beside World = new(
            "rca",
            new(
                "Revealed comparative advantage by group of goods",
                "Выявленные сравнительные преимущества по группам товаров"
            ),
            new(
                "Exports beside the world's (Balassa index, logarithmic scale)",
                "Экспорт по сравнению с мировым (индекс Баласса, логарифмическая шкала)"
            ),
            new(
                "Specialisation beside the world (Balassa index)",
                "Специализация по сравнению с миром (индекс Баласса)"
            ),
            new(
                "Compared with the world, exports hold more than their part of",
                "По сравнению с миром в экспорте повышена доля:"
            ),
            new Passage(
                $"In no group is the share of exports above the world's.",
                $"Ни в одной группе доля в экспорте не выше мировой."
            )
        );

        public static readonly Beside Country = new(
            "relative-specificity",
            new("Relative specificity by sector", "Относительная специфика по отраслям"),
            new(
                "Exports beside the country's (relative specificity, logarithmic scale)",
                "Экспорт по сравнению со страной (относительная специфика, логарифмическая шкала)"
            ),
            new("Relative specificity by sector", "Относительная специфика по отраслям"),
            new(
                "Compared with the country, exports hold more than their part of",
                "По сравнению со страной в экспорте повышена доля:"
            ),
            new Passage(
                $"In no sector is the share of exports above the country's.",
                $"Ни в одной отрасли доля в экспорте не выше, чем по стране."
            )
        );
    }
}
