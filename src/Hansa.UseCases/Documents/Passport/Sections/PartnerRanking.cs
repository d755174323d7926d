using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.UseCases.Documents.Model;

namespace Hansa.UseCases.Documents.Passport.Sections;

/// <summary>A destination of a territory's exports.</summary>
/// <param name="First">Exports to it in the first period, in minor units.</param>
/// <param name="Last">The same in the last.</param>
internal sealed record PartnerRow(string Code, LocalText Name, Int128 First, Int128 Last);

/// <summary>The destinations of a territory, the largest of the last period first.</summary>
/// <param name="Partners">Known countries that took something in any of the two periods.</param>
/// <param name="Undisclosed">Exports of the last period whose destination is not disclosed.</param>
internal sealed record PartnerRanking(PassportSubject Subject, IReadOnlyList<PartnerRow> Partners, Int128 Undisclosed)
{
    /// <summary>Nothing where the dataset has no partners.</summary>
    public static PartnerRanking? Of(PassportSubject subject)
    {
        if (subject.Material.Partners is not { } sums)
            return null;
        var names = subject.Material.House.Reference.Names(Dimension.Partner);
        var own = sums.Of(subject.Code);
        var last = subject.LastPeriod;
        return new PartnerRanking(
            subject,
            [
                .. own.Where(pair => pair.Key is not (DimensionNames.Undisclosed or DimensionNames.NotGiven))
                    .Where(pair => pair.Value[0] > 0 || pair.Value[last] > 0)
                    .Select(pair => new PartnerRow(
                        pair.Key,
                        names.GetValueOrDefault(pair.Key, new LocalText(pair.Key, pair.Key)),
                        pair.Value[0],
                        pair.Value[last]
                    ))
                    .OrderByDescending(row => row.Last)
                    .ThenBy(row => row.Code, StringComparer.Ordinal),
            ],
            own.GetValueOrDefault(DimensionNames.Undisclosed)?[last] ?? 0
        );
    }

    /// <summary>A destination's share in all exports of the last period.</summary>
    public Figure Share(PartnerRow row) =>
        PassportSubject.Ratio(row.Last, Subject.Material.Totals.All(Subject.Code, Subject.LastPeriod));

    /// <summary>The same of the first period.</summary>
    public Figure FirstShare(PartnerRow row) =>
        PassportSubject.Ratio(row.First, Subject.Material.Totals.All(Subject.Code, 0));

    /// <summary>The footnote key of figures by destination.</summary>
    public int Key(DocumentDraft draft) =>
        draft.Key(
            new("Exports by destination", "Экспорт по странам назначения"),
            Subject.Material.Source("x(r,p); x(r,p) / x(r)")
        );
}
