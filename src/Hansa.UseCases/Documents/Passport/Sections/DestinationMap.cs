using Hansa.Statistics.Figures;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Documents.Model;
using Hansa.UseCases.Documents.Model.Charts;

namespace Hansa.UseCases.Documents.Passport.Sections;

/// <summary>A map of the world in classes of the share that each country takes of a territory's exports.</summary>
internal sealed class DestinationMap(PartnerRanking ranking)
{
    private const int MostLabels = 10;

    // Upper bounds of the classes, as shares: about a factor of four each, the same for every passport.
    private static readonly double[] Bounds = [0.001, 0.005, 0.02, 0.1];

    public ClassMap Chart(MapAreas areas)
    {
        var subject = ranking.Subject;
        PartnerRow[] rows = [.. ranking.Partners.Where(row => row.Last > 0)];
        return new ClassMap(
            "destinations-map",
            new(
                $"Where exports go: share of each country, {subject.Last}",
                $"Куда идёт экспорт: доля каждой страны, {subject.Last} год"
            ),
            ChartWords.Listed(
                rows.Select(row => (row.Name, new[] { ranking.Share(row) })),
                MeasureFormat.Percent,
                subject
            ),
            areas,
            [
                .. Enumerable
                    .Range(0, Bounds.Length + 1)
                    .Select(at => new MapClass(
                        NameOf(at),
                        [.. rows.Where(row => ClassOf(row) == at).Select(row => row.Code)]
                    )),
            ],
            [.. rows.Take(MostLabels).Select(row => new MapLabel(row.Code, row.Name))]
        )
        {
            Own = subject.Country,
        };
    }

    private int ClassOf(PartnerRow row)
    {
        var share = ranking.Share(row).Value ?? 0;
        return Bounds.Count(bound => share >= bound);
    }

    private static LocalText NameOf(int at) =>
        at == 0 ? new($"below {Percent(Bounds[0], "en")}", $"меньше {Percent(Bounds[0], "ru")}")
        : at == Bounds.Length ? new($"{Percent(Bounds[^1], "en")} and more", $"{Percent(Bounds[^1], "ru")} и больше")
        : new(
            $"{Number(Bounds[at - 1], "en")} to {Percent(Bounds[at], "en")}",
            $"от {Number(Bounds[at - 1], "ru")} до {Percent(Bounds[at], "ru")}"
        );

    private static string Percent(double share, string language) =>
        new Typography(language).WithUnit(Number(share, language), "%");

    private static string Number(double share, string language) =>
        new Typography(language).Number(share * 100, share < 0.01 ? 1 : 0);
}
