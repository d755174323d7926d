using Hansa.Statistics.Classifications;
using Hansa.UseCases.Classifications;

namespace Hansa.Adapters.Reference;

/// <summary>Makes a scheme out of its card and rules.</summary>
internal static class SchemeBuilder
{
    /// <param name="rules">Of all dates; those that have ended are left out.</param>
    /// <param name="edition">The edition of the codes; nothing takes every edition of the scheme's nomenclature.</param>
    public static Scheme Build(
        SchemeCard card,
        IReadOnlyList<PrefixRule> rules,
        NomenclatureList nomenclatures,
        string? edition
    )
    {
        var known = new Lazy<IReadOnlyList<Nomenclature>>(() =>
            nomenclatures
                .Editions(edition is not null && nomenclatures.Has(edition) ? edition : card.Nomenclature)
                .Value
        );
        var read = new PrefixRules(
            rules.Where(rule => rule.Last is null),
            prefix => known.Value.SelectMany(one => one.LeavesUnder(prefix)).Distinct(StringComparer.Ordinal)
        );
        return new Scheme(card.Name, card.Version, card.Nomenclature, card.Classes)
        {
            Classify = read.ClassesOf,
            IsChapterBased = card.Nomenclature == "HS" && read.Depth <= 2,
        };
    }
}
