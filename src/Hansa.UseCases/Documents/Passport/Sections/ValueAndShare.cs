using Hansa.Statistics.Figures;
using Hansa.UseCases.Assessment;

namespace Hansa.UseCases.Documents.Passport.Sections;

/// <summary>The columns of tables that show the largest items: value and share now, and where years can be compared, before.</summary>
internal sealed class ValueAndShare(PassportSubject subject)
{
    private bool HasDynamics => subject.Material.HasDynamics;

    public IReadOnlyList<ReportColumn> Columns =>
        [
            new(
                "value",
                new("Value", "Объём"),
                subject.MoneyFormat.Unit,
                subject.MoneyFormat.Decimals,
                subject.MoneyFormat.Scale
            ),
            new("share", new("Share", "Доля"), new("%", "%"), Scale: 100),
            .. HasDynamics ? Dynamics : [],
        ];

    /// <summary>One cell for each column.</summary>
    /// <param name="index">Value of the last period by that of the first.</param>
    public IReadOnlyList<ReportCell> Cells(Figure value, Figure share, Figure firstShare, Figure index) =>
        [
            ReportCell.Of(value),
            ReportCell.Of(share),
            .. HasDynamics ? new[] { ReportCell.Of(firstShare), ReportCell.Of(index) } : [],
        ];

    private ReportColumn[] Dynamics =>
        [
            new("share-first", new($"Share {subject.First}", $"Доля, {subject.First}"), new("%", "%"), Scale: 100),
            new(
                "index",
                new($"{subject.Last} to {subject.First}", $"{subject.Last} к {subject.First}"),
                new("%", "%"),
                Scale: 100
            ),
        ];
}
