using Hansa.Statistics.Disclosure;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Releases;

/// <summary>What stands in the way of a release, in the words of those who make it.</summary>
internal static class ReleaseProblems
{
    private const int MostNamed = 10;

    public static Outcome<IReleases> Of(House house) =>
        house.Releases is { } releases
            ? Outcome<IReleases>.Of(releases)
            : new Problem(
                ProblemKind.Unavailable,
                new("Releases cannot be made here.", "Публикации здесь не делаются."),
                new("Open a workspace and run it again.", "Откройте рабочую папку и повторите там.")
            );

    // Which cells these are is for the one who makes the release; their values are for nobody's log.
    public static Problem NotSafe(AuditReport audit) =>
        new(
            ProblemKind.Conflict,
            new(
                $"These tables cannot be protected: {audit.Breaches.Count} cells stay open to somebody, whatever else is withheld.",
                $"Защитить эти таблицы нельзя: что бы ещё ни скрыть, открытыми для кого-то остаются ячейки ({audit.Breaches.Count})."
            ),
            new(
                "Leave a table out, or use coarser codes (product:4 → product, region → region:district); nothing was written.",
                "Уберите таблицу или возьмите более крупные коды (product:4 → product, region → region:district); ничего не записано."
            )
        )
        {
            Details =
            [
                .. audit
                    .Breaches.Take(MostNamed)
                    .Select(breach => LocalText.Same($"{breach.Cell} ({breach.By}, {breach.Kind})")),
            ],
        };
}
