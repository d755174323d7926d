using Hansa.Statistics.Figures;
using Hansa.UseCases.Assessment;

namespace Hansa.UseCases.Quality;

/// <summary>One line for each question that could be answered.</summary>
internal static class QualitySummary
{
    private static readonly LocalText Title = new("Quality of the data on exports", "Качество данных об экспорте");

    public static ReportTable Of(QualitySubject subject, IReadOnlyList<QualityPart> parts) =>
        new(
            QualityReport.CodeOf(QualityReport.Summary),
            Title,
            new("What is looked at", "Что проверяется"),
            [
                new("share", new("Share", "Доля"), new("%", "%"), Decimals: 2, Scale: 100),
                new("remark", new("What it says", "Что это значит")),
            ],
            [.. parts.SelectMany(part => part.Summary)],
            [.. parts.SelectMany(part => part.Tables).Where(table => table.Rows.Count == 0).SelectMany(Absent)],
            subject.Provenance("")
        );

    /// <summary>A line of the summary.</summary>
    public static ReportRow Row(string code, LocalText label, Figure share, LocalText remark) =>
        new(code, label, [ReportCell.Of(share), ReportCell.Of(remark)]);

    // A table without rows says in its first note why.
    private static IEnumerable<LocalText> Absent(ReportTable table) =>
        table.Notes is [var why, ..]
            ? [new($"{table.Title.English}: {why.English}", $"{table.Title.Russian}: {why.Russian}")]
            : [];
}
