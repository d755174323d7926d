using Hansa.Statistics.Disclosure;
using Hansa.UseCases.Datasets;

namespace Hansa.UseCases.Releases;

/// <summary>The one place where datasets are asked whether their figures may be shown.</summary>
public static class DataClearance
{
    /// <summary>The sentence that internal tables carry in every format.</summary>
    public static LocalText Mark { get; } =
        new(
            "INTERNAL: holds confidential figures of firms; not for publication.",
            "ДЛЯ СЛУЖЕБНОГО ПОЛЬЗОВАНИЯ: содержит конфиденциальные данные предприятий, не подлежит публикации."
        );

    /// <summary>The mark as a note, where there is one to make.</summary>
    internal static IEnumerable<LocalText> Marks(Clearance clearance) => clearance.IsInternal ? [Mark] : [];

    /// <param name="manifests">Every dataset behind the figures.</param>
    internal static Outcome<Clearance> Of(bool asInternal, params IEnumerable<Manifest> manifests)
    {
        var confidential = manifests.FirstOrDefault(one => one.Disclosure == Datasets.Disclosure.Confidential);
        return Clearance.For(confidential is not null, asInternal) is { } clearance
            ? clearance
            : new Problem(
                ProblemKind.Forbidden,
                new(
                    $"The figures of {confidential!.Dataset} are confidential: firms could be recognised in them.",
                    $"Показатели набора {confidential!.Dataset} конфиденциальны: по ним можно узнать фирмы."
                ),
                new(
                    "Make tables that may leave the house with hansa release, or ask for a marked internal table with --internal (of pages and the API: hansa serve --internal).",
                    "Таблицы для передачи наружу делает hansa release; помеченную внутреннюю таблицу даст --internal (на страницах и в API: hansa serve --internal)."
                )
            );
    }
}
