using Hansa.Statistics.Figures;

namespace Hansa.UseCases.Documents;

/// <summary>What stands for people in place of a figure that is missing: the reason, in a word or two.</summary>
public static class MissingWords
{
    /// <summary>The reason in both languages; empty for a figure that is there.</summary>
    public static LocalText Of(Missing missing) =>
        missing switch
        {
            Missing.NoTrade => new("no trade", "нет торговли"),
            Missing.NoBase => new("no base", "нет базы"),
            Missing.Suppressed => new("suppressed", "скрыто"),
            Missing.NotObserved => new("not observed", "нет данных"),
            Missing.NotApplicable => new("not applicable", "неприменимо"),
            _ => new("", ""),
        };
}
