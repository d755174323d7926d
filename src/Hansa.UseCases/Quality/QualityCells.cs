using Hansa.Statistics.Cubes;
using Hansa.UseCases.Assessment;

namespace Hansa.UseCases.Quality;

/// <summary>The smallest cells that sums can tell apart: whole product code × partner × territory × shortest period.</summary>
internal static class QualityCells
{
    public static Outcome<Cube> Of(QualitySubject subject) =>
        subject.Exports(Axes(subject), Measures.Value | Measures.Mass, subject.Scope.Periods);

    private static IReadOnlyList<Axis> Axes(QualitySubject subject) =>
        [
            new Axis(Dimension.Period, Grain: Shortest(subject)),
            new Axis(subject.Scope.Territory),
            .. subject.Has(Dimension.Partner) ? [new Axis(Dimension.Partner)] : Array.Empty<Axis>(),
            .. subject.Has(Dimension.Product) ? [new Axis(Dimension.Product)] : Array.Empty<Axis>(),
        ];

    // Rows of a longer period than asked for are left out, so that the longest of the dataset's decides.
    private static Grain Shortest(QualitySubject subject) =>
        subject
            .Manifest.Totals.Select(total => Period.TryParse(total.Period, out var period) ? period.Grain : Grain.Year)
            .DefaultIfEmpty(Grain.Year)
            .Min()
            is var grain
        && grain == Grain.Day
            ? Grain.Month
            : grain;
}
