using System.Globalization;
using Hansa.Statistics.Figures;
using Hansa.UseCases.Documents.Model;

namespace Hansa.UseCases.Documents.Passport.Sections;

/// <summary>Text alternatives of charts: the numbers that the picture shows.</summary>
internal static class ChartWords
{
    private const int MostNamed = 12;

    /// <summary>Shares in the first and the last period, one after the other.</summary>
    public static LocalText Of(
        IEnumerable<(LocalText Name, Figure First, Figure Last)> parts,
        PassportSubject subject
    ) =>
        Listed(
            parts.Select(part =>
                (part.Name, subject.Material.HasDynamics ? new[] { part.First, part.Last } : [part.Last])
            ),
            MeasureFormat.Percent,
            subject
        );

    /// <summary>Names with one or two numbers each; what is too long for a list is cut and said.</summary>
    public static LocalText Listed(
        IEnumerable<(LocalText Name, Figure[] Figures)> rows,
        MeasureFormat format,
        PassportSubject subject
    )
    {
        var all = rows.ToArray();
        var head =
            subject.Material.HasDynamics && all.Any(row => row.Figures.Length > 1)
                ? new LocalText($"{subject.First} and {subject.Last}: ", $"{subject.First} и {subject.Last}: ")
                : new LocalText($"{subject.Last}: ", $"{subject.Last}: ");
        return new LocalText(head.English + Rows(all, format, "en"), head.Russian + Rows(all, format, "ru"));
    }

    /// <summary>Names with their ranks in the first and the last period; a dash where there is none.</summary>
    public static LocalText Ranks(IEnumerable<(LocalText Name, int? First, int? Last)> rows, PassportSubject subject)
    {
        var all = rows.ToArray();
        string In(string language) =>
            string.Join("; ", all.Select(row => $"{row.Name.In(language)} {Rank(row.First)} → {Rank(row.Last)}"));
        return new(
            $"{subject.First} and {subject.Last}: {In("en")}.",
            $"{subject.First} и {subject.Last}: {In("ru")}."
        );
    }

    private static string Rank(int? rank) => rank?.ToString(CultureInfo.InvariantCulture) ?? "–";

    private static string Rows((LocalText Name, Figure[] Figures)[] rows, MeasureFormat format, string language)
    {
        var named = rows.Take(MostNamed)
            .Select(row =>
                $"{row.Name.In(language)} {string.Join(" → ", row.Figures.Select(figure => new Measure(figure, format, 0).In(language)))}"
            );
        var rest =
            rows.Length <= MostNamed
                ? "."
                : new LocalText($"; and {rows.Length - MostNamed} more.", $"; и ещё {rows.Length - MostNamed}.").In(
                    language
                );
        return string.Join("; ", named) + rest;
    }
}
